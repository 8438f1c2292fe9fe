"""The encoder of teachers: the layers of a BERT (`saved_bert.py`), a style below them, words out of their pieces."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from saved_bert import SavedBert


class EncoderLayer(nn.Module):
    def __init__(self, width, inner, heads, epsilon):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, epsilon)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, epsilon)

    def forward(self, x, hidden, dropout):
        batch, length, width = x.shape
        q, k, v = (t.view(batch, length, self.heads, -1).transpose(1, 2)
                   for t in self.query_key_value(x).chunk(3, -1))
        weights = (q @ k.transpose(2, 3)) * (width // self.heads) ** -0.5 + hidden
        attended = (torch.softmax(weights, -1) @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.attention_norm(x + F.dropout(self.out(attended), dropout, self.training))
        return self.norm(x + F.dropout(self.narrow(F.gelu(self.widen(x))), dropout, self.training))


@dataclass
class PieceBatch:
    """Padded piece ids (B, P), mask (B, P), and for each piece the flat number of its word, or the bin."""

    ids: torch.Tensor
    mask: torch.Tensor
    word_of: torch.Tensor
    words: int
    size: int


def put(module, values):
    module.weight.data, module.bias.data = values


def hidden_of(batch):
    """What to add to attention so that padding is not attended to."""
    return torch.zeros(batch.mask.shape).masked_fill(~batch.mask, -1e4)[:, None, None]


class MultilingualEncoder(nn.Module):
    """The first `layers` layers; the embeddings and the first `frozen` layers stay as they are."""

    def __init__(self, path, layers, frozen, dropout=0.1):
        super().__init__()
        model = SavedBert(path)
        self.cut, self.begin, self.end, self.pad = model.cut, model.begin, model.end, model.pad
        self.width, self.frozen, self.dropout = model.width, frozen, dropout
        self.embedding, self.positions = model.embedding, model.positions
        self.embedding_norm = nn.LayerNorm(model.width, model.epsilon)
        put(self.embedding_norm, model.embedding_norm)
        self.layers = nn.ModuleList()
        for number in range(layers):
            layer = EncoderLayer(model.width, model.inner, model.heads, model.epsilon)
            for name, values in model.layer(number).items():
                put(getattr(layer, name), values)
            self.layers.append(layer)
        for part in (self.embedding_norm, *self.layers[:frozen]):
            part.requires_grad_(False)

    def batch(self, sentences):
        """Pieces of sentences of words, whose longest has `words` words."""
        words = max(map(len, sentences))
        cut = [[self.cut(w) for w in s] for s in sentences]
        length = 2 + max(sum(map(len, s)) for s in cut)
        length = min(length, self.positions.shape[0])
        ids = np.full((len(cut), length), self.pad)
        word_of = np.full((len(cut), length), len(cut) * words)
        for k, sentence in enumerate(cut):
            ids[k, 0], at = self.begin, 1
            for w, pieces in enumerate(sentence):
                pieces = pieces[:max(0, length - 1 - at)]
                ids[k, at:at + len(pieces)] = pieces
                word_of[k, at:at + len(pieces)] = k * words + w
                at += len(pieces)
            ids[k, at] = self.end
        ids = torch.from_numpy(ids)
        return PieceBatch(ids, ids != self.pad, torch.from_numpy(word_of), words, len(cut))

    def lower(self, batch):
        """Outputs of the frozen layers (B, P, width), which stay the same throughout training."""
        with torch.no_grad():
            x = self.embedding_norm(self.embedding[batch.ids].float() + self.positions[:batch.ids.shape[1]])
            for layer in self.layers[:self.frozen]:
                x = layer(x, hidden_of(batch), 0.0)
        return x

    def forward(self, batch, lower, style, shares):
        """Vectors of words (B, W, width), the mean of their pieces'.

        `style` (B, width) is added below the tuned layers, of whose outputs `shares` are taken.
        """
        x, mixed, hidden = lower + style[:, None], 0.0, hidden_of(batch)
        for layer, share in zip(self.layers[self.frozen:], shares):
            x = layer(x, hidden, self.dropout)
            mixed = mixed + share * x
        slots = batch.size * batch.words + 1
        flat = batch.word_of.flatten()
        sums = torch.zeros(slots, self.width).index_add(0, flat, mixed.float().reshape(-1, self.width))
        counts = torch.zeros(slots).index_add(0, flat, torch.ones(len(flat)))
        means = sums / counts.clamp(min=1)[:, None]
        return means[:-1].view(batch.size, batch.words, self.width)
