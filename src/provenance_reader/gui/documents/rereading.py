"""Offers to read what is shown otherwise: in another encoding, or with all its pages."""

from __future__ import annotations

from PySide6.QtCore import QObject

from provenance_reader.application.encodings import IN_ONE_ENCODING
from provenance_reader.domain.document import NoticeKind
from provenance_reader.gui.actions import Actions
from provenance_reader.gui.current_article import CurrentArticle
from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.documents.wanted import Wanted
from provenance_reader.gui.reading.notices import NoticeBar


class Rereading(QObject):
    def __init__(
        self, current: CurrentArticle, actions: Actions, notices: NoticeBar, opening: Opening
    ) -> None:
        super().__init__(current)
        self._current = current
        self._actions = actions
        self._notices = notices
        self._opening = opening

    def update(self) -> None:
        """Offer what fits the article that is shown, or the file that was refused."""
        file, shown = self._opening.origin, self._current.shown
        is_text = shown is None or shown.document.original.media_type in IN_ONE_ENCODING
        self._actions.encoding_menu.setEnabled(isinstance(file, Wanted) and is_text)
        said = {} if shown is None else {one.kind: one.detail for one in shown.document.notices}
        chosen = said.get(NoticeKind.ENCODING_CHOSEN, "")
        if chosen in self._actions.encodings:
            self._actions.encodings[chosen].setChecked(True)
        if isinstance(file, Wanted) and NoticeKind.PAGES_LEFT in said:
            self._notices.offer(self.tr("Read all pages"))

    def choose_encoding(self, codec: str) -> None:
        """Empty for the one the program finds."""
        file = self._opening.origin
        if isinstance(file, Wanted):
            self._opening.read_again(file.in_encoding(codec or None))

    def read_all_pages(self) -> None:
        file = self._opening.origin
        if isinstance(file, Wanted):
            self._opening.read_again(file.with_all_pages())
