"""Attributions to statements: each source one entity, each statement one whole chain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.chains import ResolvedLink, ResolvedStatement, enclosing, without_echo
from provenance_reader.analysis.coreference import Entity, EntityBook
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhraseReader
from provenance_reader.analysis.source_mentions import Description, MentionReader
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span, covering


class Resolver:
    def __init__(self, lexicon: Lexicon) -> None:
        self._mentions = MentionReader(lexicon)
        self._phrases = NounPhraseReader(lexicon)
        self._anaphors = lexicon.words("sources", "anaphors")

    def resolve(self, article: ArticleText, attributions: Sequence[Attribution]) -> list[ResolvedStatement]:
        """Statements in the order of `attributions`; an inner one that only echoes its outer is dropped."""
        book = EntityBook(self._anaphors)
        book.introduce(self._names(article))
        resolved: list[ResolvedStatement] = []
        chains: dict[int, tuple[ResolvedLink, ...]] = {}
        speakers: list[Entity] = []
        for attribution in attributions:
            outer = enclosing(attributions, attribution)
            prefix = chains.get(id(outer), ()) if outer else ()
            own = self._own_links(article, attribution, prefix, book, speakers)
            inherited = () if own else self._inherited(attribution, resolved)
            chain = without_echo((*prefix, *own, *inherited))
            if not chain or (prefix and chain == prefix):
                continue
            if prefix and own and len(chain) == len(prefix):
                continue
            chains[id(attribution)] = chain
            resolved.append(ResolvedStatement(attribution, chain))
            speakers += [link.entity for link in own if link.entity.kind is not SourceKind.UNKNOWN]
        return resolved

    def _own_links(
        self,
        article: ArticleText,
        attribution: Attribution,
        prefix: Sequence[ResolvedLink],
        book: EntityBook,
        speakers: list[Entity],
    ) -> tuple[ResolvedLink, ...]:
        links: list[ResolvedLink] = []
        for link in attribution.links:
            described = self._describe(article, link)
            if described is None:
                continue
            if described.is_pronoun:
                others = [one.entity for one in links] + [one.entity for one in prefix[:-1]]
            else:
                others = [one.entity for one in links]
            entity = book.resolve(described, speakers=speakers, other_than=others)
            links.append(ResolvedLink(entity, link, described.span))
        return tuple(links)

    def _describe(self, article: ArticleText, link: AttributedLink) -> Description | None:
        if link.mention is not None:
            return self._mentions.read(article.text, link.mention, self._following(article, link.mention))
        if not link.cue:
            return None
        return Description(covering(link.cue), SourceKind.UNKNOWN, Anonymity.UNNAMED)

    def _following(self, article: ArticleText, mention: Span) -> str:
        end = next((p.end for p in article.paragraphs if p.contains(mention)), mention.end)
        return article.text[mention.end : min(end, mention.end + 200)]

    def _inherited(
        self, attribution: Attribution, resolved: Sequence[ResolvedStatement]
    ) -> tuple[ResolvedLink, ...]:
        """The chain of the nearest statement before this one, without what it nests."""
        start = covering(attribution.content).start
        earlier = [s for s in resolved if covering(s.attribution.content).start < start]
        if not earlier:
            return ()
        last = earlier[-1]
        for statement in reversed(earlier):
            if covering(statement.attribution.content).contains(covering(last.attribution.content)):
                last = statement
        return last.chain

    def _names(self, article: ArticleText) -> Iterable[Description]:
        """Every noun phrase of the article that names somebody."""
        for sentence in article.sentences:
            for phrase in self._phrases.phrases(sentence):
                described = self._mentions.read(article.text, sentence.span_of(phrase.start, phrase.end))
                if described.anonymity is Anonymity.NAMED and _is_worth_noting(described):
                    yield described


def _is_worth_noting(described: Description) -> bool:
    """Names to note before they speak: full names of persons, known outlets and bodies."""
    if described.is_guess:
        return False
    if described.kind is SourceKind.PERSON:
        return len(described.name) > 1 or bool(described.role)
    return described.kind in (SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.ORGANISATION)
