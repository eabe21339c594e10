"""The command line: its arguments, and `analyze`, which needs no window."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from provenance_reader import __version__
from provenance_reader.application.encodings import OFFERED, named_encoding
from provenance_reader.application.problem_sentences import (
    others_sentence,
    pages_sentence,
    printable,
    problem_sentence,
    terminal_language,
)
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.domain.import_choices import ImportChoices
from provenance_reader.domain.progress import Cancelled, Progress

if TYPE_CHECKING:
    from provenance_reader.application.analyze_files import AnalyzeFiles, Outcome

OPEN, ANALYZE, MAP, PRINT, SELF_TEST = "open", "analyze", "map", "print", "self-test"
_COMMANDS = (OPEN, ANALYZE, MAP, PRINT, SELF_TEST, "-h", "--help", "--version")
PICTURES = (".svg", ".png")
DONE, BUG, INPUT_FAILED, INTERRUPTED = 0, 1, 2, 130


def parse(arguments: list[str]) -> argparse.Namespace:
    """`FILE…` alone means `open FILE…`; raises SystemExit on a mistake, --help or --version."""
    if arguments[:1] not in ([name] for name in _COMMANDS):
        arguments = ["open", *arguments]
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if (
        chosen.command == ANALYZE
        and chosen.output is None
        and (len(chosen.paths) > 1 or _is_folder(chosen.paths[0]))
    ):
        parser.error("more than one file needs --output FOLDER")
    return chosen


def import_choices(arguments: argparse.Namespace) -> ImportChoices:
    return ImportChoices(encoding=arguments.encoding, all_pages=arguments.all_pages)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # such as a name that is too long; reading it will tell
        return False


def run(arguments: argparse.Namespace, analyze_files: AnalyzeFiles) -> int:
    """Analyse what `analyze` was given and return the exit status: 2 where an input failed, 1 for a bug."""
    language = arguments.language or terminal_language()
    analyze = _to_standard_output if arguments.output is None else _to_folder
    return attempt(lambda progress: analyze(analyze_files, arguments, language, progress), language)


def attempt(work: Callable[[Progress], int], language: str) -> int:
    """What `work` returns, or the exit status of what stopped it: a problem, which is said, or Ctrl-C."""
    from provenance_reader.application.interrupts import cancelled_by_interrupt  # no window needs it

    try:
        with cancelled_by_interrupt() as progress:
            return work(progress)
    except ReaderProblem as problem:
        _say(problem_sentence(problem, language))
        return INPUT_FAILED
    except Cancelled:
        return INTERRUPTED


def _to_standard_output(
    analyze_files: AnalyzeFiles, arguments: argparse.Namespace, language: str, progress: Progress
) -> int:
    path: Path = arguments.paths[0]
    article = analyze_files.first(path, import_choices(arguments), progress)
    if article.others:
        _say(others_sentence(path, language))
    if article.pages:
        _say(pages_sentence(path, article.pages, language))
    try:
        sys.stdout.buffer.write(article.json)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _to_folder(
    analyze_files: AnalyzeFiles, arguments: argparse.Namespace, language: str, progress: Progress
) -> int:
    from provenance_reader.application.analyze_files import plan  # no window needs it

    targets = plan(arguments.paths, arguments.output)
    status = DONE
    for outcome in analyze_files.to_folder(targets, import_choices(arguments), progress):
        renamed = "" if outcome.target.stem == outcome.path.stem else f" -> {outcome.target.name}"
        if len(targets) > 1 or renamed:
            _say(f"[{outcome.place}/{len(targets)}] {printable(str(outcome.path))}{renamed}")
        status = max(status, _report(outcome, language), key=(DONE, INPUT_FAILED, BUG).index)
    return status


def _report(outcome: Outcome, language: str) -> int:
    if outcome.pages:
        _say(pages_sentence(outcome.path, outcome.pages, language))
    if outcome.failure is None:
        return DONE
    if isinstance(outcome.failure, ReaderProblem):
        _say(problem_sentence(outcome.failure, language))
        return INPUT_FAILED
    traceback.print_exception(outcome.failure)
    _say(f"{printable(str(outcome.path))}: this is a bug of the program")
    return BUG


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="provenance-reader",
        description="Shows, for every statement in a news article, who says it and through whom.",
        epilog="FILE... alone is short for open FILE...",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    language = argparse.ArgumentParser(add_help=False)
    language.add_argument("--language", choices=("de", "en"), help="language of the program")
    common = [language, _reading()]
    _add_open(commands.add_parser(OPEN, parents=common, help="open articles in a window"))
    _add_analyze(commands.add_parser(ANALYZE, parents=common, help="write analyses as JSON"))
    _add_map(commands.add_parser(MAP, parents=common, help="draw the map of an article's sources"))
    _add_print(commands.add_parser(PRINT, parents=common, help="print an article with its notes into a PDF"))
    commands.add_parser(SELF_TEST, help="say whether all that the program needs came along and works")
    return parser


def _reading() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument(
        "--encoding",
        type=_encoding,
        metavar="NAME",
        help="read text, Markdown, web pages, XML and JSON in this encoding, such as windows-1252",
    )
    parser.add_argument("--all-pages", action="store_true", help="read long PDF files whole")
    return parser


def _encoding(name: str) -> str:
    codec = named_encoding(name)
    if codec is None:
        names = ", ".join(one.codec for one in OFFERED)
        raise argparse.ArgumentTypeError(f"{printable(name)} is none; known are {names} and others")
    return codec


def _add_open(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(model=None)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="article files")
    parser.add_argument("--sample", action="store_true", help="without a FILE, open the sample article")
    parser.add_argument("--map", action="store_true", help="show the map of the sources, too")
    parser.add_argument(
        "--screenshot", type=Path, metavar="PNG", help="save a picture of the window and quit"
    )
    parser.add_argument("--timings", type=Path, metavar="JSON", help="save when what was shown and quit")


def _add_analyze(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--model", type=_model_folder, metavar="FOLDER", help="other weights of the attribution network"
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE_OR_FOLDER", help="articles")
    parser.add_argument(
        "--output", type=Path, metavar="FOLDER", help="where to write one JSON for each article"
    )


def _add_map(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the article")
    parser.add_argument(
        "--output", type=_picture, required=True, metavar="PICTURE", help="an .svg or .png to be written"
    )
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="its colours")


def _add_print(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the article")
    parser.add_argument("--output", type=_pdf, required=True, metavar="PDF", help="a .pdf to be written")


def _pdf(name: str) -> Path:
    if not name.casefold().endswith(".pdf"):
        raise argparse.ArgumentTypeError(f"{printable(name)} does not end in .pdf")
    return Path(name)


def _picture(name: str) -> Path:
    if not name.casefold().endswith(PICTURES):
        raise argparse.ArgumentTypeError(f"{printable(name)} ends neither in .svg nor in .png")
    return Path(name)


def _model_folder(name: str) -> Path:
    """The folder of a network."""
    folder = Path(name)
    if not (folder / "attribution.onnx").is_file():
        raise argparse.ArgumentTypeError(f"there is no attribution.onnx in {printable(name)}")
    return folder
