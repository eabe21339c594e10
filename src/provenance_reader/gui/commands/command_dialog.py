"""A list of all actions, narrowed by what is typed; Enter does the chosen one."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from provenance_reader.gui.announcing import announce
from provenance_reader.gui.commands.command import STEP, Command
from provenance_reader.gui.commands.matching import match

Place = QModelIndex | QPersistentModelIndex
_LINES_SHOWN = 14
_MARGIN = 12
_STEERING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandDialog(QDialog):
    """Actions that cannot be done now are left out."""

    def __init__(self, parent: QWidget, commands: tuple[Command, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self._commands = tuple(one for one in commands if one.can_be_done)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What do you want to do?"))
        self.words.setAccessibleName(self.tr("Search in the commands"))
        self.words.textChanged.connect(self._narrow)
        self.words.installEventFilter(self)
        self.model = _CommandModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.clicked.connect(self._run)
        self.list.selectionModel().currentChanged.connect(self._announce)
        self._nothing = QLabel(self.tr("No command is called so."))
        self._nothing.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self.words)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self._narrow("")
        line = self.list.sizeHintForRow(0)
        width = min(self.fontMetrics().averageCharWidth() * 84, parent.width() - 2 * _MARGIN)
        self.resize(width, min(line * (_LINES_SHOWN + 2), parent.height() - 4 * _MARGIN))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard stays in the line, and steers the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _STEERING:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, query: str) -> None:
        fits = ((match(query, f"{one.menu} {one.text}"), at, one) for at, one in enumerate(self._commands))
        found = sorted((fit, at, one) for fit, at, one in fits if fit is not None)
        self.model.show(tuple(one for _, _, one in found))
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self.model.index(0))

    def _announce(self, place: QModelIndex) -> None:
        """The list never has the keyboard, so nobody reads its rows of their own accord."""
        if place.isValid():
            announce(self.words, str(place.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _run(self, place: QModelIndex) -> None:
        command = self.model.command(place)
        if command is not None:
            self.accept()
            command.action.trigger()


class _CommandModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._commands: tuple[Command, ...] = ()

    def show(self, commands: tuple[Command, ...]) -> None:
        self.beginResetModel()
        self._commands = commands
        self.endResetModel()

    def command(self, place: Place) -> Command | None:
        return self._commands[place.row()] if place.isValid() else None

    def rowCount(self, parent: Place | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._commands)

    def data(self, place: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self.command(place)
        if command is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{command.menu}{STEP}{command.text}" if command.menu else command.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (command.text, command.menu, command.keys)))
        if role == Qt.ItemDataRole.CheckStateRole and command.action.isCheckable():
            return Qt.CheckState.Checked if command.action.isChecked() else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.UserRole:
            return command.keys
        return None


class _CommandDelegate(QStyledItemDelegate):
    """The keys stand at the right end of the line."""

    def sizeHint(self, option: QStyleOptionViewItem, place: Place) -> QSize:
        size = super().sizeHint(option, place)
        return QSize(size.width(), size.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, place: Place) -> None:
        from PySide6.QtWidgets import QStyle  # its many enums take long to load

        keys = str(place.data(Qt.ItemDataRole.UserRole))
        room = option.fontMetrics.horizontalAdvance(keys) + 2 * _MARGIN
        whole = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base
        painter.fillRect(whole, option.palette.color(ground))
        option.rect = whole.adjusted(0, 0, -room, 0)
        super().paint(painter, option, place)
        words = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText
        painter.setPen(option.palette.color(words))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(whole.adjusted(0, 0, -_MARGIN, 0), flags, keys)
