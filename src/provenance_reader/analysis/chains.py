"""From attributions to statements: who stands behind whom, outermost first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.entities import Entity
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span, covering
from provenance_reader.domain.statement import Form


@dataclass(frozen=True)
class ResolvedLink:
    """A link whose source is known. `mention` is None where the text does not repeat the source."""

    entity: Entity
    link: AttributedLink
    mention: Span | None


@dataclass(frozen=True)
class ResolvedStatement:
    """`outer` is the number of the statement this one is nested in, or None."""

    attribution: Attribution
    chain: tuple[ResolvedLink, ...]
    outer: int | None


def nesting(attributions: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the number of the smallest one whose content holds what names its origin.

    `attributions` are ordered by where their content begins. A noun object ("dementierte einen Artikel,
    der behauptete …") passes nothing on and holds nothing.
    """
    spans = [covering(attribution.content) for attribution in attributions]
    anchors = [_anchors(attribution) for attribution in attributions]
    order = sorted((n for n in range(len(attributions)) if anchors[n]), key=lambda n: anchors[n][0].start)
    holders = [n for n, attribution in enumerate(attributions) if attribution.form is not Form.REPORTED]
    found: list[int | None] = [None] * len(attributions)
    open_holders: list[int] = []
    coming = 0
    for number in order:
        place = anchors[number][0].start
        while coming < len(holders) and spans[holders[coming]].start <= place:
            open_holders.append(holders[coming])
            coming += 1
        open_holders = [n for n in open_holders if spans[n].end > place]
        holding = [
            n
            for n in open_holders
            if n != number
            and spans[n].length > spans[number].length
            and all(any(part.contains(a) for part in attributions[n].content) for a in anchors[number])
        ]
        found[number] = min(holding, key=lambda n: spans[n].length, default=None)
    return found


class Passing:
    """Through whom sources speak whom the article knows only through somebody else."""

    def __init__(self) -> None:
        self._through: dict[int, tuple[ResolvedLink, ...]] = {}

    def note(self, chain: Sequence[ResolvedLink]) -> None:
        """Remember through whom the origin of a chain speaks.

        Whoever has a name may also speak to the author; a document, or somebody without a name, hardly.
        """
        *outer, origin = chain
        withheld = origin.entity.anonymity is Anonymity.UNNAMED
        if outer and (withheld or origin.entity.kind is SourceKind.DOCUMENT):
            self._through[id(origin.entity)] = _without_cues(outer)

    def outer_links(
        self, article: ArticleText, own: ResolvedLink, last: ResolvedStatement | None
    ) -> tuple[ResolvedLink, ...]:
        """Through whom a source that a frame names alone still speaks; `last` is the statement before it.

        "Der „Seebote“ beruft sich auf einen Insider. … Dem Insider zufolge …" is said through the paper. So
        is what follows in the paragraph by "das Papier", or by somebody with no more than a function.
        """
        if own.mention is None:
            return ()
        known = self._through.get(id(own.entity))
        if known or last is None or len(last.chain) < 2 or own.entity.anonymity is Anonymity.NAMED:
            return known or ()
        *outer, origin = last.chain
        media = outer[0].entity.kind in (SourceKind.OUTLET, SourceKind.AGENCY)
        if not media or not (own.entity is origin.entity or _repeats(own, origin)):
            return ()
        before = covering(last.attribution.content).start
        beside = article.paragraph_at(own.mention.start) == article.paragraph_at(before)
        return _without_cues(outer) if beside else ()


def _without_cues(links: Sequence[ResolvedLink]) -> tuple[ResolvedLink, ...]:
    return tuple(replace(one, link=replace(one.link, cue=())) for one in links)


def _repeats(own: ResolvedLink, origin: ResolvedLink) -> bool:
    """Whether a noun with the definite article is but another word for the document before."""
    described = own.entity.described[-1]
    documents = own.entity.kind is SourceKind.DOCUMENT and origin.entity.kind is SourceKind.DOCUMENT
    return documents and described.is_definite


def beyond(prefix: Sequence[ResolvedLink], own: Sequence[ResolvedLink]) -> tuple[ResolvedLink, ...]:
    """The links of a nested statement without those, but its origin, that the outer one goes through."""
    passed = {id(link.entity) for link in prefix}
    return tuple(link for n, link in enumerate(own) if n == len(own) - 1 or id(link.entity) not in passed)


def without_echo(chain: Sequence[ResolvedLink]) -> tuple[ResolvedLink, ...]:
    """The chain with a source that follows itself kept once, with its last cue."""
    kept: list[ResolvedLink] = []
    for link in chain:
        if kept and kept[-1].entity is link.entity:
            kept[-1] = link
        else:
            kept.append(link)
    return tuple(kept)


def _anchors(attribution: Attribution) -> list[Span]:
    """The words of the attribution's frame that say who says it in the end, in text order."""
    return sorted(
        span
        for link in attribution.links[-1:]
        for span in (*link.cue, *([link.mention] if link.mention else []))
    )
