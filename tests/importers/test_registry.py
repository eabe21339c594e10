import hashlib
import os
from pathlib import Path

import pytest

from provenance_reader.domain.document import NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.registry import import_file

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64)
TEXT = "Der Hafen von Nordermoor bleibt bis Montag geschlossen, teilte die Verwaltung mit.\n"
PAGE = f"<!doctype html><html><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"


def problem(path: Path) -> ReaderProblem:
    with pytest.raises(ReaderProblem) as caught:
        import_file(path)
    assert caught.value.subject == str(path)
    return caught.value


def test_a_missing_file(tmp_path: Path) -> None:
    assert problem(tmp_path / "no.txt").kind is ProblemKind.NOT_FOUND
    (tmp_path / "a.txt").write_text(TEXT)
    assert problem(tmp_path / "a.txt" / "b.txt").kind is ProblemKind.NOT_FOUND
    assert problem(tmp_path / "with\0nul").kind is ProblemKind.NOT_FOUND
    assert problem(tmp_path / ("x" * 3000)).kind is ProblemKind.NOT_FOUND


def test_a_directory_and_a_device_are_no_files(tmp_path: Path) -> None:
    assert problem(tmp_path).kind is ProblemKind.FOLDER
    if Path("/dev/zero").exists():
        assert problem(Path("/dev/zero")).kind is ProblemKind.NOT_A_FILE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert problem(tmp_path / "pipe.txt").kind is ProblemKind.NOT_A_FILE


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that cannot be read")
def test_a_file_the_system_does_not_let_us_read() -> None:
    found = problem(Path("/proc/self/mem"))
    assert (found.kind, found.detail) == (ProblemKind.UNREADABLE, "EIO")


def test_a_link_that_leads_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert problem(tmp_path / "loop.txt").kind is ProblemKind.UNREADABLE


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf \n", b"\xff\xfe \x00\n\x00", bytes(100)])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(data)
    assert problem(tmp_path / "empty.txt").kind is ProblemKind.EMPTY


@pytest.mark.parametrize(
    "data", ["\u200b\u00ad\n", "<html><body><nav><a href='/'>Start</a></nav></body></html>"]
)
def test_a_file_without_a_visible_word(tmp_path: Path, data: str) -> None:
    (tmp_path / "article.html").write_text(data, encoding="utf-8")
    assert problem(tmp_path / "article.html").kind is ProblemKind.NO_ARTICLE


@pytest.mark.parametrize("suffix", [".html", ".txt", ".md"])
@pytest.mark.parametrize(
    ("data", "kind", "name"),
    [
        (PNG, ProblemKind.NOT_TEXT, "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(99), ProblemKind.NOT_TEXT, "JPEG"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(99), ProblemKind.NOT_TEXT, "WebP"),
        (b"\x00\x00\x00\x20ftypisom" + bytes(99), ProblemKind.NOT_TEXT, "MP4"),
        (b"SQLite format 3\x00" + bytes(99), ProblemKind.NOT_TEXT, "SQLite"),
        (bytes(range(256)) * 20, ProblemKind.NOT_TEXT, ""),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999), ProblemKind.UNSUPPORTED_FORMAT, "OLE"),
        (b"PK\x03\x04" + bytes(20), ProblemKind.UNSUPPORTED_FORMAT, "ZIP"),
        (
            b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml xl/workbook.xml",
            ProblemKind.UNSUPPORTED_FORMAT,
            "OOXML",
        ),
        (b"<?xml version='1.0'?><opml><body/></opml>", ProblemKind.UNSUPPORTED_FORMAT, "XML"),
        (b'{"headline": "Hallo"}', ProblemKind.UNSUPPORTED_FORMAT, "JSON"),
    ],
)
def test_another_format_is_named_whatever_the_suffix_says(
    tmp_path: Path, suffix: str, data: bytes, kind: ProblemKind, name: str
) -> None:
    (tmp_path / f"article{suffix}").write_bytes(data)
    found = problem(tmp_path / f"article{suffix}")
    assert (found.kind, found.detail) == (kind, name)


def test_bytes_that_are_text_in_no_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Gr\x81\x8d\xfc\xdfe " * 20)
    assert problem(tmp_path / "a.txt").kind is ProblemKind.UNDECODABLE


@pytest.mark.parametrize("suffix", [".txt", ".html", ".md"])
def test_one_line_of_fifty_megabytes(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"a{suffix}").write_bytes(b"a" * 50_000_001)
    assert problem(tmp_path / f"a{suffix}").kind is ProblemKind.TOO_LARGE


@pytest.mark.parametrize(
    ("suffix", "size", "limit"), [(".txt", 20_000_001, "20 MB"), (".md", 2_000_001, "2 MB")]
)
def test_each_format_has_its_limit(tmp_path: Path, suffix: str, size: int, limit: str) -> None:
    (tmp_path / f"a{suffix}").write_bytes(b"a" * size)
    found = problem(tmp_path / f"a{suffix}")
    assert (found.kind, found.detail) == (ProblemKind.TOO_LARGE, limit)


def test_the_content_decides_and_a_suffix_that_disagrees_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    document = import_file(tmp_path / "page.txt")
    assert document.original.media_type == "text/html"
    assert [(one.kind, one.detail) for one in document.notices] == [
        (NoticeKind.SUFFIX_DISAGREES, ".txt, text/html")
    ]


@pytest.mark.parametrize("name", ["text.html", "text.pdf", "text.PNG"])
def test_text_under_the_suffix_of_another_format(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    document = import_file(tmp_path / name)
    assert document.original.media_type == "text/plain"
    assert document.notices[0].kind is NoticeKind.SUFFIX_DISAGREES


@pytest.mark.parametrize("name", ["text.txt", "README", "text.2024"])
def test_a_suffix_that_promises_nothing_else_is_no_news(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert import_file(tmp_path / name).notices == ()


def test_the_original_keeps_name_and_hash_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "har\u202emoor.txt").write_bytes(TEXT.encode())
    original = import_file(tmp_path / "har\u202emoor.txt").original
    assert original.name == "harmoor.txt"
    assert original.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize(
    "body",
    [
        "<p " + " ".join(f'a{n}=">"' for n in range(200_000)) + ">Text",
        "<p>Ein Satz mit vielen Worten, immer wieder derselbe, ohne Ende.</p>" * 170_000,
    ],
    ids=["200,000 attributes", "11 MB of paragraphs"],
)
def test_pages_that_would_take_minutes_are_refused(tmp_path: Path, body: str) -> None:
    (tmp_path / "a.html").write_text(f"<html><body>{body}", encoding="utf-8")
    assert problem(tmp_path / "a.html").kind is ProblemKind.TOO_LARGE
