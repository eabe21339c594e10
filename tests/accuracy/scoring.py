"""How well an analysis agrees with an annotated article.

Statements are paired one to one by the words their contents share. On the pairs, the origin is right when the
last link names the annotated source; a chain is right when every link does, in order, and each named source
is shown under a name that shares a word with its own, whatever the word's ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

from accuracy.annotated_articles import AnnotatedArticle, GoldLink, GoldStatement
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement

_PAIRED_FROM = 0.5  # token F1 of the contents


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over one or more articles: statements found and annotated, and how many are right."""

    found: int = 0
    annotated: int = 0
    paired: int = 0
    origins: int = 0
    chains: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    @property
    def statement_f1(self) -> float:
        return self._f1(self.paired)

    @property
    def origin_f1(self) -> float:
        return self._f1(self.origins)

    @property
    def named_chain_f1(self) -> float:
        return self._f1(self.chains)

    def _f1(self, right: int) -> float:
        return 100 * 2 * right / (self.found + self.annotated) if self.found + self.annotated else 0.0


def score(article: AnnotatedArticle, analysis: Analysis) -> Score:
    found = [one for one in analysis.statements if one.form is not Form.NON_STATEMENT]
    pairs = paired(article, analysis, found)
    return Score(
        found=len(found),
        annotated=len(article.statements),
        paired=len(pairs),
        origins=sum(_is_link(analysis, ours.chain[-1], gold.chain[-1], article.text) for ours, gold in pairs),
        chains=sum(is_chain(analysis, ours.chain, gold.chain, article.text) for ours, gold in pairs),
    )


def paired(
    article: AnnotatedArticle, analysis: Analysis, found: Sequence[Statement]
) -> list[tuple[Statement, GoldStatement]]:
    """The best pairs first; agreement of the sources decides between contents that agree alike."""
    candidates: list[tuple[float, float, int, int]] = []
    for i, ours in enumerate(found):
        for j, gold in enumerate(article.statements):
            overlap = _token_f1(article.text, ours.content, gold.content)
            links = zip(ours.chain, gold.chain, strict=False)
            agreeing = sum(_is_link(analysis, *link, article.text) for link in links)
            agreement = agreeing / max(len(ours.chain), len(gold.chain))
            if overlap >= _PAIRED_FROM:
                candidates.append((overlap + agreement / 5, overlap, i, j))
    pairs: dict[int, int] = {}
    for *_, i, j in sorted(candidates, key=lambda one: (-one[0], one[2], one[3])):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(found[i], article.statements[j]) for i, j in sorted(pairs.items())]


def is_chain(analysis: Analysis, ours: Sequence[Link], gold: Sequence[GoldLink], text: str) -> bool:
    return len(ours) == len(gold) and all(
        _is_link(analysis, a, b, text) and _is_name(analysis, a, b) for a, b in zip(ours, gold, strict=True)
    )


def _is_link(analysis: Analysis, ours: Link, gold: GoldLink, text: str) -> bool:
    spans = (ours.mention,) if ours.mention else analysis.source_of(ours.source).mentions
    return bool(_tokens(text, spans) & _tokens(text, gold.places))


def _is_name(analysis: Analysis, ours: Link, gold: GoldLink) -> bool:
    shown = analysis.source_of(ours.source).name
    return gold.anonymity is not Anonymity.NAMED or any(
        one.startswith(other) or other.startswith(one) for one in _words(shown) for other in _words(gold.name)
    )


def _words(name: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"\w{2,}", name)]


def _token_f1(text: str, one: Iterable[Span], other: Iterable[Span]) -> float:
    left, right = _tokens(text, one), _tokens(text, other)
    return 2 * len(left & right) / (len(left) + len(right))


def _tokens(text: str, spans: Iterable[Span]) -> set[int]:
    """The places where the words of `spans` begin."""
    return {span.start + found.start() for span in spans for found in re.finditer(r"\w+", span.of(text))}
