"""What a detector finds: content and the words that attribute it; the seam between finding and resolving."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.progress import Progress
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, RelationKind


@dataclass(frozen=True, slots=True)
class AttributedLink:
    """One source as the text names it here. `mention` is None where the source is not in the text.

    `anonymity` and `kind` are what a detector that learnt it says of the source, `name` where it sees the
    source named in full; None leaves it to the words.
    """

    mention: Span | None
    cue: tuple[Span, ...]
    stance: Stance
    anonymity: Anonymity | None = None
    kind: SourceKind | None = None
    name: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content with the links that its own frame names, outermost first.

    No links means that it continues the attribution before it and inherits that one's whole chain.
    An attribution whose cue lies inside another's content is nested in it: its chain goes through the
    other's. `claims` is the span of a noun phrase that stands for earlier claims ("diesen Vorwurf"),
    `answer` what a detector that learnt it sees this one do to another, `answered` where it sees that one
    begin, and `answer_chance` how likely it finds any; 1 where none was asked.
    """

    content: tuple[Span, ...]
    links: tuple[AttributedLink, ...]
    form: Form
    frame: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    channel: Span | None = None
    time: Span | None = None
    claims: Span | None = None
    answer: RelationKind | None = None
    answered: Span | None = None
    answer_chance: float = 1.0
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()


class AttributionDetector(Protocol):
    """Finds attributions; rules and a token classifier both can."""

    def detect(self, article: ArticleText, progress: Progress) -> list[Attribution]:
        """The attributions of `article`, ordered by where their content begins, longer ones first.

        Raises Cancelled when `progress` does.
        """


class ReadingDetector(AttributionDetector, Protocol):
    """One that can read on while others work."""

    def ahead(self, article: ArticleText) -> AbstractContextManager[Callable[[Progress], list[Attribution]]]:
        """Read `article` in the background; what comes into the context waits for what `detect` tells."""
