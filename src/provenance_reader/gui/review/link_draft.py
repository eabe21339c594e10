"""A link while it is being edited, and the change that comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from provenance_reader.domain.anchoring import source_anchor
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.quote import quote_of, quotes_of
from provenance_reader.domain.review import ReviewedLink, SourceAnchor
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.gui.chains.attribution_index import AttributionIndex


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """`source` is the id of a known one, None for `name`, who is new."""

    source: str | None = None
    name: str = ""
    kind: SourceKind = SourceKind.PERSON
    anonymity: Anonymity = Anonymity.NAMED
    stance: Stance = Stance.REPORT
    mention: Span | None = None
    cue: tuple[Span, ...] = ()


def draft_of(index: AttributionIndex, link: Link) -> LinkDraft:
    source = index.source(link)
    return LinkDraft(
        source.id, source.name, source.kind, source.anonymity, link.stance, link.mention, link.cue
    )


def reviewed_link(index: AttributionIndex, draft: LinkDraft) -> ReviewedLink:
    text = index.document.text
    anonymity = None
    if draft.source is None:
        anchor = SourceAnchor(draft.name, draft.kind, draft.anonymity)
    else:
        source = index.sources[draft.source]
        anchor = source_anchor(text, source)
        anonymity = draft.anonymity if draft.anonymity is not source.anonymity else None
    mention = None if draft.mention is None else quote_of(text, draft.mention)
    return ReviewedLink(anchor, mention, quotes_of(text, draft.cue), draft.stance, anonymity)
