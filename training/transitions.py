"""What label follows what in names: scores of pairs of labels, learnt with the network.

The labels of a sentence are scored together (linear-chain conditional random field, Lafferty et al. 2001; for names
after a network Lample et al. 2016, https://arxiv.org/abs/1603.01360): the score of a sequence is the sum of the
tagger's scores and of those of its pairs. A model that learnt its labels one by one gets pairs that are only counted, in
the parts of its name corpora that a person labelled, all else staying as it was:

    python3 training/transitions.py ru --data DIR --begin BEFORE --share 0.7 --out models/ru.bin
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from corpora import load_names_by_source
from export import TRANSITIONS, add_matrix
from names import LABELS

SHARE = 0.4  # of what counts say of pairs, to begin with, since the tagger sees the neighbours too


def counted(sequences, labels, share=SHARE):
    """A share of the pointwise mutual information of neighbouring labels in sequences of label numbers."""
    counts = np.full((len(labels), len(labels)), 0.5)
    for sequence in sequences:
        for pair in zip(sequence, sequence[1:]):
            counts[pair] += 1
    pairs = np.log(counts / counts.sum(1, keepdims=True)) - np.log(counts.sum(0) / counts.sum())
    return torch.from_numpy((share * np.maximum(pairs, -5)).astype(np.float32))


def sequence_loss(scores, labels, mask, transitions):
    """Mean over words of the negative log likelihood of sequences: scores (T, B, L), labels and mask (T, B)."""
    scores, mask = scores.float(), mask.float()
    right = scores.gather(-1, labels.clamp(min=0)[..., None])[..., 0] * mask
    pairs = transitions[labels[:-1].clamp(min=0), labels[1:].clamp(min=0)] * mask[1:]
    total = scores[0]
    for t in range(1, len(scores)):
        following = torch.logsumexp(total[:, :, None] + transitions, 1) + scores[t]
        total = torch.where(mask[t][:, None] > 0, following, total)
    return (torch.logsumexp(total, 1).sum() - right.sum() - pairs.sum()) / mask.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--begin", type=Path, required=True)
    parser.add_argument("--share", type=float, default=SHARE)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    recipe = json.loads((Path(__file__).parent / "recipes" / f"{arguments.language}.json").read_text(encoding="utf-8"))
    recipe["names"]["train"] = [p for p in recipe["names"].get("train", []) if not p.startswith("silver/")]
    names = load_names_by_source(recipe, arguments.data).values()
    sequences = [[LABELS.index(label) for _, label in s] for train, _ in names for s in train]
    add_matrix(arguments.begin, arguments.out, TRANSITIONS, counted(sequences, LABELS, arguments.share).numpy())


if __name__ == "__main__":
    main()
