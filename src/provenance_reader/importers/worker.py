"""The child process that reads files, one after another, so that a hostile one harms this process alone."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.confinement import confine, limit_time
from provenance_reader.importers.html_page.page import HtmlPage
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.process_messages import Answer, Request, receive, send
from provenance_reader.importers.registry import OpenedFile, open_file

# The program itself stops a file earlier; this is for a child that it left behind.
_MOST_SECONDS = 30
# Reading it loads what takes longest to load.
_SMALL_PAGE = OriginalFile("", b"<html><body><article><p>Der Hafen ist offen.</p></article>", ".html")


def serve() -> None:
    """Answer the requests on standard input until there are no more."""
    # Ctrl-C in a terminal reaches this process, too; the program that asked is told to stop, and ends this.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = _channels()
    confine()
    files = _Files()
    while True:
        try:
            request = receive(requests, Request)
        except EOFError:
            return
        limit_time(_MOST_SECONDS)
        _reply(answers, request, files)
        limit_time(0)


class _Files:
    """Reads articles; a file that holds several is opened once for all of them."""

    def __init__(self) -> None:
        self._file = Request()
        self._opened: OpenedFile | None = None

    def answer(self, request: Request) -> Answer:
        if not request.path:
            HtmlPage().read(_SMALL_PAGE)
            return Answer()
        number = request.choices.number
        file = replace(request, choices=replace(request.choices, number=None))
        if self._opened is None or number in (None, 1) or file != self._file:
            self._opened = None  # before the next one takes its memory
            self._opened, self._file = open_file(Path(os.fsdecode(file.path)), file.choices), file
        return _article(self._opened, number)


def _article(opened: OpenedFile, number: int | None) -> Answer:
    if number is not None and number > len(opened.titles):  # the file has changed
        return Answer(problem=ProblemKind.NO_ARTICLE, titles=opened.titles)
    try:
        document = opened.first() if number is None else opened.read(number)
    except ReaderProblem as problem:
        return Answer(problem=problem.kind, detail=problem.detail, titles=opened.titles)
    return Answer(document=document, titles=opened.titles)


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output, kept from whatever a library prints."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(nothing, stream)
    os.close(nothing)
    return requests, answers


def _reply(answers: BinaryIO, request: Request, files: _Files) -> None:
    try:
        send(answers, files.answer(request))
    except ReaderProblem as problem:
        send(answers, Answer(problem=problem.kind, detail=problem.detail))
    except (MemoryError, RecursionError):
        send(answers, Answer(problem=ProblemKind.TOO_COMPLEX))
    except Exception as mistake:
        import traceback

        name = type(mistake).__name__
        send(answers, Answer(problem=ProblemKind.CRASHED, detail=name, trace=traceback.format_exc()))
