"""What the network finds, in the words of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.cue_stances import CueStances
from provenance_reader.analysis.network.decoding import FoundLink, FoundStatement
from provenance_reader.analysis.network.model import Model, ReadingAhead
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.progress import Progress
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span, covering
from provenance_reader.domain.statement import Form, RelationKind

_FORMS = {
    "direct": Form.DIRECT,
    "indirect": Form.INDIRECT,
    "mixed": Form.INDIRECT,
    "reported": Form.REPORTED,
    "free-indirect": Form.INDIRECT_FREE_INDIRECT,
    "Direct": Form.DIRECT,
    "Indirect": Form.INDIRECT,
    "FreeIndirect": Form.FREE_INDIRECT,
    "IndirectFreeIndirect": Form.INDIRECT_FREE_INDIRECT,
    "Reported": Form.REPORTED,
}
_STANCES = {
    "asserts": Stance.REPORT,
    "announces": Stance.REPORT,
    "asks": Stance.REPORT,
    "denies": Stance.DENY,
    "confirms": Stance.CONFIRM,
    "demands": Stance.DEMAND,
    "suspects": Stance.SPECULATE,
}
_ANSWERS = {kind.value: kind for kind in RelationKind}


class NetworkDetector:
    """An AttributionDetector that reads the whole article at once."""

    def __init__(self, model: Model, stances: CueStances, threshold: float | None = None) -> None:
        """`threshold` is the least chance of a statement, the model's own where it is None."""
        self._model = model
        self._threshold = threshold
        self._stances = stances

    def detect(self, article: ArticleText, progress: Progress) -> list[Attribution]:
        """The attributions of `article`, ordered by where their content begins, longer ones first.

        Raises Cancelled when `progress` does.
        """
        with self.ahead(article) as attributions:
            return attributions(progress)

    @contextmanager
    def ahead(self, article: ArticleText) -> Iterator[Callable[[Progress], list[Attribution]]]:
        """Read `article` in the background; what comes into the context waits for what `detect` tells."""
        with ReadingAhead(article.text, self._model) as reading:

            def attributions(progress: Progress) -> list[Attribution]:
                statements = reading.statements(progress, self._threshold)
                found = [self._attribution(article.text, one) for one in statements]
                return sorted(found, key=lambda a: (covering(a.content).start, -covering(a.content).end))

            yield attributions

    def _attribution(self, text: str, found: FoundStatement) -> Attribution:
        links = tuple(
            self._link(text, one, found.name if one is found.chain[-1] else None) for one in found.chain
        )
        return Attribution(
            content=tuple(Span(*span) for span in found.content),
            links=links,
            form=_FORMS[found.form],
            frame=_spans(found, "frame"),
            addressee=_spans(found, "addressee"),
            channel=next(iter(_spans(found, "channel")), None),
            time=next(iter(_spans(found, "time")), None),
            answer=_ANSWERS.get(found.chain[-1].labels.get("answer", "")) if found.chain else None,
            answered=Span(*found.claim) if found.claim else None,
            answer_chance=found.claim_chance,
            confidence=round(self._model.judgement.confidence(found.chance, found.origin_chance), 2),
            evidence=tuple(" … ".join(span.of(text) for span in link.cue) for link in links if link.cue),
        )

    def _link(self, text: str, found: FoundLink, name: tuple[int, int] | None) -> AttributedLink:
        labels = found.labels
        cue = tuple(Span(*span) for span in found.cue)
        stance = _STANCES[labels["stance"]] if "stance" in labels else Stance.REPORT
        words = [word for span in cue for word in span.of(text).split()]
        return AttributedLink(
            mention=Span(*found.mention) if found.mention else None,
            cue=cue,
            stance=self._stances.finer(stance, words),
            anonymity=Anonymity(labels["anonymity"]) if "anonymity" in labels else None,
            kind=SourceKind(labels["kind"]) if "kind" in labels else None,
            name=Span(*name) if name else None,
        )


def _spans(found: FoundStatement, role: str) -> tuple[Span, ...]:
    return tuple(Span(*span) for span in found.roles.get(role, ()))
