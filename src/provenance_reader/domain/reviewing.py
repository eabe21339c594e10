"""Lays a reader's changes over an analysis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.anchoring import place_statements
from provenance_reader.domain.chain import Link
from provenance_reader.domain.document import Document
from provenance_reader.domain.quote import find_quote, find_quotes
from provenance_reader.domain.review import (
    ChainCorrected,
    Change,
    ContentCorrected,
    Entry,
    FormCorrected,
    Judged,
    NoteWritten,
    ParagraphSwitched,
    RelationSet,
    ReviewedLink,
    SourceAnchor,
    SourceDescribed,
    SourcesMerged,
    SourceSplit,
    StatementAdded,
    StatementAnchor,
    Verdict,
    anchor_of_added,
    in_force,
    statement_of,
)
from provenance_reader.domain.reviewed_analysis import Lost, Missing, ReviewedAnalysis, StatementReview
from provenance_reader.domain.reviewed_sources import ReviewedSources
from provenance_reader.domain.span import Span, merged, subtracted
from provenance_reader.domain.statement import Relation, Statement


def reviewed(document: Document, machine: Analysis, entries: tuple[Entry, ...]) -> ReviewedAnalysis:
    """`machine` with the changes applied in their order; what cannot be placed is listed as lost."""
    changes = in_force(entries)
    layer = _Layer(document, machine, _places(document.text, machine, entries))
    for entry in changes:
        layer.apply(entry)
    return layer.result()


class _Unplaced(Exception):
    def __init__(self, missing: Missing) -> None:
        super().__init__(missing)
        self.missing = missing


class _Layer:
    def __init__(self, document: Document, machine: Analysis, places: dict[StatementAnchor, str]) -> None:
        self._document = document
        self._text = document.text
        self._machine = machine
        self._sources = ReviewedSources(document.text, machine.sources)
        self._statements = {statement.id: statement for statement in machine.statements}
        self._reviews: dict[str, StatementReview] = {}
        self._places = places
        self._relations = {(one.source, one.target): one for one in machine.relations}
        self._switches: dict[Span, bool] = {}
        self._note = ""
        self._lost: dict[StatementAnchor | str, Lost] = {}

    def apply(self, entry: Entry) -> None:
        """A change that cannot be placed is kept beside the others that speak of the same statement."""
        try:
            self._apply(entry.id, entry.change)
        except _Unplaced as unplaced:
            is_about_one = unplaced.missing in (Missing.STATEMENT, Missing.WORDS)
            key = (statement_of(entry.change) if is_about_one else None) or entry.id
            lost = self._lost.get(key, Lost((), unplaced.missing))
            self._lost[key] = replace(lost, entries=(*lost.entries, entry))

    def result(self) -> ReviewedAnalysis:
        off = tuple(sorted(span for span, on in self._switches.items() if not on))
        left_in = (one for one in self._statements.values() if not (off and _within(one.content, off)))
        verdicts = {one: review.verdict for one, review in self._reviews.items()}
        seen = [_settled(one, verdicts) if one.id in verdicts else one for one in left_in]
        standing = tuple(one for one in seen if verdicts.get(one.id) is not Verdict.REJECTED)
        ids = {statement.id for statement in standing}
        analysis = replace(
            self._machine,
            sources=tuple(self._sources.by_id.values()),
            statements=standing,
            relations=tuple(
                one for one in self._relations.values() if one.source in ids and one.target in ids
            ),
            unattributed=self._unattributed(standing, off),
        )
        return ReviewedAnalysis(
            machine=self._machine,
            analysis=analysis,
            rejected=tuple(one for one in seen if one.id not in ids),
            reviews=self._reviews,
            anchors={one: anchor for anchor, one in self._places.items()},
            sources=frozenset(self._sources.touched),
            note=self._note,
            off=off,
            lost=tuple(self._lost.values()),
        )

    def _apply(self, entry_id: str, change: Change) -> None:
        match change:
            case Judged():
                self._review(self._statement(change.statement), verdict=change.verdict)
            case StatementAdded():
                statement = Statement(entry_id, change.form, self._content(change), chain=())
                self._set_chain(statement, change.links)
                self._review(statement, added=True)
            case NoteWritten(statement=None):
                self._note = change.text
            case NoteWritten(statement=StatementAnchor() as anchor):
                self._review(self._statement(anchor), note=change.text)
            case ParagraphSwitched():
                self._switches[self._paragraph(change)] = change.on
            case ContentCorrected() | ChainCorrected() | FormCorrected() | RelationSet():
                self._correct(change)
            case _:
                self._apply_to_sources(change)

    def _correct(self, change: ContentCorrected | ChainCorrected | FormCorrected | RelationSet) -> None:
        statement = self._statement(change.statement)
        match change:
            case ContentCorrected():
                self._statements[statement.id] = replace(statement, content=self._content(change))
                self._review(statement, content_corrected=True)
            case ChainCorrected():
                self._set_chain(statement, change.links)
                self._review(statement, chain_corrected=True)
            case FormCorrected():
                self._statements[statement.id] = replace(statement, form=change.form)
                self._review(statement, form_corrected=True)
            case RelationSet():
                self._relate(statement, change)
                self._review(statement, relations_corrected=True)

    def _apply_to_sources(self, change: Change) -> None:
        match change:
            case SourceDescribed():
                self._describe(change)
            case SourcesMerged():
                self._merge(change)
            case SourceSplit():
                self._split(change)

    def _statement(self, anchor: StatementAnchor, otherwise: Missing = Missing.STATEMENT) -> Statement:
        found = self._statements.get(self._places.get(anchor, ""))
        if found is None:
            raise _Unplaced(otherwise)
        return found

    def _source(self, anchor: SourceAnchor, otherwise: Missing = Missing.SOURCE) -> str:
        found = self._sources.find(anchor)
        if found is None:
            raise _Unplaced(otherwise)
        return found

    def _content(self, change: ContentCorrected | StatementAdded) -> tuple[Span, ...]:
        found = find_quotes(self._text, change.content)
        if found is None:
            raise _Unplaced(Missing.WORDS)
        return merged(found)

    def _paragraph(self, change: ParagraphSwitched) -> Span:
        place = find_quote(self._text, change.paragraph)
        if place is None:
            raise _Unplaced(Missing.WORDS)
        return next((one.span for one in self._document.blocks if one.span.overlaps(place)), place)

    def _set_chain(self, statement: Statement, links: tuple[ReviewedLink, ...]) -> None:
        """Speaker and cue are those of the innermost link; the machine's reasons hold no more."""
        chain = tuple(self._link(link) for link in links)
        origin = chain[-1]
        speaker = () if origin.mention is None else (origin.mention,)
        self._statements[statement.id] = replace(
            statement, chain=chain, speaker=speaker, cue=origin.cue, confidence=1.0, evidence=()
        )

    def _link(self, link: ReviewedLink) -> Link:
        mention = None if link.mention is None else find_quote(self._text, link.mention)
        cue = (find_quote(self._text, quote) for quote in link.cue)
        source = self._sources.find_or_make(link.source)
        if mention is not None:
            self._sources.give(source, mention)
        if link.anonymity is not None:
            self._sources.put(replace(self._sources.by_id[source], anonymity=link.anonymity))
        return Link(source, mention, tuple(sorted(one for one in cue if one is not None)), link.stance)

    def _relate(self, statement: Statement, change: RelationSet) -> None:
        """Where the machine says the same, with the words that it says so by."""
        ends = statement.id, self._statement(change.other, Missing.OTHER_STATEMENT).id
        found = next((one for one in self._machine.relations if (one.source, one.target) == ends), None)
        self._relations.pop(ends, None)
        if change.kind is not None:
            is_same = found is not None and found.kind is change.kind
            self._relations[ends] = found if found and is_same else Relation(*ends, change.kind)

    def _describe(self, change: SourceDescribed) -> None:
        source = self._sources.by_id[self._source(change.source)]
        self._sources.put(replace(source, name=change.name, kind=change.kind, anonymity=change.anonymity))

    def _merge(self, change: SourcesMerged) -> None:
        gone, kept = self._source(change.source), self._source(change.into, Missing.OTHER_SOURCE)
        if gone != kept:
            self._sources.merge(gone, kept)
            self._relink(lambda link: replace(link, source=kept) if link.source == gone else link)

    def _split(self, change: SourceSplit) -> None:
        old = self._sources.by_id[self._source(change.source)]
        places = (find_quote(self._text, quote) for quote in change.mentions)
        mentions = {place for place in places if place is not None and place in old.mentions}
        if not mentions:
            raise _Unplaced(Missing.WORDS)
        new = self._sources.find_or_make(SourceAnchor(change.name, old.kind, old.anonymity))
        for mention in mentions:
            self._sources.give(new, mention)
        self._sources.touched |= {old.id, new}
        self._relink(
            lambda link: (
                replace(link, source=new) if link.source == old.id and link.mention in mentions else link
            )
        )

    def _relink(self, changed: Callable[[Link], Link]) -> None:
        for statement in list(self._statements.values()):
            chain = tuple(changed(link) for link in statement.chain)
            if chain != statement.chain:
                self._statements[statement.id] = replace(statement, chain=_without_echo(chain))

    def _review(self, statement: Statement, **changed: object) -> None:
        before = self._reviews.get(statement.id, StatementReview())
        self._reviews[statement.id] = replace(before, **changed)  # type: ignore[arg-type]

    def _unattributed(self, standing: tuple[Statement, ...], off: tuple[Span, ...]) -> tuple[Span, ...]:
        """Words of which no statement is left belong to nobody, and those of a new one no more."""
        said = [span for statement in standing for span in statement.content]
        found = [span for statement in self._machine.statements for span in statement.content]
        if said == found and not off:
            return self._machine.unattributed
        return subtracted((*self._machine.unattributed, *found), (*said, *off))


