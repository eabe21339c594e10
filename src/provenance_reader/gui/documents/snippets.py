"""What the clipboard or the mouse brings: files, a text, or nothing that can be opened."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QMimeData

from provenance_reader.application.pasted_text import Pasted
from provenance_reader.gui.error_messages import Message
from provenance_reader.gui.translation import translate

_ADDRESS = re.compile(r"\s*(?:[a-z][a-z0-9+.-]{1,20}://|www\.)\S+\s*", re.IGNORECASE)


def snippet_name(*, dropped: bool) -> str:
    """What a text is called that came now: nobody knows its file or outlet."""
    now = QLocale().toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat)
    name = translate("Snippet", "Dropped, {time}") if dropped else translate("Snippet", "Clipboard, {time}")
    return name.format(time=now)


def may_hold_article(data: QMimeData) -> bool:
    return data.hasUrls() or data.hasText() or data.hasHtml()


def found_in(data: QMimeData, name: str) -> list[Path] | Pasted | Message:
    """The files, or else the text, called `name`, or a message that says why there is nothing."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return files
    text = data.text() if data.hasText() else ""
    if data.hasUrls() or _ADDRESS.fullmatch(text):
        return _only_an_address()
    html = data.html() if data.hasHtml() else ""
    if text.strip() or html.strip():
        return Pasted(name, text, html)
    return _only_a_picture() if data.hasImage() else _nothing()


def _only_an_address() -> Message:
    return Message(
        translate("Snippet", "This is only an address"),
        translate(
            "Snippet",
            "The program never uses the network. Open the address in your browser and save the page, "
            "or select the article there and copy it; then open it here.",
        ),
    )


def _only_a_picture() -> Message:
    return Message(
        translate("Snippet", "This is a picture, not a text"),
        translate("Snippet", "Copy the text of the article, or let text recognition (OCR) make one of it."),
    )


def _nothing() -> Message:
    return Message(
        translate("Snippet", "There is no text in the clipboard"),
        translate("Snippet", "Select the article where you read it, copy it, and open the clipboard again."),
    )
