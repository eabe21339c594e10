#!/usr/bin/env python3
"""Draws the steps of installing the program, system by system and in both languages, for the README.

What belongs to a system is drawn as plain shapes: a screenshot would show one version of it.
The window at its first start is the program itself.  install_steps.py FOLDER
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPainter, QPainterPath, QPen, QPolygonF

from provenance_reader.application.bootstrap import start
from provenance_reader.application.resources import resource
from provenance_reader.gui.app import Session, make_application

LANGUAGES = ("en", "de")
SCALE = 2
CARD, ROOM, GAP, PICTURE = 300, 20, 14, 170
INK, QUIET, LINE, PAPER, GROUND, ACCENT, RING = (
    QColor(one) for one in ("#1d1c1a", "#625d54", "#b9b3a7", "#ffffff", "#f1efea", "#23548f", "#b8500f")
)
Words = tuple[str, str]  # in the order of LANGUAGES
Drawing = Callable[[QPainter, QRectF, int], None]
Step = tuple[Words, Drawing]


def main() -> int:
    folder = Path(sys.argv[1])
    make_application()
    for at, language in enumerate(LANGUAGES):
        for name, steps in STEPS.items():
            save(strip(steps, at), folder / f"{name}-{language}.png")
        save(first_start(language), folder / f"install-first-start-{language}.png")
    return 0


def save(picture: QImage, target: Path) -> None:
    if not picture.save(str(target), "PNG"):
        raise OSError(f"{target} could not be written")


def first_start(language: str) -> QImage:
    """The window before anything was opened."""
    with tempfile.TemporaryDirectory() as home:
        program = start(Path(home))
        session = Session(make_application(), program, language)
        session.start([])
        session.window.resize(1100, 640)
        make_application().processEvents()
        picture = session.window.grab().toImage()
        session.window.hide()
        session.close()
    return picture


def strip(steps: tuple[Step, ...], language: int) -> QImage:
    """The steps side by side, numbered, each with its sentence below."""
    height = ROOM + PICTURE + 72
    picture = QImage(
        SCALE * (len(steps) * (CARD + GAP) - GAP), SCALE * height, QImage.Format.Format_ARGB32_Premultiplied
    )
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.scale(SCALE, SCALE)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    for number, (words, draw) in enumerate(steps):
        left = number * (CARD + GAP)
        box(painter, QRectF(left, 0, CARD, height), GROUND, radius=12)
        draw(painter, QRectF(left + ROOM, ROOM, CARD - 2 * ROOM, PICTURE), language)
        dot = QRectF(left + ROOM, ROOM + PICTURE + 14, 26, 26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ACCENT)
        painter.drawEllipse(dot)
        say(painter, dot, str(number + 1), PAPER, bold=True)
        place = QRectF(dot.right() + 10, dot.top() + 1, CARD - 2 * ROOM - 36, 60)
        say(painter, place, words[language], INK, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    painter.end()
    return picture


# Shapes


def box(
    painter: QPainter, place: QRectF, ground: QColor, radius: float = 5, line: QColor | None = None
) -> None:
    painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(line, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(place, radius, radius)


def say(
    painter: QPainter,
    place: QRectF,
    words: str,
    colour: QColor = INK,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    *,
    size: int = 13,
    bold: bool = False,
) -> None:
    font = QFont("DejaVu Sans")
    font.setPixelSize(size)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, int(align) | Qt.TextFlag.TextWordWrap, words)


def ring(painter: QPainter, place: QRectF) -> None:
    """Round what is to be clicked, and the pointer there."""
    painter.setPen(QPen(RING, 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(-5, -4, 5, 4), 8, 8)
    tip = QPointF(place.right() - 8, place.bottom() - 4)
    arrow = ((0, 0), (0, 17), (4, 13), (7, 20), (10, 19), (7, 12), (12, 12))
    painter.setPen(QPen(PAPER, 1))
    painter.setBrush(INK)
    painter.drawPolygon(QPolygonF([tip + QPointF(*by) for by in arrow]))


def dialog(painter: QPainter, place: QRectF, title: str, text: str = "") -> QRectF:
    """A window of the system; what is below its words."""
    box(painter, place, PAPER, 7, LINE)
    head = QRectF(place.left(), place.top(), place.width(), 24)
    box(painter, head, LINE, 7)
    painter.drawRect(head.adjusted(0, 8, 0, 0))
    say(
        painter,
        head.adjusted(10, 0, -10, 0),
        title,
        INK,
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        size=11,
    )
    inside = place.adjusted(12, 32, -12, -10)
    say(painter, inside, text, QUIET, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, size=12)
    return inside


def button(painter: QPainter, place: QRectF, words: str, *, clicked: bool = True) -> None:
    box(painter, place, ACCENT if clicked else GROUND, 5, None if clicked else LINE)
    say(painter, place, words, PAPER if clicked else INK, size=12)
    if clicked:
        ring(painter, place)


def icon(painter: QPainter, place: QRectF) -> None:
    QIcon(str(resource("icons", "provenance-reader.svg"))).paint(painter, place.toRect())


def leaf(painter: QPainter, place: QRectF, kind: str) -> None:
    """A file, with what it is."""
    fold = 16
    path = QPainterPath(place.topLeft())
    for point in (
        QPointF(place.right() - fold, place.top()),
        QPointF(place.right(), place.top() + fold),
        place.bottomRight(),
        place.bottomLeft(),
    ):
        path.lineTo(point)
    path.closeSubpath()
    painter.setPen(QPen(LINE, 1.5))
    painter.setBrush(PAPER)
    painter.drawPath(path)
    say(painter, place, kind, ACCENT, size=15, bold=True)


def folder_shape(painter: QPainter, place: QRectF, words: str) -> None:
    box(painter, QRectF(place.left(), place.top(), place.width() * 0.45, 16), LINE, 4)
    box(painter, place.adjusted(0, 8, 0, 0), LINE, 5)
    say(painter, place.adjusted(0, 8, 0, 0), words, INK, size=12)


def menu(painter: QPainter, place: QRectF, entries: tuple[str, ...], chosen: int) -> None:
    """A menu of the right mouse button."""
    height = 24
    box(painter, QRectF(place.left(), place.top(), place.width(), height * len(entries) + 8), PAPER, 5, LINE)
    for number, words in enumerate(entries):
        row = QRectF(place.left() + 4, place.top() + 4 + number * height, place.width() - 8, height)
        if number == chosen:
            box(painter, row, ACCENT, 4)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        say(painter, row.adjusted(9, 0, 0, 0), words, PAPER if number == chosen else QUIET, left, size=12)
        if number == chosen:
            ring(painter, row.adjusted(2, 2, -6, -2))


# What each step shows


def downloaded(kind: str, name: str) -> Drawing:
    def draw(painter: QPainter, place: QRectF, _: int) -> None:
        page = QRectF(place.center().x() - 42, place.top() + 14, 84, 104)
        leaf(painter, page, kind)
        ring(painter, page)
        say(painter, QRectF(place.left(), place.bottom() - 40, place.width(), 40), name, QUIET, size=11)

    return draw


def asked(title: Words, text: Words, answer: Words, *, as_link: bool = False) -> Drawing:
    def draw(painter: QPainter, place: QRectF, language: int) -> None:
        inside = dialog(painter, place, title[language], text[language])
        if as_link:
            link = QRectF(inside.left(), inside.top() + 54, 150, 18)
            say(
                painter,
                link,
                answer[language],
                ACCENT,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                size=12,
            )
            ring(painter, link)
        else:
            button(painter, QRectF(inside.right() - 150, inside.bottom() - 28, 146, 28), answer[language])

    return draw


def dragged(painter: QPainter, place: QRectF, language: int) -> None:
    """The program onto the folder of programs."""
    dialog(painter, place, "Provenance Reader")
    middle = place.center().y() + 8
    icon(painter, QRectF(place.left() + 24, middle - 32, 64, 64))
    painter.setPen(QPen(RING, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(place.left() + 100, middle), QPointF(place.right() - 116, middle))
    for by in (-8, 8):
        painter.drawLine(QPointF(place.right() - 116, middle), QPointF(place.right() - 126, middle + by))
    folder_shape(
        painter, QRectF(place.right() - 104, middle - 30, 88, 64), ("Applications", "Programme")[language]
    )


def right_clicked(kind: str, entries: tuple[Words, ...], chosen: int) -> Drawing:
    def draw(painter: QPainter, place: QRectF, language: int) -> None:
        leaf(painter, QRectF(place.left(), place.top() + 8, 72, 92), kind)
        rows = tuple(entry[language] for entry in entries)
        menu(painter, QRectF(place.left() + 58, place.top() + 62, place.width() - 60, 0), rows, chosen)

    return draw


def installed(painter: QPainter, place: QRectF, _: int) -> None:
    icon(painter, QRectF(place.center().x() - 48, place.top() + 8, 96, 96))
    say(painter, QRectF(place.left(), place.top() + 114, place.width(), 24), "Provenance Reader", INK)


FOUND: Step = (("The program is among your others", "Das Programm steht bei Ihren anderen"), installed)
OPEN_WITH: Step = (
    ("An article, right mouse button: Open with", "Ein Artikel, rechte Maustaste: Öffnen mit"),
    right_clicked(
        "html",
        (("Open", "Öffnen"), ("Open with", "Öffnen mit"), ("▸ Provenance Reader", "▸ Provenance Reader")),
        2,
    ),
)
STEPS: dict[str, tuple[Step, ...]] = {
    "install-windows": (
        (
            ("Double-click the file", "Doppelklick auf die Datei"),
            downloaded("exe", "provenance-reader-…-windows-x64.exe"),
        ),
        (
            ("If Windows warns: More info …", "Falls Windows warnt: Weitere Informationen …"),
            asked(
                ("Windows", "Windows"),
                ("Windows protected your PC", "Der Computer wurde durch Windows geschützt"),
                ("More info", "Weitere Informationen"),
                as_link=True,
            ),
        ),
        (
            ("… then Run anyway, and go on from there", "… dann Trotzdem ausführen, danach weiter"),
            asked(
                ("Windows", "Windows"),
                ("Windows protected your PC", "Der Computer wurde durch Windows geschützt"),
                ("Run anyway", "Trotzdem ausführen"),
            ),
        ),
        OPEN_WITH,
    ),
    "install-macos": (
        (
            ("Double-click the file", "Doppelklick auf die Datei"),
            downloaded("dmg", "provenance-reader-…-macos-….dmg"),
        ),
        (("Drag the program onto Applications", "Das Programm auf Programme ziehen"), dragged),
        (
            ("If macOS refuses to open it: Open Anyway", "Falls macOS es nicht öffnet: Dennoch öffnen"),
            asked(
                ("Privacy & Security", "Datenschutz & Sicherheit"),
                ("“Provenance Reader” was blocked.", "„Provenance Reader“ wurde blockiert."),
                ("Open Anyway", "Dennoch öffnen"),
            ),
        ),
        OPEN_WITH,
    ),
    "install-debian": (
        (
            ("Double-click the file", "Doppelklick auf die Datei"),
            downloaded("deb", "provenance-reader_…_amd64.deb"),
        ),
        (
            ("Install; it asks for your password", "Installieren; es fragt nach Ihrem Passwort"),
            asked(
                ("Software", "Software"),
                ("Provenance Reader", "Provenance Reader"),
                ("Install", "Installieren"),
            ),
        ),
        FOUND,
        OPEN_WITH,
    ),
    "install-archive": (
        (
            ("Unpack the file", "Die Datei entpacken"),
            right_clicked("tar.xz", (("Open", "Öffnen"), ("Extract here", "Hier entpacken")), 1),
        ),
        (
            ("In its folder: run install.sh", "In ihrem Ordner: install.sh starten"),
            right_clicked(
                "sh", (("Open with …", "Öffnen mit …"), ("Run as a program", "Als Programm ausführen")), 1
            ),
        ),
        FOUND,
        OPEN_WITH,
    ),
}


if __name__ == "__main__":
    sys.exit(main())
