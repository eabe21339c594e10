"""Two articles in our own words, to be written in every format; names and places are invented."""

from __future__ import annotations

from dataclasses import dataclass

LINKED = "Inselboten"
ADDRESS = "https://inselbote.example/schleuse"


@dataclass(frozen=True)
class Article:
    """`paragraphs` hold the word LINKED once, which leads to ADDRESS; `heading` stands before the third."""

    title: str
    paragraphs: tuple[str, ...]
    heading: str
    author: str = "Ada Brinkmann"
    outlet: str = "Küstenkurier"
    published: str = "2031-05-02T10:15:00+02:00"
    url: str = "https://kuestenkurier.example/2031/schleuse"

    @property
    def blocks(self) -> tuple[str, ...]:
        return (*self.paragraphs[:2], self.heading, *self.paragraphs[2:])

    @property
    def text(self) -> str:
        return "\n\n".join(self.blocks)


HARBOUR = Article(
    title="Hafen von Nordermoor bleibt bis Montag geschlossen",
    heading="Reederei widerspricht",
    paragraphs=(
        "Der Hafen von Nordermoor bleibt nach Angaben der Verwaltung bis Montag geschlossen. Ein Sprecher "
        "sagte, die Schleuse müsse geprüft werden, ehe wieder Schiffe ein- und auslaufen dürften.",
        "Zuvor hatte eine Recherche des Inselboten ergeben, die Anlage sei seit Wochen beschädigt. Die "
        "Zeitung beruft sich auf zwei Beschäftigte des Hafenamts, die nicht genannt werden wollten.",
        "Die Reederei Holm wies das zurück. „Davon ist uns nichts bekannt“, sagte eine Sprecherin am Freitag "
        "in Nordermoor. Die Fähren nach Süderoog führen vorerst vom alten Anleger ab.",
        "Das Ministerium für Häfen äußerte sich zunächst nicht. Aus seinem Umfeld hieß es, man warte den "
        "Bericht der Prüfer ab; vorher werde niemand eine Entscheidung treffen.",
    ),
)
# Signs that encodings, escapes and normalisation stumble over.
LIGHTHOUSE = Article(
    url="https://kuestenkurier.example/2031/leuchtturm",
    title="„Größter“ Leuchtturm der Küste: 1 200 m² für die Ærøer – und 3 < 4 & mehr",
    heading="Kosten & Nutzen",
    paragraphs=(
        "Der Leuchtturm von Süderoog soll laut Bürgermeisterin Łucja Ørsted für 12,5 Mio. € saniert werden; "
        "das sei „weniger als befürchtet“, schrieb sie – mit einem 🗼 – an die Gemeinde.",
        "Nach einem Bericht des Inselboten bestreitet das Bauamt die Summe. Dort heißt es, Preise > 10 Mio. "
        "seien ohne Gutachten {noch} nicht belegbar, auch wenn 50 % der Mittel zugesagt seien.",
        "Die Fördergesellschaft „Licht & Meer“ erklärte, sie habe davon aus der Zeitung erfahren. Ein "
        "Mitglied, das anonym bleiben wollte, sprach von einem «Schildbürgerstreich» im Café am Hafen.",
        "Ob die Bauarbeiten im Frühjahr beginnen, ist nach Auskunft der Gemeinde offen. Man prüfe dafür "
        "drei Angebote aus dem In- und Ausland, teilte eine Sprecherin ohne weitere Einzelheiten mit.",
    ),
)
ARTICLES = (HARBOUR, LIGHTHOUSE)
