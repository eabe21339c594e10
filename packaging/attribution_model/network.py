"""The attribution network: one encoder pass a window, then statements, roles, and labels of the links."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from provenance_reader.analysis.network.labels import SCHEMES, Scheme
from provenance_reader.analysis.network.reading import CANDIDATES

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


def attention(q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
    """Of `heads` heads over (batch, pieces, hidden); windows are never padded, so nothing is masked."""
    q, k, v = (x.unflatten(-1, (heads, -1)).transpose(1, 2) for x in (q, k, v))
    if q.dtype == torch.bfloat16:  # torch's one operator for it learns at half the speed of the parts
        likeness = q * q.shape[-1] ** -0.5 @ k.transpose(-1, -2)
        attended = likeness.softmax(-1) @ v
    else:
        attended = functional.scaled_dot_product_attention(q, k, v)
    return attended.transpose(1, 2).flatten(2)


class ExportedAttention(torch.autograd.Function):
    """`attention` as the one operator that onnxruntime has for it: a fifth faster than the parts."""

    @staticmethod
    def forward(ctx: object, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:  # noqa: ARG004
        return attention(q, k, v, heads)

    @staticmethod
    def symbolic(g: torch.Graph, q: torch.Value, k: torch.Value, v: torch.Value, heads: int) -> torch.Value:
        found = g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads)
        return found.setType(q.type())


class Layer(nn.Module):
    def __init__(self, hidden: int, feed: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.attended = nn.Linear(hidden, 3 * hidden), nn.Linear(hidden, hidden)
        self.inner, self.outer = nn.Linear(hidden, feed), nn.Linear(feed, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, epsilon), nn.LayerNorm(hidden, epsilon)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor) -> Tensor:
        q, k, v = self.qkv(x).chunk(3, -1)
        attend = ExportedAttention.apply if torch.onnx.is_in_onnx_export() else attention
        context = attend(q, k, v, self.heads)
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
        self.mix, self.dropout = nn.Parameter(torch.zeros(min(MIXED, depth - FROZEN))), nn.Dropout(0.1)
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
        with torch.no_grad():
            x = self.norm(self.word(ids) + self.position.weight[: ids.shape[1]])
            for layer in self.layers[:FROZEN]:
                x = layer(x)
        x = self.dropout(x + self.mark(marks))
        outputs = []
        for layer in self.layers[FROZEN:]:
            x = layer(x)
            outputs.append(x)
        shares = self.mix.softmax(0)
        return self.out(sum(shares[n] * x for n, x in enumerate(outputs[-len(shares) :])))


def _maps(scheme: Scheme) -> list[str]:
    """What a word is scored for, in the order of the scores."""
    ends = [f"{end} of {role}" for end in ("start", "end") for role in scheme.pointer_roles]
    return [*scheme.token_roles, *ends]


def _pointers(scheme: Scheme) -> Sequence[str]:
    return scheme.pointer_roles


def _forms(scheme: Scheme) -> list[str]:
    return ["no statement", *scheme.forms]


def _take(mine: Tensor, theirs: Tensor, own: Sequence[str], other: Sequence[str]) -> None:
    """Copy the rows of each name that both have, spelled "free-indirect" or "FreeIndirect"."""
    places = {name.casefold().replace("-", ""): n for n, name in enumerate(other)}
    into, among = mine.unflatten(0, (len(own), -1)), theirs.unflatten(0, (len(other), -1))
    for n, name in enumerate(own):
        place = places.get(name.casefold().replace("-", ""))
        if place is not None:
            into[n] = among[place]


class Network(nn.Module):
    def __init__(self, weights: dict[str, np.ndarray], scheme: Scheme) -> None:
        super().__init__()
        self.encoder, self.scheme = Encoder(weights), scheme
        h, pointers = self.encoder.hidden, len(scheme.pointer_roles)
        self.maps = len(scheme.token_roles) + 2 * pointers
        self.form = nn.Sequential(
            nn.Linear(h, h), nn.GELU(), nn.Dropout(0.1), nn.Linear(h, 1 + len(scheme.forms))
        )
        self.query = nn.Sequential(
            nn.Linear(h, 2 * h), nn.GELU(), nn.Dropout(0.1), nn.Linear(2 * h, self.maps * RANK)
        )
        self.key = nn.Sequential(
            nn.Linear(h, 2 * h), nn.GELU(), nn.Dropout(0.1), nn.Linear(2 * h, self.maps * RANK)
        )
        self.alone, self.absent = nn.Linear(h, self.maps), nn.Linear(h, pointers)
        nn.init.constant_(self.alone.bias, -3.0)
        self.distance, self.apart = nn.Embedding(2 * FAR, self.maps), nn.Embedding(9, self.maps)
        nn.init.zeros_(self.distance.weight)
        nn.init.zeros_(self.apart.weight)
        self.depth = nn.Embedding(scheme.depths, h)
        self.labels = nn.ModuleList(
            nn.Sequential(nn.Linear(3 * h, h), nn.GELU(), nn.Dropout(0.2), nn.Linear(h, len(one)))
            for _, one in scheme.labels
        )

    def follow(self, teacher: Network) -> None:
        """Begin with another network's heads, as far as they fit, and its layers.

        Of a deeper one's layers those are taken that lie evenly spread above the frozen ones.
        """
        above = len(self.encoder.layers) - FROZEN
        taken = np.linspace(FROZEN, len(teacher.encoder.layers) - 1, above).round().astype(int)
        names = {f"encoder.layers.{at}.": f"encoder.layers.{FROZEN + n}." for n, at in enumerate(taken)}
        state = {
            new + name.removeprefix(old): value
            for old, new in names.items()
            for name, value in teacher.state_dict().items()
            if name.startswith(old)
        }
        state |= {
            name: value
            for name, value in teacher.state_dict().items()
            if not name.startswith(("encoder.layers.", "encoder.mix"))
        }
        own = self.state_dict()
        fitting = {n: value for n, value in state.items() if n in own and value.shape == own[n].shape}
        self.load_state_dict(fitting, strict=False)
        if teacher.scheme != self.scheme:
            self._take_shared_roles(teacher)

    @torch.no_grad()
    def _take_shared_roles(self, teacher: Network) -> None:
        """Begin each role and form that both schemes know with the teacher's weights."""
        for own, other, names in (
            (self.query[-1], teacher.query[-1], _maps),
            (self.key[-1], teacher.key[-1], _maps),
            (self.alone, teacher.alone, _maps),
            (self.absent, teacher.absent, _pointers),
            (self.form[-1], teacher.form[-1], _forms),
        ):
            for mine, theirs in zip(own.parameters(), other.parameters(), strict=True):
                _take(mine, theirs, names(self.scheme), names(teacher.scheme))
        for own, other in ((self.distance, teacher.distance), (self.apart, teacher.apart)):
            _take(own.weight.T, other.weight.T, _maps(self.scheme), _maps(teacher.scheme))

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
        starts of all, then ends, the last column is "none"); each label of the scheme (batch, statements,
        depths, values).
        """
        batch, count, h = words.shape
        at = torch.gather(words, 1, anchors[..., None].expand(-1, -1, h))
        query = self.query(at).view(batch, -1, self.maps, RANK).transpose(1, 2)
        key = self.key(words).view(batch, count, self.maps, RANK).permute(0, 2, 3, 1)
        scores = (query @ key).transpose(1, 2) * RANK**-0.5 + self.alone(words).transpose(1, 2)[:, None]
        scores = scores + self._nearness(sentence, anchors)
        scores = scores.masked_fill((sentence < 0)[:, None, None, :], EXCLUDED)
        tokens, pointers = scores.split([len(self.scheme.token_roles), 2 * len(self.scheme.pointer_roles)], 2)
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
        roles, depths = len(self.scheme.pointer_roles), self.scheme.depths
        chances = pointers.softmax(-1)
        mention = ((chances[:, :, :depths] + chances[:, :, roles : roles + depths]) / 2)[..., :-1]
        cue = tokens[:, :, 1 : 1 + depths].sigmoid()
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


def fresh(work: Path, scheme: Scheme) -> Network:
    """A network with the encoder of WORK/encoder.npz and untrained heads."""
    with np.load(work / "encoder.npz") as weights:
        return Network({name: weights[name] for name in weights.files}, scheme)


def trained(work: Path, checkpoint: Path) -> Network:
    """The averaged weights of a checkpoint of `train.py`, ready to run."""
    state = torch.load(checkpoint, weights_only=True)
    network = fresh(work, SCHEMES[state["scheme"]])
    network.load_state_dict(state["average"], strict=False)
    return network.eval()
