"""Articles with the statements a careful reader finds in them, read from articles/*.toml.

A file holds the text, its sources and its statements. A source has a key, the fullest name the article gives
it, its kind and, where no proper name identifies it, its anonymity. A statement has a form, its content (one
or more verbatim stretches; "bestreitet [das]" finds the "das" in brackets) and its chain, outermost source
first: in a link, `mention` are the words that stand for the source near this content, where they differ from
its name, and `stance` is given where it is not `report`. `denies` and `confirms` name the `id` of the
statements that this one speaks about; its content may be the words that take them up.

A refusal to comment is no statement: it says nothing. Nor is what somebody "soll" have done, where nobody,
not even a rumour, says so.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Relation, RelationKind

ARTICLES = Path(__file__).with_name("articles")


@dataclass(frozen=True, slots=True)
class GoldSource:
    key: str
    name: str
    kind: SourceKind
    anonymity: Anonymity


@dataclass(frozen=True, slots=True)
class GoldLink:
    source: GoldSource
    mention: Span
    stance: Stance


@dataclass(frozen=True, slots=True)
class GoldStatement:
    id: str
    form: Form
    content: tuple[Span, ...]
    chain: tuple[GoldLink, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    name: str
    text: str
    sources: tuple[GoldSource, ...]
    statements: tuple[GoldStatement, ...]
    relations: tuple[Relation, ...]

    def contents(self, statement: GoldStatement) -> list[tuple[Span, ...]]:
        """Its content, and as good: the claim itself, where it reports that one is denied or confirmed."""
        if statement.form is not Form.REPORTED:
            return [statement.content]
        claims = {one.target for one in self.relations if one.source == statement.id}
        return [statement.content, *(one.content for one in self.statements if one.id in claims)]

    def places(self) -> dict[GoldSource, list[Span]]:
        """For each source all that stands for it: its name, wherever it occurs, and its mentions."""
        places = {source: set(_occurrences(self.text, source.name)) for source in self.sources}
        for statement in self.statements:
            for link in statement.chain:
                places[link.source].add(link.mention)
        return {source: sorted(spans) for source, spans in places.items()}


def annotated_articles() -> list[AnnotatedArticle]:
    return [_article(path) for path in sorted(ARTICLES.glob("*.toml"))]


def _article(path: Path) -> AnnotatedArticle:
    fields = tomllib.loads(path.read_text(encoding="utf-8"))
    text = fields["text"].strip()
    sources = {key: _source(key, **source) for key, source in fields["sources"].items()}
    rows = {row.get("id", str(number)): row for number, row in enumerate(fields["statements"], 1)}
    assert len(rows) == len(fields["statements"]), f"{path.name}: two statements have one id"
    return AnnotatedArticle(
        path.stem,
        text,
        tuple(sources.values()),
        tuple(_statement(text, one, row, sources) for one, row in rows.items()),
        tuple(relation for one, row in rows.items() for relation in _relations(one, row, rows)),
    )


def _source(key: str, *, name: str, kind: str, anonymity: str = "named") -> GoldSource:
    return GoldSource(key, name, SourceKind(kind), Anonymity(anonymity))


def _statement(
    text: str, one: str, row: Mapping[str, Any], sources: Mapping[str, GoldSource]
) -> GoldStatement:
    content = _in_order(text, row["content"])
    chain = tuple(_link(text, content[0], sources, **link) for link in row["chain"])
    return GoldStatement(one, Form(row["form"]), content, chain)


def _in_order(text: str, parts: Sequence[str]) -> tuple[Span, ...]:
    """Each part after the one before it; the first must occur only once."""
    spans: list[Span] = []
    for part in parts:
        before, _, rest = part.rpartition("[")
        words, _, after = rest.partition("]")
        stretch = before + words + after
        assert len(parts) > 1 or text.count(stretch) == 1, stretch
        start = text.index(stretch, spans[-1].end if spans else 0) + len(before)
        spans.append(Span(start, start + len(words)))
    return tuple(spans)


def _link(
    text: str,
    content: Span,
    sources: Mapping[str, GoldSource],
    *,
    source: str,
    mention: str = "",
    stance: str = "report",
) -> GoldLink:
    return GoldLink(sources[source], _nearest(text, content, mention or sources[source].name), Stance(stance))


def _nearest(text: str, content: Span, words: str) -> Span:
    """The place of `words` next to the content, on either side of it; in the content if there is no other."""
    found = list(_occurrences(text, words))
    assert found, words
    beside = [span for span in found if span.end <= content.start or content.end <= span.start]
    return min(beside or found, key=lambda span: max(content.start - span.end, span.start - content.end))


def _occurrences(text: str, words: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _relations(one: str, row: Mapping[str, Any], rows: Mapping[str, Any]) -> Iterator[Relation]:
    for kind in (RelationKind.DENIES, RelationKind.CONFIRMS):
        for target in row.get(kind, ()):
            assert target in rows, f"no statement has the id {target}"
            yield Relation(one, target, kind)
