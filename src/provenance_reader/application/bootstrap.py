"""The one place that wires the program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from provenance_reader import __version__
from provenance_reader.application.analyze_files import AnalyzeFiles
from provenance_reader.application.articles import Articles
from provenance_reader.application.open_article import OpenArticle
from provenance_reader.application.paths import data_directory
from provenance_reader.application.resources import resource
from provenance_reader.application.settings import SettingsStore
from provenance_reader.domain.document import Document
from provenance_reader.exporters.analysis_json import AnalysisJson
from provenance_reader.library.database import Database

if TYPE_CHECKING:
    from provenance_reader.analysis.engine import Engine


@dataclass(frozen=True, slots=True)
class Program:
    open_article: OpenArticle
    analyze_files: AnalyzeFiles
    articles: Articles
    settings: SettingsStore
    _database: Database

    def close(self) -> None:
        """To be called by the thread that used the library."""
        self._database.close()


def start(home: Path | None = None, *, model: Path | None = None) -> Program:
    """The program over the data in `home` (by default the user's), before anything slow is loaded.

    `model` is a folder with the weights of an attribution network that the rules are to hear.

    Importers and engine are imported where they are first used: the window does not wait for them.
    """
    home = home or data_directory()
    database = Database(home / "library.sqlite3")
    json = AnalysisJson(resource("schemas", "analysis-1.schema.json"), __version__)

    @cache
    def engine() -> Engine:
        from provenance_reader.analysis.engine import Engine

        return Engine(resource("lexicons"), model)

    return Program(
        open_article=OpenArticle(_read, engine, database),
        analyze_files=AnalyzeFiles(_read, engine, json),
        articles=Articles(database),
        settings=SettingsStore(home / "settings.json"),
        _database=database,
    )


def _read(path: Path) -> Document:
    from provenance_reader.importers.registry import import_file

    return import_file(path)
