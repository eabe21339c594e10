"""The attribution network: one encoder pass a window, then statements, roles, and labels of the links."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from provenance_reader.analysis.network.labels import (
    ANONYMITY,
    DEPTHS,
    FORMS,
    KINDS,
    POINTER_ROLES,
    STANCES,
    TOKEN_ROLES,
)
from provenance_reader.analysis.network.reading import CANDIDATES, PAD

MAPS = len(TOKEN_ROLES) + 2 * len(POINTER_ROLES)
RANK = 80
FROZEN = 3
"""First layers that stay as they are: they would cost a fifth of the training time."""
MIXED = 4
"""Last layers whose vectors are mixed."""
FAR = 32
EXCLUDED = -1e4


class WordTable(nn.Module):
    """The frozen piece vectors in the four bits a weight they come in."""

    def __init__(self, halves: np.ndarray, scales: np.ndarray) -> None:
        super().__init__()
        self.register_buffer("halves", torch.from_numpy(halves))
        self.register_buffer("scales", torch.from_numpy(scales))

    def forward(self, ids: Tensor) -> Tensor:
        halves, scales = self.halves[ids], self.scales[ids]
        weights = torch.cat([halves % 16, halves // 16], -1).float() - 8
        return (weights * scales.float()[..., None]).flatten(-2)


class Layer(nn.Module):
    def __init__(self, hidden: int, feed: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.attended = nn.Linear(hidden, 3 * hidden), nn.Linear(hidden, hidden)
        self.inner, self.outer = nn.Linear(hidden, feed), nn.Linear(feed, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, epsilon), nn.LayerNorm(hidden, epsilon)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, pieces, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, pieces, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        context = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        context = context.transpose(1, 2).reshape(batch, pieces, hidden)
        x = self.norm1(x + self.dropout(self.attended(context)))
        return self.norm2(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Piece ids and marks (batch, pieces) to piece vectors (batch, pieces, hidden)."""

    HEADS, EPSILON = 12, 1e-12

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        super().__init__()
        self.hidden, feed = weights["layers.0.outer.weight"].shape
        depth = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
        self.word = WordTable(weights["word.halves"], weights["word.scales"])
        self.mark = nn.Embedding(4, self.hidden)
        nn.init.zeros_(self.mark.weight)
        self.position = nn.Embedding(*weights["position.weight"].shape)
        self.norm, self.out = nn.LayerNorm(self.hidden, self.EPSILON), nn.LayerNorm(self.hidden)
        self.layers = nn.ModuleList(Layer(self.hidden, feed, self.HEADS, self.EPSILON) for _ in range(depth))
        self.mix, self.dropout = nn.Parameter(torch.zeros(MIXED)), nn.Dropout(0.1)
        absent = self.load_state_dict({n: torch.from_numpy(w) for n, w in weights.items()}, strict=False)
        for part in (self.position, self.norm, *self.layers[:FROZEN]):
            part.requires_grad_(False)
        if absent.unexpected_keys:
            raise ValueError(f"unknown weights: {absent.unexpected_keys}")

    def train(self, mode: bool = True) -> Encoder:
        super().train(mode)
        self.layers[:FROZEN].eval()
        return self

    def forward(self, ids: Tensor, marks: Tensor) -> Tensor:
        mask = torch.zeros(ids.shape).masked_fill(ids == PAD, EXCLUDED)[:, None, None, :]
        with torch.no_grad():
            x = self.norm(self.word(ids) + self.position.weight[: ids.shape[1]])
            for layer in self.layers[:FROZEN]:
                x = layer(x, mask.to(x.dtype))
        x = self.dropout(x + self.mark(marks))
        outputs = []
        for layer in self.layers[FROZEN:]:
            x = layer(x, mask.to(x.dtype))
            outputs.append(x)
        shares = self.mix.softmax(0)
        return self.out(sum(shares[n] * x for n, x in enumerate(outputs[-MIXED:])))


