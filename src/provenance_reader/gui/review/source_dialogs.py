"""Corrects a source: what it is, that it is another one, that some of its mentions are somebody else."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.gui.chains.facts_form import plain_label
from provenance_reader.gui.chains.labels import anonymity_label, kind_label
from provenance_reader.gui.chains.wording import titled_source_words
from provenance_reader.gui.review.choice_box import ChoiceBox, SourceBox
from provenance_reader.gui.roomy import resize_on_screen
from provenance_reader.gui.translation import one_line

_AROUND = 30


class _SourceDialog(QDialog):
    """A sentence, the form of the subclass, and two buttons."""

    def __init__(self, parent: QWidget, title: str, sentence: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.finished.connect(self.deleteLater)  # once who asked has read it
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(sentence))
        column.addLayout(self.form)
        column.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        line = self.fontMetrics().lineSpacing()
        resize_on_screen(self, self.sizeHint().expandedTo(QSize(line * 30, 0)))

    def begin(self, field: QWidget) -> None:
        """`field` has the keyboard first, and Enter is OK."""
        field.setFocus()
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setDefault(True)

    def allow(self, possible: bool) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(possible)


class DescribeDialog(_SourceDialog):
    def __init__(self, parent: QWidget, source: Source) -> None:
        super().__init__(
            parent, self.tr("Correct the source"), self.tr("This holds wherever the source stands.")
        )
        self.name = QLineEdit(one_line(source.name))
        self.name.setAccessibleName(self.tr("Name"))
        self.kind = ChoiceBox(self.tr("Kind"), SourceKind, kind_label)
        self.anonymity = ChoiceBox(self.tr("Named or not"), Anonymity, anonymity_label)
        self.kind.choose(source.kind)
        self.anonymity.choose(source.anonymity)
        self.form.addRow(self.tr("&Name"), self.name)
        self.form.addRow(self.tr("Kind"), self.kind)
        self.form.addRow(self.tr("The source is"), self.anonymity)
        self.name.textChanged.connect(lambda words: self.allow(bool(words.strip())))
        self.begin(self.name)


class MergeDialog(_SourceDialog):
    def __init__(self, parent: QWidget, source: Source, others: Iterable[Source]) -> None:
        sentence = self.tr("“{source}” and this one are the same:").format(source=titled_source_words(source))
        super().__init__(parent, self.tr("The same source"), sentence)
        self.other = ChoiceBox(self.tr("The other source"), others, titled_source_words)
        self.form.addRow(self.tr("&Source"), self.other)
        self.allow(self.other.count() > 0)
        self.begin(self.other)


class SplitDialog(_SourceDialog):
    """At the checked places it is somebody else."""

    def __init__(self, parent: QWidget, source: Source, text: str, others: Iterable[Source]) -> None:
        sentence = self.tr("Where “{source}” is somebody else:").format(source=titled_source_words(source))
        super().__init__(parent, self.tr("Two sources"), sentence)
        self._mentions = source.mentions
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Mentions"))
        self.places.setWordWrap(True)
        for mention in source.mentions:
            item = QListWidgetItem(_in_its_place(text, mention))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.places.addItem(item)
        self.other = SourceBox(self.tr("Who it is there"), others)
        self.form.addRow(self.places)
        self.form.addRow(self.tr("&Who it is there"), self.other)
        self.places.itemChanged.connect(self._check)
        self.other.currentTextChanged.connect(self._check)
        self._check()
        self.begin(self.places)

    def mentions(self) -> tuple[Span, ...]:
        rows = range(self.places.count())
        checked = (self.places.item(row).checkState() is Qt.CheckState.Checked for row in rows)
        return tuple(mention for mention, one in zip(self._mentions, checked, strict=True) if one)

    def name(self) -> str:
        source = self.other.source()
        return self.other.name() if source is None else source.name

    def _check(self, *_: object) -> None:
        self.allow(bool(self.mentions() and self.name()))


def _in_its_place(text: str, mention: Span) -> str:
    """The mention in brackets, with a few words around it."""
    before, after = text[max(0, mention.start - _AROUND) : mention.start], text[mention.end :][:_AROUND]
    return one_line(f"…{before}[{mention.of(text)}]{after}…")
