import ast
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from provenance_reader.application.resources import resource
from provenance_reader.gui import translation

GUI = Path(translation.__file__).parent


def messages(language: str) -> list[ElementTree.Element]:
    root = ElementTree.parse(resource("translations", f"provenance_reader_{language}.ts")).getroot()
    return list(root.iter("message"))


def sentences_in_code() -> Iterator[str]:
    for module in sorted(GUI.rglob("*.py")):
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            match call:
                case ast.Call(func=ast.Attribute(attr="tr"), args=[source, *_]):
                    yield ast.literal_eval(source)
                case ast.Call(func=ast.Name(id="translate"), args=[_, source, *_]):
                    yield ast.literal_eval(source)


def test_every_sentence_of_the_window_is_collected() -> None:
    collected = {message.findtext("source") for message in messages("de")}
    assert set(sentences_in_code()) == collected


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_no_translation_is_unfinished(language: str) -> None:
    for message in messages(language):
        translated = message.find("translation")
        assert translated is not None
        assert translated.get("type") is None, message.findtext("source")
        assert all(form.text for form in translated.iter("numerusform"))
        assert translated.text


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_a_translation_keeps_the_places_for_words(language: str) -> None:
    for message in messages(language):
        source = message.findtext("source") or ""
        translated = " ".join(message.find("translation").itertext())  # type: ignore[union-attr]
        for place in ("%n", *(f"{{{word.partition('}')[0]}}}" for word in source.split("{")[1:])):
            assert (place in source) == (place in translated)


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_what_the_program_loads_is_compiled_from_the_newest_sentences(language: str, tmp_path: Path) -> None:
    lrelease = next((Path(PySide6.__file__).parent / name for name in ("lrelease", "lrelease.exe")), None)
    if lrelease is None or not lrelease.exists():
        pytest.skip("Qt's lrelease is not installed")
    compiled = tmp_path / "fresh.qm"
    source = resource("translations", f"provenance_reader_{language}.ts")
    subprocess.run([lrelease, source, "-qm", compiled], check=True, capture_output=True)
    assert compiled.read_bytes() == source.with_suffix(".qm").read_bytes()


def test_the_buttons_of_qt_speak_german_too(qapp: QApplication) -> None:
    translators = translation.install(qapp, "de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text().replace("&", "") == "Abbrechen"
    translation.remove(qapp, translators)


def test_a_choice_goes_before_the_system() -> None:
    assert translation.language_in_force(None, "de") == "de"
    assert translation.language_in_force("en", "de") == "en"
    assert translation.language_in_force("system") in translation.LANGUAGES


def test_words_for_a_label_are_on_one_line_and_do_not_steer_it() -> None:
    assert translation.one_line(" Ein\u202e\nTitel\u2066 \x00hier ") == "Ein Titel hier"
