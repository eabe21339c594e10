"""Chooses between the window and the command line."""

from __future__ import annotations

import signal
import sys

from provenance_reader import cli
from provenance_reader.application import bootstrap


def main(arguments: list[str] | None = None) -> int:
    chosen = cli.parse(sys.argv[1:] if arguments is None else arguments)
    program = bootstrap.start(model=chosen.model)
    if chosen.command == cli.ANALYZE:
        return cli.run(chosen, program.analyze_files)
    from provenance_reader.gui import app  # brings Qt, which a terminal does without

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not notice it; what is kept is kept whole
    sample = [program.open_article.sample()] if chosen.sample else []
    return app.run(
        program,
        chosen.files or sample,
        language=chosen.language,
        screenshot=chosen.screenshot,
        timings=chosen.timings,
    )


if __name__ == "__main__":
    sys.exit(main())
