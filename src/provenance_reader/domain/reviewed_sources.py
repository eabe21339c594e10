"""The sources of an analysis while a reader's changes are laid over it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from provenance_reader.domain.anchoring import place_source
from provenance_reader.domain.quote import find_quote
from provenance_reader.domain.review import SourceAnchor
from provenance_reader.domain.source import Source
from provenance_reader.domain.span import Span


class ReviewedSources:
    """`by_id` holds them as they are now, `touched` the ids of those that a reader made or changed."""

    def __init__(self, text: str, sources: Iterable[Source]) -> None:
        self._text = text
        self.by_id = {source.id: source for source in sources}
        self.touched: set[str] = set()

    def find(self, anchor: SourceAnchor) -> str | None:
        return place_source(self._text, self.by_id, anchor)

    def find_or_make(self, anchor: SourceAnchor) -> str:
        found = self.find(anchor)
        if found is not None:
            return found
        number = 1
        while f"reader-{number}" in self.by_id:
            number += 1
        places = (find_quote(self._text, quote) for quote in anchor.mentions)
        self.put(
            Source(
                id=f"reader-{number}",
                name=anchor.name,
                kind=anchor.kind,
                anonymity=anchor.anonymity,
                count=anchor.count,
                affiliation=anchor.affiliation,
                function=anchor.function,
                mentions=tuple(sorted({place for place in places if place is not None})),
            )
        )
        return f"reader-{number}"

    def put(self, source: Source) -> None:
        """In the place of the former one of its id."""
        self.by_id[source.id] = source
        self.touched.add(source.id)

    def give(self, source_id: str, mention: Span) -> None:
        """From now on the mention stands for this source and for no other."""
        for source in list(self.by_id.values()):
            mentions = {*source.mentions} - {mention}
            if source.id == source_id:
                mentions.add(mention)
            if mentions != set(source.mentions):
                self.by_id[source.id] = replace(source, mentions=tuple(sorted(mentions)))

    def merge(self, gone: str, kept: str) -> None:
        """What is known of the one that goes fills the gaps of the other; both are to be there."""
        one, other = self.by_id[kept], self.by_id.pop(gone)
        self.touched.discard(gone)
        self.put(
            replace(
                one,
                count=other.count if one.count is None else one.count,
                affiliation=one.affiliation or other.affiliation,
                function=one.function or other.function,
                mentions=tuple(sorted({*one.mentions, *other.mentions})),
            )
        )
