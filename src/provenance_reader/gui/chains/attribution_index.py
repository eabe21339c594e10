"""One analysis, arranged for looking things up."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.document import Document
from provenance_reader.domain.review import Verdict
from provenance_reader.domain.reviewed_analysis import ReviewedAnalysis
from provenance_reader.domain.segments import Segment, segments_of, without
from provenance_reader.domain.source import Anonymity, Source
from provenance_reader.domain.span import covering
from provenance_reader.domain.statement import Relation, RelationKind, Statement


class AttributionIndex:
    """`numbers` gives each statement a short stable name: its paragraph, and its place in there ("2.1").

    Added statements come after the others of their paragraph. Relations are returned as statements, in the
    order of the analysis. `statements` holds also those that a reader rejected, `analysis` does not.
    """

    def __init__(
        self,
        document: Document,
        analysis: Analysis,
        review: ReviewedAnalysis | None = None,
        before: AttributionIndex | None = None,
    ) -> None:
        """`review`, where there is one, is the one whose result `analysis` is.

        From `before`, the same article before a change of its review, what still holds is taken over.
        """
        self.document = document
        self.analysis = analysis
        self.review = review or ReviewedAnalysis(machine=analysis, analysis=analysis)
        self.statements = tuple(sorted((*analysis.statements, *self.review.rejected), key=_reading_order))
        self._standing: tuple[Segment, ...] | None = None
        self._segments = before.segments if before is not None and _same_words(before, self) else None
        self._places = {statement.id: place for place, statement in enumerate(self.statements, start=1)}
        self._by_id = {statement.id: statement for statement in self.statements}
        self.sources = {source.id: source for source in analysis.sources}
        self._relations_from: defaultdict[str, list[Relation]] = defaultdict(list)
        self._relations_to: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in analysis.relations:
            self._relations_from[relation.source].append(relation)
            self._relations_to[relation.target].append(relation)
        self.numbering: Numbering
        if before is not None and before.review.machine is self.review.machine:
            self.numbering = before.numbering
        else:
            self.numbering = Numbering(document, self.review.machine)
        self.numbers = self.numbering.with_others(self.statements)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The text in stretches of the same `statements`."""
        if self._segments is None:
            self._segments = segments_of(self.statements)
        return self._segments

    @property
    def standing_segments(self) -> tuple[Segment, ...]:
        """Those of the statements that nobody rejected."""
        if self._standing is None:
            rejected = frozenset(one.id for one in self.review.rejected)
            self._standing = without(self.segments, rejected)
        return self._standing

    def __contains__(self, statement_id: str) -> bool:
        """Whether the statement is there, and not in a paragraph that was left out."""
        return statement_id in self._by_id

    def statement(self, statement_id: str) -> Statement:
        return self._by_id[statement_id]

    def place(self, statement: Statement) -> int:
        """Its place in reading order, from 1."""
        return self._places[statement.id]

    def source(self, link: Link) -> Source:
        return self.sources[link.source]

    def origin(self, statement: Statement) -> Source:
        """The source in which the chain ends."""
        return self.source(statement.chain[-1])

    def anonymity(self, statement_id: str) -> Anonymity:
        return self.origin(self._by_id[statement_id]).anonymity

    def denies(self, statement: Statement) -> bool:
        """Whether the statement is itself a denial."""
        return statement.chain[-1].stance is Stance.DENY

    def related_from(self, statement: Statement, kind: RelationKind) -> tuple[Statement, ...]:
        """The statements that `statement` denies, confirms or answers."""
        relations = self._relations_from[statement.id]
        return tuple(self._by_id[one.target] for one in relations if one.kind is kind)

    def related_to(self, statement: Statement, kind: RelationKind) -> tuple[Statement, ...]:
        """The statements that deny, confirm or answer `statement`."""
        relations = self._relations_to[statement.id]
        return tuple(self._by_id[one.source] for one in relations if one.kind is kind)

    def sources_in_chains(self) -> tuple[Source, ...]:
        used = {link.source for statement in self.analysis.statements for link in statement.chain}
        return tuple(source for source in self.analysis.sources if source.id in used)

    def is_rejected(self, statement_id: str) -> bool:
        return self.review.review_of(statement_id).verdict is Verdict.REJECTED


class Numbering:
    """Numbers statements by where the machine found them: a correction leaves the numbers as they are."""

    def __init__(self, document: Document, machine: Analysis) -> None:
        self._starts = [block.span.start for block in document.blocks] or [0]
        self._in_block: Counter[int] = Counter()
        self._machine: dict[str, str] = {}
        for statement in sorted(machine.statements, key=_reading_order):
            self._machine[statement.id] = self._next_number(statement, self._in_block)

    def with_others(self, statements: Iterable[Statement]) -> dict[str, str]:
        """Those of the machine, and of `statements`, in reading order, those that it has not found."""
        in_block = Counter(self._in_block)
        others = (one for one in statements if one.id not in self._machine)
        return self._machine | {one.id: self._next_number(one, in_block) for one in others}

    def _next_number(self, statement: Statement, in_block: Counter[int]) -> str:
        block = max(1, bisect_right(self._starts, covering(statement.content).start))
        in_block[block] += 1
        return f"{block}.{in_block[block]}"


def _same_words(one: AttributionIndex, other: AttributionIndex) -> bool:
    """Whether the same statements say the same words."""
    if len(one.statements) != len(other.statements):
        return False
    pairs = zip(one.statements, other.statements, strict=True)
    return all(a is b or (a.id == b.id and a.content == b.content) for a, b in pairs)


def _reading_order(statement: Statement) -> tuple[int, int]:
    """Of two statements that begin at the same place, the outer one is read first."""
    if len(statement.content) == 1:
        start, end = statement.content[0]
    else:
        start, end = covering(statement.content)
    return start, -end
