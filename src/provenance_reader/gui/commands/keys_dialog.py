"""The keys of all actions, and others for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from provenance_reader.gui.announcing import announce
from provenance_reader.gui.clearing import offer_clearing
from provenance_reader.gui.commands.command import STEP, Command
from provenance_reader.gui.commands.keys import Keys, is_needed
from provenance_reader.gui.commands.matching import match
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.roomy import resize_on_screen

_NATIVE = QKeySequence.SequenceFormat.NativeText
_ACTION, _KEYS = 0, 1


class KeysDialog(QDialog):
    """What is chosen holds at once."""

    def __init__(self, parent: QWidget, commands: tuple[Command, ...], keys: Keys) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._commands = commands
        self._keys = keys
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search"))
        self.words.setAccessibleName(self.tr("Search in the commands"))
        self.words.textChanged.connect(self._narrow)
        self.table = QTreeWidget()
        self.table.setColumnCount(2)
        self.table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAccessibleName(self.tr("Commands and their keys"))
        self._items = [self._item(one) for one in commands]
        self.table.addTopLevelItems(self._items)
        self.table.resizeColumnToContents(_ACTION)
        self.table.currentItemChanged.connect(lambda *_: self._take_up())
        self.recorder = QKeySequenceEdit()
        self.recorder.setMaximumSequenceLength(1)
        self.recorder.setAccessibleName(self.tr("New keys: press them here"))
        self.recorder.setAccessibleDescription(self.tr("The Tab key leads on"))
        line = self.recorder.findChild(QLineEdit)
        if line is not None:
            line.setAccessibleName(self.recorder.accessibleName())
            offer_clearing(line)
        self.recorder.keySequenceChanged.connect(lambda _: self._judge())
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setMinimumHeight(2 * self.verdict.fontMetrics().lineSpacing())
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.use = self._button(self.tr("&Use"), self._use)
        self.none = self._button(self.tr("&No keys"), lambda: self._choose(None))
        self.usual = self._button(self.tr("Us&ual keys"), self._reset)
        self._arrange()
        self.table.setCurrentItem(self._items[0])
        self.words.setFocus()
        letter = self.fontMetrics().averageCharWidth()
        self.recorder.setMinimumWidth(letter * 28)
        resize_on_screen(self, QSize(letter * 108, letter * 84))

    def _arrange(self) -> None:
        name = QLabel(self.tr("New &keys:"))
        name.setBuddy(self.recorder)
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for part in (name, self.recorder, self.use, self.none, self.usual):
            flow.addWidget(part)
        elsewhere = QLabel(
            self.tr("Enter opens an article of the library, and selects the statement at the text cursor.")
        )
        elsewhere.setObjectName("quiet")
        elsewhere.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        everything = buttons.addButton(self.tr("Usual keys for &all"), QDialogButtonBox.ButtonRole.ResetRole)
        everything.clicked.connect(self._reset_all)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter belongs to the line and the recorder
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addWidget(tools)
        column.addWidget(self.verdict)
        column.addWidget(elsewhere)
        column.addWidget(buttons)

    def _item(self, command: Command) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        path = f"{command.menu}{STEP}" if command.menu else ""
        item.setText(_ACTION, f"{path}{command.text}")
        item.setToolTip(_ACTION, item.text(_ACTION))
        self._show_keys(item, command)
        return item

    def _show_keys(self, item: QTreeWidgetItem, command: Command) -> None:
        item.setText(_KEYS, command.keys)
        item.setToolTip(_KEYS, command.keys)
        item.setData(_KEYS, Qt.ItemDataRole.AccessibleTextRole, command.keys or self.tr("no keys"))

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _narrow(self, query: str) -> None:
        for item in self._items:
            item.setHidden(match(query, f"{item.text(_ACTION)} {item.text(_KEYS)}") is None)
        current = self.table.currentItem()
        if current is None or current.isHidden():
            self.table.setCurrentItem(
                next((one for one in self._items if not one.isHidden()), self._items[0])
            )

    def _command(self) -> Command | None:
        current = self.table.currentItem()
        return None if current is None else self._commands[self._items.index(current)]

    def _take_up(self) -> None:
        self.recorder.clear()
        self._judge()

    def _judge(self) -> None:
        """Say what the recorded keys do now, and whether they can be used."""
        command, recorded = self._command(), self.recorder.keySequence()
        has_keys = command is not None and bool(command.action.shortcuts())
        self.none.setEnabled(has_keys)
        self.usual.setEnabled(command is not None and not self._keys.is_usual(command.action))
        self.use.setEnabled(False)
        if command is None or recorded.isEmpty():
            self.verdict.clear()
            return
        owner = self._keys.owner(recorded)
        keys = recorded.toString(_NATIVE)
        if is_needed(recorded):
            verdict = self.tr("{keys} cannot be chosen: lists and texts need it.")
        elif owner is command.action:
            verdict = self.tr("{keys} is what it has already.")
        elif owner is not None:
            verdict = self.tr("{keys} belongs to “{command}”, which would then have it no more.")
        else:
            verdict = self.tr("{keys} is free.")
        self.use.setEnabled(not is_needed(recorded) and owner is not command.action)
        theirs = "" if owner is None else Command(owner, "").text
        self.verdict.setText(verdict.format(keys=keys, command=theirs))
        announce(self.recorder, self.verdict.text())

    def _use(self) -> None:
        self._choose(self.recorder.keySequence())

    def _choose(self, keys: QKeySequence | None) -> None:
        command = self._command()
        if command is not None:
            self._keys.choose(command.action, keys)
            self._refresh()

    def _reset(self) -> None:
        command = self._command()
        if command is not None:
            self._keys.reset(command.action)
            self._refresh()

    def _reset_all(self) -> None:
        self._keys.reset_all()
        self._refresh()

    def _refresh(self) -> None:
        for item, command in zip(self._items, self._commands, strict=True):
            self._show_keys(item, command)
        self._take_up()
