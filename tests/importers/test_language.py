import pytest

from provenance_reader.importers.language import detect_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Das Amt teilte mit, dass der Hafen bis Montag geschlossen bleibt und niemand verletzt ist.",
        ),
        (
            "en",
            "The harbour office said that the port would stay closed until Monday and that nobody was hurt.",
        ),
        (
            "fr",
            "La capitainerie a déclaré que le port resterait fermé jusqu'à lundi et que tous sont en vie.",
        ),
        (
            "es",
            "La autoridad dijo que el puerto estará cerrado hasta el lunes y que no hay heridos.",
        ),
        ("it", "La capitaneria ha detto che il porto resterà chiuso fino a lunedì e che non ci sono feriti."),
        ("nl", "De havendienst zegt dat de haven tot maandag gesloten blijft en dat er niemand gewond is."),
        (
            "pl",
            "Urząd powiedział, że port będzie zamknięty do poniedziałku i że nikt nie jest ranny.",
        ),
        (
            "pt",
            "A capitania disse que o porto vai ficar fechado até segunda-feira e que não há feridos.",
        ),
        (
            "sv",
            "Hamnkontoret säger att hamnen ska vara stängd till på måndag och att ingen har blivit skadad.",
        ),
        ("ru", "Власти сказали, что порт будет закрыт до понедельника и что никто из жителей не пострадал."),
    ],
)
def test_one_sentence_is_enough(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hafen.",
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod",
        "港は月曜日まで閉鎖される。",
        "12 34 56",
    ],
)
def test_an_unknown_language_is_unknown(text: str) -> None:
    assert detect_language(text) is None
