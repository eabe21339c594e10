import pytest

from provenance_reader.importers.html_page.headline import ShownHeadings, choose_title, without_outlet


@pytest.mark.parametrize(
    ("shown", "stated", "expected"),
    [
        (
            ShownHeadings(["Hafen bleibt länger zu"]),
            ["Hafen zu: Alles, was man weiß"],
            "Hafen bleibt länger zu",
        ),
        (
            ShownHeadings(["Schifffahrt Hafen bleibt länger zu"]),
            ["Schifffahrt: Hafen bleibt länger zu", "Hafen bleibt länger zu"],
            "Hafen bleibt länger zu",
        ),
        (
            ShownHeadings([], ["Schifffahrt: Hafen bleibt länger zu"]),
            ["Nordermoor aktuell heute", "Schifffahrt: Hafen bleibt länger zu"],
            "Schifffahrt: Hafen bleibt länger zu",
        ),
        (ShownHeadings([], ["Das Wetter im Norden"]), ["Hafen bleibt länger zu"], "Hafen bleibt länger zu"),
        (ShownHeadings([], ["Hafen bleibt länger zu"]), [], "Hafen bleibt länger zu"),
        (ShownHeadings(), ["Hafen bleibt zu | Inselbote"], "Hafen bleibt zu"),
        (ShownHeadings(), [], None),
    ],
)
def test_the_title(shown: ShownHeadings, stated: list[str], expected: str | None) -> None:
    assert choose_title(shown, stated, "Inselbote") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Hafen zu - Inselbote.de", "Hafen zu"),
        ("Hafen zu – und nun?", "Hafen zu – und nun?"),
        ("Inselbote", "Inselbote"),
    ],
)
def test_the_outlet_behind_the_title(title: str, expected: str) -> None:
    assert without_outlet(title, "Inselbote") == expected
