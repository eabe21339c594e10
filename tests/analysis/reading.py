"""Reads German texts with the program's own lexicon, and analyses in words instead of spans."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from fakes.values import a_document
from provenance_reader.analysis.engine import Engine
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.document import Block, Document
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.domain.source import Source
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Statement

LEXICONS = Path(__file__).parents[2] / "resources" / "lexicons"
ENGINE = Engine(LEXICONS)


def german(text: str) -> Document:
    """A German document; every line of `text` is a block."""
    return a_document(text, blocks=tuple(Block(Span(*line.span())) for line in re.finditer(r"[^\n]+", text)))


@cache
def analysis_of(text: str) -> Analysis:
    return ENGINE.analyze(german(text), SilentProgress())


def said(text: str) -> list[tuple[str, list[str]]]:
    """For every statement its content in plain words and the names of its chain, outermost first."""
    found = analysis_of(text)
    return [
        (content_of(text, one), [found.source_of(link.source).name for link in one.chain])
        for one in found.statements
    ]


def the_statement(text: str) -> Statement:
    [statement] = analysis_of(text).statements
    return statement


def the_source(text: str) -> Source:
    [source] = analysis_of(text).sources
    return source


def content_of(text: str, statement: Statement) -> str:
    """The parts of a content, joined by " … ", without the full stop that ends the sentence."""
    return " … ".join(span.of(text).removesuffix(".") for span in statement.content)


def words_of(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]
