"""The one place that wires the program."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from provenance_reader import __version__
from provenance_reader.application.articles import Articles
from provenance_reader.application.import_process import ImportProcess
from provenance_reader.application.open_article import OpenArticle
from provenance_reader.application.paths import data_directory
from provenance_reader.application.resources import resource
from provenance_reader.application.reviews import Reviews
from provenance_reader.application.settings import SettingsStore
from provenance_reader.domain.import_choices import ImportChoices
from provenance_reader.library.database import Database

if TYPE_CHECKING:
    from provenance_reader.analysis.engine import Engine
    from provenance_reader.application.analyze_files import AnalyzeFiles

_FIRST_LANGUAGE = "de"  # of the articles; until one is read, its language is not known


@dataclass(frozen=True, slots=True)
class Program:
    open_article: OpenArticle
    articles: Articles
    reviews: Reviews
    settings: SettingsStore
    _files: ImportProcess
    _engine: Callable[[], Engine]
    _database: Database

    @property
    def analyze_files(self) -> AnalyzeFiles:
        """For the command line; what it needs, a window starts without."""
        from provenance_reader.application.analyze_files import AnalyzeFiles
        from provenance_reader.exporters.analysis_json import AnalysisJson

        json = AnalysisJson(resource("schemas", "analysis-1.schema.json"), __version__)
        return AnalyzeFiles(self._files.read_each, self._engine, json)

    def expect_files(self) -> None:
        """Start what reads files; the first one will not wait for that.

        The engine is left until there is a text: loaded beside the window it would hold up both.
        """
        self._files.start()

    def read_ahead(self, path: Path, choices: ImportChoices) -> None:
        """Begin to read what will be asked for first, while the window is made.

        Not before Qt is loaded: its bindings end the program when another thread imports something meanwhile.
        """
        self._files.read_ahead(path, choices)

    def get_ready(self) -> None:
        """Load in the background what reading a file of any kind and analysing it needs."""
        self._files.get_ready()
        self._load_engine()

    def close(self) -> None:
        """To be called by the thread that used the library."""
        self._files.close()
        self._database.close()

    def _load_engine(self) -> None:
        def load() -> None:
            with suppress(Exception):  # whoever analyses an article meets it again
                self._engine().get_ready(_FIRST_LANGUAGE)

        Thread(target=load, name="engine").start()


def start(home: Path | None = None, *, model: Path | None = None) -> Program:
    """The program over the data in `home` (by default the user's), before anything slow is loaded.

    `model` is a folder with other weights of the attribution network than those that come with the program.

    The engine is loaded where it is first used, importers in another process: the window waits for neither.
    """
    home = home or data_directory()
    database = Database(home / "library.sqlite3")
    files = ImportProcess()
    making = Lock()

    @cache
    def made() -> Engine:
        from provenance_reader.analysis.engine import Engine

        return Engine(resource("lexicons"), model or resource("models", "attribution"))

    def engine() -> Engine:
        with making:
            return made()

    return Program(
        open_article=OpenArticle(files, engine, database),
        articles=Articles(database),
        reviews=Reviews(database),
        settings=SettingsStore(home / "settings.json"),
        _files=files,
        _engine=engine,
        _database=database,
    )
