"""The latest analysis of each article."""

from __future__ import annotations

import sqlite3

from provenance_reader.domain.analysis import Analysis
from provenance_reader.library.stored_values import decoded, encoded


def keep(connection: sqlite3.Connection, article_id: int, analysis: Analysis) -> None:
    """In place of the former analysis."""
    connection.execute(
        """INSERT INTO analysis (article_id, analysis) VALUES (?, ?)
           ON CONFLICT (article_id) DO UPDATE SET analysis = excluded.analysis""",
        (article_id, encoded(analysis)),
    )


def load(connection: sqlite3.Connection, article_id: int) -> Analysis:
    row = connection.execute("SELECT analysis FROM analysis WHERE article_id = ?", (article_id,)).fetchone()
    return decoded(row[0], Analysis)
