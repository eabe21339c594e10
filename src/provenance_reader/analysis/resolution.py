"""Attributions to statements: each source one entity, each statement one whole chain."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from provenance_reader.analysis.antecedents import AntecedentJudge, WeighedAntecedents
from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.chains import (
    Passing,
    ResolvedLink,
    ResolvedStatement,
    beyond,
    nesting,
    without_echo,
)
from provenance_reader.analysis.coreference import EntityBook
from provenance_reader.analysis.denials import ANSWERING
from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.entities import Entity
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhraseReader
from provenance_reader.analysis.source_mentions import MentionReader
from provenance_reader.analysis.tokens import Token
from provenance_reader.analysis.verb_forms import VerbShape
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span, covering

_TITLE = re.compile(r"(?:[A-ZÄÖÜ][\w-]*\s+)+$")  # capitalised words right before a name
_LONGEST_PREPOSITION = 6  # characters, with the space
_WHERE = re.compile(r"(?:^|\s)(?:in|aus|nach|bei)\s+$")  # before a place: "in Kiel Karin Holt"
_FOLLOWING = 200  # characters behind a mention that may describe it
# Stances of one sentence alone: who goes on after a denial or a demand reports.
_MOMENTARY = (*ANSWERING, Stance.DEMAND, Stance.EVALUATE)
_OF_TWO = 0.6  # how much confidence is left where a pronoun may stand for one of two
_REACH = 12  # statements back that a continuation may go on with


class Resolver:
    def __init__(self, lexicon: Lexicon, judge: AntecedentJudge | None = None) -> None:
        self._mentions = MentionReader(lexicon)
        self._phrases = NounPhraseReader(lexicon)
        self._verb_forms = lexicon.verb_forms
        self._indefinite = lexicon.words("determiners", "indefinite")
        self._judge = judge or WeighedAntecedents(lexicon)

    def resolve(self, article: ArticleText, attributions: Sequence[Attribution]) -> list[ResolvedStatement]:
        """Statements in the order of `attributions`; an inner one that only echoes its outer is dropped."""
        book = EntityBook(article, self._judge)
        book.introduce(self._names(article))
        outer_of = nesting(attributions)
        statement_of: dict[int, int] = {}
        resolved: list[ResolvedStatement] = []
        speakers: list[Entity] = []
        passing = Passing()
        for number, attribution in enumerate(attributions):
            outer = outer_of[number]
            holder = statement_of.get(outer) if outer is not None else None
            prefix = resolved[holder].chain if holder is not None else ()
            own = beyond(prefix, self._own_links(article, attribution, prefix, book, speakers))
            if len(own) == 1 and not prefix:
                own = (*passing.outer_links(article, own[0], _latest(attribution, resolved)), *own)
            chain = without_echo((*prefix, *(own or _inherited(attribution, resolved))))
            if not chain or (prefix and len(chain) == len(prefix)):
                continue
            if any(link.mention and book.is_doubtful(link.mention) for link in own):
                attribution = replace(attribution, confidence=round(_OF_TWO * attribution.confidence, 2))
            passing.note(chain)
            statement_of[number] = len(resolved)
            resolved.append(ResolvedStatement(attribution, chain, holder))
            speakers += [link.entity for link in own if link.entity.kind is not SourceKind.UNKNOWN]
        return resolved

    def _own_links(
        self,
        article: ArticleText,
        attribution: Attribution,
        prefix: Sequence[ResolvedLink],
        book: EntityBook,
        speakers: Sequence[Entity],
    ) -> tuple[ResolvedLink, ...]:
        links: list[ResolvedLink] = []
        for link in attribution.links:
            described = self._describe(article, link)
            if described is None:
                continue
            described = book.as_surname(described)
            others = [one.entity for one in links]
            if described.is_pronoun:
                others += [one.entity for one in prefix[:-1]]
            named = self._mentions.read(article.text, link.name) if link.name else None
            entity = book.resolve(described, speakers=speakers, other_than=others, named=named)
            links.append(ResolvedLink(entity, link, described.span))
        return tuple(links)

    def _describe(self, article: ArticleText, link: AttributedLink) -> Description | None:
        """What the link's mention says; where the text names nobody, its cue stands for the source."""
        if link.mention is not None:
            described = self._mentions.read(article.text, link.mention, _following(article, link.mention))
            if described.is_pronoun and self._are_many(article.text, link.cue):
                described = replace(described, gender="p")
            return replace(described, learnt=link.anonymity, learnt_kind=link.kind)
        if not link.cue:
            return None
        return Description(covering(link.cue), SourceKind.UNKNOWN, Anonymity.UNNAMED)

    def _is_new_person(self, first: Token, described: Description) -> bool:
        """ "eine Buchhalterin aus Essen": whom "sie" or "die Klägerin" may take up later."""
        return described.kind is SourceKind.PERSON and described.is_office and first.lower in self._indefinite

    def _are_many(self, text: str, cue: Sequence[Span]) -> bool:
        """Whether the verb of the cue is a plural: "sagten sie"."""
        words = [word.lower() for span in cue for word in span.of(text).split()]
        forms = [form for word in words for form in self._verb_forms.get(word, ())]
        finite = [form.plural for form in forms if form.shape is VerbShape.FINITE]
        return bool(finite) and all(finite)

    def _names(self, article: ArticleText) -> Iterable[Description]:
        """Every noun phrase that names somebody, or tells of a new person by their function."""
        for sentence in article.sentences:
            for phrase in self._phrases.phrases(sentence):
                described = self._mentions.read(article.text, sentence.span_of(phrase.start, phrase.end))
                if described.anonymity is Anonymity.NAMED and _is_worth_noting(described):
                    yield _without_surroundings(article.text, described)
                elif self._is_new_person(sentence.tokens[phrase.start], described):
                    yield described


