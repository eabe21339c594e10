"""Keeps what needs more room than there is within reach."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

_SHARE_OF_SCREEN = 0.9


class Column(QWidget):
    """Parts below each other, without gaps; as high as their words need at its width."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for part in parts:
            self.column.addWidget(part)

    def minimumSizeHint(self) -> QSize:
        """A splitter asks for this, but not for the height of a width."""
        size = self.column.minimumSize()
        return QSize(size.width(), max(size.height(), self.heightForWidth(self.width())))

    def heightForWidth(self, width: int) -> int:
        """The least; a scroll area asks for this."""
        return self.column.minimumHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class Pages(QStackedWidget):
    """Asks for no more height than the page needs that is shown."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        for page in pages:
            self.addWidget(page)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def hasHeightForWidth(self) -> bool:
        """Qt would ask for the height of the highest page."""
        return False

    def minimumSizeHint(self) -> QSize:
        pages = [page for at in range(self.count()) if (page := self.widget(at)) is not None]
        width = max((page.minimumSizeHint().width() for page in pages), default=0)
        shown = pages[self.currentIndex()]
        height = shown.minimumSizeHint().height()
        layout = shown.layout()
        if layout is not None and layout.hasHeightForWidth():
            height = max(height, layout.minimumHeightForWidth(self.width()))
        return QSize(width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class ScrollingPage(QScrollArea):
    """Shows a page whole, and scrolls it where there is too little room."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        size = self._page.sizeHint()
        if self._page.hasHeightForWidth():
            size.setHeight(self._page.heightForWidth(size.width()))
        return size

    def minimumSizeHint(self) -> QSize:
        """As wide as the page must be, beside the bar."""
        width = self._page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, 4 * self.fontMetrics().lineSpacing())


def resize_on_screen(window: QWidget, wanted: QSize) -> None:
    """As large as `wanted`, as far as the screen is."""
    room: QSize = window.screen().availableSize() * _SHARE_OF_SCREEN
    window.resize(wanted.boundedTo(room))
