"""Reads a text that is in no file, through the same wall as files."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from provenance_reader.application.import_process import Files
from provenance_reader.domain.document import Document, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.import_choices import AS_IT_IS
from provenance_reader.domain.progress import Progress

_PAGE = '<!doctype html><html><head><meta charset="utf-8"></head><body>{}</body></html>'


@dataclass(frozen=True, slots=True)
class Pasted:
    """The same text marked up and plain; one of them may be empty. `name` says where it came from."""

    name: str
    text: str = ""
    html: str = ""


def read_pasted(pasted: Pasted, files: Files, progress: Progress) -> Document:
    """As it is marked up, or plain where that cannot be read; raises ReaderProblem."""
    problems: list[ReaderProblem] = []
    for suffix, content in _forms(pasted):
        try:
            document = _read(files, suffix, content, progress)
        except ReaderProblem as problem:
            problems.append(problem)
            continue
        original = replace(document.original, name=pasted.name)
        return replace(document, original=original, notices=(Notice(NoticeKind.PASTED), *document.notices))
    first = problems[0] if problems else ReaderProblem(ProblemKind.EMPTY, pasted.name)
    raise ReaderProblem(first.kind, pasted.name, first.detail) from first


def _forms(pasted: Pasted) -> Iterator[tuple[str, str]]:
    if pasted.html.strip():
        is_page = "<body" in pasted.html.casefold()
        yield ".html", pasted.html if is_page else _PAGE.format(pasted.html)
    if pasted.text.strip():
        yield ".txt", pasted.text


def _read(files: Files, suffix: str, content: str, progress: Progress) -> Document:
    """From a file that nobody else can read and that is gone afterwards."""
    from tempfile import TemporaryDirectory  # late: a window starts without

    with TemporaryDirectory(prefix="provenance-reader-") as folder:
        path = Path(folder) / f"pasted{suffix}"
        path.write_bytes(codecs.BOM_UTF8 + content.encode("utf-8", errors="replace"))
        return files.read(path, progress, AS_IT_IS)
