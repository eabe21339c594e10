"""The samples that the program tests itself with are of every format that the tests write."""

from __future__ import annotations

from fakes.original_articles import HARBOUR
from fakes.original_files import SEVERAL, SINGLE
from provenance_reader.application.resources import resource
from provenance_reader.importers.registry import import_file


def test_every_format_has_a_sample_that_reads_the_same() -> None:
    samples = list(resource("samples", "formats").iterdir())
    assert {path.name for path in samples} == {*SINGLE, *SEVERAL}, "run packaging/format_samples.py"
    for path in samples:
        assert import_file(path).text == HARBOUR.text
