"""One link of the selected statement's chain, with the words that prove it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from provenance_reader.domain.chain import Link
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.class_chip import ClassChip
from provenance_reader.gui.chains.labels import anonymity_label, kind_label, stance_label
from provenance_reader.gui.chains.row_button import RowButton
from provenance_reader.gui.chains.wording import quoted, source_words
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.translation import one_line

_DISC = QRectF(9, 8, 18, 18)


class LinkRow(RowButton):
    """`number` counts from the outermost link; `last` is the origin."""

    def __init__(
        self, index: AttributionIndex, link: Link, number: int, *, last: bool, scheme: Scheme
    ) -> None:
        super().__init__(scheme, indent=38)
        self.link = link
        self._number = number
        self._last = last
        self.setCheckable(True)
        self.setToolTip(self.tr("Mark the words of this link only"))
        source = index.source(link)
        self.say(source_words(source), bold=True)
        known = one_line(source.function or "") or kind_label(source.kind)
        self.say(f"{known} · {stance_label(link.stance)}", quiet=True)
        spans = (*(() if link.mention is None else (link.mention,)), *link.cue)
        words = "  ".join(quoted(span.of(index.document.text)) for span in sorted(spans))
        self.say(words or self.tr("not said again in the text"))
        self.lines.addWidget(ClassChip(source.anonymity, scheme), 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(f"{number}. {self.accessibleName()} · {anonymity_label(source.anonymity)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = _DISC.center().x()
        painter.setPen(QPen(QColor(self._scheme.mention.ground), 2))
        if self._number > 1:
            painter.drawLine(QPointF(x, 0), QPointF(x, _DISC.top()))
        if not self._last:
            painter.drawLine(QPointF(x, _DISC.bottom()), QPointF(x, self.height()))
        painter.setBrush(QColor(self._scheme.mention.ground))
        painter.drawEllipse(_DISC)
        font = painter.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        painter.setPen(QColor(self._scheme.mention.text))
        painter.drawText(_DISC, Qt.AlignmentFlag.AlignCenter, str(self._number))
