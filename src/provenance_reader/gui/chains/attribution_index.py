"""One analysis, arranged for looking things up."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.document import Document
from provenance_reader.domain.review import Verdict
from provenance_reader.domain.reviewed_analysis import ReviewedAnalysis
from provenance_reader.domain.source import Anonymity, Source
from provenance_reader.domain.span import covering
from provenance_reader.domain.statement import Relation, RelationKind, Statement


class AttributionIndex:
    """`numbers` gives each statement a short stable name: its paragraph, and its place in there ("2.1").

    Added statements come after the others of their paragraph. Relations are returned as statements, in the
    order of the analysis. `statements` holds also those that a reader rejected, `analysis` does not.
    """

    def __init__(
        self, document: Document, analysis: Analysis, review: ReviewedAnalysis | None = None
    ) -> None:
        """`review`, where there is one, is the one whose result `analysis` is."""
        self.document = document
        self.analysis = analysis
        self.review = review or ReviewedAnalysis(machine=analysis, analysis=analysis)
        self.statements = tuple(sorted((*analysis.statements, *self.review.rejected), key=_reading_order))
        self._places = {statement.id: place for place, statement in enumerate(self.statements, start=1)}
        self._by_id = {statement.id: statement for statement in self.statements}
        self.sources = {source.id: source for source in analysis.sources}
        self._relations_from: defaultdict[str, list[Relation]] = defaultdict(list)
        self._relations_to: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in analysis.relations:
            self._relations_from[relation.source].append(relation)
            self._relations_to[relation.target].append(relation)
        self.numbers = self._number_statements()

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

    def _number_statements(self) -> dict[str, str]:
        """By where the machine found them: a correction leaves the numbers as they are."""
        starts = [block.span.start for block in self.document.blocks] or [0]
        in_block: Counter[int] = Counter()
        numbers: dict[str, str] = {}
        found = sorted(self.review.machine.statements, key=_reading_order)
        for statement in (*found, *self.statements):
            if statement.id in numbers:
                continue
            block = max(1, bisect_right(starts, covering(statement.content).start))
            in_block[block] += 1
            numbers[statement.id] = f"{block}.{in_block[block]}"
        return numbers


def _reading_order(statement: Statement) -> tuple[int, int]:
    """Of two statements that begin at the same place, the outer one is read first."""
    whole = covering(statement.content)
    return whole.start, -whole.end
