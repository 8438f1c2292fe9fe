"""A trained clitic segmenter, applied to written tokens."""

import torch

from arabic import apply_label
from batches import Batch, TypeTable, batches
from export import read_model
from network import Network
from tasks import Encoder

BATCH = 3000


class Segmenter:
    def __init__(self, path):
        header, state = read_model(path)
        self.labels = header["labels"]
        self.network = Network(header["config"], self.labels)
        self.network.load_state_dict(state)
        self.network.eval()
        self.types = TypeTable(header["config"]["rows"])

    def words(self, sentences):
        """For each sentence of tokens, for each token its words as (form, role)."""
        encoder = Encoder(self.labels, self.types)
        items = [encoder.tagged("split", [(t, None) for t in tokens]) for tokens in sentences]
        order = {id(item): k for k, item in enumerate(items)}
        out = [None] * len(sentences)
        with torch.no_grad():
            for group in batches(items, BATCH):
                batch = Batch(group, self.types)
                scores = self.network.taggers["split"](self.network(batch.types, batch.index, batch.mask))
                best = scores.argmax(-1).numpy()
                for k, item in enumerate(group):
                    tokens = sentences[order[id(item)]]
                    labels = [self.labels["split"][i] for i in best[:len(item), k]]
                    out[order[id(item)]] = [apply_label(t, label) for t, label in zip(tokens, labels)]
        return out
