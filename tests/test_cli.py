"""The command line as a user's shell sees it."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.agency_files import rss
from fakes.original_articles import ARTICLES
from fakes.original_files import mbox
from fakes.printed_pdf import read_pages
from fakes.small_pdf import pdf_of_lines
from fakes.values import a_document
from provenance_reader import __version__, cli
from provenance_reader.__main__ import main
from provenance_reader.analysis.engine import Engine
from provenance_reader.application.analyze_files import AnalyzeFiles
from provenance_reader.application.bootstrap import start
from provenance_reader.application.resources import resource
from provenance_reader.domain.document import Document
from provenance_reader.domain.review import NoteWritten, ReviewLog, new_entry
from provenance_reader.exporters.analysis_json import AnalysisJson

ARTICLE = "Der Hafen bleibt offen, sagte Ada Brink am Montag. Es gebe keinen Grund zur Sorge.\n"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("PROVENANCE_READER_HOME", str(tmp_path / "home"))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "hafen.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def program(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "provenance_reader", *map(str, arguments)]


# What the arguments mean


def test_no_arguments_open_a_window() -> None:
    chosen = cli.parse([])
    assert (chosen.command, chosen.files, chosen.language, chosen.screenshot) == ("open", [], None, None)


@pytest.mark.parametrize(
    ("arguments", "opened"),
    [([], []), (["--sample"], ["faehrverbindung-de.txt"]), (["--sample", "a.txt"], ["a.txt"])],
)
def test_the_window_gets_the_files(
    arguments: list[str], opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from provenance_reader.gui import app

    monkeypatch.setattr(signal, "signal", lambda *_: None)  # pytest keeps its own
    calls: list[list[Path]] = []
    monkeypatch.setattr(app, "run", lambda program, files, **_: calls.append(files) or 0)
    assert main(arguments) == 0
    assert [path.name for path in calls[0]] == opened


@pytest.mark.parametrize("before", [[], ["open"]])
def test_files_are_opened(before: list[str]) -> None:
    chosen = cli.parse([*before, "a.txt", "b.html", "--language", "de", "--screenshot", "out.png"])
    assert (chosen.command, chosen.files) == ("open", [Path("a.txt"), Path("b.html")])
    assert (chosen.language, chosen.screenshot) == ("de", Path("out.png"))


def test_options_before_the_file_open_it_too() -> None:
    chosen = cli.parse(["--language", "en", "a.txt"])
    assert (chosen.command, chosen.files, chosen.language) == ("open", [Path("a.txt")], "en")


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyze"],
        ["analyze", "a.txt", "b.txt"],
        ["analyze", "."],
        ["open", "--language", "fr"],
        ["open", "--encoding", "rot13", "a.txt"],
        ["--screenshot"],
    ],
)
def test_a_wrong_use_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.parse(arguments)
    assert caught.value.code == 2
    assert "usage: provenance-reader" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["open", "--help"], ["analyze", "--help"]])
def test_help_and_version(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 0
    assert (__version__ if "--version" in arguments else "FILE") in capsys.readouterr().out


# One file to standard output


def test_one_file_is_written_to_standard_output(article: Path, tmp_path: Path) -> None:
    done = subprocess.run(program("analyze", article), capture_output=True, check=True)
    analysis = json.loads(done.stdout)
    assert analysis["schema"] == "provenance-reader/analysis/1"
    assert analysis["document"]["original"]["name"] == "hafen.txt"
    assert done.stderr == b""
    assert not (tmp_path / "home").exists()  # no library for a command without a window


def test_a_file_is_read_in_the_encoding_that_is_asked_for(
    article: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = "Die Schließung der Fähre sei „überfällig“, sagte Ada Brink."
    article.write_bytes(text.encode("mac-roman"))
    assert main(["analyze", str(article), "--encoding", "macintosh"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["document"]["text"] == text
    assert main(["analyze", str(article), "--encoding", "utf-8", "--language", "de"]) == 2
    assert "verlangten Zeichenkodierung" in capsysbinary.readouterr().err.decode()


def test_a_long_pdf_is_read_whole_where_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bericht.pdf"
    path.write_bytes(
        pdf_of_lines([[f"Dies ist die Seite {'x' * number} des Berichts."] for number in range(301)])
    )
    assert main(["analyze", str(path), "--output", str(tmp_path)]) == 0
    assert "has 301 pages; the first 300 were read" in capsys.readouterr().err
    assert main(["analyze", str(path), "--all-pages", "--output", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""


def test_analyze_loads_neither_qt_nor_the_network() -> None:
    code = (
        "import sys; from provenance_reader.__main__ import main; main(['analyze', sys.argv[1]]); "
        "print({'PySide6', 'requests', 'trafilatura'} & set(sys.modules), file=sys.stderr)"
    )
    sample = resource("samples", "faehrverbindung-de.txt")
    done = subprocess.run([sys.executable, "-c", code, sample], capture_output=True, check=True, text=True)
    assert done.stderr.strip() == "set()"


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "fort.txt does not exist.\n"), ("de", "fort.txt gibt es nicht.\n")]
)
def test_a_bad_file_is_one_sentence(
    language: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["analyze", str(tmp_path / "fort.txt"), "--language", language])
    assert status == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.endswith(sentence)
    assert output.err.count("\n") == 1


def test_the_terminals_german_is_spoken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    main(["analyze", str(tmp_path / "fort.txt")])
    assert "gibt es nicht" in capsys.readouterr().err


def test_a_pipe_that_closes_early_is_no_error(article: Path) -> None:
    article.write_text(ARTICLE * 200, encoding="utf-8")
    process = subprocess.Popen(program("analyze", article), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.wait(60) == 0
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()


# Files and folders into a folder


def test_a_folder_becomes_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in"
    (source / "more").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "more/a.txt"):
        (source / name).write_text(ARTICLE, encoding="utf-8")
    assert main(["analyze", str(source), "--output", str(tmp_path / "new" / "out")]) == 0
    assert sorted(path.name for path in (tmp_path / "new" / "out").iterdir()) == [
        "a-2.json",
        "a.json",
        "b.json",
    ]
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.splitlines() == [
        f"[1/3] {source}/a.txt",
        f"[2/3] {source}/b.txt",
        f"[3/3] {source}/more/a.txt -> a-2.json",
    ]


def test_one_file_into_a_folder_is_quiet(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyze", str(article), "--output", str(tmp_path / "out")]) == 0
    assert json.loads((tmp_path / "out" / "hafen.json").read_bytes())["document"]["text"] in ARTICLE
    assert capsys.readouterr() == ("", "")


def test_a_failed_file_does_not_stop_the_rest(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a-empty.txt").touch()
    out = tmp_path / "out"
    status = main(["analyze", str(tmp_path), str(tmp_path / "fort.txt"), "--output", str(out)])
    assert status == 2
    assert [path.name for path in out.iterdir()] == ["hafen.json"]
    errors = capsys.readouterr().err
    assert f"{tmp_path}/a-empty.txt is empty." in errors
    assert f"{tmp_path}/fort.txt does not exist." in errors


def test_an_output_that_is_no_folder(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", str(article), "--output", str(article)]) == 2
    assert "cannot be written" in capsys.readouterr().err
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", str(tmp_path), "--output", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err == f"{tmp_path} is empty.\n"


def test_every_article_of_a_file_gets_a_json_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "news.xml").write_bytes(rss(ARTICLES))
    (tmp_path / "news-1.txt").write_text(ARTICLE, encoding="utf-8")
    out = tmp_path / "out"
    assert main(["analyze", str(tmp_path), "--output", str(out)]) == 0
    written = {path.name: json.loads(path.read_bytes())["document"]["text"] for path in out.iterdir()}
    assert sorted(written) == ["news-1-1.json", "news-1.json", "news-2.json"]
    assert written["news-1.json"] == ARTICLE.strip()
    assert [written["news-1-1.json"], written["news-2.json"]] == [one.text for one in ARTICLES]
    assert f"[2/2] {tmp_path}/news.xml -> news-2.json" in capsys.readouterr().err


def test_one_unreadable_article_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = b"From a@b Fri May  2 10:15:00 2031\nSubject: Leer\n\n\n\n"
    (tmp_path / "mails.mbox").write_bytes(empty + mbox(ARTICLES))
    assert main(["analyze", str(tmp_path / "mails.mbox"), "--output", str(tmp_path / "out")]) == 2
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["mails-2.json", "mails-3.json"]
    assert "mails.mbox" in capsys.readouterr().err


def test_the_first_article_goes_to_standard_output(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "news.xml").write_bytes(rss(ARTICLES))
    assert main(["analyze", str(tmp_path / "news.xml")]) == 0
    output, errors = capfdbinary.readouterr()
    assert json.loads(output)["document"]["text"] == ARTICLES[0].text
    assert b"holds several articles" in errors


def test_a_bug_is_shown_and_does_not_stop_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def read_each(path: Path, *_: object) -> Iterator[Document]:
        if path.name == "b.txt":
            raise ZeroDivisionError
        yield a_document()

    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).touch()
    json_writer = AnalysisJson(resource("schemas", "analysis-1.schema.json"), __version__)
    files = AnalyzeFiles(read_each, lambda: Engine(resource("lexicons")), json_writer)
    chosen = cli.parse(["analyze", str(tmp_path), "--output", str(tmp_path / "out")])
    assert cli.run(chosen, files) == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "c.json"]
    errors = capsys.readouterr().err
    assert "ZeroDivisionError" in errors
    assert f"{tmp_path}/b.txt: this is a bug of the program" in errors


@pytest.mark.skipif(sys.platform != "linux", reason="only there a file's name may be any bytes")
def test_a_name_that_is_no_text_is_read_all_the_same(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = os.fsencode(tmp_path) + b"/hafen-\xff.txt"
    Path(os.fsdecode(path)).write_text(ARTICLE, encoding="utf-8")
    assert main(["analyze", os.fsdecode(path)]) == 0
    assert json.loads(capsysbinary.readouterr().out)["document"]["original"]["name"] == "hafen-?.txt"


# The window, without a screen


def without_screen() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}


def test_a_picture_of_the_window(article: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    subprocess.run(program("open", article, "--screenshot", picture), env=without_screen(), check=True)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "home" / "library.sqlite3").exists()


def test_a_bad_file_in_the_window_is_told_to_the_shell_too(tmp_path: Path) -> None:
    (tmp_path / "leer.txt").touch()
    done = subprocess.run(
        program(tmp_path / "leer.txt", "--language", "de", "--screenshot", tmp_path / "window.png"),
        env=without_screen(),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert f"{tmp_path}/leer.txt ist leer.\n" in done.stderr
    assert start(tmp_path / "home").articles.list() == ()


# The network beside the rules


def test_other_weights_of_the_network_can_be_asked(article: Path, tmp_path: Path, capfdbinary) -> None:
    other = tmp_path / "other"
    shutil.copytree(resource("models", "attribution"), other)
    described = json.loads((other / "attribution.json").read_text("utf-8"))
    (other / "attribution.json").write_text(json.dumps(described | {"threshold": 0.9}), encoding="utf-8")
    engines = []
    for call in (["analyze", str(article)], ["analyze", "--model", str(other), str(article)]):
        assert main(call) == cli.DONE
        engines.append(json.loads(capfdbinary.readouterr().out)["program"]["engine"])
    assert all(re.fullmatch(r"de-\d+\+[0-9a-f]{8}", engine) for engine in engines), "no network was heard"
    assert engines[0] != engines[1]


def test_a_folder_without_a_network_is_a_mistake_of_the_call(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["analyze", "--model", str(tmp_path), str(article)])
    assert ended.value.code == 2
    assert "no attribution.onnx" in capsys.readouterr().err


# The map


@pytest.mark.parametrize("name", ["karte.svg", "karte.png"])
def test_map_draws_a_picture(article: Path, tmp_path: Path, name: str) -> None:
    done = subprocess.run(
        program("map", article, "--output", tmp_path / name, "--language", "de"),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    drawn = (tmp_path / name).read_bytes()
    assert drawn.startswith((b"<?xml", b"\x89PNG"))
    if name.endswith("svg"):
        assert "hat es von" in drawn.decode()


def test_map_says_what_it_cannot_read_or_write(article: Path, tmp_path: Path) -> None:
    (tmp_path / "a.svg").mkdir()
    for file, target in ((tmp_path / "none.txt", "b.svg"), (article, "a.svg")):
        done = subprocess.run(
            program("map", file, "--output", tmp_path / target), capture_output=True, text=True
        )
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1


def test_a_map_is_svg_or_png() -> None:
    with pytest.raises(SystemExit):
        cli.parse(["map", "a.txt", "--output", "a.pdf"])


# The article on paper


def test_print_writes_a_pdf_with_the_notes_of_the_reader(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "hafen.pdf"
    command = program("print", article, "--output", target, "--language", "de")
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [page] = read_pages(target)
    assert "1.1←AdaBrink" in page.notes
    assert not (tmp_path / "home").exists()  # no library for a command without a window
    reader = start(tmp_path / "home")
    document = reader.open_article.read(article)
    reader.open_article.keep(document, reader.open_article.analyze(document))
    reader.reviews.keep(document, ReviewLog((new_entry(NoteWritten("Im Hafen nachfragen.")),)))
    reader.close()
    subprocess.run(command, capture_output=True, check=True)
    [page] = read_pages(target)
    assert "NotizzumArtikelImHafennachfragen." in page.notes


def test_print_says_what_it_cannot_read_or_write(article: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    for file, target in ((tmp_path / "none.txt", "b.pdf"), (article, "a.pdf")):
        done = subprocess.run(
            program("print", file, "--output", tmp_path / target), capture_output=True, text=True
        )
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1


def test_an_article_is_printed_into_a_pdf() -> None:
    with pytest.raises(SystemExit):
        cli.parse(["print", "a.txt", "--output", "a.svg"])
