import pytest

from provenance_reader.domain.document import NoticeKind
from provenance_reader.importers.encoding import declared_encoding, decode, in_utf8, named_encoding

TEXT = "Die Fähre nach Süderoog fährt übermorgen – „größtenteils“ pünktlich."


def kinds(data: bytes, declared: str | None = None) -> list[NoticeKind]:
    return [notice.kind for notice in decode(data, declared).notices]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_settles_the_encoding(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding), "iso-8859-1")
    assert (decoded.text, decoded.notices) == (TEXT, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_without_a_mark_is_known_by_its_nul_bytes(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)
    assert kinds(TEXT.encode(encoding)) == [NoticeKind.ENCODING_GUESSED]


def test_utf8_needs_no_notice() -> None:
    assert decode(TEXT.encode()).text == TEXT
    assert kinds(TEXT.encode()) == []
    assert kinds(TEXT.encode(), "utf8") == []


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "latin1"])
def test_a_declared_encoding_is_taken(declared: str) -> None:
    decoded = decode(TEXT.encode("cp1252"), declared)
    assert (decoded.text, decoded.notices) == (TEXT, ())


def test_valid_utf8_is_believed_over_another_declaration() -> None:
    assert decode(TEXT.encode(), "iso-8859-1").text == TEXT
    assert kinds(TEXT.encode(), "iso-8859-1") == [NoticeKind.DECLARED_ENCODING_WRONG]


def test_a_wrong_utf8_declaration_is_told_and_windows_1252_guessed() -> None:
    assert decode(TEXT.encode("cp1252"), "utf-8").text == TEXT
    assert kinds(TEXT.encode("cp1252"), "utf-8") == [
        NoticeKind.DECLARED_ENCODING_WRONG,
        NoticeKind.ENCODING_GUESSED,
    ]
    assert kinds(TEXT.encode("cp1252")) == [NoticeKind.ENCODING_GUESSED]


def test_one_damaged_place_does_not_turn_utf8_into_mojibake() -> None:
    data = (TEXT * 5).encode() + "ä".encode()[:1]
    assert decode(data).text == TEXT * 5 + "\ufffd"
    assert kinds(data) == [NoticeKind.ENCODING_GUESSED]


@pytest.mark.parametrize("declared", ["zip", "rot13", "utf-7", "unicode_escape", "no-such", "x" * 39])
def test_codecs_that_are_no_encodings_are_ignored(declared: str) -> None:
    assert decode(b"Kurze Meldung +AOQ-", declared).text == "Kurze Meldung +AOQ-"


def test_undefined_bytes_are_undecodable() -> None:
    with pytest.raises(UnicodeDecodeError):
        decode(b"\x81\x8d\x8f\x90\x9d")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<html><head><meta charset=utf-8>", "utf-8"),
        (b'<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-15">', "ISO-8859-15"),
        (b"<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"),
        (b"<p>charset=utf-8</p>", None),
    ],
)
def test_declarations_of_html_and_xml(data: bytes, expected: str | None) -> None:
    assert declared_encoding(data) == expected


# An encoding somebody chooses


@pytest.mark.parametrize(
    ("named", "codec"),
    [
        ("windows-1252", "cp1252"),
        ("latin1", "cp1252"),
        ("ISO-8859-15", "iso8859-15"),
        ("macintosh", "mac-roman"),
        ("ibm850", "cp850"),
        ("UTF-16LE", "utf-16-le"),
        ("utf8", "utf-8"),
        ("rot13", None),
        ("utf-7", None),
        ("nonsense", None),
    ],
)
def test_an_encoding_goes_by_many_names(named: str, codec: str | None) -> None:
    assert named_encoding(named) == codec


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-16-le", "utf-16-be", "utf-16", "cp1252", "mac-roman", "cp1250", "cp1254", "gb18030"],
)
def test_what_is_written_in_an_encoding_is_read_in_it(encoding: str) -> None:
    data = in_utf8(TEXT.encode(encoding), encoding)
    assert decode(data, "iso-8859-1").text == TEXT
    assert kinds(data, "iso-8859-1") == []


@pytest.mark.parametrize(
    ("written", "chosen"),
    [
        ("cp1252", "utf-8"),
        ("cp1252", "iso8859-15"),
        ("cp1252", "utf-16-le"),
        ("utf-8", "utf-16-be"),
        ("utf-16-le", "cp1252"),
        ("utf-16-le", "utf-8"),
    ],
)
def test_an_encoding_that_does_not_fit_is_refused(written: str, chosen: str) -> None:
    with pytest.raises(UnicodeDecodeError):
        in_utf8(TEXT.encode(written), chosen)
