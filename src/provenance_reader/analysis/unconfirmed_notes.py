"""The author's note that what somebody says could not be checked, and the statements it concerns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from provenance_reader.analysis.article_text import ArticleText, Segment, Sentence
from provenance_reader.analysis.chains import ResolvedStatement
from provenance_reader.analysis.check_notes import CLAIM, SEVERAL_CLAIMS, says_unconfirmed
from provenance_reader.analysis.entities import Entity, plain
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.span import Span, covering

_BOTH = re.compile(r"\b(?:beider|beide|beiden)\b")
_RELATIVE = re.compile(r"(?:\w+\s+)?(?:die|das|der|deren|dessen|was)\b")
_REACH = 8  # statements back that a note may concern
_GAP = 2  # characters between a name and the clause about what he says: ", "
_END_MARKS = ".!?… "
_SHORTEST_NAME = 4  # letters


@dataclass(frozen=True, slots=True)
class _Note:
    """A clause; `goes_with` is where the statements stand of which it may speak."""

    span: Span
    words: str
    goes_with: Span


class UnconfirmedNotes:
    def __init__(self, lexicon: Lexicon) -> None:
        self._is_subjunctive = lexicon.is_subjunctive
        self._conditional = lexicon.words("verbs", "conditional")  # "ließen" is an indicative, too

    def find(
        self, article: ArticleText, statements: Sequence[ResolvedStatement]
    ) -> Mapping[int, tuple[Span, ...]]:
        """The notes on each statement, by its number in `statements`."""
        found: defaultdict[int, tuple[Span, ...]] = defaultdict(tuple)
        for note in self._notes(article):
            if not any(_says(one, note.span) for one in statements):
                for number in _concerned(note, statements):
                    found[number] += (note.span,)
        return found

    def _notes(self, article: ArticleText) -> Iterator[_Note]:
        before: Sentence | None = None
        for sentence in article.sentences:
            if sentence.depth:
                continue
            for number, segment in enumerate(sentence.segments):
                span = _clause(article.text, sentence, number)
                words = span.of(article.text).lower()
                if self._is_own(sentence, segment) and says_unconfirmed(words):
                    yield _Note(span, words, _antecedent(article, sentence, span, before))
            before = sentence

    def _is_own(self, sentence: Sentence, segment: Segment) -> bool:
        """Whether the author says it: neither a quotation nor in the subjunctive of indirect speech."""
        return not segment.is_quotation and not any(
            self._is_subjunctive(token.lower) and token.lower not in self._conditional
            for token in sentence.tokens[segment.start : segment.end]
            if not token.is_capitalised
        )


def _clause(text: str, sentence: Sentence, number: int) -> Span:
    """A segment without its final mark, and with "Ob das stimmt" before "ließ sich nicht prüfen"."""
    segment = sentence.segments[number]
    span = sentence.span_of(segment.start, segment.end)
    first = sentence.tokens[sentence.segments[0].start]
    start = first.start if number == 1 and first.lower == "ob" else span.start
    return Span(start, start + len(text[start : span.end].rstrip(_END_MARKS)))


def _antecedent(article: ArticleText, sentence: Sentence, note: Span, before: Sentence | None) -> Span:
    """Where the statements stand of which the note may speak: in its sentence, or before it."""
    words = note.of(article.text).lower()
    first = sentence.span_of(0, sentence.segments[0].end).of(article.text).lower()
    opens = note.start == sentence.span.start or (re.search(CLAIM, first) and not _RELATIVE.match(words))
    if not opens or before is None:
        return sentence.span
    if not SEVERAL_CLAIMS.search(words):
        return before.span
    return Span(article.paragraphs[before.paragraph].start, sentence.span.start)


def _says(statement: ResolvedStatement, note: Span) -> bool:
    """Whether it is somebody else who says that; a clause right behind his name is the author's."""
    links = statement.attribution.links
    named = [span for link in links for span in (*link.cue, *([link.mention] if link.mention else []))]
    if any(0 <= note.start - span.end <= _GAP for span in named):
        return False
    return any(part.contains(note) for part in statement.attribution.content)


def _concerned(note: _Note, statements: Sequence[ResolvedStatement]) -> list[int]:
    """The numbers of the statements with which the note goes.

    "diese Angaben" are also those before them with the same origin, "die Angaben beider Seiten" those of two.
    """
    near = [n for n, one in enumerate(statements) if _place(one).overlaps(note.goes_with)]
    earlier = [n for n, one in enumerate(statements) if _place(one).start < note.span.start]
    if not near:
        return []
    runs = _runs(statements, [n for n in earlier if n <= near[-1]][-_REACH:])
    named = [run for run in runs if _is_named(statements[run[-1]].chain[-1].entity, note.words)]
    if named:
        return named[-1]
    if _BOTH.search(note.words):
        return [n for run in runs[-2:] for n in run]
    return runs[-1] if SEVERAL_CLAIMS.search(note.words) else near


def _runs(statements: Sequence[ResolvedStatement], numbers: Sequence[int]) -> list[list[int]]:
    """`numbers` parted where another origin speaks."""
    runs: list[list[int]] = []
    for number in numbers:
        origin = statements[number].chain[-1].entity
        if runs and statements[runs[-1][-1]].chain[-1].entity is origin:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _is_named(entity: Entity, words: str) -> bool:
    """ "die Angaben der Rebellen": the note says whose words it means."""
    return any(len(name) >= _SHORTEST_NAME and plain(name).lower() in words for name in entity.best.name)


def _place(statement: ResolvedStatement) -> Span:
    found = statement.attribution
    return covering([*found.content, *found.frame])
