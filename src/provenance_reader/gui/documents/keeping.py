"""Whether what is opened goes into the library of its own accord, and the offer to keep what did not."""

from __future__ import annotations

from PySide6.QtCore import QObject

from provenance_reader.domain.document import Document
from provenance_reader.gui.actions import Actions
from provenance_reader.gui.documents.library_pane import LibraryPane
from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.reading.article_heading import title_words


class Keeping(QObject):
    """Ends with the window; the offer does not outlast another article."""

    def __init__(self, actions: Actions, library: LibraryPane, opening: Opening) -> None:
        super().__init__(library)
        self._actions = actions
        self._library = library
        actions.keep.triggered.connect(opening.keep_shown)
        library.keep_bar.taken.connect(opening.keep_shown)
        opening.left_out.connect(self._offer)
        for signal in (opening.text_read, opening.refused, opening.kept):
            signal.connect(self._withdraw)
        if opening.unkept is None:
            self._withdraw()
        else:
            self._offer(opening.unkept)

    def _offer(self, document: Document) -> None:
        self._actions.keep.setEnabled(True)
        sentence = self.tr("“{title}” is not in your library.")
        self._library.keep_bar.offer(sentence.format(title=title_words(document)))

    def _withdraw(self, _: object = None) -> None:
        self._actions.keep.setEnabled(False)
        self._library.keep_bar.offer("")
