"""Articles and the files they were read from."""

from __future__ import annotations

import hashlib
import sqlite3
from datetime import UTC, datetime
from typing import Any

from provenance_reader.domain.article import ArticleSummary
from provenance_reader.domain.document import Document, Original
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.library.stored_values import decoded, encoded


def keep(connection: sqlite3.Connection, document: Document) -> int:
    """Store `document` as opened now, out of the trash if it was there, and return its article's id.

    The same content is the same article, and so is the same place in the same original file: an article is
    brought up to date when its file now reads differently.
    """
    article_id = find(connection, document)
    row = {
        "hash": _content_sha256(document),
        "now": _now(),
        "document": encoded(document),
    }
    if article_id is None:
        article_id = connection.execute(
            """INSERT INTO article (content_sha256, added_at, opened_at, document)
               VALUES (:hash, :now, :now, :document) RETURNING id""",
            row,
        ).fetchone()[0]
    else:
        connection.execute(
            """UPDATE article SET content_sha256 = :hash, opened_at = :now, trashed_at = NULL,
               document = :document WHERE id = :id""",
            {**row, "id": article_id},
        )
    _keep_original(connection, document.original, article_id)
    return int(article_id)


def find(connection: sqlite3.Connection, document: Document) -> int | None:
    """The article that `document` is, or would bring up to date."""
    article_id = find_content(connection, document)
    return find_original(connection, document.original) if article_id is None else article_id


def find_content(connection: sqlite3.Connection, document: Document) -> int | None:
    """The article with this title and text."""
    return _id(connection, "SELECT id FROM article WHERE content_sha256 = ?", _content_sha256(document))


def find_original(connection: sqlite3.Connection, original: Original) -> int | None:
    """The article that was read from this place in this file."""
    return _id(
        connection,
        "SELECT article_id FROM original WHERE sha256 = ? AND number = ?",
        original.sha256,
        original.number,
    )


def load(connection: sqlite3.Connection, article_id: int) -> Document:
    """Raises ReaderProblem(NOT_FOUND)."""
    row = connection.execute("SELECT document FROM article WHERE id = ?", (article_id,)).fetchone()
    return decoded(_found(row, article_id)[0], Document)


def summary(connection: sqlite3.Connection, article_id: int) -> ArticleSummary:
    """Raises ReaderProblem(NOT_FOUND)."""
    row = connection.execute(f"{_SUMMARIES} WHERE article.id = ?", (article_id,)).fetchone()
    return _summary(_found(row, article_id))


def summaries(connection: sqlite3.Connection) -> tuple[ArticleSummary, ...]:
    """All articles that are not in the trash, the last opened first."""
    rows = connection.execute(
        f"{_SUMMARIES} WHERE trashed_at IS NULL ORDER BY opened_at DESC, article.id DESC"
    )
    return tuple(_summary(row) for row in rows)


def mark_opened(connection: sqlite3.Connection, article_id: int) -> None:
    """Also takes the article out of the trash; raises ReaderProblem(NOT_FOUND)."""
    _change(connection, "UPDATE article SET opened_at = :now, trashed_at = NULL WHERE id = :id", article_id)


def trash(connection: sqlite3.Connection, article_id: int) -> None:
    """Raises ReaderProblem(NOT_FOUND)."""
    _change(
        connection, "UPDATE article SET trashed_at = coalesce(trashed_at, :now) WHERE id = :id", article_id
    )


def restore(connection: sqlite3.Connection, article_id: int) -> None:
    """Out of the trash; raises ReaderProblem(NOT_FOUND)."""
    _change(connection, "UPDATE article SET trashed_at = NULL WHERE id = :id", article_id)


_SUMMARIES = """SELECT article.id, title, outlet, language, published, original_name, opened_at,
    coalesce(statement_count, 0) FROM article LEFT JOIN analysis ON article_id = article.id"""


def _summary(
    row: tuple[int, str | None, str | None, str | None, str | None, str, str, int],
) -> ArticleSummary:
    article_id, title, outlet, language, published, original_name, opened_at, statement_count = row
    return ArticleSummary(
        id=article_id,
        title=title or original_name,
        outlet=outlet,
        language=language,
        published=published,
        original_name=original_name,
        opened_at=datetime.fromisoformat(opened_at),
        statement_count=statement_count,
    )


def _keep_original(connection: sqlite3.Connection, original: Original, article_id: int) -> None:
    former = find_original(connection, original)
    connection.execute(
        """INSERT INTO original (sha256, number, article_id, name, media_type) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (sha256, number) DO UPDATE SET
           article_id = excluded.article_id, name = excluded.name, media_type = excluded.media_type""",
        (original.sha256, original.number, article_id, original.name, original.media_type),
    )
    if former not in (None, article_id):
        # The file now reads like another article: its former one lives on only with a file of its own.
        connection.execute(
            """UPDATE article SET trashed_at = ? WHERE id = ?
               AND NOT EXISTS (SELECT 1 FROM original WHERE article_id = article.id)""",
            (_now(), former),
        )


def _id(connection: sqlite3.Connection, query: str, *key: str | int) -> int | None:
    row = connection.execute(query, key).fetchone()
    return None if row is None else int(row[0])


def _change(connection: sqlite3.Connection, update: str, article_id: int) -> None:
    if connection.execute(update, {"id": article_id, "now": _now()}).rowcount == 0:
        raise ReaderProblem(ProblemKind.NOT_FOUND, str(article_id))


def _found(row: Any, article_id: int) -> Any:
    if row is None:
        raise ReaderProblem(ProblemKind.NOT_FOUND, str(article_id))
    return row


def _content_sha256(document: Document) -> str:
    return hashlib.sha256(encoded((document.title, document.text)).encode()).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat()
