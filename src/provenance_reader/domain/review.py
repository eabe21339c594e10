"""What a reader decides about an analysis, one change after another.

Nothing here names an id of an engine: changes are anchored to words, so that they outlive it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from provenance_reader.domain.chain import Stance
from provenance_reader.domain.quote import Quote
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.statement import Form, RelationKind


class Verdict(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class StatementAnchor:
    """A statement by the content that the machine, or who added it, gave it.

    `origin`, the name of its chain's end, tells two statements over the same words apart.
    """

    content: tuple[Quote, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class SourceAnchor:
    """A source by some of its mentions, without any by its name; a chain makes it where it is not found."""

    name: str
    kind: SourceKind
    anonymity: Anonymity
    count: int | None = None
    affiliation: str | None = None
    function: str | None = None
    mentions: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewedLink:
    """`anonymity` is what the reader says of the source, wherever it stands; None leaves that open."""

    source: SourceAnchor
    mention: Quote | None = None
    cue: tuple[Quote, ...] = ()
    stance: Stance = Stance.REPORT
    anonymity: Anonymity | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    statement: StatementAnchor
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ContentCorrected:
    statement: StatementAnchor
    content: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ChainCorrected:
    """`links` take the place of the whole chain, outermost first."""

    statement: StatementAnchor
    links: tuple[ReviewedLink, ...]


@dataclass(frozen=True, slots=True)
class FormCorrected:
    statement: StatementAnchor
    form: Form


@dataclass(frozen=True, slots=True)
class RelationSet:
    """How `statement` stands to the `other` one; None where it does not speak of it."""

    statement: StatementAnchor
    other: StatementAnchor
    kind: RelationKind | None


@dataclass(frozen=True, slots=True)
class StatementAdded:
    content: tuple[Quote, ...]
    links: tuple[ReviewedLink, ...]
    form: Form = Form.INDIRECT


@dataclass(frozen=True, slots=True)
class SourceDescribed:
    """The source's name, kind and class, wherever it stands."""

    source: SourceAnchor
    name: str
    kind: SourceKind
    anonymity: Anonymity


@dataclass(frozen=True, slots=True)
class SourcesMerged:
    """`source` is `into`."""

    source: SourceAnchor
    into: SourceAnchor


@dataclass(frozen=True, slots=True)
class SourceSplit:
    """At these mentions `source` is somebody else: the source called `name`, which may be there already."""

    source: SourceAnchor
    mentions: tuple[Quote, ...]
    name: str


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """On a statement, or on the article; an empty text takes the note away."""

    text: str
    statement: StatementAnchor | None = None


@dataclass(frozen=True, slots=True)
class ParagraphSwitched:
    paragraph: Quote
    on: bool


@dataclass(frozen=True, slots=True)
class PlacedAgain:
    """The changes with these ids hold for `statement`, `other`, `source` or `into`, as far as they are given.

    Those that bring words bring `content` instead.
    """

    entries: tuple[str, ...]
    statement: StatementAnchor | None = None
    content: tuple[Quote, ...] = ()
    other: StatementAnchor | None = None
    source: SourceAnchor | None = None
    into: SourceAnchor | None = None


@dataclass(frozen=True, slots=True)
class Discarded:
    """The changes with these ids hold no more; all corrections of `statement`, where one is given."""

    entries: tuple[str, ...]
    statement: StatementAnchor | None = None


Change = (
    Judged
    | ContentCorrected
    | ChainCorrected
    | FormCorrected
    | RelationSet
    | StatementAdded
    | SourceDescribed
    | SourcesMerged
    | SourceSplit
    | NoteWritten
    | ParagraphSwitched
    | PlacedAgain
    | Discarded
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A change with an id of its own, which no other change of any article has."""

    id: str
    change: Change


def new_entry(change: Change) -> Entry:
    from uuid import uuid4  # late: what it loads, no start has to wait for

    return Entry(uuid4().hex, change)


@dataclass(frozen=True, slots=True)
class ReviewLog:
    """What was done, in that order, and what was undone, the next to be redone first."""

    done: tuple[Entry, ...] = ()
    undone: tuple[Entry, ...] = ()

    def with_done(self, entry: Entry) -> ReviewLog:
        """What was undone before cannot be redone after this."""
        return ReviewLog((*self.done, entry))

    def with_undone(self) -> ReviewLog:
        """Without the last change; the same where there is none."""
        if not self.done:
            return self
        return replace(self, done=self.done[:-1], undone=(self.done[-1], *self.undone))

    def with_redone(self) -> ReviewLog:
        """With the change that was undone last; the same where there is none."""
        if not self.undone:
            return self
        return replace(self, done=(*self.done, self.undone[0]), undone=self.undone[1:])


def anchor_of_added(change: StatementAdded) -> StatementAnchor:
    """How later changes name a statement that was added."""
    return StatementAnchor(change.content, change.links[-1].source.name)


def statement_of(change: Change) -> StatementAnchor | None:
    """The statement that a change is about; None where it is about something else."""
    match change:
        case StatementAdded():
            return anchor_of_added(change)
        case _:
            return getattr(change, "statement", None)


def in_force(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Without what was discarded, and with what was placed again in its new place."""
    left = {entry.id: entry for entry in entries if not isinstance(entry.change, Discarded | PlacedAgain)}
    for entry in entries:
        match entry.change:
            case Discarded(ids):
                for one in ids:
                    left.pop(one, None)
            case PlacedAgain(ids) as to:
                for one in left.keys() & set(ids):
                    left[one] = replace(left[one], change=_moved(left[one].change, to))
    return tuple(left.values())


def _moved(change: Change, to: PlacedAgain) -> Change:
    """With what is given for those parts that the change has."""
    parts = {
        name: getattr(to, name)
        for name in ("statement", "content", "other", "source", "into")
        if getattr(to, name) and hasattr(change, name)
    }
    return replace(change, **parts)
