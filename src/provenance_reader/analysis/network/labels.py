"""What a network tells apart. The orders are part of its weights: a change needs a new training."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way to annotate statements.

    `token_roles` are roles of any number of words, each word judged alone: "content", then the cue of each
    link from the origin outwards ("cue-0", "cue-1" …), then others. `pointer_roles` are roles of exactly one
    span or none, found by a start and an end: the mention of each link, from the origin outwards, then
    perhaps "name", the origin's fullest mention, and "claim", the word that the statement begins with which
    this one denies, confirms or answers; those in `certain` are always somewhere, the others where that is
    likelier than not and no less likely than `least`. `labels` are those of a link; "answer" is what the
    statement does to the one that "claim" points at, told of the origin alone. With `nested`, a statement
    quoted within another is told beside it.
    """

    name: str
    forms: tuple[str, ...]
    token_roles: tuple[str, ...]
    pointer_roles: tuple[str, ...]
    certain: frozenset[str]
    labels: tuple[tuple[str, tuple[str, ...]], ...]
    least: float
    nested: bool

    @property
    def depths(self) -> int:
        """Links of a chain that are told apart."""
        return sum(role.startswith("mention-") for role in self.pointer_roles)


KINDS = ("person", "organisation", "outlet", "agency", "document", "group", "unknown")
ANONYMITY = ("named", "role", "unnamed")
STANCES = ("asserts", "denies", "confirms", "demands", "announces", "asks", "suspects")
ANSWERS = ("nothing", "denies", "confirms", "answers")

CHAINS = Scheme(
    name="chains",
    forms=("direct", "indirect", "reported", "free-indirect", "mixed"),
    token_roles=("content", "cue-0", "cue-1", "cue-2", "channel", "time"),
    pointer_roles=("mention-0", "mention-1", "mention-2", "name", "claim"),
    certain=frozenset({"mention-0", "name"}),
    labels=(("kind", KINDS), ("anonymity", ANONYMITY), ("stance", STANCES), ("answer", ANSWERS)),
    least=0.2,
    nested=False,
)
"""Source chains; what the shipped weights have learnt."""

QUOTATIONS = Scheme(
    name="quotations",
    forms=("Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported"),
    token_roles=("content", "cue-0", "frame", "addressee"),
    pointer_roles=("mention-0",),
    certain=frozenset(),
    labels=(),
    least=0.5,
    nested=True,
)
"""The German news quotation corpus: the roles of one speaker, and no chains.

In one of twelve of its statements another is annotated, mostly the words of it that stand in quotation marks.
"""

SCHEMES = {scheme.name: scheme for scheme in (CHAINS, QUOTATIONS)}
