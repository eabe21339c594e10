import pytest
from hypothesis import given, settings
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from fakes.sample_article import sample_analysis, sample_document
from fakes.values import a_document, documents
from provenance_reader.domain.document import Block, BlockKind, Document
from provenance_reader.domain.segments import segments_of, statements_at
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.reading.article_typesetter import ArticleTypesetter
from provenance_reader.gui.reading.highlighting import Highlights, StatementMarks
from provenance_reader.gui.reading.inking import Inking
from provenance_reader.gui.reading.paragraphs import LONGEST, TextPlaces
from provenance_reader.gui.reading.typography import Typography
from provenance_reader.gui.reading.word_looks import WordLooks
from provenance_reader.gui.theme import LIGHT, UNDERLINES

pytestmark = pytest.mark.usefixtures("qapp")


def typeset(article: Document, highlights: Highlights = Highlights()) -> tuple[QTextDocument, TextPlaces]:  # noqa: B008
    target, looks = QTextDocument(), WordLooks(Typography(), LIGHT)
    places = ArticleTypesetter(looks).typeset(target, article, off=highlights.off)
    inking = Inking(target)
    inking.begin(places, looks)
    inking.show(highlights, ())
    inking.finish()
    return target, places


def words_at(target: QTextDocument, places: TextPlaces, span: Span) -> str:
    cursor = QTextCursor(target)
    cursor.setPosition(places.position(span.start))
    cursor.setPosition(places.position(span.end), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@settings(deadline=None, max_examples=60)
@given(document=documents())
def test_every_letter_stands_where_places_say(qapp: QApplication, document: Document) -> None:
    target, places = typeset(document)
    covered = [at for one in places.paragraphs for at in range(one.span.start, one.span.end)]
    shown = target.toRawText().encode("utf-16-le", "surrogatepass")
    for at in covered:
        letter = document.text[at]
        found = shown[places.position(at) * 2 :].decode("utf-16-le", "replace")[0]
        assert found == letter or (found in "\u2028\ufffd" and letter in "\r\n\u2029\ufdd0\ufdd1\ufffc\0")
        assert places.code_point(places.position(at)) == at


def test_nothing_of_an_article_is_markup() -> None:
    text = "<b>fett</b> &amp; <img src='file:///etc/passwd'>"
    target, places = typeset(a_document(text, title="<h1>Titel</h1>", outlet="<i>Bote</i>"))
    assert words_at(target, places, Span(0, len(text))) == text
    assert "<h1>Titel</h1>" in target.toPlainText()
    assert "<i>Bote</i>" in target.toPlainText()


def test_the_direction_of_a_title_cannot_be_steered() -> None:
    target, _ = typeset(a_document(title="Bericht \u202egnp.exe\u202c"))
    assert target.firstBlock().text() == "Bericht gnp.exe"


def test_every_letter_wears_the_class_of_its_innermost_statement_once() -> None:
    article, analysis = sample_document(), sample_analysis()
    index = AttributionIndex(article, analysis)
    segments = segments_of(index.statements)
    target, places = typeset(article, StatementMarks(index).highlights(None))
    cursor = QTextCursor(target)
    for at in range(len(article.text)):
        if article.text[at] == "\n":
            continue
        cursor.setPosition(places.position(at) + 1)
        look = cursor.charFormat()
        over = statements_at(segments, at)
        if over:
            anonymity = index.anonymity(over[-1])
            assert look.background().color().name() == LIGHT.of(anonymity).tint
            assert look.underlineStyle() == UNDERLINES[anonymity]
        else:
            assert not look.fontUnderline()


def test_dimming_leaves_the_chosen_statements_and_takes_no_word_away() -> None:
    article = sample_document()
    index = AttributionIndex(article, sample_analysis())
    whole, _ = typeset(article, StatementMarks(index).highlights(None))
    dimmed, places = typeset(article, StatementMarks(index).highlights({"3"}))
    assert dimmed.toPlainText() == whole.toPlainText()
    cursor = QTextCursor(dimmed)
    cursor.setPosition(places.position(index.statement("3").content[0].start) + 1)
    assert cursor.charFormat().background().color().name() == LIGHT.of(Anonymity.UNNAMED).tint
    cursor.setPosition(places.position(0) + 1)
    assert cursor.charFormat().foreground().color().name() == LIGHT.dimmed


def test_a_doubtful_paragraph_says_so() -> None:
    text = "Erster Absatz.\n\nLesen Sie auch"
    blocks = (Block(Span(0, 14)), Block(Span(16, 30), BlockKind.PARAGRAPH, doubtful=True))
    target, places = typeset(a_document(text, blocks=blocks))
    assert "? May not belong to the article\nLesen Sie auch" in target.toPlainText()
    assert words_at(target, places, Span(16, 30)) == "Lesen Sie auch"


def test_a_paragraph_of_a_million_letters_is_set_in_pieces() -> None:
    text = "Wort " * 200_000
    target, places = typeset(a_document(text))
    assert len(places.paragraphs) == 1_000_000 / LONGEST
    assert max(target.findBlockByNumber(n).length() for n in range(target.blockCount())) <= LONGEST + 1
    assert words_at(target, places, Span(999_990, 999_994)) == "Wort"
