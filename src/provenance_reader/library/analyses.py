"""The latest analysis of each article."""

from __future__ import annotations

import sqlite3

import msgspec

from provenance_reader.domain.analysis import Analysis


def keep(connection: sqlite3.Connection, article_id: int, analysis: Analysis) -> None:
    """In place of the former analysis."""
    connection.execute(
        """INSERT INTO analysis (article_id, analysis) VALUES (?, ?)
           ON CONFLICT (article_id) DO UPDATE SET analysis = excluded.analysis""",
        (article_id, msgspec.json.encode(analysis).decode()),
    )


def load(connection: sqlite3.Connection, article_id: int) -> Analysis:
    row = connection.execute("SELECT analysis FROM analysis WHERE article_id = ?", (article_id,)).fetchone()
    return msgspec.json.decode(row[0], type=Analysis)
