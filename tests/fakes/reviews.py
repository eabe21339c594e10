"""Changes to an analysis: those of a case, and any for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.anchoring import source_anchor, statement_anchor
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.document import Document
from provenance_reader.domain.quote import Quote, quote_of
from provenance_reader.domain.review import (
    ChainCorrected,
    Change,
    ContentCorrected,
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
)
from provenance_reader.domain.reviewed_analysis import ReviewedAnalysis
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, RelationKind


def anchored(document: Document, analysis: Analysis, statement_id: str) -> StatementAnchor:
    sources = {source.id: source for source in analysis.sources}
    statement = next(one for one in analysis.statements if one.id == statement_id)
    return statement_anchor(document.text, statement, sources)


def named(result: ReviewedAnalysis, link: Link) -> str:
    return result.analysis.source_of(link.source).name


def any_changes(document: Document, analysis: Analysis) -> st.SearchStrategy[Change]:
    """Of `analysis` or of nothing in particular."""
    quotes = _quotes(document.text)
    some = st.lists(quotes, min_size=1, max_size=2).map(tuple)
    known = [source_anchor(document.text, one) for one in analysis.sources]
    strangers = st.builds(
        SourceAnchor,
        name=st.sampled_from(["Ada Brink", "Tom Feld"]),
        kind=st.sampled_from(SourceKind),
        anonymity=st.sampled_from(Anonymity),
        mentions=st.lists(quotes, max_size=2).map(tuple),
    )
    sources = st.sampled_from(known) | strangers
    links = st.lists(
        st.builds(
            ReviewedLink,
            source=sources,
            mention=st.none() | quotes,
            cue=st.lists(quotes, max_size=2).map(tuple),
            stance=st.sampled_from(Stance),
        ),
        min_size=1,
        max_size=3,
    ).map(tuple)
    statements = st.builds(StatementAnchor, content=some, origin=st.just("Ada Brink"))
    if analysis.statements:
        ids = [one.id for one in analysis.statements]
        statements |= st.sampled_from([anchored(document, analysis, one) for one in ids])
    return st.one_of(
        st.builds(Judged, statement=statements, verdict=st.sampled_from(Verdict)),
        st.builds(ContentCorrected, statement=statements, content=some),
        st.builds(ChainCorrected, statement=statements, links=links),
        st.builds(FormCorrected, statement=statements, form=st.sampled_from(Form)),
        st.builds(
            RelationSet,
            statement=statements,
            other=statements,
            kind=st.none() | st.sampled_from(RelationKind),
        ),
        st.builds(StatementAdded, content=some, links=links),
        st.builds(
            SourceDescribed,
            source=sources,
            name=st.just("Ada Brink"),
            kind=st.sampled_from(SourceKind),
            anonymity=st.sampled_from(Anonymity),
        ),
        st.builds(SourcesMerged, source=sources, into=sources),
        st.builds(SourceSplit, source=sources, mentions=some, name=st.just("Tom Feld")),
        st.builds(NoteWritten, text=st.text(max_size=5), statement=st.none() | statements),
        st.builds(ParagraphSwitched, paragraph=quotes, on=st.booleans()),
    )


def _quotes(text: str) -> st.SearchStrategy[Quote]:
    places = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    return places.map(lambda pair: quote_of(text, Span(*pair))) | st.builds(
        Quote, exact=st.text(min_size=1, max_size=5), prefix=st.just(""), suffix=st.just(""), start=st.just(0)
    )
