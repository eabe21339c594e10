import pytest
from PySide6.QtGui import QColor, QPalette

from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.theme import DARK, LIGHT, PAPERS, PEN_STYLES, UNDERLINES, Pair, Scheme, palette

TEXT, GRAPHICS = 4.5, 3.0
SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK, *PAPERS.values()], ids=["light", "dark", *PAPERS])


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@SCHEMES
@pytest.mark.parametrize("anonymity", list(Anonymity))
def test_the_words_of_every_class_can_be_read(scheme: Scheme, anonymity: Anonymity) -> None:
    colours = scheme.of(anonymity)
    assert contrast(scheme.text, colours.tint) >= TEXT
    assert contrast(scheme.text, colours.selected_tint) >= TEXT


@SCHEMES
@pytest.mark.parametrize("anonymity", list(Anonymity))
def test_the_line_of_every_class_can_be_seen(scheme: Scheme, anonymity: Anonymity) -> None:
    colours = scheme.of(anonymity)
    for ground in (scheme.paper, colours.tint, scheme.row_selected, scheme.row_hovered):
        assert contrast(colours.line, ground) >= GRAPHICS


@SCHEMES
def test_everything_written_can_be_read(scheme: Scheme) -> None:
    pairs = [getattr(scheme, name) for name in Scheme.__slots__ if isinstance(getattr(scheme, name), Pair)]
    assert len(pairs) == 7
    for pair in pairs:
        assert contrast(pair.text, pair.ground) >= TEXT
    grounds = (scheme.paper, scheme.window, scheme.row_selected, scheme.row_hovered, scheme.cue.ground)
    for ground in grounds:
        assert contrast(scheme.text, ground) >= TEXT
        assert contrast(scheme.muted, ground) >= TEXT
    assert contrast(scheme.dimmed, scheme.paper) >= TEXT
    assert contrast(scheme.denied.text, scheme.paper) >= TEXT


@SCHEMES
def test_the_focus_and_the_chosen_button_can_be_seen(scheme: Scheme) -> None:
    assert contrast(scheme.accent, scheme.paper) >= GRAPHICS
    assert contrast(scheme.accent, scheme.window) >= GRAPHICS
    chosen = palette(scheme)
    text, ground = (
        chosen.color(role).name()
        for role in (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight)
    )
    assert contrast(text, ground) >= TEXT


def test_no_class_is_told_by_colour_alone() -> None:
    for patterns in (UNDERLINES, PEN_STYLES):
        assert len({patterns[anonymity] for anonymity in Anonymity}) == len(Anonymity)
