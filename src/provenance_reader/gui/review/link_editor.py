"""One link of a chain that is being corrected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.facts_form import plain_label
from provenance_reader.gui.chains.labels import anonymity_label, kind_label, stance_label
from provenance_reader.gui.review.choice_box import ChoiceBox, SourceBox
from provenance_reader.gui.review.link_draft import LinkDraft
from provenance_reader.gui.review.link_grip import LinkGrip
from provenance_reader.gui.review.words_picker import Selection, WordsPicker


class LinkEditor(QFrame):
    """`move_wanted` brings -1 for outwards, 1 for inwards: by the buttons, and by Alt+Up and Alt+Down."""

    move_wanted = Signal(int)
    removal_wanted = Signal()

    def __init__(
        self, index: AttributionIndex, draft: LinkDraft, place: tuple[int, int], selection: Selection
    ) -> None:
        """`place` is the number of the link, from 1, and how many there are."""
        super().__init__()
        self.setObjectName("linkEditor")
        number, count = place
        self._text = index.document.text
        self.source = SourceBox(self.tr("Source of link {number}").format(number=number), _offered(index))
        self.kind = ChoiceBox(self.tr("Kind"), SourceKind, kind_label)
        self.anonymity = ChoiceBox(self.tr("Named or not"), Anonymity, anonymity_label)
        self.stance = ChoiceBox(self.tr("What the source does"), Stance, stance_label)
        spans = () if draft.mention is None else (draft.mention,)
        self.mention = WordsPicker(self.tr("Words for the source"), self._text, spans, selection)
        self.cue = WordsPicker(self.tr("Words that attribute"), self._text, draft.cue, selection)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.addLayout(self._head(number, count))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Source"), self.source)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(self.tr("The source is"), self.anonymity)
        form.addRow(self.tr("It"), self.stance)
        form.addRow(self.tr("Its words"), self.mention)
        form.addRow(self.tr("Cue"), self.cue)
        column.addLayout(form)
        self._parts: tuple[QWidget, ...] = (
            *(self.source, self.kind, self.anonymity, self.stance, self.mention, self.cue),
            *self.moves.values(),
        )
        for part in self.findChildren(QWidget):
            part.installEventFilter(self)
        self._fill(index, draft)
        self.source.currentTextChanged.connect(self._describe)
        self.mention.picked.connect(self._name)

    def draft(self) -> LinkDraft:
        source, mention = self.source.source(), self.mention.spans()
        return LinkDraft(
            source=None if source is None else source.id,
            name=self.source.name() if source is None else source.name,
            kind=self.kind.choice(),
            anonymity=self.anonymity.choice(),
            stance=self.stance.choice(),
            mention=mention[0] if mention else None,
            cue=self.cue.spans(),
        )

    def part_with_focus(self) -> int:
        """Its number; that of the source where none has it."""
        focus = self.focusWidget()
        holds = (part is focus or part.isAncestorOf(focus) for part in self._parts if focus is not None)
        return next((number for number, it_does in enumerate(holds) if it_does), 0)

    def focus_part(self, number: int) -> None:
        """Give the keyboard to it, or to the source where it takes none."""
        part = self._parts[number]
        (part if part.isEnabled() else self.source).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the boxes and the window take these keys for themselves."""
        by = _step_of(event) if isinstance(event, QKeyEvent) else 0
        if by == 0:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            self.move_wanted.emit(by)
        event.accept()
        return True

    def _head(self, number: int, count: int) -> QHBoxLayout:
        row = QHBoxLayout()
        self.grip = LinkGrip()
        self.grip.setVisible(count > 1)
        row.addWidget(self.grip)
        title = plain_label(self.tr("Link {number}").format(number=number))
        title.setObjectName("paneTitle")
        row.addWidget(title, 1)
        buttons = (
            ("↑", self.tr("Outwards") + " (Alt+↑)", lambda: self.move_wanted.emit(-1), number > 1),
            (
                "↓",
                self.tr("Inwards, towards the origin") + " (Alt+↓)",
                lambda: self.move_wanted.emit(1),
                number < count,
            ),
            ("✕", self.tr("Remove this link"), self.removal_wanted.emit, count > 1),
        )
        self.moves: dict[str, QToolButton] = {}
        for sign, words, pressed, possible in buttons:
            button = QToolButton()
            button.setText(sign)
            button.setToolTip(words)
            button.setAccessibleName(f"{title.text()}: {words}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(pressed)
            button.setEnabled(possible)
            row.addWidget(button)
            self.moves[sign] = button
        return row

    def _fill(self, index: AttributionIndex, draft: LinkDraft) -> None:
        if draft.source is None:
            self.source.setEditText(draft.name)
        else:
            self.source.choose(index.sources[draft.source])
        self.kind.choose(draft.kind)
        self.anonymity.choose(draft.anonymity)
        self.stance.choose(draft.stance)
        self.kind.setEnabled(draft.source is None)

    def _describe(self) -> None:
        """Who is known is what the article says; of a new one the reader says it."""
        source = self.source.source()
        self.kind.setEnabled(source is None)
        if source is not None:
            self.kind.choose(source.kind)
            self.anonymity.choose(source.anonymity)

    def _name(self, words: str) -> None:
        """Who takes words for a source that has no name yet means them."""
        if not self.source.name():
            self.source.setEditText(" ".join(words.split()))


def _step_of(event: QKeyEvent) -> int:
    """0 for a key that moves nothing."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier  # arrow keys have it on a Mac
    if modifiers != Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)


def _offered(index: AttributionIndex) -> tuple[Source, ...]:
    """The sources that stand in chains first."""
    used = index.sources_in_chains()
    return (*used, *(source for source in index.analysis.sources if source not in used))
