"""Asks for the files to be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from provenance_reader.gui.translation import translate

_ENDINGS = (
    *("html", "htm", "xhtml", "mhtml", "mht", "webarchive", "warc", "wacz", "pdf", "docx", "odt", "rtf"),
    *("epub", "eml", "msg", "mbox", "txt", "md", "markdown", "xml", "rss", "atom", "json", "jsonld", "gz"),
)


def chosen_files(parent: QWidget) -> list[Path]:
    """Empty where the user thought better of it."""
    from PySide6.QtWidgets import QFileDialog  # slow to load, late to be needed

    articles, endings = translate("OpenDialog", "Articles"), " ".join(f"*.{ending}" for ending in _ENDINGS)
    formats = (f"{articles} ({endings})", translate("OpenDialog", "All files (*)"))
    title = translate("OpenDialog", "Open articles")
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", ";;".join(formats))
    return [Path(name) for name in names]
