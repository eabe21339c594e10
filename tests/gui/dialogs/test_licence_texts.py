"""The licences in the window."""

from __future__ import annotations

import pytest

from provenance_reader.application.licences import licences
from provenance_reader.gui.dialogs.licence_texts import LicenceTexts

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_weights_come_first_and_every_part_after_them() -> None:
    texts = LicenceTexts()
    assert "Creative Commons Attribution 4.0" in texts.text.toPlainText()
    assert texts.parts.count() == 1 + len(licences())
    place = next(n for n in range(texts.parts.count()) if texts.parts.itemText(n).startswith("numpy "))
    texts.parts.setCurrentIndex(place)
    assert "NumPy Developers" in texts.text.toPlainText()
    assert texts.text.isReadOnly()
