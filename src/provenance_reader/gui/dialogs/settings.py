"""What can be chosen for good; each choice holds at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from provenance_reader.application.settings import Settings
from provenance_reader.gui.preferences import LARGEST, SMALLEST, STEP, Preferences
from provenance_reader.gui.roomy import Column, ScrollingPage, resize_on_screen


class SettingsDialog(QDialog):
    """Follows what is chosen elsewhere meanwhile."""

    keys_wanted = Signal()

    def __init__(self, parent: QWidget, preferences: Preferences) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._preferences = preferences
        self.fields: dict[str, QWidget] = {}
        self._showers: dict[str, Callable[[Any], None]] = {}
        page = Column()
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._add_window(form)
        self._add_article(form)
        self._add_library(form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        usual = buttons.addButton(self.tr("&Usual settings"), QDialogButtonBox.ButtonRole.ResetRole)
        usual.setAutoDefault(False)  # Enter closes; it must not undo every choice
        usual.clicked.connect(self._restore)
        buttons.rejected.connect(self.reject)
        page.column.addLayout(form)
        page.column.addStretch(1)
        scrolling = ScrollingPage(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        column.setSpacing(16)
        column.addWidget(scrolling)
        column.addWidget(buttons)
        preferences.changed.connect(self._follow)
        self._follow()
        resize_on_screen(self, self.sizeHint())

    def _add_window(self, form: QFormLayout) -> None:
        self._head(form, self.tr("Window"))
        system = self.tr("As the system")
        languages = {"system": system, "de": "Deutsch", "en": "English"}
        form.addRow(self.tr("&Language:"), self._choice("language", languages))
        themes = {
            "system": system,
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        form.addRow(self.tr("&Theme:"), self._choice("theme", themes))
        keys = QPushButton(self.tr("Choose &keys…"))
        keys.setAutoDefault(False)
        keys.clicked.connect(self.keys_wanted)
        form.addRow(self.tr("Keys:"), keys)

    def _add_article(self, form: QFormLayout) -> None:
        self._head(form, self.tr("Article"))
        papers = {
            "app": self.tr("As the window"),
            "white": self.tr("White"),
            "sepia": self.tr("Sepia"),
            "dark": self.tr("Dark"),
        }
        form.addRow(self.tr("&Colours:"), self._choice("paper", papers))
        faces = {"": self.tr("Chosen by the program")}
        faces |= {one: one for one in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(one)}
        form.addRow(self.tr("&Font:"), self._choice("family", faces))
        size = QSpinBox()
        size.setRange(SMALLEST, LARGEST)
        size.setSingleStep(STEP)
        size.setSuffix(" %")
        size.valueChanged.connect(lambda value: self._choose("zoom", value))
        self._register("zoom", size, size.setValue)
        form.addRow(self.tr("&Size:"), size)
        usual = self.tr("Usual")
        lines = {"tight": self.tr("Tight"), "usual": usual, "loose": self.tr("Loose")}
        form.addRow(self.tr("Line &height:"), self._choice("lines", lines))
        columns = {"narrow": self.tr("Narrow"), "usual": usual, "wide": self.tr("Wide")}
        form.addRow(self.tr("Column &width:"), self._choice("column", columns))

    def _add_library(self, form: QFormLayout) -> None:
        self._head(form, self.tr("Library"))
        form.addRow(self._switch("keep", self.tr("&Keep every opened article")))
        form.addRow(self._switch("restore", self.tr("&Begin with the article that was open last")))

    def _head(self, form: QFormLayout, words: str) -> None:
        label = QLabel(words)
        label.setObjectName("paneTitle")
        if form.rowCount():
            label.setContentsMargins(0, 10, 0, 0)
        form.addRow(label)

    def _choice(self, name: str, choices: dict[str, str]) -> QComboBox:
        box = QComboBox()
        # The longest face or language must not make the window wider than the screen.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        for value, label in choices.items():
            box.addItem(label, value)
        box.activated.connect(lambda at: self._choose(name, box.itemData(at)))
        self._register(name, box, lambda value: box.setCurrentIndex(max(0, box.findData(value))))
        return box

    def _switch(self, name: str, words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.toggled.connect(lambda on: self._choose(name, on))
        self._register(name, box, box.setChecked)
        return box

    def _register(self, name: str, field: QWidget, show: Callable[[Any], None]) -> None:
        self.fields[name] = field
        self._showers[name] = show

    def _choose(self, name: str, value: object) -> None:
        if value != getattr(self._preferences.settings, name):
            self._preferences.choose(name, value)

    def _follow(self) -> None:
        for name, show in self._showers.items():
            show(getattr(self._preferences.settings, name))

    def _restore(self) -> None:
        """The language last: it makes a new window."""
        usual = Settings()
        for name in sorted(self._showers, key=lambda one: one == "language"):
            self._choose(name, getattr(usual, name))
