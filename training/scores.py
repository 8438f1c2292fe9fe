"""Scores on development data: tags, trees, names, splits."""

import numpy as np
import torch

from batches import Batch, batches
from tree import best_tree

BATCH = 3000


def treebank_scores(network, items, types, relations):
    """Per cent of words with the right UPOS, FEATS, lemma, head (UAS), head and relation (LAS)."""
    universal = np.array([r.split(":")[0] for r in relations])
    right = dict.fromkeys(("upos", "feats", "lemma", "uas", "las", "las_subtypes"), 0)
    total = 0
    for group, batch, x in _encoded(network, items, types):
        tags = {t: network.taggers[t](x).argmax(-1).numpy() for t in ("upos", "feats", "lemma")}
        scores, dependent, head = network.parser(x, batch.mask, 0)
        heads = scores.argmax(-1)
        for k, item in enumerate(group):
            n = len(item)
            if not is_tree(heads[k, :n].tolist()):
                heads[k, :n] = torch.from_numpy(best_tree(scores[k, :n, :n + 1].numpy()).copy())
        labels = network.parser.relations(dependent, head, heads, 0).argmax(-1).numpy()
        heads = heads.numpy()
        for k, item in enumerate(group):
            n, gold = len(item), item.labels
            total += n
            for task, predicted in tags.items():
                right[task] += int((predicted[:n, k] == gold[task]).sum())
            attached = heads[k, :n] == gold["head"]
            known = gold["deprel"] >= 0
            right["uas"] += int(attached.sum())
            same = labels[k, :n] == gold["deprel"]
            right["las_subtypes"] += int((attached & same).sum())
            right["las"] += int((attached & known & (universal[labels[k, :n]] == universal[gold["deprel"]])).sum())
    return {name: round(100 * n / total, 2) for name, n in right.items()}


def is_tree(heads):
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        v, steps = start, 0
        while v != 0 and steps <= len(heads):
            v, steps = heads[v - 1], steps + 1
        if v != 0:
            return False
    return True


def name_scores(network, items, types, labels):
    """Precision, recall and F1 of whole names with their kind, in per cent."""
    found = same = gold_total = 0
    pairs = network.transitions.detach().numpy()
    for group, _, x in _encoded(network, items, types):
        scores = torch.log_softmax(network.taggers["name"](x), -1).numpy()
        for k, item in enumerate(group):
            predicted = spans([labels[i] for i in viterbi(scores[:len(item), k], labels, pairs)])
            gold = spans([labels[i] for i in item.labels["name"]])
            found, gold_total, same = found + len(predicted), gold_total + len(gold), same + len(predicted & gold)
    return _prf(same, found, gold_total)


def viterbi(scores, labels, pairs=None):
    """Best label sequence in which I-x only follows B-x or I-x; `pairs` are scores of neighbouring labels."""
    count = len(labels)
    forbidden = np.zeros((count, count)) if pairs is None else pairs.copy()
    for j, b in enumerate(labels):
        if b[0] == "I":
            forbidden[[i for i, a in enumerate(labels) if a == "O" or a[2:] != b[2:]], j] = -1e4
    best = scores[0] + np.array([-1e4 if b[0] == "I" else 0 for b in labels])
    back = []
    for row in scores[1:]:
        paths = best[:, None] + forbidden
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    sequence = [int(best.argmax())]
    for pointers in reversed(back):
        sequence.append(int(pointers[sequence[-1]]))
    return sequence[::-1]


def spans(labels):
    """(start, end, kind) of the names in a BIO sequence."""
    out, start = set(), None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and (label[0] != "I" or label[2:] != start[1]):
            out.add((start[0], i, start[1]))
            start = None
        if label[0] == "B":
            start = (i, label[2:])
    return out


def split_scores(network, items, types, labels):
    """F1 of the words that written tokens are split into; all words of a token count if its label is right.

    Tokens whose right label is not known are left out.
    """
    found = same = gold_total = 0
    sizes = [words_in_label(label) for label in labels]
    for group, _, x in _encoded(network, items, types):
        predicted = network.taggers["split"](x).argmax(-1).numpy()
        for k, item in enumerate(group):
            for p, gold in zip(predicted[:len(item), k], item.labels["split"]):
                if gold < 0:
                    continue
                found += sizes[p]
                gold_total += sizes[gold]
                same += sizes[p] if p == gold else 0
    return _prf(same, found, gold_total)


def words_in_label(label):
    """How many words a token with this split label has."""
    proclitics, *_, enclitic = label.split("|")
    return 1 + (proclitics.count("+") + 1 if proclitics else 0) + (1 if enclitic else 0)


def _prf(same, found, gold):
    precision, recall = same / max(found, 1), same / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"precision": round(100 * precision, 2), "recall": round(100 * recall, 2), "f1": round(100 * f1, 2)}


def _encoded(network, items, types):
    network.eval()
    with torch.no_grad():
        for group in batches(items, BATCH):
            batch = Batch(group, types)
            yield group, batch, network(batch.types, batch.index, batch.mask)
    network.train()


def boundary_scores(network, items, types, labels):
    """F1 of the beginnings of sentences, and of tokens, in per cent."""
    counts = {"sentence": [0, 0, 0], "token": [0, 0, 0]}
    for group, _, x in _encoded(network, items, types):
        predicted = network.taggers["boundary"](x).argmax(-1).numpy()
        for k, item in enumerate(group):
            for p, g in zip(predicted[:len(item), k], item.labels["boundary"]):
                found, gold = labels[p], labels[g]
                for name, begins in (("sentence", ("sentence",)), ("token", ("sentence", "token"))):
                    a, b = found in begins, gold in begins
                    counts[name] = [n + more for n, more in zip(counts[name], (a and b, a, b))]
    return {name: _prf(*count) for name, count in counts.items()}
