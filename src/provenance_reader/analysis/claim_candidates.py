"""How well an earlier statement fits as the claim that somebody denies or confirms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from provenance_reader.analysis.chains import ResolvedStatement
from provenance_reader.analysis.denials import ANSWERING
from provenance_reader.analysis.entities import Entity
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import SourceKind
from provenance_reader.domain.span import Span, covering
from provenance_reader.domain.statement import Form, RelationKind

_MEDIA = (SourceKind.OUTLET, SourceKind.AGENCY)
_STEM = 5  # letters that forms and compounds of a word share
_SHORTEST = 4  # letters of a word that tells something
_STEPS = 12  # statements from which on distance makes no difference
_MOST_SHARED = 3  # words
_SHORT = 4  # words
_BORDER = 12  # characters by which two may differ on where a statement begins


@dataclass(frozen=True)
class PlacedStatement:
    """A statement with its place in the article; `number` counts in text order, `inner` are nested in it.

    The last three tell what it is about, where it says no more than "diese Zahl", "den Bericht", "die
    Vorwürfe".
    """

    number: int
    statement: ResolvedStatement
    text: str
    paragraph: int
    inner: tuple[int, ...] = ()
    of_amount: bool = False
    of_report: bool = False
    of_accusation: bool = False

    @cached_property
    def content(self) -> Span:
        return covering(self.statement.attribution.content)

    @property
    def told(self) -> str:
        """The words of the content."""
        return " ".join(span.of(self.text) for span in self.statement.attribution.content)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words of the content in lower case."""
        return tuple(word.lower() for word in re.findall(r"[^\W_]+", self.told))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Of what the content says."""
        return _stems(self.content.of(self.text))

    @cached_property
    def source_stems(self) -> frozenset[str]:
        """Of the words the text has for the statement's own source."""
        mention = self.statement.chain[-1].mention
        return _stems(mention.of(self.text), nouns_only=True) if mention else frozenset()

    @cached_property
    def claimant_stems(self) -> frozenset[str]:
        """Of the words the text has for anybody in the chain."""
        return frozenset().union(
            *(
                _stems(link.mention.of(self.text), nouns_only=True)
                for link in self.statement.chain
                if link.mention
            )
        )

    @property
    def answer(self) -> RelationKind | None:
        """What somebody who learnt it sees it do to a claim."""
        return self.statement.attribution.answer

    @property
    def answered(self) -> Span | None:
        """Where somebody who learnt it sees the claim begin."""
        return self.statement.attribution.answered

    @property
    def answer_chance(self) -> float:
        """How likely they find that it answers any claim near by."""
        return self.statement.attribution.answer_chance

    @property
    def origin(self) -> Entity:
        return self.statement.chain[-1].entity

    @cached_property
    def origin_mentions(self) -> tuple[Span, ...]:
        return self.origin.mentions

    @property
    def stance(self) -> Stance:
        return self.statement.chain[-1].link.stance

    @property
    def form(self) -> Form:
        return self.statement.attribution.form


# What speaks for or against an earlier statement being the claim that is answered. Fitted on the relations
# of the annotated training articles, by maximum likelihood of the annotated claim among its rivals.
WEIGHTS = {
    "behind": -2.9,
    "steps": -0.2,
    "steps from a pronoun": -0.7,
    "next": 0.4,
    "first of the article": 1.1,
    "same paragraph": 1.4,
    "inside": 1.2,
    "shared words": 0.7,
    "share of words": 1.1,
    "tells of the answerer": 1.0,
    "answerer's own words": 1.0,
    "source named in the answer": 0.9,
    "medium that passes on": -1.1,
    "through media": 0.5,
    "no frame": -1.0,
    "answers too": -1.3,
    "alleged": 0.5,
    "demanded": -0.5,
    "quoted": -0.9,
    "no statement": -0.1,
    "short": -0.5,
    "medium's report": 1.0,
    "accusation": 1.0,
    "amount": 1.3,
    "learnt": 5.0,  # chosen beside the others: the network has learnt from the articles they were fitted on
}


def likelihood(own: PlacedStatement, other: PlacedStatement) -> float:
    """How well `other` fits as the claim that `own` answers; only differences count."""
    return sum(WEIGHTS[name] * value for name, value in signs(own, other).items())


def signs(own: PlacedStatement, other: PlacedStatement) -> Mapping[str, float]:
    """The signs by name that WEIGHTS weighs."""
    steps = min(abs(own.number - other.number), _STEPS)
    points = len(own.words) == 1
    shared = own.stems & other.stems
    origin = own.origin
    through_media = any(link.entity.kind in _MEDIA for link in other.statement.chain)
    return {
        "behind": other.number > own.number,
        "steps": steps,
        "steps from a pronoun": points * steps,
        "next": other.number == own.number - 1,
        "first of the article": other.number == 0,
        "same paragraph": own.paragraph == other.paragraph,
        "inside": own.content.contains(other.content),
        "shared words": min(len(shared), _MOST_SHARED),
        "share of words": len(shared) / max(1, min(len(own.stems), len(other.stems))),
        "tells of the answerer": any(other.content.contains(span) for span in own.origin_mentions)
        or bool(own.source_stems & other.stems),
        "answerer's own words": other.origin is origin,
        "source named in the answer": bool(own.stems & other.claimant_stems),
        "medium that passes on": other.origin.kind in _MEDIA and bool(other.inner),
        "through media": through_media,
        "no frame": not other.statement.attribution.links,
        "answers too": other.stance in ANSWERING,
        "alleged": other.stance is Stance.ALLEGE,
        "demanded": other.stance is Stance.DEMAND,
        "quoted": other.form is Form.DIRECT,
        "no statement": other.form is Form.NON_STATEMENT,
        "short": len(other.words) < _SHORT,
        "medium's report": own.of_report and through_media,
        "accusation": own.of_accusation and other.stance is Stance.ALLEGE,
        "amount": own.of_amount and any(word[0].isdigit() for word in other.words),
        "learnt": own.answered is not None and abs(own.answered.start - other.content.start) <= _BORDER,
    }


def _stems(text: str, *, nouns_only: bool = False) -> frozenset[str]:
    words = [w for w in re.findall(r"[^\W\d_]+", text) if len(w) >= _SHORTEST]
    return frozenset(
        re.sub("^(zu|an|ab|aus|auf|ein|vor)ge", r"\1", w.lower())[:_STEM]
        for w in words
        if w[0].isupper() or not nouns_only
    )
