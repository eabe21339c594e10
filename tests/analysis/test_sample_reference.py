"""The whole analysis of the sample article, compared with the one in tests/reference.

Where a change of the engine is an improvement, write the file anew and read what changed in it:

    RENEW_REFERENCES=1 pytest tests/analysis/test_sample_reference.py && git diff tests/reference
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis.reading import ENGINE
from fakes.sample_article import sample_document
from provenance_reader.domain.analysis import Analysis, inconsistencies
from provenance_reader.domain.chain import Link
from provenance_reader.domain.document import Document
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.domain.source import Source
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Statement

REFERENCE = Path(__file__).parents[1] / "reference" / "faehrverbindung-de.analysis.txt"


def test_the_sample_article() -> None:
    document = sample_document()
    found = ENGINE.analyze(document, SilentProgress())
    assert inconsistencies(found, document) == []
    lines = "\n".join(_Page(document, found).lines()) + "\n"
    if os.environ.get("RENEW_REFERENCES"):
        REFERENCE.write_text(lines, encoding="utf-8")
    assert lines.splitlines() == REFERENCE.read_text(encoding="utf-8").splitlines()


class _Page:
    """An analysis as lines to read, its spans as the words they cover."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self._text = document.text
        self._analysis = analysis

    def lines(self) -> Iterator[str]:
        found = self._analysis
        yield from ("statements: number | form | chain | content | details", "")
        yield from map(self._statement, found.statements)
        yield from ("", "relations", "")
        yield from (f"{one.source} {one.kind} {one.target}" for one in found.relations)
        yield from ("", "sources: name | kind | anonymity | details | mentions", "")
        yield from map(self._source, found.sources)
        yield from ("", "unattributed", "")
        yield from (span.of(self._text) for span in found.unattributed)

    def _statement(self, one: Statement) -> str:
        chain = " ▸ ".join(map(self._link, one.chain))
        content = " … ".join(span.of(self._text) for span in one.content)
        details = {
            "to": self._words(one.addressee),
            "channel": self._words([one.channel] if one.channel else []),
            "time": self._words([one.time] if one.time else []),
            "hedges": self._words(hedge.span for hedge in one.hedges),
        }
        return " | ".join([one.id, one.form, chain, content, _filled(details)]).rstrip(" |")

    def _link(self, one: Link) -> str:
        return f"{self._analysis.source_of(one.source).name} ({one.stance}: {self._words(one.cue)})"

    def _source(self, one: Source) -> str:
        details = {"count": one.count, "of": one.affiliation, "as": one.function}
        mentions = "; ".join(span.of(self._text) for span in one.mentions)
        return " | ".join([one.name, one.kind, one.anonymity, _filled(details), mentions])

    def _words(self, spans: Iterable[Span]) -> str:
        return " … ".join(span.of(self._text) for span in spans)


def _filled(details: dict[str, object]) -> str:
    return ", ".join(f"{name} {value}" for name, value in details.items() if value)
