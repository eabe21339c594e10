"""The JSON of one analysis: its exact shape, and that nothing unsound is ever written."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from fakes.values import a_document, an_analysis, analyses_of, documents
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.date_range import DateRange
from provenance_reader.domain.document import Block, BlockKind, Document, Hyperlink, Location
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import (
    Form,
    Hedge,
    HedgeKind,
    Relation,
    RelationKind,
    Statement,
)
from provenance_reader.exporters.analysis_json import AnalysisJson, UnsoundAnalysisError

SCHEMA = Path(__file__).parents[2] / "resources" / "schemas" / "analysis-1.schema.json"


@pytest.fixture(scope="module")
def exporter() -> AnalysisJson:
    return AnalysisJson(SCHEMA, "0.1.0")


def test_the_whole_shape(exporter: AnalysisJson) -> None:
    text = "Laut „Bote“ sagte Ada Brink am Montag im Radio, der Hafen sei angeblich zu."
    document = a_document(
        text,
        outlet="Bote",
        authors=("Udo Kern",),
        published="2031-05-02",
        url="https://bote.example/1",
        blocks=(Block(Span(0, 75), BlockKind.STANDFIRST, Location(page=1, element="p[1]"), doubtful=True),),
        links=(Hyperlink(Span(5, 11), "https://bote.example/2"),),
    )
    statement = Statement(
        "1",
        Form.INDIRECT,
        content=(Span(48, 74),),
        chain=(
            Link("s1", Span(5, 11), (Span(0, 4),)),
            Link("s2", Span(18, 27), (Span(12, 17),), Stance.ASSERT),
            Link("s3"),
        ),
        speaker=(Span(18, 27),),
        cue=(Span(12, 17),),
        frame=(Span(0, 46),),
        addressee=(),
        channel=Span(38, 46),
        time=Span(28, 37),
        said_on=DateRange(date(2031, 5, 2), date(2031, 5, 2)),  # the contract has no place for it
        hedges=(Hedge(Span(62, 71), HedgeKind.ADVERB),),
        confidence=0.75,
        evidence=("laut", "sagte"),
    )
    analysis = Analysis(
        "de-1",
        sources=(
            Source("s1", "Bote", SourceKind.OUTLET, Anonymity.NAMED, mentions=(Span(5, 11),)),
            Source("s2", "Ada Brink", SourceKind.PERSON, Anonymity.NAMED, None, "Hafenamt", "Leiterin"),
            Source(
                "s3",
                "zwei Quellen",
                SourceKind.GROUP,
                Anonymity.UNNAMED,
                count=2,
                anonymity_reason=Span(0, 4),  # the contract has no place for it
            ),
        ),
        statements=(statement,),
        relations=(Relation("1", "1", RelationKind.ANSWERS, (Span(0, 4),)),),
        unattributed=(Span(74, 75),),
    )
    assert json.loads(exporter.encode(document, analysis)) == {
        "schema": "provenance-reader/analysis/1",
        "program": {"version": "0.1.0", "engine": "de-1"},
        "document": {
            "title": "Hafen bleibt offen",
            "language": "de",
            "outlet": "Bote",
            "authors": ["Udo Kern"],
            "published": "2031-05-02",
            "url": "https://bote.example/1",
            "text": text,
            "blocks": [
                {"span": [0, 75], "kind": "standfirst", "location": {"page": 1, "element": "p[1]"}},
            ],
            "links": [{"span": [5, 11], "url": "https://bote.example/2"}],
            "original": {
                "name": "hafen.txt",
                "media_type": "text/plain",
                "sha256": document.original.sha256,
            },
        },
        "sources": [
            _source("s1", "Bote", "outlet", "named", mentions=[[5, 11]]),
            _source("s2", "Ada Brink", "person", "named", affiliation="Hafenamt", function="Leiterin"),
            _source("s3", "zwei Quellen", "group", "unnamed", count=2),
        ],
        "statements": [
            {
                "id": "1",
                "form": "indirect",
                "content": [[48, 74]],
                "speaker": [[18, 27]],
                "cue": [[12, 17]],
                "frame": [[0, 46]],
                "addressee": [],
                "chain": [
                    {"source": "s1", "mention": [5, 11], "cue": [[0, 4]], "stance": "report"},
                    {"source": "s2", "mention": [18, 27], "cue": [[12, 17]], "stance": "assert"},
                    {"source": "s3", "mention": None, "cue": [], "stance": "report"},
                ],
                "channel": [38, 46],
                "time": [28, 37],
                "hedges": [{"span": [62, 71], "kind": "adverb"}],
                "confidence": 0.75,
                "evidence": ["laut", "sagte"],
            }
        ],
        "relations": [{"from": "1", "to": "1", "kind": "answers", "evidence": [[0, 4]]}],
        "unattributed": [[74, 75]],
    }


def _source(source_id: str, name: str, kind: str, anonymity: str, **fields: object) -> dict[str, object]:
    rest = {"count": None, "affiliation": None, "function": None, "mentions": [], **fields}
    return {"id": source_id, "name": name, "kind": kind, "anonymity": anonymity, **rest}


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_every_sound_analysis_is_written_and_reads_back(exporter: AnalysisJson, data: st.DataObject) -> None:
    document = data.draw(documents())
    analysis = data.draw(analyses_of(document))
    value = json.loads(exporter.encode(document, analysis))
    assert value["document"]["text"] == document.text
    assert [source["id"] for source in value["sources"]] == [source.id for source in analysis.sources]
    assert [[Span(*span) for span in statement["content"]] for statement in value["statements"]] == [
        list(statement.content) for statement in analysis.statements
    ]
    assert value["unattributed"] == [list(span) for span in analysis.unattributed]


def test_one_line_for_one_span(exporter: AnalysisJson) -> None:
    document = replace(a_document("[\n 1,\n 2\n] ist kein Ort."), blocks=(Block(Span(0, 9)),))
    written = exporter.encode(document, Analysis("de-1")).decode()
    assert '"span": [0, 9]' in written
    assert json.loads(written)["document"]["text"] == document.text
    assert written.endswith("}\n")


def test_german_letters_are_written_as_they_are(exporter: AnalysisJson) -> None:
    assert "Fähre".encode() in exporter.encode(a_document("Fähre"), Analysis("de-1"))


UNSOUND: dict[str, Analysis] = {
    "span outside the text": replace(an_analysis(), unattributed=(Span(0, 4000),)),
    "spans out of order": replace(an_analysis(), unattributed=(Span(4, 6), Span(1, 2))),
    "empty span": replace(an_analysis(), unattributed=(Span(3, 3),)),
    "source of a link missing": replace(an_analysis(), sources=()),
    "statement of a relation missing": replace(
        an_analysis(), relations=(Relation("1", "2", RelationKind.DENIES),)
    ),
    "no engine": an_analysis(engine=""),
    "confidence above 1": replace(
        an_analysis(), statements=(replace(an_analysis().statements[0], confidence=1.5),)
    ),
    "nobody counted": replace(an_analysis(), sources=(replace(an_analysis().sources[0], count=0),)),
    "nameless source": replace(an_analysis(), sources=(replace(an_analysis().sources[0], name=""),)),
}


@pytest.mark.parametrize("analysis", UNSOUND.values(), ids=UNSOUND)
def test_an_unsound_analysis_is_never_written(exporter: AnalysisJson, analysis: Analysis) -> None:
    with pytest.raises(UnsoundAnalysisError, match=r"hafen\.txt"):
        exporter.encode(a_document(), analysis)


@pytest.mark.parametrize(
    "document",
    [
        a_document(published="gestern"),
        a_document(language="Deutsch"),
        a_document(blocks=(Block(Span(0, 4000)),)),
        a_document(links=(Hyperlink(Span(7, 7), "https://bote.example"),)),
        replace(a_document(), original=replace(a_document().original, sha256="abc")),
    ],
)
def test_an_unsound_document_is_never_written(exporter: AnalysisJson, document: Document) -> None:
    with pytest.raises(UnsoundAnalysisError):
        exporter.encode(document, an_analysis())


def test_the_schema_is_a_schema_and_closed() -> None:
    schema = json.loads(SCHEMA.read_bytes())
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    objects = [one for one in _all_objects(schema) if one.get("type") == "object"]
    assert len(objects) > 9
    assert all(one["additionalProperties"] is False for one in objects)


def test_the_labels_of_the_schema_are_those_of_the_program() -> None:
    enums = [set(one["enum"]) for one in _all_objects(json.loads(SCHEMA.read_bytes())) if "enum" in one]
    for labels in (BlockKind, SourceKind, Anonymity, Stance, Form, HedgeKind, RelationKind):
        assert set(labels) in enums


def _all_objects(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(one for part in value.values() for one in _all_objects(part))]
    if isinstance(value, list):
        return [one for part in value for one in _all_objects(part)]
    return []
