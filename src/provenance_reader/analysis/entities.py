"""One source under construction: its mentions, and what they say together."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from provenance_reader.analysis.descriptions import Description
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

_Label = TypeVar("_Label", Anonymity, SourceKind)


class Entity:
    """What the mentions given to `add` say of one source; the first makes it.

    `begins` is where the first mention in the text begins.
    """

    def __init__(self, first: Description) -> None:
        self.described: list[Description] = []
        self.best = first
        self.titles: set[str] = set()
        self.names: set[str] = set()
        self.begins = first.span.start
        self._spans: list[Span] = []  # of every mention, by their ends
        self.add(first)

    def add(self, one: Description) -> None:
        """Note a further mention. `best` is the one that says most: named, then role, the longer name."""
        self.described.append(one)
        if self.best.is_pronoun or (not one.is_pronoun and _rank(one) > _rank(self.best)):
            self.best = one
        if one.title:
            self.titles.add(one.title)
        self.names.update(plain(word) for word in one.name)
        self.begins = min(self.begins, one.span.start)
        insort(self._spans, one.span, key=_end)

    def learn(self, one: Description) -> None:
        """Hear what a network says of a mention that is noted already, and what stands behind it."""
        place = next(n for n, known in enumerate(self.described) if known.span == one.span)
        known = self.described[place]
        said = replace(
            known,
            learnt=one.learnt or known.learnt,
            learnt_kind=one.learnt_kind or known.learnt_kind,
            is_withheld=one.is_withheld or known.is_withheld,
            affiliation=known.affiliation or one.affiliation,
        )
        self.described[place] = said
        if self.best is known:
            self.best = said

    @property
    def anonymity(self) -> Anonymity:
        """What the words leave no doubt about; else what a network says of most mentions, or the best one."""
        if _is_surely_named(self.best):
            return Anonymity.NAMED
        if any(d.is_withheld for d in self.described):
            return Anonymity.UNNAMED
        return _most((d.learnt for d in self.described), self.best.anonymity)

    @property
    def kind(self) -> SourceKind:
        """What the words leave no doubt about; else what a network says of most mentions, or the best one."""
        if _is_surely_of_kind(self.best):
            return self.best.kind
        return _most((d.learnt_kind for d in self.described), self.best.kind)

    @property
    def gender(self) -> str:
        """m, f, n or p by the first mention that tells; a pronoun tells only where no noun does."""
        nouns = (d.gender for d in self.described if d.gender and not d.is_pronoun)
        return next(nouns, "") or next((d.gender for d in self.described if d.gender), "")

    @property
    def mentions(self) -> tuple[Span, ...]:
        """Every place that stands for the source, without those inside a longer one, in text order."""
        found: list[Span] = []
        for span in sorted({d.span for d in self.described}, key=lambda s: (s.start, -s.end)):
            if not found or not found[-1].contains(span):
                found.append(span)
        return tuple(found)

    def times_before(self, place: int) -> int:
        """How many mentions end before `place`."""
        return bisect_right(self._spans, place, key=_end)

    def last_before(self, place: int) -> Span | None:
        """The last mention that ends before `place`; None where there is none."""
        earlier = self.times_before(place)
        return self._spans[earlier - 1] if earlier else None


def _end(span: Span) -> int:
    return span.end


def plain(word: str) -> str:
    """A name's word in lower case and without the genitive ending."""
    lower = word.lower().strip("’'")
    return lower[:-1] if lower.endswith("s") and len(lower) > 3 else lower


def _most(learnt: Iterable[_Label | None], otherwise: _Label) -> _Label:
    """What is said most often, the first of those; `otherwise` where nothing is."""
    counted = Counter(one for one in learnt if one is not None)
    return max(counted, key=lambda one: counted[one], default=otherwise)


def _is_surely_named(one: Description) -> bool:
    """A person's name, or a name that the lexicon has."""
    surely = bool(one.known_as) or (one.kind is SourceKind.PERSON and bool(one.name) and not one.is_guess)
    return surely and one.anonymity is Anonymity.NAMED


def _is_surely_of_kind(one: Description) -> bool:
    """A name or an office that the lexicon has, or a person's full name with a given name that it has."""
    full_name = one.kind is SourceKind.PERSON and len(one.name) > 1 and bool(one.gender)
    return bool(one.known_as) or full_name or (one.is_office and one.kind is not SourceKind.GROUP)


def _rank(one: Description) -> tuple[bool, bool, int, int, int]:
    named = one.anonymity is Anonymity.NAMED
    telling = one.span.length if named and len(one.name) > 1 else int(one.affiliation is not None)
    return named, one.anonymity is Anonymity.ROLE, len(one.name), telling, -one.span.start
