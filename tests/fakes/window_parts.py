"""Every part of the program that can be on the screen, brought there as a user would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from fakes.agency_files import rss
from fakes.hands import act, select_words
from fakes.original_articles import ARTICLES
from fakes.sample_article import SAMPLE, sample_analysis
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.review import NoteWritten
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow

_SENTENCE = (
    "Der Hafen bleibt nach den Worten der Leiterin offen, und das soll auch so bleiben, wie sie sagte. "
)
_WITH_HEADINGS = "# Der Hafen\n\n" + "\n\n".join(
    f"## Abschnitt {number} über eine Angelegenheit, deren Überschrift länger ist als eine Zeile\n\n"
    + _SENTENCE * 16
    for number in range(1, 5)
)
_UNNAMED, _LONGEST_CHAIN, _UNSURE = "pair", "3", "1"

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class Stage:
    """`wait` returns once the condition holds; dialogs must be made not to hold up who opens them."""

    session: Session
    folder: Path
    wait: Callable[[Callable[[], bool]], None]

    @property
    def window(self) -> MainWindow:
        return self.session.window

    def read(self, *files: Path) -> None:
        done: list[bool] = []
        self.session.opening.all_done.connect(lambda: done.append(True))
        self.window.open_files(list(files))
        self.wait(lambda: bool(done))

    def read_sample(self) -> MainWindow:
        self.read(SAMPLE)
        self.wait(lambda: self.window.library.list.model().rowCount() > 0)
        return self.window

    def written(self, name: str, text: str) -> Path:
        (self.folder / name).write_text(text, encoding="utf-8")
        return self.folder / name

    def dialog(self) -> QDialog:
        """The one that is open."""

        def open_now() -> list[QDialog]:
            return [
                one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
            ]

        self.wait(lambda: bool(open_now()))
        return open_now()[-1]


def first_start(stage: Stage) -> QWidget:
    return stage.window


def reading(stage: Stage) -> QWidget:
    stage.read_sample().statements.choose(_LONGEST_CHAIN)
    return stage.window


def nothing_selected(stage: Stage) -> QWidget:
    return stage.read_sample()


def unsure_statement(stage: Stage) -> QWidget:
    stage.read_sample().statements.choose(_UNSURE)
    return stage.window


def reviewed(stage: Stage) -> QWidget:
    """Accepted, rejected, corrected and added statements, notes, and a paragraph left out."""
    window = stage.read_sample()
    editor, desk = window.statements.editor, window.history.desk
    window.statements.choose("1")
    act(window, "accept")
    act(window, "reject")
    window.statements.choose(_LONGEST_CHAIN)
    act(window, "correct_chain")
    editor.apply_button.click()
    select_words(window, "wächst die Sorge")
    act(window, "new_statement")
    editor.links[0].source.setEditText("Nachbarn auf der Insel")
    editor.apply_button.click()
    act(window, "switch_paragraph")
    desk.do(NoteWritten("Der Reederei eine Frage schicken: Wer hat mit dem Küstenkurier gesprochen?", None))
    window.statements.choose(_LONGEST_CHAIN)
    return window


def lost_reviews(stage: Stage) -> QWidget:
    """What was decided about statements that are not found any more."""
    window = stage.read_sample()
    for statement in (_LONGEST_CHAIN, "7"):
        window.statements.choose(statement)
        act(window, "accept")
    shown, analysis = window.shown, sample_analysis()
    assert shown is not None
    fewer = tuple(one for one in analysis.statements if one.id not in (_LONGEST_CHAIN, "7"))
    window.current._show_statements(shown.document, replace(analysis, statements=fewer, relations=()))
    button = window.statements.findChild(QPushButton, "lostButton")
    assert isinstance(button, QPushButton)
    button.click()
    return stage.dialog()


def finding(stage: Stage) -> QWidget:
    window = stage.read_sample()
    act(window, "find")
    window.article.find_bar._words.setText("Ministerium")
    return window


def grouped(stage: Stage) -> QWidget:
    window = stage.read_sample()
    window.statements.order.choose(list(window.actions_by_name.orders)[2])
    act(window, "filter-unnamed")
    return window


def sources(stage: Stage) -> QWidget:
    window = stage.read_sample()
    act(window, "show_sources")
    window.sources.list.choose(_UNNAMED)
    return window


def outline(stage: Stage) -> QWidget:
    stage.read(stage.written("hafen.md", _WITH_HEADINGS))
    act(stage.window, "show_outline")
    return stage.window


def the_map(stage: Stage) -> QWidget:
    window = stage.read_sample()
    act(window, "show_map")
    return window


def crowded_map(stage: Stage) -> QWidget:
    """Of forty sources and more."""
    window = stage.read_sample()
    shown = window.shown
    assert shown is not None
    window.current._show_statements(shown.document, crowded_analysis())
    act(window, "show_map")
    return window


def crowded_analysis() -> Analysis:
    """The sample's, three times over, by other sources each time."""
    once = sample_analysis()
    sources, statements, relations = [], [], []
    for name in ("Nord", "Süd", "West"):
        sources += [replace(one, id=f"{one.id} {name}", name=f"{one.name} {name}") for one in once.sources]
        for one in once.statements:
            chain = tuple(replace(link, source=f"{link.source} {name}") for link in one.chain)
            statements.append(replace(one, id=f"{one.id} {name}", chain=chain))
        relations += [
            replace(one, source=f"{one.source} {name}", target=f"{one.target} {name}")
            for one in once.relations
        ]
    return replace(once, sources=tuple(sources), statements=tuple(statements), relations=tuple(relations))


