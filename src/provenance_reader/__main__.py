"""Chooses between the window, the command line, the program's test of itself, and reading files for these."""

from __future__ import annotations

import gc
import itertools
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from provenance_reader.importers.process_messages import WORKER_ARGUMENT

if TYPE_CHECKING:
    import argparse

    from provenance_reader.domain.progress import Progress

_OBJECTS_BETWEEN_COLLECTIONS = 50_000


def main(arguments: list[str] | None = None) -> int:
    chosen = sys.argv[1:] if arguments is None else arguments
    if chosen == [WORKER_ARGUMENT]:
        from provenance_reader.importers.worker import serve

        serve()
        return 0
    return _run(chosen)


def _run(arguments: list[str]) -> int:
    from provenance_reader import cli  # here, because a worker does without them
    from provenance_reader.application import bootstrap

    chosen = cli.parse(arguments)
    if chosen.command == cli.SELF_TEST:
        return _test_itself()
    if chosen.command == cli.ANALYZE:
        program = bootstrap.start(model=chosen.model)
        try:
            return cli.run(chosen, program.analyze_files)
        finally:
            program.close()
    if chosen.command in (cli.MAP, cli.PRINT):
        return _draw(chosen)
    return _open(chosen)


def _draw(chosen: argparse.Namespace) -> int:
    """The map of an article, or the article on paper."""
    from provenance_reader import cli
    from provenance_reader.application import bootstrap, problem_sentences
    from provenance_reader.domain.reviewing import reviewed

    program = bootstrap.start()
    language = chosen.language or problem_sentences.terminal_language()

    def draw(progress: Progress) -> int:
        document = program.open_article.read(chosen.file, progress, cli.import_choices(chosen))
        machine = program.open_article.analyze(document, progress)
        if chosen.command == cli.MAP:
            from provenance_reader.gui.map.command import draw_map

            draw_map(document, machine, chosen.output, language=language, theme=chosen.theme)
        else:
            from provenance_reader.gui.printing.command import print_article

            review = reviewed(document, machine, program.reviews.log(document).done)
            print_article(document, review, chosen.output, language=language, progress=progress)
        return cli.DONE

    try:
        return cli.attempt(draw, language)
    finally:
        program.close()


def _open(chosen: argparse.Namespace) -> int:
    from provenance_reader import cli
    from provenance_reader.application import bootstrap, one_window
    from provenance_reader.application.paths import data_directory
    from provenance_reader.domain.import_choices import AS_IT_IS

    # Nearly all that a start makes is kept: the usual rounds after every 700 objects would find nothing.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    program = bootstrap.start()
    files = chosen.files or ([program.open_article.sample()] if chosen.sample else [])
    choices = cli.import_choices(chosen)
    is_observed = chosen.screenshot or chosen.timings
    try:
        reception = None if is_observed or choices != AS_IT_IS else one_window.enter(data_directory(), files)
    except one_window.TakenElsewhere:
        return 0
    if files:
        program.expect_files()  # what reads them starts while the window does
    from provenance_reader.gui import app  # brings Qt, which a terminal does without

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not notice it; what is kept is kept whole
    return app.run(
        program,
        files,
        language=chosen.language,
        choices=choices,
        reception=reception,
        with_map=chosen.map,
        screenshot=chosen.screenshot,
        timings=chosen.timings,
    )


def _test_itself() -> int:
    """With a library of its own; a line for each check, and 0 where all went well."""
    import tempfile

    from provenance_reader.application import bootstrap, self_test
    from provenance_reader.gui import self_test as gui_self_test

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        program = bootstrap.start(Path(home))
        checks = itertools.chain(self_test.checks(program), gui_self_test.checks(Path(home) / "window"))
        try:
            return 0 if self_test.run_checks(checks, _say) else 1
        finally:
            program.close()


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
