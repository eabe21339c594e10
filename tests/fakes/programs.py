"""Programs over a real library, with an engine whose findings are known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.application import bootstrap
from provenance_reader.application.bootstrap import Program
from provenance_reader.application.import_process import Contents
from provenance_reader.application.open_article import OpenArticle
from provenance_reader.domain.analysis import NO_ENGINE, Analysis
from provenance_reader.domain.document import Document
from provenance_reader.domain.import_choices import ImportChoices
from provenance_reader.domain.progress import Progress
from provenance_reader.importers.registry import open_file


class SampleEngine:
    """Finds in the sample article what was found by hand, and nothing elsewhere.

    While `gate` is closed an analysis goes on, reporting its progress. `glance` is what a first look finds.
    """

    def __init__(self) -> None:
        self.gate = Event()
        self.gate.set()
        self.failure: Exception | None = None
        self.name = "by-hand"
        self.glance: Analysis | None = None

    def name_for(self, language: str | None) -> str:
        return self.name if language == "de" else NO_ENGINE

    def get_ready(self, language: str) -> None:
        """Nothing has to be loaded."""

    def first_look(self, document: Document, progress: Progress) -> Analysis | None:
        return self.glance

    def analyze(self, document: Document, progress: Progress) -> Analysis:
        progress.step(1, 4)
        while not self.gate.wait(0.01):
            progress.step(2, 4)
        if self.failure is not None:
            raise self.failure
        if document.text == sample_document().text:
            return replace(sample_analysis(), engine=self.name)
        return Analysis(self.name_for(document.language))


class FilesReadHere:
    """In the place of the process that reads files."""

    def start(self) -> None:
        """Nothing has to be started."""

    def get_ready(self) -> None:
        """Nothing has to be loaded."""

    def read_ahead(self, path: Path, choices: ImportChoices) -> None:
        """It is read when it is asked for."""

    def read(self, path: Path, progress: Progress, choices: ImportChoices) -> Document:
        opened = open_file(path, choices)
        return opened.first() if choices.number is None else opened.read(choices.number)

    def look_into(self, path: Path, progress: Progress, choices: ImportChoices) -> Contents:
        opened = open_file(path, choices)
        if choices.number is not None or len(opened.titles) == 1:
            return Contents(opened.titles, self.read(path, progress, choices))
        return Contents(
            opened.titles, next((one for one in opened.each() if isinstance(one, Document)), None)
        )

    def close(self) -> None:
        """Nothing has to be stopped."""


def program_with(engine: SampleEngine, home: Path) -> Program:
    program = bootstrap.start(home)
    files = FilesReadHere()
    return replace(
        program,
        open_article=OpenArticle(files, lambda: engine, program._database),  # type: ignore[arg-type]
        _files=files,  # type: ignore[arg-type]
        _engine=lambda: engine,  # type: ignore[arg-type]
    )
