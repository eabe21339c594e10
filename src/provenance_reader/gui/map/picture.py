"""The map as a picture in a file: SVG, whose words stay words, or PNG."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from provenance_reader.application.atomic_write import write_atomically
from provenance_reader.gui.map.drawing import MapDrawing
from provenance_reader.gui.theme import Scheme

# Pixels of a PNG for each of the map, as far as the picture stays below the most that is sensible.
_SHARPNESS, _MOST_PIXELS = 2.0, 60_000_000
# What Qt takes for the resolution of an SVG: with it a pixel of the map is one of the picture.
_SVG_RESOLUTION = 96


def save_picture(drawing: MapDrawing, scheme: Scheme, target: Path) -> None:
    """SVG where the name ends in .svg, otherwise PNG; raises ReaderProblem(CANNOT_WRITE)."""
    make = svg_of if target.suffix.casefold() == ".svg" else png_of
    write_atomically(target, make(drawing, scheme))


def svg_of(drawing: MapDrawing, scheme: Scheme) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # brings a library that nothing else needs

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    size = _size(drawing)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(_SVG_RESOLUTION)
    generator.setTitle(drawing.title)
    generator.setDescription(drawing.description)
    painter = QPainter(generator)
    drawing.paint(painter, scheme)
    painter.end()
    return bytes(data.data())


def png_of(drawing: MapDrawing, scheme: Scheme) -> bytes:
    size = _size(drawing)
    sharpness = min(_SHARPNESS, (_MOST_PIXELS / (size.width() * size.height())) ** 0.5)
    image = QImage(size * sharpness, QImage.Format.Format_RGB32)
    image.fill(QColor(scheme.paper))
    image.setText("Title", drawing.title)
    image.setText("Description", drawing.description)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(sharpness, sharpness)
    drawing.paint(painter, scheme)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def _size(drawing: MapDrawing) -> QSize:
    width, height = drawing.placement.size
    return QSize(round(width), round(height))
