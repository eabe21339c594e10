"""What every finder of frames reads a sentence with."""

from __future__ import annotations

from dataclasses import dataclass

from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhraseReader
from provenance_reader.analysis.rules.clause_shapes import ClauseShapes
from provenance_reader.analysis.rules.details import DetailFinder
from provenance_reader.analysis.speakers import Speakers


@dataclass(frozen=True)
class Grammar:
    """The readers of one language, made once from its lexicon."""

    lexicon: Lexicon
    reader: NounPhraseReader
    speakers: Speakers
    shapes: ClauseShapes
    details: DetailFinder


def grammar_of(lexicon: Lexicon) -> Grammar:
    speakers = Speakers(lexicon)
    return Grammar(
        lexicon, NounPhraseReader(lexicon), speakers, ClauseShapes(lexicon), DetailFinder(lexicon, speakers)
    )
