"""The languages the program speaks, and the words of documents made safe to show."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from provenance_reader.application.resources import resource

LANGUAGES = ("de", "en")

translate = QCoreApplication.translate

_CONTROLS = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")


def language_in_force(*choices: str | None) -> str:
    """The first of `choices` that is one of LANGUAGES, else that of the system, else English."""
    for choice in (*choices, *(name[:2] for name in QLocale.system().uiLanguages()[:1])):
        if choice in LANGUAGES:
            return choice
    return "en"


def install(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Make `application` speak `language`; the translators are to be kept, and given to `remove` later."""
    system = QLocale.system()
    QLocale.setDefault(system if system.name()[:2] == language else QLocale(language))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_folder = str(resource("translations"))
    translators = []
    for name, folder in ((f"qtbase_{language}", qt_folder), (f"provenance_reader_{language}", own_folder)):
        translator = QTranslator(application)
        # Qt's own sentences may be missing from a bundle; the window is then English in its few buttons.
        if translator.load(name, folder):
            application.installTranslator(translator)
            translators.append(translator)
    return translators


def language_spoken() -> str:
    """The language that was installed last."""
    return QLocale().name()[:2]


def remove(application: QCoreApplication, translators: list[QTranslator]) -> None:
    for translator in translators:
        application.removeTranslator(translator)


def one_line(words: str) -> str:
    """Words of a document for a label: on one line, without characters that steer the direction of text."""
    return " ".join(_CONTROLS.sub(" ", words).split())
