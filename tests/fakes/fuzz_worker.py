"""The child process as it is, with a look at each document before it goes: its parts have to fit its text."""

from __future__ import annotations

from itertools import pairwise

from provenance_reader.domain.document import Document
from provenance_reader.importers import worker
from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.registry import OpenedFile

_read = OpenedFile.read


def read_and_checked(opened: OpenedFile, number: int) -> Document:
    document = _read(opened, number)
    lines = document.text.split("\n\n")
    assert lines == [block.span.of(document.text) for block in document.blocks]
    assert all(line == canonical_line(line) != "" for line in lines)
    assert all(0 <= link.span.start < link.span.end <= len(document.text) for link in document.links)
    assert all(one.span <= two.span for one, two in pairwise(document.links))
    return document


if __name__ == "__main__":
    OpenedFile.read = read_and_checked  # type: ignore[method-assign]
    worker.serve()
