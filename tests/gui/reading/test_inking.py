from collections.abc import Collection

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.reading.article_typesetter import ArticleTypesetter
from provenance_reader.gui.reading.highlighting import Highlights, StatementMarks
from provenance_reader.gui.reading.inking import Inking
from provenance_reader.gui.reading.typography import Typography
from provenance_reader.gui.reading.word_looks import WordLooks
from provenance_reader.gui.theme import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")


def set_sample() -> tuple[QTextDocument, Inking]:
    target, looks = QTextDocument(), WordLooks(Typography(), LIGHT)
    inking = Inking(target)
    inking.begin(ArticleTypesetter(looks).typeset(target, sample_document()), looks)
    return target, inking


def highlights(bright: Collection[str] | None) -> Highlights:
    index = AttributionIndex(sample_document(), sample_analysis())
    return StatementMarks(index).highlights(bright)


def looks_of(target: QTextDocument) -> list[QTextCharFormat]:
    cursor = QTextCursor(target)
    looks = []
    for position in range(1, target.characterCount()):
        cursor.setPosition(position)
        looks.append(cursor.charFormat())
    return looks


def test_what_was_inked_before_leaves_no_trace() -> None:
    changed, inking = set_sample()
    for bright in (None, {"3"}, {"1", "9"}, set(), None, {"10"}):
        inking.show(highlights(bright), ())
        inking.finish()
    fresh, other = set_sample()
    other.show(highlights({"10"}), ())
    other.finish()
    assert looks_of(changed) == looks_of(fresh)


def test_a_change_that_comes_before_the_last_was_finished_goes_before_it() -> None:
    changed, inking = set_sample()
    inking.show(highlights({"3"}), (0, 1))
    inking.show(highlights(None), (2,))
    inking.finish()
    fresh, other = set_sample()
    other.show(highlights(None), ())
    other.finish()
    assert looks_of(changed) == looks_of(fresh)


def test_what_is_not_in_view_is_inked_by_and_by(qtbot: QtBot) -> None:
    target, inking = set_sample()
    plain = looks_of(target)
    inking.show(highlights(None), ())
    assert looks_of(target) == plain
    whole, other = set_sample()
    other.show(highlights(None), ())
    other.finish()
    qtbot.waitUntil(lambda: looks_of(target) == looks_of(whole))


def test_no_word_moves() -> None:
    target, inking = set_sample()
    target.setTextWidth(400)
    before = target.size()
    inking.show(highlights(None), ())
    inking.finish()
    assert target.size() == before
