"""What an eye sees of a window that has too little room: words and widgets that are cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenuBar,
    QScrollBar,
    QSizeGrip,
    QSpinBox,
    QSplitterHandle,
    QStatusBar,
    QTabBar,
    QToolButton,
    QTreeWidget,
    QWidget,
)

_ROUNDING = 1


def clipped(root: QWidget) -> list[str]:
    """A line on everything in `root` that is to be seen and is not to be seen whole."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or _is_qt_inside(widget):
            continue
        reasons = [*_room(widget), *_place(widget, root)]
        found += [f"{_name(widget)}: {reason}" for reason in reasons]
    return found


def _room(widget: QWidget) -> Iterator[str]:
    """What the widget needs for its words and is not given."""
    for kind, look in _LOOKS.items():
        if isinstance(widget, kind):
            yield from look(widget)


def _tabs(bar: QTabBar) -> Iterator[str]:
    for at in filter(bar.isTabVisible, range(bar.count())):
        area = bar.tabRect(at)
        if not bar.rect().adjusted(0, 0, _ROUNDING, _ROUNDING).contains(area):
            yield f"the tab “{bar.tabText(at)}” does not fit"
        if area.width() < bar.fontMetrics().horizontalAdvance(bar.tabText(at)):
            yield f"the tab “{bar.tabText(at)}” is cut"


def _button(button: QAbstractButton) -> Iterator[str]:
    hint = button.sizeHint()
    if button.sizePolicy().hasHeightForWidth():
        hint = QSize(0, button.heightForWidth(button.width()))
    yield from _lacking(button, hint.width(), hint.height())


def _box(box: QComboBox) -> Iterator[str]:
    words = box.fontMetrics().horizontalAdvance(box.currentText())
    if words + 24 > box.width() and not box.toolTip():
        yield f"“{box.currentText()}” is cut, and no tooltip says it"
    yield from _lacking(box, 0, box.minimumSizeHint().height())


def _number(box: QSpinBox) -> Iterator[str]:
    yield from _lacking(box, box.minimumSizeHint().width(), box.minimumSizeHint().height())


def _line(line: QLineEdit) -> Iterator[str]:
    words = line.fontMetrics().horizontalAdvance(line.placeholderText())
    yield from _lacking(line, words + 8, line.minimumSizeHint().height())


def _headings(header: QHeaderView) -> Iterator[str]:
    for at in range(header.count()):
        words = str(header.model().headerData(at, header.orientation()))
        if not header.isSectionHidden(at):
            cut = header.sectionSize(at) < header.fontMetrics().horizontalAdvance(words)
            yield from (f"the heading “{words}” is cut",) if cut else ()


def _rows(rows: QListWidget) -> Iterator[str]:
    if rows.sizeHintForColumn(0) > rows.viewport().width() and not rows.wordWrap():
        yield "rows are wider than the list"


def _menus(bar: QMenuBar) -> Iterator[str]:
    for action in bar.actions():
        if not bar.rect().contains(bar.actionGeometry(action)):
            yield f"the menu “{action.text()}” does not fit"


def _message(bar: QStatusBar) -> Iterator[str]:
    if bar.fontMetrics().horizontalAdvance(bar.currentMessage()) > bar.width() - 12:
        yield f"the message “{bar.currentMessage()}” is cut"


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or label.text() != label.toolTip() != "":  # cut on purpose, and the tooltip says all
        return
    if not label.wordWrap():
        yield from _lacking(label, label.sizeHint().width(), label.sizeHint().height())
        return
    yield from _lacking(label, 0, label.heightForWidth(label.width()))
    room = label.contentsRect().width()
    longest = max(label.text().split(), key=label.fontMetrics().horizontalAdvance)
    if label.fontMetrics().horizontalAdvance(longest) > room:
        yield f"“{longest}” is wider than its label"


def _tree(tree: QTreeWidget) -> Iterator[str]:
    metrics: QFontMetrics = tree.fontMetrics()
    for row in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(row)
        if item is None or item.isHidden():
            continue
        for column in range(tree.columnCount()):
            cut = metrics.horizontalAdvance(item.text(column)) + 6 > tree.columnWidth(column)
            if cut and not item.toolTip(column):
                yield f"“{item.text(column)}” is cut, and no tooltip says it"


def _lacking(widget: QWidget, width: int, height: int) -> Iterator[str]:
    if widget.width() + _ROUNDING < width or widget.height() + _ROUNDING < height:
        yield f"has {widget.width()} × {widget.height()} of {width} × {height}"


def _place(widget: QWidget, root: QWidget) -> Iterator[str]:
    """Whether the widget lies where it can be seen or scrolled to, and apart from its neighbours."""
    parent = widget.parentWidget()
    if parent is None or widget is root or widget.isWindow():
        return
    area = widget.geometry()
    scroll = parent.parentWidget()
    if isinstance(scroll, QAbstractScrollArea) and scroll.viewport() is parent:
        bars = scroll.horizontalScrollBarPolicy(), scroll.verticalScrollBarPolicy()
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if bars[0] == off and area.width() > parent.width() + _ROUNDING:
            yield f"is {area.width()} wide in a view of {parent.width()} that does not scroll"
        if bars[1] == off and area.height() > parent.height() + _ROUNDING:
            yield f"is {area.height()} high in a view of {parent.height()} that does not scroll"
        return
    if area.isEmpty():
        yield "has no room at all"
    elif not parent.rect().adjusted(-1, -1, 1, 1).contains(area):
        yield f"{_numbers(area)} sticks out of {_name(parent)} {_numbers(parent.rect())}"
    for other in parent.children():
        if (
            isinstance(other, QWidget)
            and other.isVisible()
            and _in_layout(other)
            and _in_layout(widget)
            and id(other) > id(widget)
            and area.adjusted(1, 1, -1, -1).intersects(other.geometry().adjusted(1, 1, -1, -1))
        ):
            yield f"{_numbers(area)} overlaps {_name(other)} {_numbers(other.geometry())}"


def _in_layout(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and parent.layout() is not None and not widget.isWindow()


def _is_qt_inside(widget: QWidget) -> bool:
    """What Qt itself puts into its widgets, and hides or moves at will."""
    inside = QScrollBar | QSizeGrip | QSplitterHandle | QMainWindow
    return (
        isinstance(widget, inside)
        or widget.objectName().startswith("qt_")
        or isinstance(widget.parent(), QMenuBar | QTabBar | QLineEdit | QScrollBar)
        or (isinstance(widget, QToolButton) and widget.objectName() == "qt_menubar_ext_button")
        or isinstance(widget.parent(), QComboBox | QSpinBox)
    )


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton | QLabel) else "")
    return f"{type(widget).__name__} “{words[:40]}”"


def _numbers(area: QRect) -> str:
    corner: QPoint = area.topLeft()
    return f"[{corner.x()},{corner.y()} {area.width()}×{area.height()}]"


_LOOKS: dict[type[QWidget], Callable[[Any], Iterator[str]]] = {
    QLabel: _label,
    QTabBar: _tabs,
    QAbstractButton: _button,
    QComboBox: _box,
    QSpinBox: _number,
    QLineEdit: _line,
    QHeaderView: _headings,
    QTreeWidget: _tree,
    QListWidget: _rows,
    QMenuBar: _menus,
    QStatusBar: _message,
}
