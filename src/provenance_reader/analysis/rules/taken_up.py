"""Adverbs that stand for a source: "Darin heißt es", "dort hieß es" take up the document before."""

from __future__ import annotations

from collections.abc import Sequence

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules.unframed import ReadSentence
from provenance_reader.domain.source import SourceKind
from provenance_reader.domain.span import Span

_TELLING = (SourceKind.DOCUMENT, SourceKind.OUTLET, SourceKind.AGENCY)


class TakenUp:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._adverbs = lexicon.words("pronouns", "places_of_sources")

    def is_adverb(self, word: str) -> bool:
        return word in self._adverbs

    def source(self, earlier: Sequence[ReadSentence]) -> Span | None:
        """The last document or medium that the `earlier` sentences name, for which an adverb stands."""
        for read in reversed(earlier):
            for phrase in reversed(read.phrases):
                if self._tells(read.sentence, phrase):
                    return read.sentence.span_of(phrase.start, phrase.end)
        return None

    def _tells(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        words = [t.text for t in sentence.tokens[phrase.start : phrase.end] if t.is_word and t.is_capitalised]
        first = self._lexicon.noun(words[0]) if words else None
        return first is not None and first.kind in _TELLING
