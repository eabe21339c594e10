"""What the reader should know about how the article was read, above its text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from provenance_reader.application.encodings import encoding_name
from provenance_reader.domain.document import Document, Notice, NoticeKind
from provenance_reader.gui.announcing import announce
from provenance_reader.gui.beside_layout import BesideLayout
from provenance_reader.gui.translation import one_line, translate


def notice_sentences(document: Document) -> list[str]:
    sentences = [notice_sentence(notice) for notice in document.notices]
    if document.language is None:
        sentences.insert(
            0,
            translate(
                "Notice", "The language of this article was not recognised: it can be read, but not analysed."
            ),
        )
    return sentences


def notice_sentence(notice: Notice) -> str:
    sentence = {
        NoticeKind.SUFFIX_DISAGREES: translate(
            "Notice",
            "The ending of the file's name does not fit its content ({detail}); the content decided.",
        ),
        NoticeKind.DECLARED_ENCODING_WRONG: translate(
            "Notice", "The file claims the encoding {detail}, which is wrong; the right one was used."
        ),
        NoticeKind.ENCODING_GUESSED: translate(
            "Notice", "The encoding was guessed ({detail}); some letters may be wrong."
        ),
        NoticeKind.CUT_AT_LIMIT: translate(
            "Notice", "The file is too long to be shown whole; its end is missing here."
        ),
        NoticeKind.PAGES_LEFT: translate(
            "Notice", "The file is long; only its first pages were read ({detail})."
        ),
        NoticeKind.ARTICLES_LEFT: translate(
            "Notice", "The file holds very many articles; those behind the first {detail} were left out."
        ),
        NoticeKind.ENCODING_CHOSEN: translate(
            "Notice", "The file was read in the encoding you chose ({detail})."
        ),
        NoticeKind.PASTED: translate(
            "Notice", "This text was pasted or dropped; where it comes from is not known."
        ),
        NoticeKind.EXCERPT_ONLY: translate("Notice", "The file holds only the beginning of the article."),
        NoticeKind.DOUBTFUL_BLOCKS: translate(
            "Notice", "Some paragraphs may not belong to the article; they are marked with a question mark."
        ),
        NoticeKind.NO_TEXT_LAYER: translate(
            "Notice", "Some pages are only pictures without text ({detail}); what they say is missing here."
        ),
        NoticeKind.ENDS_EARLY: translate(
            "Notice",
            "The file ends too early: it was not saved or copied whole, and something is missing here.",
        ),
        NoticeKind.SEVERAL_ARTICLES: translate(
            "Notice", "The file holds several articles; this is one of them ({detail})."
        ),
        NoticeKind.EMBARGO: translate("Notice", "Embargo: its sender asks not to publish it yet. {detail}"),
        NoticeKind.CORRECTION: translate("Notice", "The article says that it corrects an earlier version."),
        NoticeKind.WITHDRAWN: translate("Notice", "Its publisher has withdrawn this article."),
    }[notice.kind]
    return sentence.format(detail=one_line(encoding_name(notice.detail)))


class NoticeBar(QFrame):
    """Sentences that stay until they are closed; hidden while there are none.

    `offer_taken` tells that what was offered beside them is wanted.
    """

    offer_taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noticeBar")
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Close this notice"))
        close.setAccessibleName(self.tr("Close this notice"))
        close.clicked.connect(self.hide)
        self._offer = QPushButton()
        self._offer.clicked.connect(self.offer_taken)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._offer)
        row.addWidget(close)
        whole = BesideLayout(self)
        whole.setContentsMargins(16, 6, 8, 6)
        whole.addWidget(self._label)
        whole.addWidget(tools)
        self.hide()

    def show_sentences(self, sentences: list[str]) -> None:
        self._offer.hide()
        self._say(sentences)

    def add(self, sentence: str) -> None:
        self._say([*(one for one in self.text().split("\n") if one not in ("", sentence)), sentence])

    def offer(self, text: str) -> None:
        """What can be done about one of the sentences."""
        self._offer.setText(text)
        self._offer.show()

    def text(self) -> str:
        return self._label.text()

    def _say(self, sentences: list[str]) -> None:
        self._label.setText("\n".join(sentences))
        self.setAccessibleName(self._label.text())
        self.setVisible(bool(sentences))
        if sentences:
            announce(self, self.text())
