"""Fixed words with the noun phrase they attribute to: laut X, X zufolge, unter Berufung auf X."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon, SourcePhrase
from provenance_reader.analysis.noun_phrases import NounPhrase, NounPhraseReader
from provenance_reader.analysis.speakers import Speakers
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import Anonymity, SourceKind


@dataclass(frozen=True, slots=True)
class PhraseHit:
    """`cue` and `mention` are token ranges; `is_own` when the source is the clause's own subject.

    Without either nobody is named. `heard` is from whom the medium that is mentioned has it.
    """

    cue: tuple[int, int]
    mention: tuple[int, int] | None
    segment: int
    rests_on: bool
    stance: Stance
    is_own: bool = False
    is_clause: bool = False  # "stützt sich auf X": verb and object of a clause of their own
    heard: tuple[int, int] | None = None

    @property
    def start(self) -> int:
        return min(self.cue[0], self.mention[0]) if self.mention else self.cue[0]

    @property
    def end(self) -> int:
        return max(part[1] for part in (self.cue, self.mention, self.heard) if part)


class SourcePhraseFinder:
    def __init__(self, lexicon: Lexicon, phrases: NounPhraseReader, speakers: Speakers) -> None:
        self._speakers = speakers
        self._lexicon = lexicon
        self._reader = phrases
        self._phrases: defaultdict[str, list[SourcePhrase]] = defaultdict(list)
        for phrase in lexicon.phrases:
            self._phrases[phrase.words[0]].append(phrase)
        self._reports = lexicon.words("sources", "reports")
        self._statements = tuple(lexicon.words("sources", "statements"))
        self._events = lexicon.words("sources", "events")
        self._rest_verbs = lexicon.words("sources", "rest_verbs")
        self._finite = lexicon.words("verbs", "auxiliaries") | lexicon.words("verbs", "modals")

    def find(self, sentence: Sentence, phrases: Sequence[NounPhrase]) -> Iterator[PhraseHit]:
        """Hits in text order; none overlaps another."""
        position = 0
        while position < len(sentence.tokens):
            hit = self._at(sentence, position, phrases)
            if hit is None:
                position += 1
            else:
                hit = self._with_hearsay(sentence, hit)
                yield hit
                position = max(hit.end, position + 1)

    def _with_hearsay(self, sentence: Sentence, hit: PhraseHit) -> PhraseHit:
        """ "nach Informationen der Zeitung aus Kreisen der Polizei": the paper has it from these."""
        if hit.mention is None or hit.rests_on:
            return hit
        start, end = hit.mention
        for i in range(start + 1, min(end + 1, len(sentence.tokens))):
            if sentence.tokens[i].lower != "aus":
                continue
            medium = self._reader.at(sentence.tokens[:i], start)
            source = self._reader.at(sentence.tokens, i + 1)
            if medium is None or source is None or not self._speakers.is_medium(sentence, medium):
                return hit
            noun = self._speakers.noun(sentence, source)
            if noun is None or noun.anonymity is not Anonymity.UNNAMED:
                return hit
            return replace(hit, mention=(start, i), heard=(source.start, source.end))
        return hit

    def _at(self, sentence: Sentence, position: int, phrases: Sequence[NounPhrase]) -> PhraseHit | None:
        segment = sentence.segments[sentence.segment_at(position)]
        if segment.is_quotation:
            return None
        for phrase in self._phrases.get(sentence.tokens[position].lower, ()):
            end = position + len(phrase.words)
            if tuple(t.lower for t in sentence.tokens[position:end]) == phrase.words:
                if phrase.is_alone:
                    return PhraseHit(
                        (position, end), None, sentence.segment_at(position), False, phrase.stance
                    )
                hit = (
                    self._preceding(sentence, position, phrase, phrases)
                    if phrase.follows
                    else self._following(sentence, position, end, phrase)
                )
                if hit:
                    return hit
        return (
            self._so(sentence, position)
            or self._report(sentence, position)
            or self._resting(sentence, position)
        )

    def _following(
        self, sentence: Sentence, position: int, end: int, phrase: SourcePhrase
    ) -> PhraseHit | None:
        tokens = sentence.tokens
        cue_end = end
        if end < len(tokens) and tokens[end].lower in {"von", "vom", "aus"}:
            end += 1
        mention = self._reader.at(tokens, end)
        if mention is None:
            return None
        return self._hit(
            sentence, position, (position, cue_end), self._coordinated(sentence, mention), phrase
        )

    def _preceding(
        self, sentence: Sentence, position: int, phrase: SourcePhrase, phrases: Sequence[NounPhrase]
    ) -> PhraseHit | None:
        ending = [p for p in phrases if p.end == position]
        if not ending:
            bare = position > 0 and sentence.tokens[position - 1].is_capitalised
            alone = (position - 1, position)
            return self._hit(sentence, position, (position, position + 1), alone, phrase) if bare else None
        mention = ending[0]
        lower = [t.lower for t in sentence.tokens[mention.start : mention.end]]
        if any(word.startswith("eigen") for word in lower):
            return PhraseHit(
                (mention.start, position + 1),
                None,
                sentence.segment_at(position),
                False,
                phrase.stance,
                is_own=True,
            )
        start = self._attribute_start(sentence, mention)
        if start is not None:
            return self._hit(sentence, position, (mention.start, start), (start, mention.end), phrase)
        return self._hit(sentence, position, (position, position + 1), (mention.start, mention.end), phrase)

    def _attribute_start(self, sentence: Sentence, mention: NounPhrase) -> int | None:
        """In "Angaben der Feuerwehr" the source is "der Feuerwehr"; None where the phrase is the source."""
        tokens = sentence.tokens
        for i in range(mention.start, mention.end - 1):
            if tokens[i].lower in self._statements:
                follows = tokens[i + 1].lower
                if follows in {"der", "des", "eines", "einer", "deren", "dessen"}:
                    return i + 1
                return i + 2 if follows in {"von", "vom"} and i + 2 < mention.end else None
        return None

    def _coordinated(self, sentence: Sentence, mention: NounPhrase) -> tuple[int, int]:
        """ "laut Polizei und Feuerwehr": joint sources are one mention."""
        tokens = sentence.tokens
        end = mention.end
        if end + 1 < len(tokens) and tokens[end].lower in {"und", "sowie"}:
            other = self._reader.at(tokens, end + 1)
            closes = other and (
                other.end >= len(tokens)
                or tokens[other.end].lower in self._finite
                or not tokens[other.end].is_word
            )
            if other and closes and other.determiner == mention.determiner:
                end = other.end
        return mention.start, end

    def _hit(
        self,
        sentence: Sentence,
        position: int,
        cue: tuple[int, int],
        mention: tuple[int, int],
        phrase: SourcePhrase,
    ) -> PhraseHit:
        return PhraseHit(cue, mention, sentence.segment_at(position), phrase.rests_on, phrase.stance)

    def _so(self, sentence: Sentence, position: int) -> PhraseHit | None:
        """ "…, so X." and "…, so X weiter,": a segment of its own with no verb."""
        if sentence.tokens[position].lower != "so":
            return None
        number = sentence.segment_at(position)
        segment = sentence.segments[number]
        if segment.start != position or number == 0:
            return None
        mention = self._reader.at(sentence.tokens, position + 1)
        if (
            mention is None
            or not self._speakers.can_be_subject(sentence, mention)
            or mention.end > segment.end
        ):
            return None
        rest = sentence.tokens[mention.end : segment.end]
        if any(t.lower in self._finite for t in rest):
            return None
        return PhraseHit((position, position + 1), (mention.start, mention.end), number, False, Stance.REPORT)

    def _resting(self, sentence: Sentence, position: int) -> PhraseHit | None:
        """ "beruft sich dabei auf X", "…, die sich auf X stützt": verb, sich and auf in one segment."""
        tokens = sentence.tokens
        if tokens[position].lower != "auf":
            return None
        number = sentence.segment_at(position)
        segment = sentence.segments[number]
        words = {i: tokens[i].lower for i in range(segment.start, segment.end)}
        verb = next((i for i, word in words.items() if word in self._rest_verbs), None)
        if verb is None or "sich" not in words.values():
            return None
        mention = self._reader.at(tokens, position + 1)
        if mention is None:
            return None
        begin, end = self._coordinated(sentence, mention)
        cue = (position, position + 1) if verb > position else (min(verb, position), position + 1)
        return PhraseHit(cue, (begin, end), number, True, Stance.REPORT, is_clause=True)

    def _report(self, sentence: Sentence, position: int) -> PhraseHit | None:
        """ "nach einem Bericht der Zeitung", "nach Polizeiangaben", "nach eigenen Angaben"."""
        tokens = sentence.tokens
        if tokens[position].lower != "nach" or position + 1 >= len(tokens):
            return None
        mention = self._reader.at(tokens, position + 1)
        if mention is None:
            return None
        words = [t.lower for t in tokens[mention.start : mention.end]]
        number = sentence.segment_at(position)
        attribute = self._attribute_start(sentence, mention)
        if attribute is not None:
            return PhraseHit((position, attribute), (attribute, mention.end), number, False, Stance.REPORT)
        if words[0].startswith("eigen") and tokens[mention.head].lower.endswith(self._statements):
            return PhraseHit((position, mention.end), None, number, False, Stance.REPORT, is_own=True)
        first_noun = next(
            (t for t in tokens[mention.start : mention.end] if t.is_word and t.is_capitalised), None
        )
        if first_noun is None:
            return None
        noun = first_noun.lower
        entry = self._lexicon.noun(first_noun.text)
        is_document = entry is not None and entry.kind is SourceKind.DOCUMENT and noun not in self._events
        if noun in self._reports or noun.endswith(self._statements) or is_document:
            return PhraseHit(
                (position, position + 1), (mention.start, mention.end), number, False, Stance.REPORT
            )
        return None
