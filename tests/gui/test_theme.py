import pytest
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from provenance_reader.domain.source import Anonymity
from provenance_reader.gui import theme
from provenance_reader.gui.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    PAPERS,
    PEN_STYLES,
    UNDERLINES,
    Pair,
    Scheme,
    Theme,
    palette,
)

TEXT, GRAPHICS = 4.5, 3.0
MORE_TEXT, MORE_GRAPHICS = 7.0, 4.5
HIGH = {"high-light": CONTRAST_LIGHT, "high-dark": CONTRAST_DARK}
NAMED = {"light": LIGHT, "dark": DARK, **PAPERS, **HIGH}
SCHEMES = pytest.mark.parametrize("scheme", NAMED.values(), ids=NAMED)
HIGH_SCHEMES = pytest.mark.parametrize("scheme", HIGH.values(), ids=HIGH)


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


@SCHEMES
def test_the_ring_of_the_focus_can_be_seen_wherever_it_is(scheme: Scheme) -> None:
    grounds = [scheme.paper, scheme.window, scheme.raised, scheme.row_selected, scheme.row_hovered]
    grounds += [tint for one in Anonymity for tint in (scheme.of(one).tint, scheme.of(one).selected_tint)]
    for ground in (*grounds, scheme.cue.ground, scheme.denied.ground, scheme.confirmed.ground):
        assert contrast(scheme.accent, ground) >= GRAPHICS
    assert contrast(scheme.paper, scheme.accent) >= GRAPHICS  # within a button that is filled with the accent


@SCHEMES
def test_what_cannot_be_used_now_can_still_be_read(scheme: Scheme) -> None:
    made = palette(scheme)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        words = made.color(QPalette.ColorGroup.Disabled, role).name()
        assert words != made.color(role).name()
        for ground in (scheme.paper, scheme.window, scheme.raised):
            assert contrast(words, ground) >= GRAPHICS
    for ground in (scheme.raised, scheme.window):  # the style sheet's own for buttons and menus
        assert contrast(scheme.muted, ground) >= TEXT


@SCHEMES
def test_a_rejected_statement_can_still_be_read(scheme: Scheme) -> None:
    for ground in (scheme.paper, scheme.row_selected, scheme.row_hovered):
        assert contrast(scheme.dimmed, ground) >= GRAPHICS


@SCHEMES
def test_the_map_can_be_read(scheme: Scheme) -> None:
    assert contrast(scheme.text, scheme.raised) >= TEXT
    for line in (scheme.muted, scheme.denied.text, scheme.confirmed.text):
        assert contrast(line, scheme.paper) >= TEXT
    for anonymity in Anonymity:
        colours = scheme.of(anonymity)
        assert contrast(colours.line, colours.selected_tint) >= GRAPHICS


def test_no_class_is_told_by_colour_alone() -> None:
    for patterns in (UNDERLINES, PEN_STYLES):
        assert len({patterns[anonymity] for anonymity in Anonymity}) == len(Anonymity)


@HIGH_SCHEMES
def test_high_contrast_keeps_its_name(scheme: Scheme) -> None:
    for anonymity in Anonymity:
        colours = scheme.of(anonymity)
        assert contrast(scheme.text, colours.tint) >= MORE_TEXT
        assert contrast(scheme.text, colours.selected_tint) >= MORE_TEXT
        for ground in (scheme.paper, colours.tint, scheme.row_selected, scheme.row_hovered):
            assert contrast(colours.line, ground) >= MORE_GRAPHICS
    for pair in (getattr(scheme, name) for name in Scheme.__slots__):
        if isinstance(pair, Pair):
            assert contrast(pair.text, pair.ground) >= MORE_TEXT
    for ground in (scheme.paper, scheme.window, scheme.row_selected, scheme.row_hovered):
        for words in (scheme.text, scheme.muted):
            assert contrast(words, ground) >= MORE_TEXT
    assert contrast(scheme.dimmed, scheme.paper) >= MORE_TEXT
    assert contrast(scheme.rule, scheme.window) >= MORE_GRAPHICS
    assert contrast(scheme.accent, scheme.window) >= MORE_TEXT


@SCHEMES
def test_the_classes_can_be_told_apart_by_the_lines_around_them(scheme: Scheme) -> None:
    lines = {scheme.of(anonymity).line for anonymity in Anonymity}
    tints = {scheme.of(anonymity).tint for anonymity in Anonymity}
    assert len(lines) == len(tints) == len(Anonymity)


def test_the_system_is_followed_where_it_asks_for_contrast(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = False

    def prefers(_: QStyleHints) -> bool:
        return wanted

    monkeypatch.setattr(theme, "_prefers_contrast", prefers)
    worn = Theme(qapp)
    worn.choose("system")
    assert worn.scheme in (LIGHT, DARK)
    wanted = True
    worn.choose("system")
    assert worn.scheme in (CONTRAST_LIGHT, CONTRAST_DARK)
    worn.choose("light")
    assert worn.scheme == LIGHT
