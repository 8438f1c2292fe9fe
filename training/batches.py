"""Sentences as arrays: a growing table of word types, encoded items, padded batches."""

import numpy as np
import torch

from features import MAX_GRAMS, features_of
from gazetteers import KINDS

KEPT = 4  # labels of a word that a teacher passes on
UNKNOWN = -1  # a label that is neither trained nor scored


class TypeTable:
    """Features of every distinct form met so far."""

    def __init__(self, rows, clusters=None, gazetteer=None):
        self.rows, self.clusters, self.gazetteer = rows, clusters, gazetteer
        self.ids = {}
        sizes = (3, 3, 4, 1, MAX_GRAMS, clusters.stages if clusters else 0, len(KINDS) if gazetteer else 0)
        self.columns = [np.zeros((1024, n), dtype=np.int64) for n in sizes]

    def id(self, form):
        known = self.ids.get(form)
        if known is None:
            known = self.ids[form] = len(self.ids)
            if known == len(self.columns[0]):
                self.columns = [np.concatenate([c, np.zeros_like(c)]) for c in self.columns]
            f = features_of(form, self.rows, self.clusters, self.gazetteer)
            grams = f.grams + [self.rows["gram"]] * (MAX_GRAMS - len(f.grams))
            kinds = f.gazetteer + [len(KINDS)] * (len(KINDS) - len(f.gazetteer)) if self.gazetteer else []
            values_of = (f.words, f.prefixes, f.suffixes, f.shapes, grams, f.clusters, kinds)
            for column, values in zip(self.columns, values_of):
                column[known] = values
        return known

    def take(self, ids):
        return [torch.from_numpy(column[ids]) for column in self.columns]


class Item:
    """One sentence: type ids, for each task its labels, and the number of its style.

    `shares` has for some tasks, instead of one label a word, up to KEPT labels and their shares, (words, KEPT) each.
    """

    def __init__(self, ids, labels, style=0, shares=None):
        self.ids, self.style, self.shares = np.array(ids), style, shares or {}
        self.labels = {task: np.array(values) for task, values in labels.items()}

    def __len__(self):
        return len(self.ids)


def batches(items, words, rng=None):
    """Lists of items of about the same length, at most `words` padded words each; shuffled with `rng`."""
    jitter = (lambda: rng.random() * 4) if rng else (lambda: 0)
    order = sorted(range(len(items)), key=lambda i: len(items[i]) + jitter())
    out, current = [], []
    for i in order:
        if current and len(items[i]) * (len(current) + 1) > words:
            out.append(current)
            current = []
        current.append(items[i])
    if current:
        out.append(current)
    if rng:
        rng.shuffle(out)
    return out


class Batch:
    """Padded tensors of a list of items."""

    def __init__(self, items, types):
        length, size = max(map(len, items)), len(items)
        ids = np.zeros((length, size), dtype=np.int64)
        mask = np.zeros((length, size, 1), dtype=np.float32)
        self.labels = {}
        for task in items[0].labels:
            self.labels[task] = np.full((length, size), UNKNOWN, dtype=np.int64)
        for k, item in enumerate(items):
            n = len(item)
            ids[:n, k] = item.ids
            mask[:n, k, 0] = 1
            for task, values in item.labels.items():
                self.labels[task][:n, k] = values
        distinct, index = np.unique(ids, return_inverse=True)
        self.shares = {}
        for task in items[0].shares:
            several, weights = np.zeros((length, size, KEPT), np.int64), np.zeros((length, size, KEPT), np.float32)
            for k, item in enumerate(items):
                several[:len(item), k], weights[:len(item), k] = item.shares[task]
            self.shares[task] = (torch.from_numpy(several), torch.from_numpy(weights))
        self.styles = torch.tensor([item.style for item in items])
        self.types = types.take(distinct)
        self.index = torch.from_numpy(index.reshape(ids.shape))
        self.mask = torch.from_numpy(mask)
        self.labels = {task: torch.from_numpy(values) for task, values in self.labels.items()}
        self.words = int(mask.sum())
