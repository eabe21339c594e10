from pytestqt.qtbot import QtBot

from fakes.sample_article import SAMPLE
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow


def open_unkept(qtbot: QtBot, session: Session) -> MainWindow:
    window = session.window
    window.preferences.choose("keep", False)
    with qtbot.waitSignal(session.opening.all_done, timeout=10_000):
        window.open_files([SAMPLE])
    return window


def test_an_article_can_be_read_without_being_kept(qtbot: QtBot, session: Session) -> None:
    window = open_unkept(qtbot, session)
    assert window.statements.list.shown_ids()
    assert window.library.keep_bar.isVisible()
    assert "is not in your library" in window.library.keep_bar.text()
    qtbot.wait(50)
    assert window.library.list.model().rowCount() == 0


def test_one_click_keeps_it(qtbot: QtBot, session: Session) -> None:
    window = open_unkept(qtbot, session)
    window.library.keep_bar.button.click()
    qtbot.waitUntil(lambda: window.library.list.model().rowCount() == 1)
    assert not window.library.keep_bar.isVisible()
    assert not window.actions_by_name.keep.isEnabled()


def test_who_reviews_it_wants_it_kept(qtbot: QtBot, session: Session) -> None:
    window = open_unkept(qtbot, session)
    window.actions_by_name.next.trigger()
    (accept,) = (one for one in window.actions_by_name.all() if one.objectName() == "accept")
    accept.trigger()
    qtbot.waitUntil(lambda: window.library.list.model().rowCount() == 1)


def test_the_offer_survives_a_change_of_language(qtbot: QtBot, session: Session) -> None:
    window = open_unkept(qtbot, session)
    window.preferences.choose("language", "de")
    german = session.window
    assert german is not window
    assert german.library.keep_bar.isVisible()
    assert german.actions_by_name.keep.isEnabled()


def test_what_is_opened_is_kept_as_a_rule(sample_window: MainWindow) -> None:
    assert not sample_window.library.keep_bar.isVisible()
    assert not sample_window.actions_by_name.keep.isEnabled()
