"""A button of several lines of text, which wrap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout

from provenance_reader.gui.theme import Pair, Scheme


class RowButton(QAbstractButton):
    """The words are added with `say`; `indent` is the room to the left of them, `pair` what it wears."""

    def __init__(self, scheme: Scheme, *, indent: int = 10, pair: Pair | None = None) -> None:
        super().__init__()
        self._pair = pair
        self._scheme = scheme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(indent, 6, 10, 7)
        self.lines.setSpacing(2)

    def say(self, words: str, *, bold: bool = False, quiet: bool = False) -> None:
        """Add a line."""
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if self._pair is not None:
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(self._pair.text))
            label.setPalette(palette)
        if bold:
            font = QFont(label.font())
            font.setBold(True)
            label.setFont(font)
        if quiet:
            label.setObjectName("quiet")
        self.lines.addWidget(label)
        self.setAccessibleName(f"{self.accessibleName()} {words}".strip())

    def sizeHint(self) -> QSize:
        return self.lines.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(self._scheme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(QColor(self._scheme.cue.ground))
        elif self._pair is not None:
            painter.setBrush(QColor(self._pair.ground))
        elif self.underMouse():
            painter.setBrush(QColor(self._scheme.row_hovered))
        painter.drawRoundedRect(box, 5, 5)
