"""Colours of the window and of the classes of sources, light and dark, and the look they give the program."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QStyleHints, QTextCharFormat
from PySide6.QtWidgets import QApplication

from provenance_reader.application.resources import resource
from provenance_reader.domain.source import Anonymity

Underline = QTextCharFormat.UnderlineStyle

# The pattern tells the classes apart where colour does not: in the text, its margin, the list, the legend.
UNDERLINES = {
    Anonymity.NAMED: Underline.SingleUnderline,
    Anonymity.ROLE: Underline.DashUnderline,
    Anonymity.UNNAMED: Underline.DotLine,
}
PEN_STYLES = {
    Anonymity.NAMED: Qt.PenStyle.SolidLine,
    Anonymity.ROLE: Qt.PenStyle.DashLine,
    Anonymity.UNNAMED: Qt.PenStyle.DotLine,
}


_TELLS_CONTRAST = hasattr(QStyleHints, "accessibility")


@dataclass(frozen=True, slots=True)
class ClassColours:
    """Of one class of source: behind its words, behind them while selected, and under them."""

    tint: str
    selected_tint: str
    line: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Text and what lies behind it."""

    text: str
    ground: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """Every colour of one theme.

    Blue, green and orange stay apart for colour-blind eyes; yellow means found.
    """

    window: str
    paper: str
    raised: str
    text: str
    muted: str
    dimmed: str
    rule: str
    accent: str
    row_selected: str
    row_hovered: str
    named: ClassColours
    role: ClassColours
    unnamed: ClassColours
    mention: Pair
    cue: Pair
    found: Pair
    found_current: Pair
    denied: Pair
    confirmed: Pair
    notice: Pair

    def of(self, anonymity: Anonymity) -> ClassColours:
        return {
            Anonymity.NAMED: self.named,
            Anonymity.ROLE: self.role,
            Anonymity.UNNAMED: self.unnamed,
        }[anonymity]


LIGHT = Scheme(
    window="#f1efea",
    paper="#fdfcf9",
    raised="#ffffff",
    text="#1d1c1a",
    muted="#625d54",
    dimmed="#78736a",
    rule="#d9d5cc",
    accent="#23548f",
    row_selected="#e3ebf6",
    row_hovered="#f1efe9",
    named=ClassColours("#e0ebf8", "#b8d3f1", "#2a66ad"),
    role=ClassColours("#daf0e5", "#a9dcc3", "#0b7a57"),
    unnamed=ClassColours("#fde6d5", "#f9c8a1", "#b8500f"),
    mention=Pair("#ffffff", "#5a3b8c"),
    cue=Pair("#3f2670", "#e0d5f5"),
    found=Pair("#1d1c1a", "#ffe873"),
    found_current=Pair("#1d1c1a", "#f5bf00"),
    denied=Pair("#8f1d2c", "#fbe4e4"),
    confirmed=Pair("#1f5c33", "#e2f2e4"),
    notice=Pair("#4d4018", "#faf1d2"),
)

DARK = Scheme(
    window="#1f1e1c",
    paper="#171614",
    raised="#242321",
    text="#e6e2da",
    muted="#a8a298",
    dimmed="#857f75",
    rule="#3a3733",
    accent="#8ab6ec",
    row_selected="#2a3441",
    row_hovered="#282623",
    named=ClassColours("#1d3047", "#2b5078", "#7db2ec"),
    role=ClassColours("#173529", "#22594a", "#5fc79c"),
    unnamed=ClassColours("#45291a", "#6d4020", "#f0a268"),
    mention=Pair("#1b1030", "#c9b5f3"),
    cue=Pair("#e9dfff", "#403161"),
    found=Pair("#1d1c1a", "#e6cf4f"),
    found_current=Pair("#1d1c1a", "#ffb52e"),
    denied=Pair("#ffb3b3", "#4a2125"),
    confirmed=Pair("#a9dfb3", "#1d3a25"),
    notice=Pair("#ecdca4", "#3a321b"),
)

SEPIA = replace(
    LIGHT,
    window="#efe5cf",
    paper="#f8f0de",
    text="#33291c",
    muted="#5f5442",
    dimmed="#6e6350",
    rule="#dccfb4",
    row_selected="#e7dcc2",
    row_hovered="#f1e7d1",
    named=ClassColours("#dde7ee", "#b4cde4", "#235c9f"),
    role=ClassColours("#d9ead6", "#a9d3b6", "#0a6a4c"),
    unnamed=ClassColours("#fadcc0", "#f3c094", "#a3430a"),
)

