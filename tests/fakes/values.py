"""Documents and analyses: small ones to read, and arbitrary sound ones for hypothesis."""

from __future__ import annotations

import hashlib

from hypothesis import strategies as st

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.date_range import DateRange
from provenance_reader.domain.document import (
    Block,
    BlockKind,
    Document,
    Hyperlink,
    Location,
    Notice,
    NoticeKind,
    Original,
)
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


def a_document(
    text: str = "Der Hafen bleibt offen, sagte Ada Brink.", *, file: str = "hafen.txt", **fields: object
) -> Document:
    """A German document read from `file`, whose bytes are its name and text."""
    sha256 = hashlib.sha256(f"{file}{text}".encode()).hexdigest()
    defaults = {"title": "Hafen bleibt offen", "language": "de", "blocks": (Block(Span(0, len(text))),)}
    return Document(text=text, original=Original(file, "text/plain", sha256), **{**defaults, **fields})  # type: ignore[arg-type]


def an_analysis(engine: str = "de-1") -> Analysis:
    """Of `a_document()`: Ada Brink says that the harbour stays open."""
    return Analysis(
        engine=engine,
        sources=(Source("s1", "Ada Brink", SourceKind.PERSON, Anonymity.NAMED, mentions=(Span(30, 39),)),),
        statements=(
            Statement(
                "1",
                Form.INDIRECT,
                content=(Span(0, 22),),
                chain=(Link("s1", Span(30, 39), (Span(24, 29),)),),
                cue=(Span(24, 29),),
                evidence=("sagte",),
            ),
        ),
        unattributed=(Span(39, 40),),
    )


_words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)
_sha256 = st.binary(max_size=4).map(lambda data: hashlib.sha256(data).hexdigest())
_maybe_words = st.none() | _words
_dates = st.none() | st.dates().map(lambda day: day.isoformat())


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
    spans = _spans(text)
    blocks = st.builds(
        Block,
        span=spans,
        kind=st.sampled_from(BlockKind),
        location=st.builds(Location, page=st.none() | st.integers(1, 9), element=_maybe_words),
        doubtful=st.booleans(),
    )
    return Document(
        text=text,
        original=draw(st.builds(Original, name=_words, media_type=_words, sha256=_sha256)),
        title=draw(_maybe_words),
        language=draw(st.sampled_from([None, "de", "en"])),
        outlet=draw(_maybe_words),
        authors=tuple(draw(st.lists(_words, max_size=2))),
        published=draw(_dates),
        updated=draw(_dates),
        url=draw(_maybe_words),
        blocks=tuple(sorted(draw(st.lists(blocks, max_size=3)), key=_place)),
        links=tuple(
            sorted(draw(st.lists(st.builds(Hyperlink, span=spans, url=_words), max_size=2)), key=_place)
        ),
        notices=tuple(
            draw(st.lists(st.builds(Notice, kind=st.sampled_from(NoticeKind), detail=_words), max_size=2))
        ),
    )


@st.composite
def analyses_of(draw: st.DrawFn, document: Document) -> Analysis:
    """A sound analysis of `document`: any labels, any spans, references that hold."""
    some = _span_lists(document.text)
    source_ids = draw(st.lists(_words, min_size=1, max_size=3, unique=True))
    statement_ids = draw(st.lists(_words, max_size=3, unique=True))
    relations = []
    if statement_ids:
        ids = st.sampled_from(statement_ids)
        kinds = st.sampled_from(RelationKind)
        relations = draw(
            st.lists(st.builds(Relation, source=ids, target=ids, kind=kinds, evidence=some), max_size=2)
        )
    return Analysis(
        engine=draw(_words),
        sources=tuple(draw(_sources(one, some)) for one in source_ids),
        statements=tuple(draw(_statements(one, source_ids, document.text)) for one in statement_ids),
        relations=tuple(relations),
        unattributed=draw(some),
    )


def _place(part: Block | Hyperlink) -> Span:
    return part.span


def _spans(text: str) -> st.SearchStrategy[Span]:
    places = st.integers(0, len(text))
    pairs = st.lists(places, min_size=2, max_size=2, unique=True).map(sorted)
    return pairs.map(lambda pair: Span(*pair))


def _span_lists(text: str, min_size: int = 0) -> st.SearchStrategy[tuple[Span, ...]]:
    return st.lists(_spans(text), min_size=min_size, max_size=3).map(lambda spans: tuple(sorted(spans)))


def _sources(source_id: str, mentions: st.SearchStrategy[tuple[Span, ...]]) -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        id=st.just(source_id),
        name=_words,
        kind=st.sampled_from(SourceKind),
        anonymity=st.sampled_from(Anonymity),
        count=st.none() | st.integers(1, 99),
        affiliation=_maybe_words,
        function=_maybe_words,
        mentions=mentions,
        anonymity_reason=mentions.map(lambda spans: next(iter(spans), None)),
    )


def _statements(statement_id: str, source_ids: list[str], text: str) -> st.SearchStrategy[Statement]:
    one, some = _spans(text), _span_lists(text)
    link = st.builds(
        Link,
        source=st.sampled_from(source_ids),
        mention=st.none() | one,
        cue=some,
        stance=st.sampled_from(Stance),
    )
    hedge = st.builds(Hedge, span=one, kind=st.sampled_from(HedgeKind))
    return st.builds(
        Statement,
        id=st.just(statement_id),
        form=st.sampled_from(Form),
        content=_span_lists(text, min_size=1),
        chain=st.lists(link, min_size=1, max_size=3).map(tuple),
        speaker=some,
        cue=some,
        frame=some,
        addressee=some,
        channel=st.none() | one,
        time=st.none() | one,
        said_on=st.none()
        | st.lists(st.dates(), min_size=2, max_size=2).map(lambda two: DateRange(*sorted(two))),
        hedges=st.lists(hedge, max_size=2).map(tuple),
        confidence=st.floats(0, 1),
        evidence=st.lists(_words, max_size=2).map(tuple),
    )
