"""The map of one article, measured and laid out, ready to be painted in a window or a picture."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.source_map import ARTICLE, TieKind, source_map
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.map.faces import NodeFace, TieFace, map_fonts, node_width
from provenance_reader.gui.map.placement import Box, Curve, Placement, placed
from provenance_reader.gui.map.wording import node_words, tie_sentence, tie_words
from provenance_reader.gui.reading.article_heading import title_words
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.translation import translate


class MapDrawing:
    """`map` are the sources and ties, `placement` where they are; lengths are in pixels at the usual size."""

    def __init__(self, index: AttributionIndex, font: QFont, before: MapDrawing | None = None) -> None:
        """Where everything needs the room it had `before`, it stays where it was."""
        self.index = index
        self.map = source_map(index.analysis, index.document.outlet)
        fonts = map_fonts(font)
        words = [node_words(index, node, at == ARTICLE) for at, node in enumerate(self.map.nodes)]
        width = node_width(words, fonts)
        self.nodes = []
        for at, (shown, node) in enumerate(zip(words, self.map.nodes, strict=True)):
            source = None if at == ARTICLE else node.source
            self.nodes.append(NodeFace(shown, source, fonts, width))
        self.ties = [TieFace(tie_words(tie), tie.kind, fonts) for tie in self.map.ties]
        self.parts = (
            [face.size for face in self.nodes],
            [(tie.start, tie.end) for tie in self.map.ties],
            [face.size for face in self.ties],
        )
        stays = before is not None and before.parts == self.parts
        self.placement: Placement = before.placement if before and stays else placed(*self.parts)

    def shows(self, index: AttributionIndex) -> bool:
        """Whether everything it tells of is the same there."""
        former, now = self.index.analysis, index.analysis
        return (
            index.document is self.index.document
            and former.sources == now.sources
            and _told(former) == _told(now)
            and former.relations == now.relations
            and self.index.numbers == index.numbers
        )

    @property
    def title(self) -> str:
        words = translate("SourceMap", "Who says what, and through whom: {title}")
        return words.format(title=title_words(self.index.document))

    @property
    def description(self) -> str:
        """Every tie in words."""
        return "\n".join(tie_sentence(self.index, self.map, tie) for tie in self.map.ties)

    def paint_lines(self, painter: QPainter, scheme: Scheme, strong: Collection[int]) -> None:
        """The lines of the ties; those at the places in `strong` are thicker and lie on top."""
        order = sorted(range(len(self.ties)), key=lambda at: (at in strong, self._is_answer(at)))
        painted: set[tuple[bool, Curve]] = set()
        for at in order:
            route = self.placement.routes[at]
            # A part that several share is painted once, or it would look stronger than the others.
            fresh = [curve for curve in route.curves if (at in strong, curve) not in painted]
            painted |= {(at in strong, curve) for curve in fresh}
            self.ties[at].paint_line(painter, fresh, scheme, strong=at in strong)

    def paint(self, painter: QPainter, scheme: Scheme) -> None:
        """All of it, nothing chosen, for a picture."""
        painter.fillRect(QRectF(0, 0, *self.placement.size), QColor(scheme.paper))
        self.paint_lines(painter, scheme, ())
        for tie, route in zip(self.ties, self.placement.routes, strict=True):
            tie.paint_label(painter, rect_of(route.label), scheme, chosen=False, lively=False)
        for node, box in zip(self.nodes, self.placement.boxes, strict=True):
            node.paint(painter, rect_of(box), scheme, chosen=False, lively=False)

    def _is_answer(self, at: int) -> bool:
        return self.map.ties[at].kind not in (TieKind.CITES, TieKind.TOLD_BY)


def _told(analysis: Analysis) -> list[tuple[object, ...]]:
    """What a map tells of the statements: how sure it is of them is not among that."""
    return [(one.id, one.content, one.chain) for one in analysis.statements]


def rect_of(box: Box) -> QRectF:
    return QRectF(*box)
