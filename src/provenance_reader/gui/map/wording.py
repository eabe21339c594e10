"""The map in words: on it, under the mouse, and for the ear."""

from __future__ import annotations

from dataclasses import dataclass

from provenance_reader.domain.source import Source
from provenance_reader.domain.source_map import MapNode, SourceMap, Tie, TieKind
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.labels import anonymity_label, kind_label
from provenance_reader.gui.chains.wording import plain_chain, quoted_content, source_words
from provenance_reader.gui.reading.article_heading import title_words
from provenance_reader.gui.translation import one_line, translate

# A tooltip that tells of more would not be read.
_MOST_STATEMENTS = 3
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class NodeWords:
    """What a node shows; `label` is empty for the article."""

    name: str
    detail: str
    counts: str
    label: str

    @property
    def sentence(self) -> str:
        return ", ".join(part for part in (self.name, self.detail, self.label, self.counts) if part)


def tie_label(kind: TieKind) -> str:
    return {
        TieKind.CITES: translate("Tie", "cites"),
        TieKind.TOLD_BY: translate("Tie", "told by"),
        TieKind.DENIES: translate("Tie", "denies"),
        TieKind.CONFIRMS: translate("Tie", "confirms"),
        TieKind.ANSWERS: translate("Tie", "answers"),
    }[kind]


def tie_words(tie: Tie) -> str:
    """With the number of statements behind it, where there are several."""
    many = len(tie.uses)
    return tie_label(tie.kind) if many == 1 else f"{tie_label(tie.kind)} · {many}"


def node_words(index: AttributionIndex, node: MapNode, is_article: bool) -> NodeWords:
    if is_article:
        outlet = one_line(index.document.outlet or "")
        this = translate("SourceMap", "This article")
        count = translate("SourceMap", "statements: {count}").format(count=node.passed_on)
        detail = " · ".join(part for part in (this, outlet) if part)
        return NodeWords(title_words(index.document), detail, count, "")
    source = _source(node)
    name, function = source_words(source), one_line(source.function or "")
    known = [kind_label(source.kind)]
    if function and function.casefold() not in f"{name} {known[0]}".casefold():
        known.append(function)
    return NodeWords(name, " · ".join(known), _counts(node), anonymity_label(source.anonymity))


def tie_sentence(index: AttributionIndex, shown: SourceMap, tie: Tie) -> str:
    """Who is tied to whom and how, with a colon where German would inflect the name."""
    start, end = (node_words(index, shown.nodes[place], place == 0).name for place in (tie.start, tie.end))
    words = translate("SourceMap", "{start} – {tie}: {end}")
    return words.format(start=start, tie=tie_label(tie.kind), end=end)


def tie_statements(index: AttributionIndex, tie: Tie) -> list[str]:
    """The chain of each statement behind it as a sentence, and the first words of the statement."""
    return _told(index, [use.statement for use in tie.uses])


def node_statements(index: AttributionIndex, node: MapNode) -> list[str]:
    source = _source(node)
    said = [one.id for one in index.statements if one.chain[-1].source == source.id]
    passed_on = [
        one.id
        for one in index.statements
        if one.id not in said and any(link.source == source.id for link in one.chain)
    ]
    return _told(index, [*said, *passed_on])


def _told(index: AttributionIndex, statement_ids: list[str]) -> list[str]:
    lines = []
    for statement_id in statement_ids[:_MOST_STATEMENTS]:
        statement = index.statement(statement_id)
        content = quoted_content(index, statement, _MOST_WORDS)
        lines.append(f"{index.numbers[statement_id]} · {plain_chain(index, statement)} {content}")
    if len(statement_ids) > _MOST_STATEMENTS:
        more = translate("SourceMap", "… and {count} more")
        lines.append(more.format(count=len(statement_ids) - _MOST_STATEMENTS))
    return lines


def _counts(node: MapNode) -> str:
    parts = (
        (translate("SourceRow", "says: {count}"), node.said - node.denials),
        (translate("SourceMap", "denies: {count}"), node.denials),
        (translate("SourceRow", "passes on: {count}"), node.passed_on),
    )
    return " · ".join(words.format(count=count) for words, count in parts if count)


def _source(node: MapNode) -> Source:
    if node.source is None:
        raise ValueError("The article is no source")
    return node.source
