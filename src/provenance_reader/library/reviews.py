"""What the reader decided about each article, change by change."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import get_args

from provenance_reader.domain.review import Change, Entry, ReviewLog
from provenance_reader.library.stored_values import DamagedValue, decoded, encoded

_KINDS: dict[str, type[Change]] = {kind.__name__: kind for kind in get_args(Change)}


def load(connection: sqlite3.Connection, article_id: int) -> ReviewLog:
    """Empty for an article that nobody reviewed."""
    rows = connection.execute(
        """SELECT id, state, kind, change FROM review_change
           WHERE article_id = ? AND state <> 'dropped' ORDER BY place""",
        (article_id,),
    ).fetchall()
    entries = [(state, Entry(one, _change(kind, change))) for one, state, kind, change in rows]
    return ReviewLog(
        tuple(entry for state, entry in entries if state == "done"),
        tuple(entry for state, entry in entries if state == "undone"),
    )


def keep(connection: sqlite3.Connection, article_id: int, log: ReviewLog) -> None:
    """Add what of `log` is not kept yet, and note what is done and undone now.

    Changes of another window, of which `log` does not know, stay as they are.
    """
    states = {entry.id: "done" for entry in log.done} | {entry.id: "undone" for entry in log.undone}
    kept = dict(connection.execute("SELECT id, state FROM review_change WHERE article_id = ?", (article_id,)))
    for entry_id, state in kept.items():
        now = states.get(entry_id, "dropped" if state == "undone" else state)
        if now != state:
            connection.execute("UPDATE review_change SET state = ? WHERE id = ?", (now, entry_id))
    for entry in (*log.done, *log.undone):
        if entry.id not in kept:
            connection.execute(
                """INSERT INTO review_change (id, article_id, place, made_at, state, kind, change)
                   SELECT ?1, ?2, coalesce(max(place), 0) + 1, ?3, ?4, ?5, ?6
                   FROM review_change WHERE article_id = ?2""",
                (
                    entry.id,
                    article_id,
                    datetime.now(UTC).isoformat(),
                    states[entry.id],
                    type(entry.change).__name__,
                    encoded(entry.change),
                ),
            )


def _change(kind: str, change: str) -> Change:
    if kind not in _KINDS:
        raise DamagedValue(f"unknown kind of change: {kind}")
    return decoded(change, _KINDS[kind])
