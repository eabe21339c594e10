import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from provenance_reader.application.settings import Settings
from provenance_reader.gui.app import Session
from provenance_reader.gui.dialogs.settings import SettingsDialog
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK


@pytest.fixture
def dialog(qtbot: QtBot, sample_window: MainWindow) -> SettingsDialog:
    sample_window.show_settings()
    assert sample_window.settings_dialog is not None
    return sample_window.settings_dialog


def pick(dialog: SettingsDialog, name: str, value: str) -> None:
    box = dialog.fields[name]
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_choice_holds_at_once_and_is_kept(
    dialog: SettingsDialog, session: Session, sample_window: MainWindow
) -> None:
    pick(dialog, "theme", "contrast")
    assert sample_window.preferences.theme.scheme in (CONTRAST_LIGHT, CONTRAST_DARK)
    pick(dialog, "theme", "dark")
    assert sample_window.preferences.theme.scheme == DARK
    assert sample_window.actions_by_name.themes["dark"].isChecked()
    size = dialog.fields["zoom"]
    assert isinstance(size, QSpinBox)
    font = sample_window.article.view.document().defaultFont().pointSizeF()
    size.setValue(150)
    assert sample_window.article.view.document().defaultFont().pointSizeF() == pytest.approx(1.5 * font)
    kept = dialog.fields["keep"]
    assert isinstance(kept, QCheckBox)
    kept.click()
    saved = session._program.settings.load()
    assert (saved.theme, saved.zoom, saved.keep) == ("dark", 150, False)


def test_what_is_chosen_elsewhere_is_shown(dialog: SettingsDialog, sample_window: MainWindow) -> None:
    sample_window.actions_by_name.papers["sepia"].trigger()
    sample_window.actions_by_name.zoom_in.trigger()
    paper, size = dialog.fields["paper"], dialog.fields["zoom"]
    assert isinstance(paper, QComboBox)
    assert isinstance(size, QSpinBox)
    assert (paper.currentData(), size.value()) == ("sepia", 110)


def test_a_face_is_worn_by_the_article(dialog: SettingsDialog, sample_window: MainWindow) -> None:
    pick(dialog, "family", "DejaVu Sans")
    font = sample_window.article.view.document().defaultFont()
    assert font.families()[0] == "DejaVu Sans"
    assert QFontInfo(font).family() == "DejaVu Sans" or "DejaVu Sans" not in QFontInfo(font).family()


def test_a_change_of_language_leaves_the_settings_open(dialog: SettingsDialog, session: Session) -> None:
    pick(dialog, "language", "de")
    german = session.window.settings_dialog
    assert german is not None
    assert german is not dialog
    assert german.isVisible()
    assert german.windowTitle() == "Einstellungen"


def test_the_usual_settings_come_back(dialog: SettingsDialog, sample_window: MainWindow) -> None:
    pick(dialog, "paper", "sepia")
    pick(dialog, "lines", "loose")
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    back = next(
        one for one in buttons.buttons() if buttons.buttonRole(one) is QDialogButtonBox.ButtonRole.ResetRole
    )
    assert isinstance(back, QPushButton)
    assert not back.autoDefault()  # Enter must not undo every choice
    back.click()
    settings, usual = sample_window.preferences.settings, Settings()
    for name in dialog.fields:
        assert getattr(settings, name) == getattr(usual, name)
