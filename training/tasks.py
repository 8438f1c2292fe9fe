"""What is learnt from what: label sets, encoding of sentences, losses."""

from collections import Counter

import numpy as np
import torch
from torch.nn import functional as F

from batches import KEPT, Item, UNKNOWN
from conllu import SHARES
from lemma_script import lemma_script
from names import LABELS as NAME_LABELS
from transitions import sequence_loss

# Weight of each task's loss, found on English development data.
WEIGHTS = {"upos": 0.5, "feats": 0.3, "lemma": 0.3, "name": 1.0, "split": 1.0, "boundary": 1.0}
RARE = 3  # feature bundles and lemma scripts seen less often are not learnt


def treebank_labels(sentences):
    """Label sets of a treebank, most frequent first."""
    words = [w for s in sentences for w in s.words]
    return {
        "upos": _frequent((w.upos for w in words if w.upos != "_"), 1),
        "feats": _frequent((w.feats for w in words), RARE),
        "lemma": _frequent((lemma_script(w.form, w.lemma) for w in words), RARE),
        "deprel": _frequent((w.deprel for w in words), 2),
        "name": NAME_LABELS,
    }


def _frequent(values, least):
    counts = Counter(values)
    return sorted((v for v, n in counts.items() if n >= least), key=lambda v: (-counts[v], v))


class Encoder:
    """Turns sentences into items; labels outside the sets become UNKNOWN."""

    def __init__(self, labels, types, styles=None):
        self.types, self.styles = types, styles or {}
        self.index = {task: {v: i for i, v in enumerate(values)} for task, values in labels.items()}

    def treebank(self, sentence):
        words = sentence.words
        get = lambda task, value: self.index[task].get(value, UNKNOWN)
        return Item([self.types.id(w.form) for w in words], {
            "upos": [get("upos", w.upos) for w in words],
            "feats": [get("feats", w.feats) for w in words],
            "lemma": [get("lemma", lemma_script(w.form, w.lemma)) for w in words],
            "head": [w.head + 1 for w in words],
            "deprel": [get("deprel", w.deprel) for w in words],
        }, self.styles.get(sentence.source, 0))

    def silver(self, sentence):
        """Item of a sentence that a teacher labelled, who gives names only in some languages, and no lemmas:
        those of some words another may have given."""
        item = self.treebank(sentence)
        unknown = np.array([w.lemma == "_" for w in sentence.words])
        item.labels["lemma"][unknown] = UNKNOWN
        if unknown.all():
            del item.labels["lemma"]
        if any(w.name for w in sentence.words):
            item.labels["name"] = np.array([self.index["name"].get(w.name, UNKNOWN) for w in sentence.words])
        item.shares = {task: self._shares(task, sentence.words, item.labels[task])
                       for task in SHARES.values() if task in item.labels}
        return item

    def _shares(self, task, words, labels):
        """What the teacher holds for possible, as label numbers and shares that sum to one, or to nothing if unknown."""
        several, weights = np.zeros((len(words), KEPT), np.int64), np.zeros((len(words), KEPT), np.float32)
        several[:, 0], weights[:, 0] = np.maximum(labels, 0), labels != UNKNOWN
        index = (lambda text: int(text) if int(text) <= len(words) else UNKNOWN) if task == "head" else (
            lambda text: self.index[task].get(text, UNKNOWN))
        for i, word in enumerate(words):
            known = [(index(text), share) for text, share in word.shares.get(task, ())]
            known = [(number, share) for number, share in known if number != UNKNOWN]
            total = sum(share for _, share in known)
            if total > 0:
                weights[i] = 0
                for k, (number, share) in enumerate(known):
                    several[i, k], weights[i, k] = number, share / total
        return several, weights

    def tagged(self, task, pairs, source=None):
        """Items of (form, label) pairs for one tagger."""
        return Item([self.types.id(form) for form, _ in pairs],
                    {task: [self.index[task].get(label, UNKNOWN) for _, label in pairs]}, self.styles.get(source, 0))


def loss(network, batch, before=None):
    """Sum of the weighted losses of the tasks that the batch has labels for.

    Where there are no trees to learn from, those that the network `before` gives are kept (learning without
    forgetting, Li and Hoiem 2016, https://arxiv.org/abs/1606.09282).
    """
    x = network(batch.types, batch.index, batch.mask, batch.styles)
    total = 0.0
    for task, tagger in network.taggers.items():
        if task == "name" and task in batch.labels and task not in batch.shares:
            total = total + WEIGHTS[task] * sequence_loss(
                tagger(x), batch.labels[task], batch.mask[..., 0], network.transitions)
        elif task in batch.labels:
            total = total + WEIGHTS[task] * _loss(tagger(x), batch, task)
    turn = lambda s: s.transpose(0, 1)
    if "head" in batch.labels:
        heads = batch.labels["head"].T
        scores, dependent, head = network.parser(x, batch.mask, network.dropout)
        predicted = network.parser.relations(dependent, head, heads.clamp(min=0), network.dropout)
        total = total + _loss(turn(scores), batch, "head") + _loss(turn(predicted), batch, "deprel")
    elif before is not None:
        total = total + _kept(network, x, before, batch)
    return total


def _kept(network, x, before, batch):
    """Cross entropy of tags and trees with what `before` holds for them, for each word."""
    word = batch.mask[..., 0] > 0
    with torch.no_grad():
        old = before(batch.types, batch.index, batch.mask)
        wanted = {task: before.taggers[task](old) for task in WEIGHTS if task in before.taggers and task != "name"}
        arcs, dependent, head = before.parser(old, batch.mask, 0)
        heads = arcs.argmax(-1)
        relations = before.parser.relations(dependent, head, heads, 0)
    entropy = lambda scores, target, at: -(F.log_softmax(scores, -1) * F.softmax(target, -1)).sum(-1)[at].mean()
    total = sum(WEIGHTS[task] * entropy(network.taggers[task](x), target, word) for task, target in wanted.items())
    scores, dependent, head = network.parser(x, batch.mask, network.dropout)
    predicted = network.parser.relations(dependent, head, heads, network.dropout)
    return total + entropy(scores, arcs, word.T) + entropy(predicted, relations, word.T)


def _loss(scores, batch, task):
    """Cross entropy of scores (T, B, labels) with the labels, or with a teacher's shares (Hinton et al. 2015)."""
    if task not in batch.shares:
        return F.cross_entropy(scores.flatten(0, 1), batch.labels[task].flatten(), ignore_index=UNKNOWN)
    several, weights = batch.shares[task]
    return -(F.log_softmax(scores, -1).gather(-1, several) * weights).sum() / weights.sum().clamp(min=1)