def _settled(statement: Statement, verdicts: Mapping[str, Verdict]) -> Statement:
    """What a reader vouches for is sure."""
    is_accepted = verdicts[statement.id] is Verdict.ACCEPTED
    return replace(statement, confidence=1.0) if is_accepted else statement


def _places(text: str, machine: Analysis, entries: tuple[Entry, ...]) -> dict[StatementAnchor, str]:
    """The ids of the statements that the changes speak of, the machine's and the added ones.

    An added statement keeps its name where it is placed again.
    """
    added = {
        anchor_of_added(entry.change): entry.id
        for entry in entries
        if isinstance(entry.change, StatementAdded)
    }
    changes = [entry.change for entry in in_force(entries)]
    others = (change.other for change in changes if isinstance(change, RelationSet))
    spoken_of = (*(statement_of(change) for change in changes), *others)
    anchors = (anchor for anchor in spoken_of if anchor is not None and anchor not in added)
    return place_statements(text, machine, anchors) | added


def _without_echo(chain: tuple[Link, ...]) -> tuple[Link, ...]:
    """A source that hands on its own words is one link: how it says them counts, the words of both stay."""
    links: list[Link] = []
    for link in chain:
        if links and links[-1].source == link.source:
            outer = links.pop()
            mention = outer.mention if link.mention is None else link.mention
            link = replace(link, mention=mention, cue=tuple(sorted({*outer.cue, *link.cue})))
        links.append(link)
    return tuple(links)


def _within(content: tuple[Span, ...], off: tuple[Span, ...]) -> bool:
    return not subtracted(content, off)
