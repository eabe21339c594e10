"""The JSON of one analysis, checked against its schema before anyone sees it."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provenance_reader.domain.analysis import Analysis, inconsistencies
from provenance_reader.domain.document import Block, Document, Original
from provenance_reader.domain.source import Source
from provenance_reader.domain.statement import Relation, Statement

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

SCHEMA = "provenance-reader/analysis/1"


class UnsoundAnalysisError(Exception):
    """The program made an analysis that contradicts its document, itself or the schema: a bug."""


class AnalysisJson:
    """Encodes analyses; `schema` is the JSON Schema file they must satisfy."""

    def __init__(self, schema: Path, program_version: str) -> None:
        self._schema = schema
        self._program_version = program_version

    def encode(self, document: Document, analysis: Analysis) -> bytes:
        """UTF-8, indented, ending in a line feed; raises UnsoundAnalysisError."""
        problems = inconsistencies(analysis, document)
        value = self._value(document, analysis)
        # A tuple is an array to us and nothing to jsonschema: it must see what a reader of the file will.
        plain = json.loads(json.dumps(value))
        problems += [f"{error.json_path}: {error.message}" for error in self._validator.iter_errors(plain)]
        if problems:
            raise UnsoundAnalysisError(f"{document.original.name}: " + "; ".join(problems))
        return _indented(plain).encode()

    @cached_property
    def _validator(self) -> Draft202012Validator:
        from jsonschema import Draft202012Validator  # half the start-up time of a command without a window

        return Draft202012Validator(json.loads(self._schema.read_bytes()))

    def _value(self, document: Document, analysis: Analysis) -> dict[str, Any]:
        return {
            "schema": SCHEMA,
            "program": {"version": self._program_version, "engine": analysis.engine},
            "document": _document(document),
            "sources": [_without(source, "anonymity_reason") for source in analysis.sources],
            "statements": [_without(statement, "said_on") for statement in analysis.statements],
            "relations": [_relation(relation) for relation in analysis.relations],
            "unattributed": analysis.unattributed,
        }


def _document(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "language": document.language,
        "outlet": document.outlet,
        "authors": document.authors,
        "published": document.published,
        "url": document.url,
        "text": document.text,
        "blocks": [_block(block) for block in document.blocks],
        "links": [asdict(link) for link in document.links],
        "original": _original(document.original),
    }


def _original(original: Original) -> dict[str, Any]:
    return {"name": original.name, "media_type": original.media_type, "sha256": original.sha256}


def _block(block: Block) -> dict[str, Any]:
    place = {"page": block.location.page, "element": block.location.element}
    location = {key: value for key, value in place.items() if value is not None}
    return {"span": block.span, "kind": block.kind, "location": location}


def _without(one: Source | Statement, name: str) -> dict[str, Any]:
    """All of it but a field that the contract has no place for."""
    value = asdict(one)
    del value[name]
    return value


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "from": relation.source,
        "to": relation.target,
        "kind": relation.kind,
        "evidence": relation.evidence,
    }


def _indented(value: dict[str, Any]) -> str:
    # Spans on one line. A string of JSON holds no raw line feed, so the pattern cannot touch the text.
    spread = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return re.sub(r"\[\n\s+(\d+),\n\s+(\d+)\n\s+\]", r"[\1, \2]", spread) + "\n"
