"""The stance of a cue by its verb."""

from __future__ import annotations

from collections.abc import Sequence

from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.verb_forms import VerbForm
from provenance_reader.domain.chain import Stance

_WAYS_OF_SAYING = frozenset({Stance.REPORT, Stance.ASSERT, Stance.ALLEGE, Stance.CONCEDE, Stance.EVALUATE})


class CueStances:
    def __init__(self, lexicon: Lexicon) -> None:
        self._verb_forms = lexicon.verb_forms

    def finer(self, stance: Stance, cue: Sequence[str]) -> Stance:
        """`stance`, or where it is merely to say something, how the lexicon's verb in the cue says it.

        `cue` is the cue's words in text order; a verb's particle may stand apart ("gab … zu").
        """
        if stance is not Stance.REPORT:
            return stance
        words = [word.lower() for word in cue]
        fitting = [
            form for word in words for form in self._verb_forms.get(word, ()) if _is_complete(form, words)
        ]
        if not fitting:
            return stance
        verb = max(
            (form.verb for form in fitting), key=lambda verb: (len(verb.companions), verb.particle != "")
        )
        return verb.stance if verb.stance in _WAYS_OF_SAYING else stance


def _is_complete(form: VerbForm, words: Sequence[str]) -> bool:
    """Whether the cue has the particle and the companions that the verb needs."""
    verb = form.verb
    particle = form.joined or not verb.particle or verb.particle in words
    return particle and all(word in words for word in verb.companions)
