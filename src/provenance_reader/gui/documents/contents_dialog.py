"""Asks which articles of a file are to be opened."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from provenance_reader.gui.clearing import offer_clearing
from provenance_reader.gui.documents.contents_delegate import ContentsDelegate
from provenance_reader.gui.documents.contents_model import ContentsModel
from provenance_reader.gui.documents.contents_reader import ContentsReader
from provenance_reader.gui.roomy import resize_on_screen
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.translation import one_line

_FEW = 8  # need no filter
_USUAL = QSize(38, 34)  # lines of text


class _ContentsList(QListView):
    """The box of a row and the space bar choose an article."""

    def __init__(self, model: ContentsModel, scheme: Scheme) -> None:
        super().__init__()
        self._delegate = ContentsDelegate(self, scheme)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Articles of the file"))

    def toggle(self, place: QModelIndex) -> None:
        role = Qt.ItemDataRole.CheckStateRole
        chosen = Qt.CheckState(place.data(role)) is Qt.CheckState.Checked
        self.model().setData(place, Qt.CheckState.Unchecked if chosen else Qt.CheckState.Checked, role)

    def rows_in_view(self) -> tuple[int, int]:
        """The first and the last."""
        area = self.viewport().rect()
        first, last = self.indexAt(area.topLeft()), self.indexAt(area.bottomLeft())
        count = self.model().rowCount()
        return max(first.row(), 0), last.row() if last.isValid() else count - 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = self.indexAt(event.position().toPoint())
        if place.isValid() and event.position().x() <= self._delegate.box(self.visualRect(place)).right() + 4:
            self.toggle(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Filter(QLineEdit):
    """The arrow down leads out of it."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class ContentsDialog(QDialog):
    """Its list is there at once; what `reader` finds in each article comes bit by bit."""

    def __init__(
        self, parent: QWidget, name: str, titles: tuple[str, ...], reader: ContentsReader, scheme: Scheme
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open articles of a file"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.model = ContentsModel(titles)
        self.list = _ContentsList(self.model, scheme)
        self.filter = _Filter()
        self._reader = reader
        self._looking = QTimer(self, singleShot=True, interval=30)
        self._arrange(name, len(titles))
        self._connect()
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()
        self._count()
        reader.start()

    def chosen(self) -> tuple[int, ...]:
        """The numbers of the articles to be opened: those chosen, or the one the list stands at."""
        current = self.model.number(self.list.currentIndex())
        return self.model.chosen() or (() if current is None else (current,))

    def done(self, result: int) -> None:
        self._reader.stop()
        super().done(result)

    def _arrange(self, name: str, count: int) -> None:
        heading = QLabel(self.tr("“{name}” holds %n article(s)", "", count).format(name=one_line(name)))
        heading.setObjectName("paneTitle")
        advice = QLabel(self.tr("Choose what to open. The first is shown, the others go into the library."))
        for label in (heading, advice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.filter.setPlaceholderText(self.tr("Filter by words"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        offer_clearing(self.filter)
        self.filter.setVisible(count > _FEW)
        self.all_button, self.none_button = QPushButton(self.tr("All")), QPushButton(self.tr("None"))
        for button in (self.all_button, self.none_button):
            button.setAutoDefault(False)
        choosing = QHBoxLayout()
        choosing.addWidget(self.filter, 1)
        choosing.addWidget(self.all_button)
        choosing.addWidget(self.none_button)
        if count <= _FEW:
            choosing.insertStretch(0, 1)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for part in (heading, advice):
            column.addWidget(part)
        column.addLayout(choosing)
        column.addWidget(self.list, 1)
        column.addWidget(self._buttons)
        resize_on_screen(self, _USUAL * self.fontMetrics().height())

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.filter.textChanged.connect(self._list_only)
        self.filter.left_down.connect(lambda: self.list.setFocus(Qt.FocusReason.TabFocusReason))
        self.all_button.clicked.connect(lambda: self.model.choose_shown(True))
        self.none_button.clicked.connect(lambda: self.model.choose_shown(False))
        self.model.chosen_changed.connect(self._count)
        self.list.selectionModel().currentChanged.connect(self._count)
        self.list.doubleClicked.connect(self._open)
        self.list.verticalScrollBar().valueChanged.connect(self._looking.start)
        self.list.verticalScrollBar().rangeChanged.connect(self._looking.start)
        self._looking.timeout.connect(
            lambda: self._reader.look_at(self.model.numbers(*self.list.rows_in_view()))
        )
        self._reader.read.connect(self.model.show)

    def _list_only(self, words: str) -> None:
        self.model.list_only(words)
        self.list.setCurrentIndex(self.model.index(0))
        self._looking.start()
        self._count()

    def _open(self, place: QModelIndex) -> None:
        """Together with what was chosen before."""
        if self.model.number(place) is not None:
            if self.model.chosen():
                self.model.setData(place, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
            self.accept()

    def _count(self) -> None:
        chosen = len(self.model.chosen())
        self.open_button.setText(self.tr("Open %n article(s)", "", chosen) if chosen else self.tr("Open"))
        self.open_button.setEnabled(bool(self.chosen()))
