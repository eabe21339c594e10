"""What somebody has chosen about the reading of a file, where it leaves a choice or says what is wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """By default nothing is chosen.

    `number` counts the articles of a file from 1; None stands for the first that can be read. `encoding` is
    a codec's name and concerns files that are one text in one encoding. `all_pages` reads a long PDF whole.
    """

    number: int | None = None
    encoding: str | None = None
    all_pages: bool = False


AS_IT_IS = ImportChoices()
