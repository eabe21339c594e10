#!/usr/bin/env python3
"""Draws resources/icons/provenance-reader.svg in every size a system asks for.

    icons.py png FOLDER    FOLDER/<size>x<size>/apps/provenance-reader.png, as icon themes have them
    icons.py ico FILE      for Windows
    icons.py icns FILE     for macOS

The two containers hold PNG pictures, which both systems read since 2007.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).resolve().parents[1] / "resources" / "icons" / "provenance-reader.svg"
THEME_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# Apple's names for the sizes: as they are, then for screens of double density.
ICNS_SIZES = {
    "icp4": 16,
    "icp5": 32,
    "ic07": 128,
    "ic08": 256,
    "ic09": 512,
    "ic10": 1024,
    "ic11": 32,
    "ic12": 64,
    "ic13": 256,
    "ic14": 512,
}


def main() -> None:
    kind, target = sys.argv[1], Path(sys.argv[2])
    QGuiApplication(sys.argv[:1])
    target.parent.mkdir(parents=True, exist_ok=True)
    if kind == "ico":
        target.write_bytes(ico({size: png(size) for size in ICO_SIZES}))
    elif kind == "icns":
        target.write_bytes(icns({name: png(size) for name, size in ICNS_SIZES.items()}))
    else:
        for size in THEME_SIZES:
            path = target / f"{size}x{size}" / "apps" / "provenance-reader.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(png(size))


def png(size: int) -> bytes:
    """The drawing, `size` points wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + b"".join(pictures.values())


def icns(pictures: dict[str, bytes]) -> bytes:
    body = b"".join(
        struct.pack(">4sI", name.encode(), 8 + len(picture)) + picture for name, picture in pictures.items()
    )
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body


if __name__ == "__main__":
    main()
