"""Chooses between the window, the command line, and reading files for one of the two."""

from __future__ import annotations

import signal
import sys

from provenance_reader.importers.process_messages import WORKER_ARGUMENT


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
    program = bootstrap.start(model=chosen.model)
    if chosen.command == cli.ANALYZE:
        try:
            return cli.run(chosen, program.analyze_files)
        finally:
            program.close()
    files = chosen.files or ([program.open_article.sample()] if chosen.sample else [])
    if files:
        program.expect_files()  # the worker starts while the window does
    from provenance_reader.gui import app  # brings Qt, which a terminal does without

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not notice it; what is kept is kept whole
    return app.run(
        program, files, language=chosen.language, screenshot=chosen.screenshot, timings=chosen.timings
    )


if __name__ == "__main__":
    sys.exit(main())
