"""The types of files that the program offers itself for, as Windows and macOS name them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FileType:
    """`identifier` is Apple's; one of our own is declared from its endings and `media_type`."""

    name: str
    endings: tuple[str, ...]
    identifier: str
    media_type: str

    @property
    def is_ours_to_declare(self) -> bool:
        return self.identifier.startswith(OURS)


OURS = "org.provenance_reader."

FILE_TYPES = (
    FileType("Web page", ("html", "htm", "xhtml"), "public.html", "text/html"),
    FileType("Saved web page", ("mhtml", "mht"), f"{OURS}mhtml", "application/x-mimearchive"),
    FileType("Web archive of Safari", ("webarchive",), "com.apple.webarchive", "application/x-webarchive"),
    FileType("Web archive (WARC)", ("warc",), f"{OURS}warc", "application/warc"),
    FileType("Web archive (WACZ)", ("wacz",), f"{OURS}wacz", "application/wacz"),
    FileType("PDF document", ("pdf",), "com.adobe.pdf", "application/pdf"),
    FileType(
        "Word document",
        ("docx",),
        "org.openxmlformats.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    FileType(
        "OpenDocument text",
        ("odt",),
        "org.oasis-open.opendocument.text",
        "application/vnd.oasis.opendocument.text",
    ),
    FileType("Rich text", ("rtf",), "public.rtf", "application/rtf"),
    FileType("E-book", ("epub",), "org.idpf.epub-container", "application/epub+zip"),
    FileType("Mail", ("eml",), "com.apple.mail.email", "message/rfc822"),
    FileType("Outlook message", ("msg",), f"{OURS}msg", "application/vnd.ms-outlook"),
    FileType("Mailbox", ("mbox",), f"{OURS}mbox", "application/mbox"),
    FileType("Plain text", ("txt",), "public.plain-text", "text/plain"),
    FileType("Markdown", ("md", "markdown"), "net.daringfireball.markdown", "text/markdown"),
    FileType("XML of a news agency, or a feed", ("xml",), "public.xml", "application/xml"),
    FileType("Feed", ("rss", "atom"), f"{OURS}feed", "application/rss+xml"),
    FileType("News item (NITF)", ("nitf",), f"{OURS}nitf", "application/x-nitf+xml"),
    FileType("News item (ninjs)", ("json", "jsonld"), "public.json", "application/json"),
    FileType("Packed file", ("gz",), "org.gnu.gnu-zip-archive", "application/gzip"),
)