def chain_editor(stage: Stage) -> QWidget:
    window = stage.read_sample()
    window.statements.choose(_LONGEST_CHAIN)
    act(window, "correct_chain")
    return window


def machine_version(stage: Stage) -> QWidget:
    window = stage.read_sample()
    window.statements.choose("1")
    act(window, "accept")
    act(window, "machine")
    return window


def removed(stage: Stage) -> QWidget:
    """The library is empty again, and can be as it was."""
    act(stage.read_sample(), "remove")
    stage.wait(stage.window.library.undo_bar.isVisible)
    return stage.window


def not_kept(stage: Stage) -> QWidget:
    stage.session._preferences.choose("keep", False)
    stage.read(SAMPLE)
    stage.wait(stage.window.library.keep_bar.isVisible)
    return stage.window


def guessed_encoding(stage: Stage) -> QWidget:
    """Has notices above its text."""
    (stage.folder / "alt.txt").write_bytes((_SENTENCE * 3 + "Größe, Nähe, Übermut.\n").encode("cp1252"))
    stage.read(stage.folder / "alt.txt")
    return stage.window


def refused(stage: Stage) -> QWidget:
    stage.read(stage.written("leer.txt", ""))
    return stage.window


def import_report(stage: Stage) -> QWidget:
    stage.read(SAMPLE, stage.written("leer.txt", ""), stage.folder / "fort.txt")
    return stage.window


def failures(stage: Stage) -> QWidget:
    import_report(stage)
    stage.window.import_bar.details.click()
    return stage.dialog()


def contents(stage: Stage) -> QWidget:
    (stage.folder / "meldungen.xml").write_bytes(rss(ARTICLES))
    stage.window.open_files([stage.folder / "meldungen.xml"])
    return stage.dialog()


def commands(stage: Stage) -> QWidget:
    act(stage.read_sample(), "commands")
    return stage.dialog()


def keys(stage: Stage) -> QWidget:
    act(stage.read_sample(), "shortcuts")
    return stage.dialog()


def settings(stage: Stage) -> QWidget:
    act(stage.window, "settings")
    return stage.dialog()


def about(stage: Stage) -> QWidget:
    act(stage.window, "about")
    return stage.dialog()


def note(stage: Stage) -> QWidget:
    stage.read_sample().statements.choose(_LONGEST_CHAIN)
    act(stage.window, "note")
    return stage.dialog()


def describe_source(stage: Stage) -> QWidget:
    stage.read_sample()
    stage.window.sources.card.description_wanted.emit(_UNNAMED)
    return stage.dialog()


def merge_sources(stage: Stage) -> QWidget:
    stage.read_sample()
    stage.window.sources.card.merge_wanted.emit(_UNNAMED)
    return stage.dialog()


def split_source(stage: Stage) -> QWidget:
    stage.read_sample()
    stage.window.sources.card.split_wanted.emit("petersen")
    return stage.dialog()


PARTS: dict[str, Callable[[Stage], QWidget]] = {
    part.__name__: part
    for part in (
        *(first_start, reading, nothing_selected, unsure_statement, reviewed, finding, grouped, sources),
        *(
            outline,
            the_map,
            crowded_map,
            chain_editor,
            machine_version,
            removed,
            not_kept,
            guessed_encoding,
            refused,
        ),
        *(import_report, failures, contents, commands, keys, settings, about, note, describe_source),
        *(merge_sources, split_source, lost_reviews),
    )
}
