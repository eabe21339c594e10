"""How well an analysis agrees with an annotated article.

Statements are paired one to one by the words their contents share. On the pairs, a link is right when it
names the annotated source: the origin when the last link does, a chain when every link does, in order. It is
named when each named source is shown under a name that shares a word with its own, whatever the ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from accuracy.annotated_articles import AnnotatedArticle, GoldLink, GoldSource, GoldStatement
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.source import Anonymity, Source
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, RelationKind, Statement

_PAIRED_FROM = 0.5  # token F1 of the contents


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of what was found and of what was annotated are right."""

    right: int = 0
    found: int = 0
    annotated: int = 0

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.right + other.right, self.found + other.found, self.annotated + other.annotated)

    @property
    def percent(self) -> float:
        """F1; of a recall or an accuracy, where both numbers are the same, the share that is right."""
        return 100 * 2 * self.right / (self.found + self.annotated) if self.found + self.annotated else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one or more articles."""

    statements: Figure = Figure()
    origins: Figure = Figure()
    named_chains: Figure = Figure()
    long_chains: Figure = Figure()  # recall of the chains of two and more links, wholly right
    unnamed_origins: Figure = Figure()
    relations: Figure = Figure()  # denials and confirmations
    forms: Figure = Figure()  # accuracy over the pairs
    kinds: Figure = Figure()  # accuracy over the right links, as are the next two
    anonymity: Figure = Figure()
    stances: Figure = Figure()

    def __add__(self, other: Score) -> Score:
        return Score(**{name: figure + getattr(other, name) for name, figure in self.figures().items()})

    def figures(self) -> dict[str, Figure]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


def score(article: AnnotatedArticle, analysis: Analysis) -> Score:
    sources = _Sources(article, analysis)
    found = [one for one in analysis.statements if one.form is not Form.NON_STATEMENT]
    pairs = paired(article, analysis)
    chains = [(ours, gold) for ours, gold in pairs if sources.agreement(ours, gold) == 1]
    origins = [(ours.chain[-1], gold.chain[-1]) for ours, gold in pairs]
    right_origins = [link for link in origins if sources.is_link(*link)]
    links = [link for ours, gold in pairs for link in zip(ours.chain, gold.chain, strict=False)]
    right_links = [link for link in links if sources.is_link(*link)]

    def of_statements(right: int) -> Figure:
        return Figure(right, len(found), len(article.statements))

    def of_links(right: Iterable[bool]) -> Figure:
        return _share(sum(right), len(right_links))

    return Score(
        statements=of_statements(len(pairs)),
        origins=of_statements(len(right_origins)),
        named_chains=of_statements(sum(sources.are_named(*chain) for chain in chains)),
        long_chains=_share(
            sum(len(gold.chain) > 1 for _, gold in chains),
            sum(len(gold.chain) > 1 for gold in article.statements),
        ),
        unnamed_origins=Figure(
            sum(_is_unnamed(sources.of(ours)) and _is_unnamed(gold.source) for ours, gold in right_origins),
            sum(_is_unnamed(sources.of(one.chain[-1])) for one in found),
            sum(_is_unnamed(one.chain[-1].source) for one in article.statements),
        ),
        relations=_relations(article, analysis, pairs),
        forms=_share(sum(ours.form is gold.form for ours, gold in pairs), len(pairs)),
        kinds=of_links(sources.of(ours).kind is gold.source.kind for ours, gold in right_links),
        anonymity=of_links(sources.of(ours).anonymity is gold.source.anonymity for ours, gold in right_links),
        stances=of_links(ours.stance is gold.stance for ours, gold in right_links),
    )


def paired(article: AnnotatedArticle, analysis: Analysis) -> list[tuple[Statement, GoldStatement]]:
    """The best pairs first; agreement of the sources decides between contents that agree alike."""
    sources = _Sources(article, analysis)
    candidates: list[tuple[float, float, int, int]] = []
    for j, gold in enumerate(article.statements):
        contents = article.contents(gold)
        for i, ours in enumerate(analysis.statements):
            overlap = max(_token_f1(article.text, ours.content, content) for content in contents)
            if overlap >= _PAIRED_FROM and ours.form is not Form.NON_STATEMENT:
                candidates.append((overlap + sources.agreement(ours, gold) / 5, overlap, i, j))
    pairs: dict[int, int] = {}
    for *_, i, j in sorted(candidates, key=lambda one: (-one[0], one[2], one[3])):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(analysis.statements[i], article.statements[j]) for i, j in sorted(pairs.items())]


class _Sources:
    """The sources of an analysis, held against the annotated ones."""

    def __init__(self, article: AnnotatedArticle, analysis: Analysis) -> None:
        self._text = article.text
        self._sources = {source.id: source for source in analysis.sources}
        self._places = {source: _tokens(article.text, spans) for source, spans in article.places().items()}

    def of(self, link: Link) -> Source:
        return self._sources[link.source]

    def is_link(self, ours: Link, gold: GoldLink) -> bool:
        spans = (ours.mention,) if ours.mention else self.of(ours).mentions
        return bool(_tokens(self._text, spans) & self._places[gold.source])

    def agreement(self, ours: Statement, gold: GoldStatement) -> float:
        """The share of the links that are right, 0 to 1."""
        links = zip(ours.chain, gold.chain, strict=False)
        return sum(self.is_link(*link) for link in links) / max(len(ours.chain), len(gold.chain))

    def are_named(self, ours: Statement, gold: GoldStatement) -> bool:
        return all(self._has_name(*link) for link in zip(ours.chain, gold.chain, strict=True))

    def _has_name(self, ours: Link, gold: GoldLink) -> bool:
        return gold.source.anonymity is not Anonymity.NAMED or any(
            one.startswith(other) or other.startswith(one)
            for one in _words(self.of(ours).name)
            for other in _words(gold.source.name)
        )


def _relations(
    article: AnnotatedArticle, analysis: Analysis, pairs: Sequence[tuple[Statement, GoldStatement]]
) -> Figure:
    ours_of = {gold.id: ours.id for ours, gold in pairs}
    annotated = [(ours_of.get(one.source), ours_of.get(one.target), one.kind) for one in article.relations]
    found = {
        (one.source, one.target, one.kind)
        for one in analysis.relations
        if one.kind is not RelationKind.ANSWERS
    }
    return Figure(len(found.intersection(annotated)), len(found), len(annotated))


def _share(right: int, number: int) -> Figure:
    return Figure(right, number, number)


def _is_unnamed(source: Source | GoldSource) -> bool:
    return source.anonymity is Anonymity.UNNAMED


def _words(name: str) -> Iterator[str]:
    return (word.casefold() for word in re.findall(r"\w{2,}", name))


def _token_f1(text: str, one: Iterable[Span], other: Iterable[Span]) -> float:
    left, right = _tokens(text, one), _tokens(text, other)
    return 2 * len(left & right) / (len(left) + len(right))


def _tokens(text: str, spans: Iterable[Span]) -> set[int]:
    """The places where the words of `spans` begin."""
    return {span.start + found.start() for span in spans for found in re.finditer(r"\w+", span.of(text))}
