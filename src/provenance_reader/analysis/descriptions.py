"""What one mention says of a source."""

from __future__ import annotations

from dataclasses import dataclass

from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span


@dataclass(frozen=True, slots=True)
class Description:
    """`name` holds the words of a proper name; `role` the noun of the function or type, lower case.

    `function` is that noun as written. `gender` is m, f, n, p (plural) or "" where the words do not tell.
    """

    span: Span
    kind: SourceKind
    anonymity: Anonymity
    name: tuple[str, ...] = ()
    role: str = ""
    function: str = ""
    gender: str = ""
    count: int | None = None
    affiliation: str | None = None
    learnt: Anonymity | None = None  # what a network says of the mention, beside the words
    learnt_kind: SourceKind | None = None
    is_withheld: bool = False  # the text says that it gives no name, or only how near or high the source is
    is_pronoun: bool = False
    is_definite: bool = False
    is_guess: bool = False  # no lexicon knows the noun
    known_as: str = ""  # the name as the lexicon shows it, if it has it
    is_office: bool = False  # the lexicon knows what the noun stands for
    is_compound: bool = False  # the lexicon knows only what the noun ends in: Kreissparkassenverband

    @property
    def title(self) -> str:
        """The whole noun of the function without its ending: bundespräsident in "des Bundespräsidenten"."""
        place = self.function.lower().rfind(self.role)
        return self.function[: place + len(self.role)].lower() if place > 0 else self.role
