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


def outer_links(
    article: ArticleText, own: ResolvedLink, last: ResolvedStatement | None
) -> tuple[ResolvedLink, ...]:
    """Through whom a source still speaks that the statement `last` before it gave through somebody.

    "Der „Seebote“ beruft sich auf einen Insider. Dem Insider zufolge …" is said through the paper: a source
    that has no name can speak in the article only through who found it. Whoever has a name may have spoken
    to the author, and a new paragraph may come from elsewhere.
    """
    if last is None or len(last.chain) < 2 or own.mention is None:
        return ()
    if last.chain[0].entity.kind not in (SourceKind.OUTLET, SourceKind.AGENCY):
        return ()
    origin = last.chain[-1]
    if own.entity.anonymity is Anonymity.NAMED or not (own.entity is origin.entity or _repeats(own, origin)):
        return ()
    if article.paragraph_at(own.mention.start) != article.paragraph_at(
        covering(last.attribution.content).start
    ):
        return ()
    return tuple(replace(one, link=replace(one.link, cue=())) for one in last.chain[:-1])


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
