"""Who speaks in the article: how many of its words have a named source, one known by its role, and so on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span
from provenance_reader.domain.voices import Voice, next_stretch, voices
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.class_chip import paint_class_block, paint_class_ground
from provenance_reader.gui.chains.labels import anonymity_label
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.sources.source_row import percent
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.translation import translate

_PADDING = 7


class VoiceBar(QFrame):
    """`stretch_chosen` brings a stretch of text, its class or None, and a sentence on which one it is."""

    stretch_chosen = Signal(object, object, str)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self.setObjectName("voiceBar")
        self.setAccessibleName(self.tr("Who speaks here"))
        self._index: AttributionIndex | None = None
        self._last: dict[Anonymity | None, int] = {}
        self._shares = _Shares(scheme)
        self._title = QLabel(self.tr("Who speaks here"))
        self._title.setObjectName("quiet")
        self._title.setContentsMargins(0, 2, 6, 2)
        self._words = QWidget()
        flow = FlowLayout(self._words, gap=6)
        flow.addWidget(self._title)
        self.buttons: dict[Anonymity | None, VoiceButton] = {}
        for one in (*Anonymity, None):
            button = VoiceButton(one, scheme)
            button.clicked.connect(lambda _=False, one=one: self.step(one))
            self.buttons[one] = button
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 7, 16, 6)
        column.setSpacing(6)
        column.addWidget(self._shares)
        column.addWidget(self._words)
        self.show_voices(None)

    def show_voices(self, index: AttributionIndex | None) -> None:
        """Hidden where there are no statements."""
        self._index = index
        self._last.clear()
        self._voices = () if index is None else _voices(index)
        self._shares.show_voices(self._voices)
        for voice in self._voices:
            self.buttons[voice.anonymity].show_voice(voice)
        self._make_room()
        self.setVisible(index is not None and bool(index.statements))

    def step(self, anonymity: Anonymity | None, by: int = 1) -> None:
        """Go to the next stretch of this class, or the one before; None is text without a source."""
        voice = next((one for one in self._voices if one.anonymity is anonymity), None)
        stretches = () if voice is None else voice.stretches
        at = next_stretch(stretches, self._last.get(anonymity), by)
        if at is None:
            self.stretch_chosen.emit(None, anonymity, self.tr("There is no such text in this article."))
            return
        self._last[anonymity] = stretches[at].start
        sentence = self.tr("{class}: {place} of {count}").format(
            **{"class": voice_label(anonymity), "place": at + 1, "count": len(stretches)}
        )
        self.stretch_chosen.emit(Span(*stretches[at]), anonymity, sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the title gives way, so that the rest stays on one line."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        needed = self._title.sizeHint().width() + 32
        needed += sum(button.sizeHint().width() + 6 for button in self.buttons.values())
        self._title.setVisible(self.width() >= needed)

    def wear(self, scheme: Scheme) -> None:
        self._shares.wear(scheme)
        for button in self.buttons.values():
            button.wear(scheme)


class VoiceButton(QAbstractButton):
    """The class as its words look in the text, and its share."""

    def __init__(self, anonymity: Anonymity | None, scheme: Scheme) -> None:
        super().__init__()
        self._anonymity = anonymity
        self._scheme = scheme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Go to the next such words"))

    def show_voice(self, voice: Voice) -> None:
        self.setText(f"{voice_label(self._anonymity)} {percent(voice.share)}")
        self.setAccessibleName(self.text())
        self.setEnabled(bool(voice.stretches))
        self.updateGeometry()

    def wear(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _PADDING, metrics.height() + 7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -2)
        if self._anonymity is not None:
            paint_class_ground(painter, box, self._anonymity, self._scheme)
        else:
            painter.setPen(QPen(QColor(self._scheme.muted), 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        lively = self.isEnabled() and (self.hasFocus() or self.underMouse())
        if lively:
            painter.setPen(QPen(QColor(self._scheme.accent), 2))
            painter.drawRect(box)
        painter.setPen(QColor(self._scheme.text if self.isEnabled() else self._scheme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class _Shares(QWidget):
    """The shares side by side; each class has its pattern, text without a source is empty."""

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._scheme = scheme
        self._voices: tuple[Voice, ...] = ()
        self.setFixedHeight(9)

    def show_voices(self, found: tuple[Voice, ...]) -> None:
        self._voices = found
        self.update()

    def wear(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        x, room = 0.5, self.width() - 1.0
        for voice in self._voices:
            box = QRectF(x, 0.5, room * voice.share, self.height() - 1.0)
            x += box.width()
            if voice.share == 0:
                continue
            if voice.anonymity is not None:
                paint_class_block(painter, box, voice.anonymity, self._scheme)
                continue
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._scheme.muted), 1))
            painter.drawRect(box)


def _voices(index: AttributionIndex) -> tuple[Voice, ...]:
    return voices(index.document.text, index.analysis, index.standing_segments)


def voice_label(anonymity: Anonymity | None) -> str:
    return translate("Voice", "no source") if anonymity is None else anonymity_label(anonymity)
