"""Problems as sentences for a terminal, where there is no window to translate them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from provenance_reader.domain.errors import ProblemKind, ReaderProblem

# English, German
_SENTENCES: Mapping[ProblemKind, tuple[str, str]] = {
    ProblemKind.NOT_FOUND: ("does not exist.", "gibt es nicht."),
    ProblemKind.FOLDER: ("is a folder.", "ist ein Ordner."),
    ProblemKind.NOT_A_FILE: ("is not a file.", "ist keine Datei."),
    ProblemKind.UNREADABLE: ("cannot be read.", "lässt sich nicht lesen."),
    ProblemKind.EMPTY: ("is empty.", "ist leer."),
    ProblemKind.TOO_LARGE: ("is too large.", "ist zu groß."),
    ProblemKind.NOT_TEXT: ("holds no text.", "enthält keinen Text."),
    ProblemKind.UNDECODABLE: (
        "is written in an encoding that could not be made out.",
        "ist in einer Zeichenkodierung geschrieben, die sich nicht bestimmen ließ.",
    ),
    ProblemKind.WRONG_ENCODING: (
        "is not written in the encoding that was asked for.",
        "ist nicht in der verlangten Zeichenkodierung geschrieben.",
    ),
    ProblemKind.UNSUPPORTED_FORMAT: (
        "has a format that is not supported.",
        "hat ein Format, das nicht unterstützt wird.",
    ),
    ProblemKind.BROKEN: ("is damaged.", "ist beschädigt."),
    ProblemKind.NO_ARTICLE: ("holds no article.", "enthält keinen Artikel."),
    ProblemKind.NO_TEXT_LAYER: (
        "holds only pictures of pages; run text recognition (OCR) on it first.",
        "enthält nur Bilder von Seiten; lassen Sie zuerst eine Texterkennung (OCR) darüberlaufen.",
    ),
    ProblemKind.ENCRYPTED: (
        "is protected by a password; save it without one.",
        "ist durch ein Kennwort geschützt; speichern Sie es ohne Kennwort.",
    ),
    ProblemKind.TOO_SLOW: (
        "takes too long to read; reading it was stopped.",
        "braucht zu lange zum Lesen; das Lesen wurde abgebrochen.",
    ),
    ProblemKind.TOO_COMPLEX: (
        "needs too much memory to read; reading it was stopped.",
        "braucht zum Lesen zu viel Arbeitsspeicher; das Lesen wurde abgebrochen.",
    ),
    ProblemKind.OWN_ENTITIES: (
        "defines entities of its own, which can fetch other files or grow without end; it was not read.",
        "legt eigene Entitäten fest, die anderes holen oder endlos wachsen können; das wurde nicht gelesen.",
    ),
    ProblemKind.CRASHED: (
        "could not be read: the part of the program that reads it failed.",
        "ließ sich nicht lesen: Der Teil des Programms, der es liest, ist daran gescheitert.",
    ),
    ProblemKind.LIBRARY_NEWER: (
        "was written by a newer version of the program; it was left as it is.",
        "wurde von einer neueren Version des Programms geschrieben und bleibt unverändert.",
    ),
    ProblemKind.LIBRARY_BROKEN: (
        "is damaged or not a library of this program; it was left as it is.",
        "ist beschädigt oder keine Bibliothek dieses Programms und bleibt unverändert.",
    ),
    ProblemKind.CANNOT_WRITE: ("cannot be written.", "lässt sich nicht schreiben."),
}


def problem_sentence(problem: ReaderProblem, language: str) -> str:
    """One line in `language` ("de", otherwise English) that names the file and what is wrong with it."""
    english, german = _SENTENCES[problem.kind]
    detail = f" ({printable(problem.detail)})" if problem.detail else ""
    return f"{printable(problem.subject)} {german if language == 'de' else english}{detail}"


def others_sentence(path: Path, language: str) -> str:
    """That a file holds more articles than the one that was analysed."""
    name = printable(str(path))
    if language == "de":
        return f"{name} enthält mehrere Artikel; dies ist der erste. --output ORDNER schreibt alle."
    return f"{name} holds several articles; this is the first. --output FOLDER writes them all."


def pages_sentence(path: Path, pages: str, language: str) -> str:
    """That of a long PDF only the first pages were read; `pages` is "300/812"."""
    name, (read, count) = printable(str(path)), pages.split("/")
    if language == "de":
        return f"{name} hat {count} Seiten; gelesen wurden die ersten {read}. --all-pages liest alle."
    return f"{name} has {count} pages; the first {read} were read. --all-pages reads them all."


def terminal_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language the user's terminal is set to: "de" or "en"."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(variable):
            return "de" if value.startswith("de") else "en"
    return "en"


def printable(text: str) -> str:
    """`text` without what could move a terminal's cursor, such as a file's name may hold."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
