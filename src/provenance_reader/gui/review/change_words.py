"""A change of a review in a few words, as the menus and lists name it."""

from __future__ import annotations

from provenance_reader.domain.quote import Quote
from provenance_reader.domain.review import (
    ChainCorrected,
    Change,
    ContentCorrected,
    Discarded,
    FormCorrected,
    Judged,
    NoteWritten,
    ParagraphSwitched,
    PlacedAgain,
    RelationSet,
    SourceDescribed,
    SourcesMerged,
    SourceSplit,
    StatementAdded,
    Verdict,
)
from provenance_reader.domain.reviewed_analysis import Missing
from provenance_reader.domain.statement import RelationKind
from provenance_reader.gui.chains.labels import form_label
from provenance_reader.gui.chains.wording import quoted
from provenance_reader.gui.translation import one_line, translate

_FEW = 5


def change_words(change: Change, most_words: int = _FEW) -> str:
    """`most_words` of the statement, paragraph or source it is about."""
    match change:
        case Judged(statement, verdict):
            sentence = {
                Verdict.ACCEPTED: translate("Change", "accept {statement}"),
                Verdict.REJECTED: translate("Change", "reject {statement}"),
                Verdict.OPEN: translate("Change", "leave {statement} open again"),
            }[verdict]
            return sentence.format(statement=_words(statement.content, most_words))
        case ContentCorrected(statement):
            sentence = translate("Change", "correct the words of {statement}")
            return sentence.format(statement=_words(statement.content, most_words))
        case ChainCorrected(statement):
            sentence = translate("Change", "correct the chain of {statement}")
            return sentence.format(statement=_words(statement.content, most_words))
        case FormCorrected(statement, form):
            sentence = translate("Change", "call {statement} {form}")
            return sentence.format(statement=_words(statement.content, most_words), form=form_label(form))
        case RelationSet():
            return _relation_words(change, most_words)
        case StatementAdded(content):
            return translate("Change", "add {statement}").format(statement=_words(content, most_words))
        case NoteWritten(_, None):
            return translate("Change", "note on the article")
        case NoteWritten(_, statement) if statement is not None:
            sentence = translate("Change", "note on {statement}")
            return sentence.format(statement=_words(statement.content, most_words))
        case _:
            return _other_words(change, most_words)


def _other_words(change: Change, most_words: int) -> str:
    match change:
        case SourceDescribed(source):
            return translate("Change", "correct the source {source}").format(source=_name(source.name))
        case SourcesMerged(source, into):
            sentence = translate("Change", "make {source} and {other} one source")
            return sentence.format(source=_name(source.name), other=_name(into.name))
        case SourceSplit(source, _, name):
            sentence = translate("Change", "tell {other} from {source}")
            return sentence.format(source=_name(source.name), other=_name(name))
        case ParagraphSwitched(paragraph, on):
            taken_in = translate("Change", "take {paragraph} in again")
            sentence = taken_in if on else translate("Change", "leave {paragraph} out")
            return sentence.format(paragraph=_words((paragraph,), most_words))
        case PlacedAgain():
            return translate("Change", "place a review again")
        case Discarded(_, None):
            return translate("Change", "discard a review")
        case Discarded(_, statement) if statement is not None:
            sentence = translate("Change", "go back to the machine’s version of {statement}")
            return sentence.format(statement=_words(statement.content, most_words))
    raise TypeError(change)


def _relation_words(change: RelationSet, most_words: int) -> str:
    sentences = {
        RelationKind.DENIES: translate("Change", "let {statement} deny {other}"),
        RelationKind.CONFIRMS: translate("Change", "let {statement} confirm {other}"),
        RelationKind.ANSWERS: translate("Change", "let {statement} answer {other}"),
        None: translate("Change", "take {statement} and {other} apart"),
    }
    return sentences[change.kind].format(
        statement=_words(change.statement.content, most_words), other=_words(change.other.content, most_words)
    )


def missing_words(missing: Missing) -> str:
    """Why a change could not be placed."""
    return {
        Missing.STATEMENT: translate("Change", "The statement is no longer found."),
        Missing.WORDS: translate("Change", "The words are no longer in the text."),
        Missing.SOURCE: translate("Change", "The source is no longer found."),
        Missing.OTHER_STATEMENT: translate("Change", "The statement it speaks of is no longer found."),
        Missing.OTHER_SOURCE: translate("Change", "The other source is no longer found."),
    }[missing]


def _words(quotes: tuple[Quote, ...], most_words: int) -> str:
    words = one_line(" … ".join(quote.exact for quote in quotes)).split()
    shown = " ".join(words[:most_words])
    return quoted(shown if len(words) <= most_words else shown.rstrip(" ,;:–-.") + " …")


def _name(name: str) -> str:
    return quoted(name)