class Network(nn.Module):
    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        super().__init__()
        self.encoder = Encoder(weights)
        h = self.encoder.hidden
        self.form = nn.Sequential(nn.Linear(h, h), nn.GELU(), nn.Dropout(0.1), nn.Linear(h, 1 + len(FORMS)))
        self.query = nn.Sequential(
            nn.Linear(h, 2 * h), nn.GELU(), nn.Dropout(0.1), nn.Linear(2 * h, MAPS * RANK)
        )
        self.key = nn.Sequential(
            nn.Linear(h, 2 * h), nn.GELU(), nn.Dropout(0.1), nn.Linear(2 * h, MAPS * RANK)
        )
        self.alone, self.absent = nn.Linear(h, MAPS), nn.Linear(h, len(POINTER_ROLES))
        nn.init.constant_(self.alone.bias, -3.0)
        self.distance, self.apart = nn.Embedding(2 * FAR, MAPS), nn.Embedding(9, MAPS)
        nn.init.zeros_(self.distance.weight)
        nn.init.zeros_(self.apart.weight)
        self.depth = nn.Embedding(DEPTHS, h)
        labels = (KINDS, ANONYMITY, STANCES)
        self.labels = nn.ModuleList(
            nn.Sequential(nn.Linear(3 * h, h), nn.GELU(), nn.Dropout(0.2), nn.Linear(h, len(one)))
            for one in labels
        )

    def words(self, ids: Tensor, marks: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Word vectors (batch, words, hidden): the mean of a word's first and last piece."""
        x = self.encoder(ids, marks).float()
        ends = [torch.gather(x, 1, at[..., None].expand(-1, -1, x.shape[-1])) for at in (first, last)]
        return (ends[0] + ends[1]) / 2

    def starts(self, words: Tensor) -> Tensor:
        """Logits (batch, words, 1 + forms): no statement begins here, or one of a form."""
        return self.form(words)

    def attribute(self, words: Tensor, sentence: Tensor, anchors: Tensor) -> tuple[Tensor, ...]:
        """For the statements that begin at `anchors` (batch, statements), logits of

        token roles (batch, statements, roles, words); pointers (batch, statements, 2 * roles, words + 1:
        starts of all, then ends, the last column is "none"); kind, anonymity, stance (batch, statements,
        depths, labels).
        """
        batch, count, h = words.shape
        at = torch.gather(words, 1, anchors[..., None].expand(-1, -1, h))
        query = self.query(at).view(batch, -1, MAPS, RANK).transpose(1, 2)
        key = self.key(words).view(batch, count, MAPS, RANK).permute(0, 2, 3, 1)
        scores = (query @ key).transpose(1, 2) * RANK**-0.5 + self.alone(words).transpose(1, 2)[:, None]
        scores = scores + self._nearness(sentence, anchors)
        scores = scores.masked_fill((sentence < 0)[:, None, None, :], EXCLUDED)
        tokens, pointers = scores[:, :, : len(TOKEN_ROLES)], scores[:, :, len(TOKEN_ROLES) :]
        none = torch.cat([self.absent(at)] * 2, -1)
        pointers = torch.cat([pointers, none[..., None]], -1)
        return tokens, pointers, *self._link_labels(words, at, tokens, pointers)

    def _nearness(self, sentence: Tensor, anchors: Tensor) -> Tensor:
        far = torch.arange(sentence.shape[1])[None, None] - anchors[..., None]
        bucket = (torch.sign(far) * torch.log2(1 + far.abs().float()) * 3.5).round().long() + FAR
        own = torch.gather(sentence, 1, anchors)
        apart = (sentence[:, None] - own[..., None]).clamp(-4, 4) + 4
        return (self.distance(bucket.clamp(0, 2 * FAR - 1)) + self.apart(apart)).transpose(2, 3)

    def _link_labels(self, words: Tensor, at: Tensor, tokens: Tensor, pointers: Tensor) -> list[Tensor]:
        roles = len(POINTER_ROLES)
        chances = pointers.softmax(-1)
        mention = ((chances[:, :, :DEPTHS] + chances[:, :, roles : roles + DEPTHS]) / 2)[..., :-1]
        cue = tokens[:, :, 1 : 1 + DEPTHS].sigmoid()
        cue = cue / (cue.sum(-1, keepdim=True) + 1e-3)
        mentions, cues = (torch.einsum("bndw,bwh->bndh", x, words) for x in (mention, cue))
        features = torch.cat([at[:, :, None] + self.depth.weight, mentions, cues], -1)
        return [label(features) for label in self.labels]

    def forward(
        self, ids: Tensor, marks: Tensor, first: Tensor, last: Tensor, sentence: Tensor
    ) -> tuple[Tensor, ...]:
        """What the exported network answers: start logits, the likeliest anchors, and their attributions."""
        words = self.words(ids, marks, first, last)
        starts = self.starts(words)
        chances = 1 - starts.softmax(-1)[..., 0]
        anchors = chances.masked_fill(sentence < 0, -1.0).topk(CANDIDATES, 1).indices
        return starts, anchors, *self.attribute(words, sentence, anchors)


OUTPUTS = ("starts", "anchors", "tokens", "pointers", "kinds", "anonymity", "stances")


def fresh(work: Path) -> Network:
    """A network with the encoder of WORK/encoder.npz and untrained heads."""
    with np.load(work / "encoder.npz") as weights:
        return Network({name: weights[name] for name in weights.files})


def trained(work: Path, checkpoint: Path) -> Network:
    """The averaged weights of a checkpoint of `train.py`, ready to run."""
    network = fresh(work)
    network.load_state_dict(torch.load(checkpoint, weights_only=True)["average"], strict=False)
    return network.eval()
