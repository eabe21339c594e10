"""Several networks that are asked as one."""

from __future__ import annotations

from collections.abc import Sequence

from network import Network
from torch import Tensor, nn

from provenance_reader.analysis.network.reading import CANDIDATES

LEAST = 1e-6


class Ensemble(nn.Module):
    """Answers as a Network does, by the mean of the chances of all; they share one scheme and its pieces.

    Raises ValueError where their schemes differ.
    """

    def __init__(self, networks: Sequence[Network]) -> None:
        super().__init__()
        self.networks, self.scheme = nn.ModuleList(networks), networks[0].scheme
        if any(network.scheme != self.scheme for network in networks):
            raise ValueError("networks of different schemes cannot answer as one")

    def forward(
        self, ids: Tensor, marks: Tensor, first: Tensor, last: Tensor, sentence: Tensor
    ) -> tuple[Tensor, ...]:
        """As `Network.forward`."""
        words = [network.words(ids, marks, first, last) for network in self.networks]
        seen = list(zip(self.networks, words, strict=True))
        forms = mean([network.starts(one).softmax(-1) for network, one in seen])
        anchors = (1 - forms[..., 0]).masked_fill(sentence < 0, -1.0).topk(CANDIDATES, 1).indices
        parts = [network.attribute(one, sentence, anchors) for network, one in seen]
        tokens, *others = zip(*parts, strict=True)
        inside = mean([one.sigmoid() for one in tokens]).clamp(max=1 - LEAST)
        chosen = [mean([one.softmax(-1) for one in each]).log() for each in others]
        return forms.log(), anchors, inside.log() - (1 - inside).log(), *chosen


def mean(chances: Sequence[Tensor]) -> Tensor:
    """Never nought, so that it has a logarithm."""
    return (sum(chances) / len(chances)).clamp(min=LEAST)
