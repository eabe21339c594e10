"""The article as the user points at it: what the mouse and the keys do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip

from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.gui.announcing import announce
from provenance_reader.gui.chains.labels import anonymity_label
from provenance_reader.gui.chains.wording import announcement, chain_words
from provenance_reader.gui.reading.article_sheet import ArticleSheet
from provenance_reader.gui.reading.typography import Typography
from provenance_reader.gui.review.state_words import marked_state
from provenance_reader.gui.theme import Scheme

_SELECTING_KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
# How near to the upper or lower edge dragging scrolls, in pixels.
_EDGE = 24
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ArticleView(ArticleSheet):
    """A click, or Enter at the text cursor, asks for the statement there; Escape gives up what was begun.

    `word_actions` are offered for the words, or the paragraph, on which the context menu is opened.
    """

    statement_clicked = Signal(str)
    given_up = Signal()

    def __init__(self, scheme: Scheme, typography: Typography) -> None:
        super().__init__(scheme, typography)
        self._by_keyboard = False
        self._heard: str | None = None
        self.word_actions: list[QAction] = []
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(self.tr("Enter selects the statement at the text cursor"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose(self.statements_under(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes with the keyboard gets a text cursor and a ring; otherwise the keys only scroll."""
        self._serve_keyboard(event.reason() in _KEYBOARD_REASONS)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Who selects words by keyboard comes by keyboard, too."""
        if event.key() in _SELECTING_KEYS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._serve_keyboard(True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.statements_at(self.textCursor().position()))
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
            self._tell_statement()

    def scroll_at_edge(self, place: QPoint) -> None:
        """Who drags something to the upper or lower edge of the viewport wants to see what is beyond."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        beyond = min(0, place.y() - _EDGE) + max(0, place.y() - height + _EDGE)
        bar.setValue(bar.value() + beyond)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        menu.addActions(self.word_actions)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_chain(event)
            return True
        return super().viewportEvent(event)

    def _show_chain(self, event: QHelpEvent) -> None:
        under = self.statements_under(event.pos())
        if not under or self._index is None:
            QToolTip.hideText()
            return
        statement = self._index.statement(under[-1])
        label = anonymity_label(self._index.anonymity(statement.id))
        review = self._index.review.review_of(statement.id)
        states = (marked_state(one) for one in review.states() if one is not ReviewState.UNTOUCHED)
        heading = " · ".join((self._index.numbers[statement.id], label, *states))
        words = "\n".join(filter(None, (heading, chain_words(self._index, statement), review.note)))
        from html import escape  # its table of names takes longer to load than the window has time for

        shown = f"<div style='white-space: pre'>{escape(words)}</div>"
        QToolTip.showText(event.globalPos(), shown, self.viewport())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._by_keyboard and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._scheme.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def _serve_keyboard(self, on: bool) -> None:
        self._by_keyboard = on
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if on:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        if flags != self.textInteractionFlags():
            self.setTextInteractionFlags(flags)

    def _tell_statement(self) -> None:
        """Who reads with the text cursor hears which statement it has come into."""
        there = self.statements_at(self.textCursor().position())
        innermost = there[-1] if there else None
        if innermost is not None and innermost != self._heard and self._index is not None:
            announce(self, announcement(self._index, self._index.statement(innermost)))
        self._heard = innermost

    def _choose(self, statements: tuple[str, ...]) -> None:
        """The innermost statement first, then on each further click the next outer one."""
        if not statements:
            return
        chosen = statements[-1]
        if self._selected in statements:
            chosen = statements[statements.index(self._selected) - 1]
        self.statement_clicked.emit(chosen)

    def _point_at(self, place: QPoint | None) -> None:
        under = () if place is None else self.statements_under(place)
        shape = Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.hover(under[-1] if under else None)
