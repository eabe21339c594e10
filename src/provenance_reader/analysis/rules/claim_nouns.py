"""Claims given as a noun with its clause: "Berichte, wonach …", "der Vorwurf der Opposition, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.attributions import AttributedLink
from provenance_reader.analysis.denials import ANSWERING
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules import confidence
from provenance_reader.analysis.rules.contents import Content, TokenRange
from provenance_reader.analysis.rules.drafts import Draft
from provenance_reader.analysis.speakers import Speakers
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form

_GAP = 4  # tokens between a noun and its wonach-clause: "konnte Berichte nicht bestätigen, wonach"
_END_MARKS = frozenset(".!?…")
_STANCES = {"vorw": Stance.ALLEGE, "behaupt": Stance.ALLEGE, "forder": Stance.DEMAND, "warn": Stance.DEMAND}


class ClaimNounFinder:
    def __init__(self, lexicon: Lexicon, speakers: Speakers) -> None:
        self._speakers = speakers
        self._rumours = lexicon.words("sources", "rumours")
        self._claims = lexicon.words("sources", "claims")
        self._hearsay = lexicon.words("sources", "hearsay")
        self._is_subjunctive = lexicon.is_subjunctive
        self._attribute_starts = lexicon.words("determiners", "genitive") | lexicon.words(
            "particles", "agent_prepositions"
        )
        self._statements = tuple(lexicon.words("sources", "statements"))
        self._lexicon = lexicon
        self._according = lexicon.words("particles", "relative_claims")
        self._relative = lexicon.words("pronouns", "relative")

    def joined(
        self, sentence: Sentence, phrases: Sequence[NounPhrase], frames: Sequence[Draft]
    ) -> list[Draft]:
        """`frames` with a draft for every claim noun that has a clause, or a matter it is about.

        Who cites it passes it on: "X verwies auf Studien, wonach …" is one statement.
        """
        result = list(frames)
        for number, phrase in enumerate(phrases):
            noun, claims = self._noun(sentence, phrase)
            if noun is None:
                continue
            clause = self._clause(sentence, phrase, claims=claims)
            if clause is None:
                result += self._report(sentence, noun, phrases[number:]) if claims else ()
                continue
            draft = self._draft(sentence, phrase, noun, clause)
            citing = next((f for f in frames if self._cites(f, phrase, clause)), None)
            if citing is not None:
                draft.outer = [*citing.outer, AttributedLink(citing.mention, citing.cue, Stance.REPORT)]
                result.remove(citing)
            result.append(draft)
        return result

    def _draft(self, sentence: Sentence, phrase: NounPhrase, noun: int, clause: TokenRange) -> Draft:
        holder = self._holder(sentence, phrase, noun)
        word = sentence.tokens[noun].span
        document = self._is_document(sentence.tokens[noun].text)
        return Draft(
            sentence=sentence,
            segment=sentence.segment_at(phrase.start),
            content=Content((clause,), Form.INDIRECT),
            mention=sentence.span_of(phrase.start, phrase.end) if document else holder or word,
            cue=(word,) if holder and not document else (),
            stance=self._stance(sentence.tokens[noun].lower),
            confidence=confidence.CLAIM_NOUN,
        )

    def _cites(self, frame: Draft, phrase: NounPhrase, clause: TokenRange) -> bool:
        """Whether the frame is about the noun or its clause, and does not answer the claim."""
        if frame.stance in ANSWERING or frame.mention is None or frame.verb is None:
            return False
        about_clause = any(a <= clause[0] < b for a, b in frame.content.ranges)
        holds_noun = any(a <= phrase.head < b for a, b in frame.content.ranges)
        return about_clause and (not holds_noun or frame.content.form is Form.REPORTED)

    def _report(self, sentence: Sentence, noun: int, phrases: Sequence[NounPhrase]) -> Iterator[Draft]:
        """ "Berichte in den US-Medien über eine Neigung …": reports that nobody names, and their matter."""
        if sentence.tokens[noun].lower not in self._rumours:
            return
        matter = next((p for p in phrases[:3] if p.preposition == "über"), None)
        if matter is None or sentence.segment_at(matter.start) != sentence.segment_at(noun):
            return
        media = next((p for p in phrases[:2] if p.preposition in {"in", "aus", "von"}), None)
        named = media is not None and media.end <= matter.start and self._speakers.is_medium(sentence, media)
        word = sentence.tokens[noun].span
        yield Draft(
            sentence=sentence,
            segment=sentence.segment_at(noun),
            content=Content(((matter.start, self._matter_end(matter, phrases)),), Form.REPORTED),
            mention=sentence.span_of(media.start, media.end) if named and media else word,
            cue=(word,) if named else (),
            stance=Stance.REPORT,
            confidence=confidence.CLAIM_NOUN,
        )

    def _matter_end(self, matter: NounPhrase, phrases: Sequence[NounPhrase]) -> int:
        """The end of the matter with the prepositional phrases that follow it without a gap."""
        end = matter.end
        for phrase in phrases:
            if phrase.preposition and phrase.start == end + 1:
                end = phrase.end
        return end

    def _noun(self, sentence: Sentence, phrase: NounPhrase) -> tuple[int | None, bool]:
        """The noun of a claim or a document in the phrase, and whether it is one of a claim."""
        nouns = [i for i in range(phrase.start, phrase.end) if sentence.tokens[i].is_capitalised]
        claim = next((i for i in nouns if sentence.tokens[i].lower in self._claims), None)
        if claim is not None:
            return claim, True
        return next((i for i in nouns[:1] if self._tells(sentence.tokens[i].text)), None), False

    def _tells(self, word: str) -> bool:
        return self._is_document(word) or word.lower().endswith(self._statements)

    def _is_document(self, word: str) -> bool:
        noun = self._lexicon.noun(word)
        return noun is not None and noun.kind is SourceKind.DOCUMENT and word.lower() not in self._claims

    def _clause(self, sentence: Sentence, phrase: NounPhrase, *, claims: bool) -> TokenRange | None:
        """The clause behind the phrase or behind the verb that ends its own clause, without "wonach"."""
        number = sentence.segment_at(phrase.end - 1)
        if number + 1 >= len(sentence.segments):
            return None
        segment, following = sentence.segments[number], sentence.segments[number + 1]
        opener = self._according_words(sentence, following.start)
        if segment.end - phrase.end > _GAP or not opener:
            near = segment.end - phrase.end <= 1
            depends = sentence.tokens[following.start].lower in {"dass", "daß"}
            if not (claims and near and (depends or self._is_rumoured(sentence, phrase, following))):
                return None
        end = len(sentence.tokens)
        while end > following.start and sentence.tokens[end - 1].text in _END_MARKS:
            end -= 1
        return (following.start + opener, end) if end > following.start + opener else None

    def _is_rumoured(self, sentence: Sentence, phrase: NounPhrase, clause: Segment) -> bool:
        """ "In der Stadt geht das Gerücht um, der Hafen werde geschlossen"."""
        noun = sentence.tokens[phrase.head].lower
        words = [token for token in sentence.tokens[clause.start : clause.end] if not token.is_capitalised]
        return noun in self._hearsay and any(self._is_subjunctive(token.lower) for token in words)

    def _according_words(self, sentence: Sentence, start: int) -> int:
        """How many words from token `start` mean "wonach": "nach denen", "denen zufolge"."""
        first, *second = (t.lower for t in sentence.tokens[start : start + 2])
        if first in self._according:
            return 1
        after = first == "nach" and second and second[0] in self._relative
        behind = first in self._relative and second == ["zufolge"]
        return 2 if after or behind else 0

    def _holder(self, sentence: Sentence, phrase: NounPhrase, noun: int) -> Span | None:
        """Whose claim it is: the genitive or von-phrase behind the noun."""
        if noun + 1 >= phrase.end or sentence.tokens[noun + 1].lower not in self._attribute_starts:
            return None
        start = noun + 2 if sentence.tokens[noun + 1].lower in {"von", "vom"} else noun + 1
        return sentence.span_of(start, phrase.end) if start < phrase.end else None

    def _stance(self, noun: str) -> Stance:
        return next((stance for begin, stance in _STANCES.items() if noun.startswith(begin)), Stance.REPORT)