def _inherited(attribution: Attribution, resolved: Sequence[ResolvedStatement]) -> tuple[ResolvedLink, ...]:
    """The chain of the nearest statement before this one.

    Who goes on after a denial or a demand says something of their own.
    """
    last = _latest(attribution, resolved)
    if last is None:
        return ()
    *outer, innermost = last.chain
    if innermost.link.stance in _MOMENTARY:
        innermost = replace(innermost, link=replace(innermost.link, stance=Stance.REPORT))
    return (*outer, innermost)


def _latest(attribution: Attribution, resolved: Sequence[ResolvedStatement]) -> ResolvedStatement | None:
    """The nearest statement that begins before this one, and not inside another."""
    start = covering(attribution.content).start
    earlier = [s for s in resolved[-_REACH:] if covering(s.attribution.content).start < start]
    if not earlier:
        return None
    last = earlier[-1]
    for statement in reversed(earlier):
        if covering(statement.attribution.content).contains(covering(last.attribution.content)):
            last = statement
    return last


def _following(article: ArticleText, mention: Span) -> str:
    """What stands behind a mention in its paragraph."""
    number = bisect_right(article.paragraphs, mention.start, key=lambda p: p.start) - 1
    end = article.paragraphs[number].end if number >= 0 else mention.end
    return article.text[mention.end : min(end, mention.end + _FOLLOWING)]


def _without_surroundings(text: str, described: Description) -> Description:
    """A person's description on the name alone: "Karin Holt" in "nach Angaben von Karin Holt"."""
    if described.kind is not SourceKind.PERSON:
        return described
    words = described.span.of(text)
    place = words.find(described.name[0])
    name = described.span.start + max(place, 0)
    title = _TITLE.search(words[: max(place, 0)])
    start = described.span.start + title.start() if title else name
    if _WHERE.search(text[max(0, start - _LONGEST_PREPOSITION) : start]):
        start = name
    return replace(described, span=Span(start, described.span.end))


def _is_worth_noting(described: Description) -> bool:
    """Names to note before they speak: full names of persons, known outlets and bodies."""
    if described.is_guess:
        return False
    if described.kind is SourceKind.PERSON:
        return len(described.name) > 1 or bool(described.role)
    return described.kind in (SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.ORGANISATION)
