"""The sample article with an analysis made by hand: its spans are found by their words."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.document import Block, Document, Original
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Hedge, HedgeKind, Relation, RelationKind, Statement

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "faehrverbindung-de.txt"

_NAMED, _ROLE, _UNNAMED = Anonymity.NAMED, Anonymity.ROLE, Anonymity.UNNAMED
_SOURCES = (
    ("ministry", "Verkehrsministerium in Kiel", SourceKind.ORGANISATION, _NAMED, {}),
    ("reports", "Berichte", SourceKind.DOCUMENT, _UNNAMED, {}),
    ("ndk", "NDK", SourceKind.AGENCY, _NAMED, {"function": "Nachrichtenagentur"}),
    ("courier", "Küstenkurier", SourceKind.OUTLET, _NAMED, {}),
    (
        "pair",
        "zwei namentlich nicht genannte Mitarbeiter",
        SourceKind.GROUP,
        _UNNAMED,
        {"count": 2, "affiliation": "Reederei Lührs"},
    ),
    ("petersen", "Hanne Petersen", SourceKind.PERSON, _NAMED, {"function": "Ministeriumssprecherin"}),
    ("ohlsen", "Sabine Ohlsen", SourceKind.PERSON, _NAMED, {"function": "Verkehrsministerin"}),
    ("company", "Reederei Lührs", SourceKind.ORGANISATION, _NAMED, {}),
    ("luehrs", "Jörn Lührs", SourceKind.PERSON, _NAMED, {"function": "Reedereichef"}),
    ("harms", "Wiebke Harms", SourceKind.PERSON, _NAMED, {"function": "Gastwirtin"}),
    ("mayor", "Okke Thomsen", SourceKind.PERSON, _NAMED, {"function": "Bürgermeister"}),
    ("circles", "Regierungskreise", SourceKind.GROUP, _UNNAMED, {}),
    ("study", "Gutachten", SourceKind.DOCUMENT, _ROLE, {}),
    ("worker", "ein Mitarbeiter", SourceKind.PERSON, _ROLE, {"count": 1, "affiliation": "Reederei Lührs"}),
    ("tiedje", "Maren Tiedje", SourceKind.PERSON, _NAMED, {"function": "Oppositionspolitikerin"}),
    ("nobody", "nicht genannt", SourceKind.UNKNOWN, _UNNAMED, {}),
)


def sample_document() -> Document:
    data = SAMPLE.read_bytes()
    title, _, text = data.decode().rstrip().partition("\n\n")
    blocks = tuple(Block(Span(*found.span())) for found in re.finditer(r"[^\n]+", text))
    original = Original(SAMPLE.name, "text/plain", hashlib.sha256(data).hexdigest())
    return Document(text=text, original=original, title=title, language="de", blocks=blocks)


def sample_analysis() -> Analysis:
    make = _Statements(sample_document().text)
    make.add(
        "die Fährverbindung zwischen Nordhaven und der Insel Ellum zum Jahresende eingestellt werden soll",
        ("reports", "Berichte", "wonach"),
        form=Form.EVIDENTIAL,
        confidence=0.55,
        hedges=(("soll", HedgeKind.EVIDENTIAL_SOLLEN),),
    )
    make.add(
        "Berichte zurückgewiesen, wonach die Fährverbindung zwischen Nordhaven und der Insel Ellum zum "
        "Jahresende eingestellt werden soll",
        ("ministry", "Das Verkehrsministerium in Kiel", "zurückgewiesen", Stance.DENY),
        form=Form.REPORTED,
    )
    make.add(
        "einem bereits unterschriebenen Auflösungsvertrag",
        ("ndk", "Die Nachrichtenagentur NDK", "gemeldet"),
        ("courier", "„Küstenkurier“", "unter Berufung auf"),
        ("pair", "zwei namentlich nicht genannte Mitarbeiter der Reederei Lührs", "gesprochen"),
        form=Form.REPORTED,
        time="am Mittwoch",
    )
    make.add(
        "„An diesen Behauptungen ist nichts dran“",
        ("petersen", "Ministeriumssprecherin Hanne Petersen", "sagte", Stance.DENY),
        form=Form.DIRECT,
        time="am Donnerstag",
        channel="Inselradio",
    )
    make.add(
        "die Linie sei bis mindestens 2031 finanziert. Einen Auflösungsvertrag gebe es nicht.",
        ("petersen", "ihr", None),
        ("ohlsen", "Verkehrsministerin Sabine Ohlsen", "versichert", Stance.ASSERT),
        addressee="ihr",
    )
    make.add("„frei erfunden“", ("petersen", "Petersen", "frei erfunden", Stance.DENY), form=Form.REPORTED)
    make.add(
        "nutzten im vergangenen Jahr rund 410.000 Menschen die Verbindung",
        ("company", "der Reederei", "Nach Angaben"),
    )
    make.add(
        "dass die Linie seit drei Jahren Verluste schreibt",
        ("luehrs", "Reedereichef Jörn Lührs", "räumte", Stance.CONCEDE),
    )
    make.add(
        "„Der Bürgermeister hat uns im Sommer gesagt: ‚Ihr bekommt eure Fähre, verlasst euch drauf‘, und "
        "jetzt hören wir das aus der Zeitung“",
        ("harms", "die Gastwirtin Wiebke Harms", "erzählte"),
        form=Form.DIRECT,
    )
    make.add(
        "‚Ihr bekommt eure Fähre, verlasst euch drauf‘",
        ("harms", "die Gastwirtin Wiebke Harms", "erzählte"),
        ("mayor", "Der Bürgermeister", "gesagt"),
        form=Form.DIRECT,
    )
    make.add(
        "dass ein Gutachten zu den Kosten der Linie seit Wochen im Ministerium liege",
        ("circles", "Regierungskreisen", "verlautete"),
    )
    make.add(
        "müsste das Land seinen Zuschuss verdoppeln",
        ("circles", "Regierungskreisen", None),
        ("study", "Dem Gutachten", "zufolge"),
        confidence=0.5,
    )
    make.add(
        "das Parlament getäuscht zu haben",
        ("tiedje", "Die Oppositionspolitikerin Maren Tiedje", "warf", Stance.ALLEGE),
    )
    make.add("den Vorwurf", ("ohlsen", "Ohlsen", "zurück", Stance.DENY), form=Form.REPORTED)
    make.add(
        "die Mannschaft habe seit Oktober keine Dienstpläne für das neue Jahr erhalten",
        ("worker", "Ein Mitarbeiter", "berichtete"),
    )
    make.add("die Pläne seien noch in Arbeit", ("nobody", None, "Offiziell heißt es"), form=Form.INDIRECT)
    make.relate("2", "1", RelationKind.DENIES, "zurückgewiesen")
    make.relate("4", "3", RelationKind.DENIES, "nichts dran")
    make.relate("6", "3", RelationKind.DENIES, "frei erfunden")
    make.relate("14", "13", RelationKind.DENIES, "zurück.")
    make.relate("8", "7", RelationKind.CONFIRMS, "räumte")
    return make.analysis()


class _Statements:
    """Collects statements whose parts are given by their words, each looked for near the content."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._statements: list[Statement] = []
        self._relations: list[Relation] = []

    def add(
        self,
        content: str,
        *links: tuple[object, ...],
        form: Form = Form.INDIRECT,
        confidence: float = 0.9,
        time: str | None = None,
        channel: str | None = None,
        addressee: str | None = None,
        hedges: tuple[tuple[str, HedgeKind], ...] = (),
    ) -> None:
        span = Span(self._text.index(content), self._text.index(content) + len(content))
        chain = tuple(self._link(span, *link) for link in links)  # type: ignore[arg-type]
        self._statements.append(
            Statement(
                id=str(len(self._statements) + 1),
                form=form,
                content=(span,),
                chain=chain,
                cue=chain[-1].cue,
                speaker=() if chain[-1].mention is None else (chain[-1].mention,),
                addressee=() if addressee is None else (self._near(span, addressee),),
                channel=None if channel is None else self._near(span, channel),
                time=None if time is None else self._near(span, time),
                hedges=tuple(Hedge(self._near(span, words), kind) for words, kind in hedges),
                confidence=confidence,
                evidence=tuple(cue for _, _, cue, *_ in links if isinstance(cue, str)),
            )
        )

    def relate(self, source: str, target: str, kind: RelationKind, words: str) -> None:
        near = self._statements[int(source) - 1].content[0]
        self._relations.append(Relation(source, target, kind, (self._near(near, words),)))

    def analysis(self) -> Analysis:
        mentions = {
            source: tuple(sorted({link.mention for one in self._statements for link in one.chain
                                  if link.source == source and link.mention is not None}))
            for source, *_ in _SOURCES
        }  # fmt: skip
        sources = tuple(
            Source(source, name, kind, anonymity, mentions=mentions[source], **more)
            for source, name, kind, anonymity, more in _SOURCES
        )
        bare = "Auf Ellum wächst die Sorge."
        unattributed = Span(self._text.index(bare), self._text.index(bare) + len(bare))
        return Analysis("by-hand", sources, tuple(self._statements), tuple(self._relations), (unattributed,))

    def _link(
        self, near: Span, source: str, mention: str | None, cue: str | None, stance: Stance = Stance.REPORT
    ) -> Link:
        return Link(
            source,
            None if mention is None else self._near(near, mention),
            () if cue is None else (self._near(near, cue),),
            stance,
        )

    def _near(self, place: Span, words: str) -> Span:
        starts = [found.start() for found in re.finditer(re.escape(words), self._text)]
        start = min(starts, key=lambda start: abs(start - place.start))
        return Span(start, start + len(words))
