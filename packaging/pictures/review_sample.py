"""Reviews statements of the sample article in the library of $PROVENANCE_READER_HOME, for a picture."""

from __future__ import annotations

from provenance_reader.application import bootstrap
from provenance_reader.domain.anchoring import statement_anchor
from provenance_reader.domain.quote import quotes_of
from provenance_reader.domain.review import (
    Change,
    ContentCorrected,
    Judged,
    NoteWritten,
    ReviewLog,
    StatementAnchor,
    Verdict,
    new_entry,
)
from provenance_reader.domain.span import Span

_VERDICTS = {
    "nichts dran": Verdict.ACCEPTED,
    "Verkehrsministerin Sabine Ohlsen habe": Verdict.ACCEPTED,
    "zwei namentlich nicht genannte": Verdict.REJECTED,
    "nutzten im vergangenen Jahr": Verdict.ACCEPTED,
}
_CORRECTED = "Auflösungsvertrag gesprochen"
_WORDS = "einem bereits unterschriebenen Auflösungsvertrag"


def main() -> None:
    program = bootstrap.start()
    document = program.open_article.read(program.open_article.sample())
    analysis = program.open_article.analyze(document)
    program.open_article.keep(document, analysis)
    text, sources = document.text, {source.id: source for source in analysis.sources}

    def naming(start: int) -> StatementAnchor:
        """The innermost statement at a place of the text."""
        there = (one for one in analysis.statements if any(a <= start < b for a, b in one.content))
        shortest = min(there, key=lambda one: sum(span.length for span in one.content))
        return statement_anchor(text, shortest, sources)

    corrected = naming(text.index(_CORRECTED))
    place = text.index(_WORDS)
    changes: list[Change] = [Judged(naming(text.index(words)), it_is) for words, it_is in _VERDICTS.items()]
    changes.append(ContentCorrected(corrected, quotes_of(text, (Span(place, place + len(_WORDS)),))))
    changes.append(Judged(corrected, Verdict.ACCEPTED))
    changes.append(NoteWritten("Bei der Reederei nachfragen: Gibt es diesen Vertrag?", corrected))
    changes.append(NoteWritten("Vor dem Weitergeben eine zweite Quelle für den Vertrag suchen."))
    program.reviews.keep(document, ReviewLog(tuple(new_entry(change) for change in changes)))
    program.close()


if __name__ == "__main__":
    main()