# For those who need more than 4.5 : 1: words have at least 7 : 1, lines 4.5 : 1.
CONTRAST_LIGHT = Scheme(
    window="#ffffff",
    paper="#ffffff",
    raised="#ffffff",
    text="#000000",
    muted="#303030",
    dimmed="#4f4f4f",
    rule="#6b6b6b",
    accent="#0b3d91",
    row_selected="#d9e6ff",
    row_hovered="#efefef",
    named=ClassColours("#e3edff", "#b8d2ff", "#003a8c"),
    role=ClassColours("#d9f5e4", "#9be3bd", "#00573a"),
    unnamed=ClassColours("#ffe9d9", "#ffc49c", "#8a3000"),
    mention=Pair("#ffffff", "#3d1a78"),
    cue=Pair("#000000", "#e4d6ff"),
    found=Pair("#000000", "#ffec5c"),
    found_current=Pair("#000000", "#ffb300"),
    denied=Pair("#7a0016", "#ffe6e6"),
    confirmed=Pair("#00431a", "#e0f7e4"),
    notice=Pair("#3d3000", "#fff6cc"),
)

CONTRAST_DARK = Scheme(
    window="#000000",
    paper="#000000",
    raised="#000000",
    text="#ffffff",
    muted="#e0e0e0",
    dimmed="#b8b8b8",
    rule="#9a9a9a",
    accent="#8cc8ff",
    row_selected="#0d2f52",
    row_hovered="#1c1c1c",
    named=ClassColours("#062449", "#0f4586", "#8cc8ff"),
    role=ClassColours("#04301f", "#07573a", "#6ff0b5"),
    unnamed=ClassColours("#431d00", "#7a3700", "#ffb271"),
    mention=Pair("#000000", "#d9c2ff"),
    cue=Pair("#ffffff", "#3b1d78"),
    found=Pair("#000000", "#ffe94d"),
    found_current=Pair("#000000", "#ffb000"),
    denied=Pair("#ffc2c2", "#4a0008"),
    confirmed=Pair("#b5f5c2", "#003312"),
    notice=Pair("#fff0b3", "#332a00"),
)

# The colours of an article that does not follow the window.
PAPERS = {"white": replace(LIGHT, paper="#ffffff"), "sepia": SEPIA, "dark": DARK}

CHOICES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Unknown,
}


class Theme(QObject):
    """The colours in force; follows the system as far as it is told to.

    The style sheet is put on by `dress`, once there is a window: it would be worked out anew for all that a
    widget holds whenever that moves into another.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._choice = "system"
        self._is_dressed = False
        self.scheme = LIGHT
        application.styleHints().colorSchemeChanged.connect(self._follow)
        if _TELLS_CONTRAST:
            application.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow)

    def choose(self, choice: str) -> None:
        """`choice` is one of CHOICES."""
        self._choice = choice
        self._application.styleHints().setColorScheme(CHOICES[choice])
        self._follow()

    def dress(self) -> None:
        self._is_dressed = True
        self._application.setStyleSheet(_style_sheet())

    def _follow(self) -> None:
        hints = self._application.styleHints()
        chosen = CHOICES[self._choice]
        in_force = hints.colorScheme() if chosen == Qt.ColorScheme.Unknown else chosen
        contrast = self._choice == "contrast" or (self._choice == "system" and _prefers_contrast(hints))
        self._wear(_scheme_for(dark=in_force == Qt.ColorScheme.Dark, contrast=contrast))

    def _wear(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._application.setPalette(palette(scheme))
        if self._is_dressed:  # what it says of colours of the palette it says anew
            self.dress()
        self.changed.emit()


def palette(scheme: Scheme) -> QPalette:
    colours = {
        QPalette.ColorRole.Window: scheme.window,
        QPalette.ColorRole.WindowText: scheme.text,
        QPalette.ColorRole.Base: scheme.paper,
        QPalette.ColorRole.AlternateBase: scheme.row_hovered,
        QPalette.ColorRole.Text: scheme.text,
        QPalette.ColorRole.PlaceholderText: scheme.muted,
        QPalette.ColorRole.Button: scheme.raised,
        QPalette.ColorRole.ButtonText: scheme.text,
        QPalette.ColorRole.BrightText: scheme.raised,
        QPalette.ColorRole.ToolTipBase: scheme.raised,
        QPalette.ColorRole.ToolTipText: scheme.text,
        QPalette.ColorRole.Highlight: scheme.accent,
        QPalette.ColorRole.HighlightedText: scheme.paper,
        QPalette.ColorRole.Accent: scheme.accent,
        QPalette.ColorRole.Link: scheme.accent,
        QPalette.ColorRole.LinkVisited: scheme.accent,
        QPalette.ColorRole.Light: scheme.raised,
        QPalette.ColorRole.Midlight: scheme.row_selected,
        QPalette.ColorRole.Mid: scheme.rule,
        QPalette.ColorRole.Dark: scheme.muted,
        QPalette.ColorRole.Shadow: scheme.muted,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.dimmed))
    return made


def _scheme_for(*, dark: bool, contrast: bool) -> Scheme:
    if contrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def _prefers_contrast(hints: QStyleHints) -> bool:
    """Qt before 6.10 does not know."""
    return (
        _TELLS_CONTRAST and hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    )


def _style_sheet() -> str:
    return resource("themes", "reader.qss").read_text(encoding="utf-8")
