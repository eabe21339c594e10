"""The program tests itself where it is installed: whether all it needs came along and works there."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from provenance_reader.application.bootstrap import Program
from provenance_reader.application.resources import resource
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.document import Document

_FORMATS = ("samples", "formats")
_REFERENCE = "a.txt"  # whose text the file of every other format holds, too


class Failed(Exception):
    """What was found instead of what should have been."""


@dataclass(frozen=True, slots=True)
class Check:
    """`perform` returns a few words on what it found, and raises whatever it likes when that is wrong."""

    name: str
    perform: Callable[[], str]


def run_checks(checks: Iterable[Check], say: Callable[[str], None]) -> bool:
    """Perform all, saying a line for each; whether all went well."""
    all_well = True
    for check in checks:
        try:
            found = check.perform()
        except Exception as failure:
            all_well = False
            say(f"failed  {check.name}: {type(failure).__name__}: {failure}")
            for line in traceback.format_exception(failure):
                say("        " + line.rstrip().replace("\n", "\n        "))
        else:
            say(f"ok      {check.name}: {found}")
    return all_well


def checks(program: Program) -> Iterator[Check]:
    """Everything that needs no window."""
    for path in sorted(resource(*_FORMATS).iterdir()):
        yield Check(f"format {path.name}", lambda path=path: _reads(program, path))  # type: ignore[misc]
    yield Check("network", lambda: _analyses(program))
    yield Check("library", lambda: _keeps(program))


def require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Failed(otherwise)


def _reads(program: Program, path: Path) -> str:
    document = program.open_article.read(path)
    expected = program.open_article.read(resource(*_FORMATS, _REFERENCE)).text
    require(document.text == expected, f"another text: {document.text[:200]!r}")
    return f"{len(document.text)} characters"


def _sample(program: Program) -> tuple[Document, Analysis]:
    document = program.open_article.read(program.open_article.sample())
    return document, program.open_article.analyze(document)


def _analyses(program: Program) -> str:
    _, analysis = _sample(program)
    require("+" in analysis.engine, f"{analysis.engine} heard no network")
    require(len(analysis.statements) > 1, f"{len(analysis.statements)} statements")
    return f"{len(analysis.statements)} statements by {analysis.engine}"


def _keeps(program: Program) -> str:
    """Of two articles one is found by its title and by its content, removed and restored."""
    document, analysis = _sample(program)
    other = program.open_article.read(resource(*_FORMATS, _REFERENCE))
    kept = program.open_article.keep(document, analysis)
    program.open_article.keep(other, program.open_article.analyze(other))
    [found] = [one for one in program.articles.list() if one.title == document.title]
    require(program.articles.load(found.id).document == kept.document, "another document")
    stored = program.open_article.stored(document)
    require(stored is not None and stored.summary.id == found.id, "not found by its content")
    program.articles.remove(found.id)
    require([one.title for one in program.articles.list()] == [other.title], "not removed")
    program.articles.restore(found.id)
    require(len(program.articles.list()) == 2, "not restored")
    return f"{found.title!r} was kept, found by title and by content, removed and restored"
