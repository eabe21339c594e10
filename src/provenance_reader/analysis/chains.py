"""From attributions to statements: who stands behind whom, outermost first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.coreference import Entity
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
    attribution: Attribution
    chain: tuple[ResolvedLink, ...]


def enclosing(attributions: Sequence[Attribution], inner: Attribution) -> Attribution | None:
    """The smallest attribution whose content holds the frame of `inner`; None where nobody says it.

    A noun object ("dementierte einen Artikel, der behauptete …") passes nothing on.
    """
    anchors = [
        span for link in inner.links for span in (*link.cue, *([link.mention] if link.mention else []))
    ]
    if not anchors:
        return None
    holding = [
        outer
        for outer in attributions
        if outer is not inner
        and outer.form is not Form.REPORTED
        and all(any(content.contains(anchor) for content in outer.content) for anchor in anchors)
        and _size(outer) > _size(inner)
    ]
    return min(holding, key=_size, default=None)


def without_echo(chain: Sequence[ResolvedLink]) -> tuple[ResolvedLink, ...]:
    """The chain with a source that follows itself kept once, with its last cue."""
    kept: list[ResolvedLink] = []
    for link in chain:
        if kept and kept[-1].entity is link.entity:
            kept[-1] = link
        else:
            kept.append(link)
    return tuple(kept)


def _size(attribution: Attribution) -> int:
    return covering(attribution.content).length
