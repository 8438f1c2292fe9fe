"""What is learnt from what: label sets, encoding of sentences, losses."""

from collections import Counter

import numpy as np
from torch.nn import functional as F

from batches import Item, UNKNOWN
from lemma_script import lemma_script
from names import LABELS as NAME_LABELS

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

    def __init__(self, labels, types):
        self.types = types
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
        })

    def silver(self, sentence):
        """Item of a sentence that a teacher labelled, who gives no lemmas, and names only in some languages."""
        item = self.treebank(sentence)
        del item.labels["lemma"]
        if any(w.name for w in sentence.words):
            item.labels["name"] = np.array([self.index["name"].get(w.name, UNKNOWN) for w in sentence.words])
        return item

    def tagged(self, task, pairs):
        """Items of (form, label) pairs for one tagger."""
        return Item([self.types.id(form) for form, _ in pairs],
                    {task: [self.index[task].get(label, UNKNOWN) for _, label in pairs]})


def loss(network, batch):
    """Sum of the weighted losses of the tasks that the batch has labels for."""
    x = network(batch.types, batch.index, batch.mask)
    total = 0.0
    for task, tagger in network.taggers.items():
        if task in batch.labels:
            total = total + WEIGHTS[task] * _cross_entropy(tagger(x), batch.labels[task])
    if "head" in batch.labels:
        heads, relations = batch.labels["head"].T, batch.labels["deprel"].T
        scores, dependent, head = network.parser(x, batch.mask, network.dropout)
        predicted = network.parser.relations(dependent, head, heads.clamp(min=0), network.dropout)
        total = total + _cross_entropy(scores, heads) + _cross_entropy(predicted, relations)
    return total


def _cross_entropy(scores, gold):
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN)
