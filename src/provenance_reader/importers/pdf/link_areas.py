"""The areas of a page that lead to an address, as PDFium tells them."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

_BAND = 20.0  # points; areas are looked for in bands across the page
_FARTHEST = 1000  # bands
_MOST_LINKS = 1000  # of a page
_LONGEST_ADDRESS = 4000

Rectangle = tuple[float, float, float, float]  # left, bottom, right, top in PDF's own space


class LinkAreas:
    """Where on a page a click would lead to an address."""

    def __init__(self, document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> None:
        self._bands: defaultdict[int, list[tuple[Rectangle, str]]] = defaultdict(list)
        for area, url in _areas(document, page):
            for band in range(_band(area[1]), _band(area[3]) + 1):
                self._bands[band].append((area, url))

    def address(self, box: Rectangle) -> str | None:
        """What a click on the middle of `box` would open."""
        across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        for (left, bottom, right, top), url in self._bands.get(_band(up), ()):
            if left <= across <= right and bottom <= up <= top:
                return url
        return None


def _band(height: float) -> int:
    return int(max(-_FARTHEST, min(_FARTHEST, height / _BAND)))


def _areas(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[tuple[Rectangle, str]]:
    place, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page.raw, place, link):
            return
        url = _address(document, link)
        if url and raw.FPDFLink_GetAnnotRect(link, box):
            yield (box.left, box.bottom, box.right, box.top), url


def _address(document: pypdfium2.PdfDocument, link: raw.FPDF_LINK) -> str | None:
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return None
    length = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
    if not 1 < length <= _LONGEST_ADDRESS:
        return None
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document.raw, action, buffer, length)
    return buffer.value.decode("utf-8", errors="replace")
