"""Frames with a speech verb: subject, verb and what is said become a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.denials import ANSWERING, DenialReader
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules import confidence
from provenance_reader.analysis.rules.clause_contents import ClauseContentFinder
from provenance_reader.analysis.rules.contents import Content
from provenance_reader.analysis.rules.cue_verbs import CueVerb, CueVerbFinder
from provenance_reader.analysis.rules.drafts import Draft
from provenance_reader.analysis.rules.grammar import Grammar
from provenance_reader.analysis.rules.object_contents import ObjectContentFinder
from provenance_reader.analysis.rules.passing_on import PassingOn
from provenance_reader.analysis.rules.subjects import SubjectFinder
from provenance_reader.analysis.rules.taken_up import TakenUp
from provenance_reader.analysis.rules.word_order import WordOrder
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.statement import Form


class VerbFrameFinder:
    def __init__(self, grammar: Grammar) -> None:
        lexicon, speakers = grammar.lexicon, grammar.speakers
        self._cues = CueVerbFinder(lexicon, grammar.reader)
        self._subjects = SubjectFinder(lexicon, speakers)
        self._speakers = speakers
        self._clauses = ClauseContentFinder(grammar.shapes)
        self._objects = ObjectContentFinder(lexicon, speakers, grammar.shapes)
        self._details = grammar.details
        self._impersonal = lexicon.words("sources", "impersonal")
        self._sourceless = lexicon.words("sources", "sourceless")
        self._denials = DenialReader(lexicon)
        self._taken_up = TakenUp(lexicon)
        self._passing_on = PassingOn(lexicon, grammar.reader, speakers)
        self._impersonal_prepositions = lexicon.words("sources", "impersonal_prepositions")

    def find(self, sentence: Sentence, phrases: Sequence[NounPhrase]) -> Iterator[Draft]:
        """Drafts of all speech verbs in `sentence`, in text order."""
        last_subject: NounPhrase | None = None
        for cue in self._cues.find(sentence):
            if self._subjects.in_first_person(sentence, cue):
                continue
            subject = self._source(sentence, cue, phrases)
            goes_on = cue.segment > 0 and cue.order is WordOrder.VERB_FIRST
            if goes_on and not (subject and self._speakers.can_speak(sentence, subject)):
                subject = last_subject or subject
            drafts = self._drafts(sentence, cue, subject, phrases)
            if drafts:
                last_subject = subject or last_subject
                yield from drafts

    def _source(self, sentence: Sentence, cue: CueVerb, phrases: Sequence[NounPhrase]) -> NounPhrase | None:
        if cue.verb.lemma not in self._impersonal:
            return self._subjects.find(sentence, cue, phrases)
        segment = sentence.segments[cue.segment]
        resumes = cue.segment > 0 and cue.order is WordOrder.VERB_FIRST
        first = sentence.segments[0] if resumes and segment.separator == "," else segment
        known = next((p for s in (segment, first) for p in self._places(sentence, s, phrases)), None)
        if known is None and cue.verb.lemma in self._sourceless:
            return self._anywhere(sentence, segment, phrases)
        return known

    def _places(
        self, sentence: Sentence, segment: Segment, phrases: Sequence[NounPhrase]
    ) -> Iterator[NounPhrase]:
        """Where something stands or is heard: "in dem Papier", "aus dem Ministerium", "darin"."""
        for phrase in phrases:
            inside = segment.start <= phrase.start and phrase.end <= segment.end
            if not inside or phrase.preposition not in self._impersonal_prepositions or phrase.is_name:
                continue
            if self._speakers.can_speak(sentence, phrase):
                yield phrase
        for i in range(segment.start, segment.end):
            if self._taken_up.is_adverb(sentence.tokens[i].lower):
                yield NounPhrase(i, i + 1, i, is_pronoun=True)

    def _anywhere(
        self, sentence: Sentence, segment: Segment, phrases: Sequence[NounPhrase]
    ) -> NounPhrase | None:
        """Where nobody known speaks: "hieß es aus der Industrie", "heißt es in Budapest"."""
        for phrase in phrases:
            inside = segment.start <= phrase.start and phrase.end <= segment.end
            where = phrase.preposition in self._impersonal_prepositions
            if inside and where and not self._speakers.is_time(sentence, phrase):
                return phrase
        return None

    def _drafts(
        self, sentence: Sentence, cue: CueVerb, subject: NounPhrase | None, phrases: Sequence[NounPhrase]
    ) -> list[Draft]:
        """What the source says; for "X bestritt das: Er sei …" what is denied, and what is said instead."""
        clause = self._clauses.find(sentence, cue, subject)
        if clause is not None and not self._explains(sentence, clause):
            return self._draft(sentence, cue, subject, phrases, clause)
        thing = self._objects.find(sentence, cue, subject, phrases)
        answers = thing is not None and thing.claims and self._stance(sentence, cue, thing) in ANSWERING
        if clause is None or thing is None or not answers:
            return self._draft(sentence, cue, subject, phrases, clause or thing)
        instead = self._draft(sentence, cue, subject, phrases, clause)
        return [
            *self._draft(sentence, cue, subject, phrases, thing),
            *(replace(one, cue=(), stance=Stance.REPORT) for one in instead),
        ]

    def _explains(self, sentence: Sentence, clause: Content) -> bool:
        """Whether a clause or quotation stands behind a colon."""
        return sentence.segments[sentence.segment_at(clause.ranges[0][0])].separator == ":"

    def _draft(
        self,
        sentence: Sentence,
        cue: CueVerb,
        subject: NounPhrase | None,
        phrases: Sequence[NounPhrase],
        content: Content | None,
    ) -> list[Draft]:
        """The frame as a draft; none where it attributes nothing."""
        if content is None or not self._is_attribution(sentence, cue, subject, content):
            return []
        segment = sentence.segments[cue.segment]
        cue_spans = tuple(sentence.tokens[i].span for i in cue.tokens)
        mention = sentence.span_of(subject.start, subject.end) if subject else None
        draft = Draft(
            sentence=sentence,
            segment=cue.segment,
            content=self._with_form(cue, content),
            mention=mention,
            cue=cue_spans,
            stance=self._stance(sentence, cue, content),
            verb=cue,
            details=self._details.find(sentence, segment.start, segment.end, phrases, subject),
            confidence=self._confidence(sentence, subject, content),
        )
        self._passing_on.add_links(sentence, cue, phrases, draft)
        return [draft]

    def _stance(self, sentence: Sentence, cue: CueVerb, content: Content) -> Stance:
        """The verb's stance, turned by a negation, or by calling somebody's claim untrue."""
        if cue.negated and cue.verb.stance is Stance.CONFIRM:
            return Stance.NOT_CONFIRM
        if cue.negated and cue.verb.stance is Stance.DENY:
            return Stance.CONCEDE
        evaluated = cue.verb.stance is Stance.EVALUATE and content.form is Form.REPORTED
        if evaluated and self._rejects(sentence, cue, content):
            return Stance.DENY
        return cue.verb.stance

    def _rejects(self, sentence: Sentence, cue: CueVerb, content: Content) -> bool:
        """ "nannte den Bericht frei erfunden", "tat das als Gerede ab"."""
        segment = sentence.segments[cue.segment]
        words = [token.lower for token in sentence.tokens[segment.start : segment.end]]
        claim = [t.lower for t in sentence.tokens[slice(*content.claims)]] if content.claims else []
        return self._denials.rejects(cue.verb.lemma, claim, words)

    def _is_attribution(
        self, sentence: Sentence, cue: CueVerb, subject: NounPhrase | None, content: Content
    ) -> bool:
        if cue.verb.lemma in self._impersonal:
            if content.claims is not None and not content.ranges:
                return subject is not None
            named = subject is not None or cue.verb.lemma in self._sourceless
            return named and cue.opener in ("", "wie") and content.form is not Form.REPORTED
        if subject is None:
            return cue.passive and content.form is not Form.REPORTED
        if content.form is not Form.REPORTED:
            return True
        if sentence.depth > 0 or (cue.passive and not (content.claims and cue.verb.stance in ANSWERING)):
            return False
        return self._speakers.can_speak(sentence, subject) or bool(content.claims)

    def _with_form(self, cue: CueVerb, content: Content) -> Content:
        return replace(content, form=Form.NON_STATEMENT) if "silent" in cue.verb.complements else content

    def _confidence(self, sentence: Sentence, subject: NounPhrase | None, content: Content) -> float:
        if subject is None:
            return confidence.SOURCELESS_FRAME
        if content.form is Form.REPORTED:
            return confidence.OBJECT
        if not self._speakers.can_speak(sentence, subject):
            return confidence.FRAME_OF_UNKNOWN_NOUN
        return confidence.QUOTATION_IN_FRAME if content.form is Form.DIRECT else confidence.CLAUSE_IN_FRAME
