"""Names what a file is that is no readable article text, from its first bytes."""

from __future__ import annotations

import re

_PICTURES_AND_OTHERS = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"8BPS", "PSD"),
    (b"%!PS", "PostScript"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90\x00", "EXE"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
    (b"fLaC", "FLAC"),
    (b"wOFF", "WOFF"),
    (b"wOF2", "WOFF2"),
    (b"\x1a\x45\xdf\xa3", "Matroska"),
)
_DOCUMENTS = (
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"),
    (b"bplist00", "webarchive"),
    (b"WARC/", "WARC"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# The first member of an ODF or EPUB file is its media type, uncompressed; OOXML names its folders early.
_ZIP_KINDS = (
    (b"application/epub+zip", "EPUB"),
    (b"application/vnd.oasis.opendocument.text", "ODT"),
    (b"word/", "DOCX"),
    (b"[Content_Types].xml", "OOXML"),
)
_MAIL_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]")
_MAIL_MARK = re.compile(
    rb"(?im)^(mime-version|message-id|received|return-path|x-mozilla-status|snapshot-content-location):"
)
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(\?xml|rss|feed|rdf:|newsml|newsitem|nitf|svg|opml)\b", re.IGNORECASE
)
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?!(?:!doctype\s+)?html[\s>])", re.IGNORECASE)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(\{\s*\"[^\"\n]{1,80}\"\s*:|\[\s*\{\s*\")")
_HEAD = 4096


def binary_format(data: bytes) -> str | None:
    """The name of a picture, archive, film or program, which holds no text at all."""
    for mark, name in _PICTURES_AND_OTHERS:
        if data.startswith(mark):
            return name
    if data[:4] == b"RIFF":
        return {b"WEBP": "WebP", b"WAVE": "WAV", b"AVI ": "AVI"}.get(data[8:12], "RIFF")
    if data[4:8] == b"ftyp":
        return {b"avif": "AVIF", b"heic": "HEIC", b"mif1": "HEIC"}.get(data[8:12], "MP4")
    if data[:2] == b"BM" and data[6:10] == b"\x00\x00\x00\x00":
        return "BMP"
    return None


def document_format(data: bytes) -> str | None:
    """The name of a format that can hold an article but is no plain text."""
    for mark, name in _DOCUMENTS:
        if data.startswith(mark):
            return name
    head = data[:_HEAD]
    if data.startswith(_ZIP):
        return next((name for mark, name in _ZIP_KINDS if mark in head), "ZIP")
    if _MAIL_HEADER.match(head) and _MAIL_MARK.search(head.replace(b"\r", b"").split(b"\n\n")[0]):
        return "e-mail"
    if _MARKUP.match(head):
        return "XML"
    return "JSON" if _JSON.match(head) else None


def xml_head(data: bytes) -> bytes:
    """The first kilobytes of XML that is no web page, without the zeros of UTF-16; else nothing."""
    head = data[:_HEAD].replace(b"\x00", b"")
    return head if _XML.match(head) else b""
