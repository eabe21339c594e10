"""Chains and statements as a person would say them."""

from __future__ import annotations

from provenance_reader.application.chain_sentence import chain_sentence
from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.source import Anonymity, Source
from provenance_reader.domain.span import Span, merged
from provenance_reader.domain.statement import RelationKind, Statement
from provenance_reader.domain.statement_selection import is_unsure
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.review.state_words import state_label
from provenance_reader.gui.translation import language_spoken, one_line, translate

ARROW = " ▸ "
_OUTER_MARKS = tuple('„“”«»"')
_INNER_MARKS = tuple("‚‘’‹›")
_TO_INNER_MARKS = str.maketrans('„“”»«"', "‚‘’›‹'")


def source_words(source: Source) -> str:
    """The name; for a source without one also where it belongs, as far as the name does not say it."""
    name = one_line(source.name)
    belongs = one_line(source.affiliation or "")
    if source.anonymity is Anonymity.NAMED or not belongs or belongs.casefold() in name.casefold():
        return name
    return f"{name} ({belongs})"


def titled_source_words(source: Source) -> str:
    """The name with the function before it, where the article gives one: "Kreml-Sprecher Dmitri Peskow"."""
    words, function = source_words(source), one_line(source.function or "")
    if source.anonymity is not Anonymity.NAMED or not function or function.casefold() in words.casefold():
        return words
    return f"{function} {words}"


def chain_words(index: AttributionIndex, statement: Statement) -> str:
    return ARROW.join(source_words(index.source(link)) for link in statement.chain)


def plain_chain(index: AttributionIndex, statement: Statement) -> str:
    """The chain as one sentence in the user's language."""
    sentence = chain_sentence(statement, index.sources, language_spoken(), index.document.outlet)
    return one_line(sentence)


def span_words(index: AttributionIndex, spans: tuple[Span, ...]) -> str:
    """The words of several spans, with an ellipsis where text between them is left out."""
    return " … ".join(one_line(span.of(index.document.text)) for span in merged(spans))


def quoted_content(index: AttributionIndex, statement: Statement, most_words: int | None = None) -> str:
    """The content in quotation marks, cut after `most_words` words."""
    words = _unquoted(span_words(index, statement.content)).split()
    cut = most_words is not None and len(words) > most_words
    shown = " ".join(words[:most_words]).rstrip(" ,;:–-") + "…" if cut else " ".join(words)
    return quoted(shown)


def quoted(words: str) -> str:
    """On one line, in the quotation marks of the user's language."""
    return translate("Wording", "“{words}”").format(words=_unquoted(one_line(words)))


def deniers(index: AttributionIndex, statement: Statement) -> tuple[str, ...]:
    return _origins(index, index.related_to(statement, RelationKind.DENIES))


def confirmers(index: AttributionIndex, statement: Statement) -> tuple[str, ...]:
    return _origins(index, index.related_to(statement, RelationKind.CONFIRMS))


def listed(names: tuple[str, ...]) -> str:
    """Names in a row, the last joined by "and"."""
    if len(names) < 2:
        return "".join(names)
    return translate("Wording", "{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


def chain_end_words(index: AttributionIndex, statement: Statement) -> str:
    """Where the chain ends, as a clause for the ear."""
    origin = index.origin(statement)
    ends = {
        Anonymity.NAMED: translate("Wording", "chain ends with a named source"),
        Anonymity.ROLE: translate("Wording", "chain ends with a source known by its role only"),
        Anonymity.UNNAMED: translate("Wording", "chain ends with an unnamed source"),
    }
    return ends[origin.anonymity]


def announcement(index: AttributionIndex, statement: Statement) -> str:
    """What a screen reader says when the statement is selected."""
    return translate("Wording", "Statement {number}, {place} of {count}, {end}").format(
        number=index.numbers[statement.id],
        place=index.place(statement),
        count=len(index.statements),
        end=chain_end_words(index, statement),
    )


def full_sentence(index: AttributionIndex, statement: Statement) -> str:
    """Everything a row of the list shows, in sentences for the ear."""
    parts = [announcement(index, statement), plain_chain(index, statement).removesuffix(".")]
    parts.append(quoted_content(index, statement))
    if names := deniers(index, statement):
        parts.append(translate("Wording", "denied by {names}").format(names=listed(names)))
    if names := confirmers(index, statement):
        parts.append(translate("Wording", "confirmed by {names}").format(names=listed(names)))
    if is_unsure(statement):
        parts.append(translate("Wording", "unsure"))
    review = index.review.review_of(statement.id)
    parts += [state_label(state) for state in review.states() if state is not ReviewState.UNTOUCHED]
    if review.note:
        parts.append(translate("Wording", "your note: {note}").format(note=one_line(review.note)))
    return ". ".join(parts)


def _origins(index: AttributionIndex, statements: tuple[Statement, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(titled_source_words(index.origin(statement)) for statement in statements))


def _unquoted(words: str) -> str:
    """Without the marks around the whole; the marks within become those of a quotation in a quotation."""
    for marks in (_OUTER_MARKS, _INNER_MARKS):
        if words[:1] in marks and words[-1:] in marks and not any(mark in words[1:-1] for mark in marks):
            return words[1:-1].strip()
    return words.translate(_TO_INNER_MARKS)
