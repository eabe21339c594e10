"""Several networks that are asked as one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from network import Network
from torch import Tensor

from provenance_reader.analysis.network.model import Run
from provenance_reader.analysis.network.reading import CANDIDATES

LEAST = 1e-6


def together(networks: Sequence[Network]) -> Run:
    """What `Network.forward` answers, by the mean of the chances of all; they share scheme and pieces."""

    @torch.inference_mode()
    def run(arguments: dict[str, np.ndarray]) -> list[np.ndarray]:
        given = {name: torch.from_numpy(values) for name, values in arguments.items()}
        sentence = given.pop("sentence")
        words = [network.words(**given) for network in networks]
        forms = mean([n.starts(seen).softmax(-1) for n, seen in zip(networks, words, strict=True)])
        anchors = (1 - forms[..., 0]).masked_fill(sentence < 0, -1.0).topk(CANDIDATES, 1).indices
        parts = [n.attribute(seen, sentence, anchors) for n, seen in zip(networks, words, strict=True)]
        tokens, pointers, *labels = zip(*parts, strict=True)
        inside = mean([one.sigmoid() for one in tokens]).clamp(LEAST, 1 - LEAST).logit()
        others = [mean([one.softmax(-1) for one in each]).log() for each in (pointers, *labels)]
        return [found.numpy() for found in (forms.log(), anchors, inside, *others)]

    return run


def mean(chances: Sequence[Tensor]) -> Tensor:
    """Never nought, so that it has a logarithm."""
    return (sum(chances) / len(chances)).clamp_min(LEAST)
