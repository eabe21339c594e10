"""How a node and a tie of the map look. Measured in pixels at the map's usual size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from provenance_reader.domain.source import Source
from provenance_reader.domain.source_map import TieKind
from provenance_reader.gui.chains.class_chip import paint_class_ground
from provenance_reader.gui.map.kind_icons import paint_kind
from provenance_reader.gui.map.placement import Curve, Size
from provenance_reader.gui.map.wording import NodeWords
from provenance_reader.gui.reading.margin import DENIAL_MARK
from provenance_reader.gui.theme import PEN_STYLES, Pair, Scheme
from provenance_reader.gui.wrapped_text import WrappedText

_PADDING, _GAP, _CHIP_PADDING = 10.0, 4.0, 6.0
_ICON, _ICON_GAP = 1.25, 8.0
_NARROWEST, _WIDEST = 16.0, 22.0
_RADIUS = 6.0
_RING = 3.0
_ARROW = 8.0
# On a smaller scale the usual words cannot be read. Letters are then so high, in pixels of the screen.
LEGIBLE = 0.72
_SMALL_LETTERS, _SMALLEST_LETTERS, _TIGHT = 10.0, 8.5, 4.0


@dataclass(frozen=True, slots=True)
class MapFonts:
    name: QFont
    small: QFont

    @property
    def em(self) -> float:
        return QFontInfo(self.name).pixelSize()


def map_fonts(font: QFont) -> MapFonts:
    """In pixels, so that a picture of any resolution is set alike."""
    size = QFontInfo(font).pixelSize()
    name, small = QFont(font), QFont(font)
    name.setPixelSize(size)
    name.setBold(True)
    small.setPixelSize(max(1, round(size * 0.88)))
    return MapFonts(name, small)


def node_width(words: Iterable[NodeWords], fonts: MapFonts) -> float:
    """The same for all, and wide enough that hardly a word has to be broken."""
    metrics = QFontMetricsF(fonts.name)
    longest = max(
        (metrics.horizontalAdvance(one) for node in words for one in node.name.split()), default=0.0
    )
    beside = 2 * _PADDING + fonts.em * _ICON + _ICON_GAP + 2
    return round(min(max(longest + beside, fonts.em * _NARROWEST), fonts.em * _WIDEST))


class NodeFace:
    """The name and what is known beside the kind's drawing; below, the class and the counts."""

    def __init__(self, words: NodeWords, source: Source | None, fonts: MapFonts, width: float) -> None:
        """Without a source it is the article."""
        self._words, self._fonts = words, fonts
        self._kind = None if source is None else source.kind
        self._anonymity = None if source is None else source.anonymity
        self._icon = fonts.em * _ICON
        self.width = width
        self._indent = _PADDING + self._icon + _ICON_GAP
        room = self.width - self._indent - _PADDING
        self._name = WrappedText(words.name, fonts.name, room)
        self._detail = WrappedText(words.detail, fonts.small, room)
        metrics = QFontMetricsF(fonts.small)
        self._chip = metrics.horizontalAdvance(words.label) + 2 * _CHIP_PADDING if words.label else 0.0
        self._line = metrics.height() + 4
        beside = self.width - 2 * _PADDING - (self._chip + 8 if self._chip else self._icon + 8)
        self._counts_below = metrics.horizontalAdvance(words.counts) > beside
        self._counts = WrappedText(words.counts, fonts.small, self.width - 2 * _PADDING)

    @property
    def sentence(self) -> str:
        """What it shows, for the ear."""
        return self._words.sentence

    @property
    def size(self) -> Size:
        height = 2 * _PADDING + self._name.height + self._detail.height + _GAP + self._line
        if self._counts_below:
            height += self._counts.height + 2
        return Size(self.width, round(height))

    def paint(self, painter: QPainter, area: QRectF, scheme: Scheme, *, chosen: bool, lively: bool) -> None:
        """In `area`, which is as large as `size` or higher; the ring of a chosen one goes beyond."""
        scale = scale_of(painter)
        self._paint_ground(painter, area, scheme, lively, _hairline(scale))
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(scheme.accent), 2 / min(scale, 1.0)))
            painter.drawRoundedRect(area.adjusted(-_RING, -_RING, _RING, _RING), _RADIUS + 3, _RADIUS + 3)
        if scale < LEGIBLE:
            self._paint_name(painter, area, scheme, scale)
            return
        painter.save()
        painter.translate(area.x(), area.y() + (area.height() - self.size.height) / 2)
        y = _PADDING
        paint_kind(painter, QRectF(_PADDING, y, self._icon, self._icon), self._kind, scheme.text)
        self._name.draw(painter, self._indent, y, scheme.text)
        y += self._name.height
        self._detail.draw(painter, self._indent, y, scheme.text)
        y += self._detail.height + _GAP
        self._paint_foot(painter, y, scheme)
        painter.restore()

    def _paint_name(self, painter: QPainter, area: QRectF, scheme: Scheme, scale: float) -> None:
        """Nothing else, so large on the screen that it can be read, and as much of it as there is room."""
        room = area.adjusted(_PADDING, _TIGHT, -_PADDING, -_TIGHT)
        font = QFont(self._fonts.name)
        font.setPixelSize(round(_SMALL_LETTERS / scale))
        longest = max(map(QFontMetricsF(font).horizontalAdvance, self._words.name.split()), default=0.0)
        if longest > room.width():
            shrunk = font.pixelSize() * room.width() / longest
            font.setPixelSize(max(int(shrunk), round(_SMALLEST_LETTERS / scale)))
        lines = max(1, int(room.height() / QFontMetricsF(font).height()))
        name = WrappedText(self._words.name, font, room.width(), lines)
        name.draw(painter, room.x(), room.y() + (room.height() - name.height) / 2, scheme.text)

    def _paint_ground(
        self, painter: QPainter, area: QRectF, scheme: Scheme, lively: bool, thinnest: float
    ) -> None:
        if self._anonymity is None:
            ground, pen = scheme.raised, QPen(QColor(scheme.text), max(1.6, thinnest))
        else:
            colours = scheme.of(self._anonymity)
            ground = colours.selected_tint if lively else colours.tint
            pen = QPen(QColor(colours.line), max(1.8, thinnest), PEN_STYLES[self._anonymity])
        painter.setBrush(QColor(ground))
        painter.setPen(pen)
        painter.drawRoundedRect(area.adjusted(0.9, 0.9, -0.9, -0.9), _RADIUS, _RADIUS)

    def _paint_foot(self, painter: QPainter, y: float, scheme: Scheme) -> None:
        if self._anonymity is not None:
            box = QRectF(_PADDING, y, self._chip, self._line)
            painter.fillRect(box, QColor(scheme.paper))
            paint_class_ground(painter, box, self._anonymity, scheme)
            painter.setPen(QColor(scheme.text))
            painter.setFont(self._fonts.small)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words.label)
        if self._counts_below:
            self._counts.draw(painter, _PADDING, y + self._line + 2, scheme.text)
        elif self._anonymity is None:
            self._counts.draw(painter, self._indent, y + 2, scheme.text)
        else:
            x = self.width - _PADDING - self._counts.width
            self._counts.draw(painter, x, y + 2, scheme.text)


class TieFace:
    """The line of a tie with its arrow, and its label; each kind has a line and words of its own."""

    def __init__(self, words: str, kind: TieKind, fonts: MapFonts) -> None:
        mark = {TieKind.DENIES: f"{DENIAL_MARK} ", TieKind.CONFIRMS: "✓ "}.get(kind, "")
        self._words, self._kind, self._font = f"{mark}{words}", kind, fonts.small
        metrics = QFontMetricsF(fonts.small)
        width = metrics.horizontalAdvance(self._words) + 2 * _CHIP_PADDING
        self.size = Size(round(width), round(metrics.height() + 2))

    def paint_line(self, painter: QPainter, curves: Sequence[Curve], scheme: Scheme, *, strong: bool) -> None:
        look = _LINES[self._kind]
        colour = QColor(_tie_pair(self._kind, scheme).text)
        width = max(look.width + (1.2 if strong else 0.0), _hairline(scale_of(painter)))
        pen = QPen(colour, width, Qt.PenStyle.CustomDashLine)
        if look.dashes:
            pen.setDashPattern(list(look.dashes))
        else:
            pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path_of(curves))
        self._paint_head(painter, curves[-1], colour)

    def paint_label(
        self, painter: QPainter, box: QRectF, scheme: Scheme, *, chosen: bool, lively: bool
    ) -> None:
        if scale_of(painter) < LEGIBLE and not chosen:
            return  # the line alone tells the kind
        pair = _tie_pair(self._kind, scheme)
        edge = QPen(QColor(scheme.accent if chosen else pair.text), 2 if chosen else 1)
        painter.setBrush(QColor(pair.ground))
        painter.setPen(edge if chosen or lively else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box.adjusted(1, 0.5, -1, -0.5), 4, 4)
        painter.setFont(self._font)
        painter.setPen(QColor(pair.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)

    def _paint_head(self, painter: QPainter, last: Curve, colour: QColor) -> None:
        """The tip touches the node."""
        first, _, handle, tip = last
        before = first if handle == tip else handle
        back = _ARROW if before.x > tip.x else -_ARROW
        half = _ARROW * 0.5
        painter.setPen(QPen(colour, 1))
        painter.setBrush(colour)
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(*tip),
                    QPointF(tip.x + back, tip.y - half),
                    QPointF(tip.x + back, tip.y + half),
                ]
            )
        )


@dataclass(frozen=True, slots=True)
class _Line:
    width: float
    dashes: tuple[float, ...] = ()


_LINES = {
    TieKind.CITES: _Line(1.5, (6, 2.5)),
    TieKind.TOLD_BY: _Line(1.2),
    TieKind.DENIES: _Line(2.2, (5, 2, 1, 2)),
    TieKind.CONFIRMS: _Line(2.4),
    TieKind.ANSWERS: _Line(1.4, (1.5, 2.5)),
}


def scale_of(painter: QPainter) -> float:
    """How many pixels of the screen one of the map is."""
    return painter.worldTransform().m11()


def _hairline(scale: float) -> float:
    """A pixel of the screen, below which a line can hardly be seen."""
    return 1.0 / scale


def path_of(curves: Sequence[Curve]) -> QPainterPath:
    path = QPainterPath()
    for start, first, second, end in curves:
        if path.currentPosition() != QPointF(*start) or path.isEmpty():
            path.moveTo(QPointF(*start))
        path.cubicTo(QPointF(*first), QPointF(*second), QPointF(*end))
    return path


def _tie_pair(kind: TieKind, scheme: Scheme) -> Pair:
    return {TieKind.DENIES: scheme.denied, TieKind.CONFIRMS: scheme.confirmed}.get(
        kind, Pair(scheme.muted, scheme.paper)
    )
