"""Trains the parser of one language: `python3 training/train.py en --data DIR --out models/en.bin`."""

import argparse
import json
import random
from functools import partial
from pathlib import Path

import numpy as np
import torch

from augment import Augmenter
from batches import TypeTable, batches
from clusters import load_clusters
from corpora import load_name_spellings, load_names_by_source, load_silver, load_treebank, styles
from export import begin_with_model, network_of, quantised_state, write_model
from gazetteers import load_gazetteer
from learn import Budget, train
from names import split_clitics
from network import Network
from scores import name_scores, treebank_scores
from segmenter import Segmenter
from tasks import Encoder, treebank_labels
from transitions import counted

LONGEST = 120  # words of a training sentence


class Report:
    """Prints development scores every few passes."""

    every = 5

    def __init__(self, score):
        self.score = score

    def __call__(self, passes, seconds, mean_loss):
        print(f"pass {passes} {seconds:.0f} CPU s, loss {mean_loss:.3f}, {self.score()}", flush=True)


def main():
    arguments = parse_arguments()
    recipe = json.loads((Path(__file__).parent / "recipes" / f"{arguments.language}.json").read_text())
    seed = recipe["seed"]
    rng = random.Random(seed)
    torch.manual_seed(seed)
    np.random.seed(seed)
    torch.set_num_threads(1)

    train_trees, dev_trees = load_treebank(recipe, arguments.data)
    names = load_names_by_source(recipe, arguments.data)
    if recipe["names"].get("segmented"):
        segmenter = Segmenter(arguments.segmenter)
        names = {source: tuple(segmented(part, segmenter) for part in parts) for source, parts in names.items()}
    times = recipe["names"].get("times", {})
    train_names = [(source, s) for source, (part, _) in names.items() for s in part * times.get(source, 1)]
    train_trees, silver = ([s for s in part if len(s.words) <= LONGEST]
                           for part in (train_trees, load_silver(recipe, arguments.data)))
    labels = treebank_labels(train_trees)
    clusters = load_clusters(arguments.data / recipe["clusters"]) if "clusters" in recipe else None
    gazetteer = load_gazetteer(arguments.data / recipe["gazetteer"]) if "gazetteer" in recipe else None
    types = TypeTable(recipe["config"]["rows"], clusters, gazetteer)
    habits = styles(recipe)
    encoder = Encoder(labels, types, habits)
    augmenter = Augmenter(recipe["language"], rng, load_name_spellings(recipe, arguments.data))
    augmenter.learn_names([s for _, s in train_names])
    dev_items = [encoder.treebank(s) for s in dev_trees]
    dev_names = {source: [encoder.tagged("name", s) for s in part] for source, (_, part) in names.items() if part}
    network = Network(recipe["config"], labels, len(habits) + 1)
    if clusters:
        network.words.begin_with(clusters)
    index = encoder.index["name"]
    network.transitions.data = counted(([index[label] for _, label in s] for _, s in train_names), labels["name"])
    if arguments.begin:
        begin_with_model(network, arguments.begin, labels)
    before = network_of(arguments.keep) if arguments.keep else None
    print({k: len(v) for k, v in labels.items()},
          f"{sum(len(s.words) for s in train_trees)} words in trees,",
          f"{sum(len(s) for _, s in train_names)} in name corpora,",
          f"{sum(len(s.words) for s in silver)} labelled by a teacher", flush=True)

    def groups(stage):
        trees = rng.sample(train_trees, int(len(train_trees) * stage.get("trees_per_pass", 1)))
        trees = [encoder.treebank(augmenter.sentence(s)) for s in trees]
        share = int(len(train_names) * stage["names_per_tree"])
        names = [encoder.tagged("name", augmenter.pairs(s), source) for source, s in rng.sample(train_names, share)]
        labelled = rng.sample(silver, int(len(silver) * stage.get("silver_per_tree", 0)))
        labelled = [encoder.silver(augmenter.sentence(s)) for s in labelled]
        parts = (trees, names, *alike(labelled))
        out = [b for part in parts for b in batches(part, stage["batch_words"], rng)]
        rng.shuffle(out)
        return out

    def score():
        trees = treebank_scores(network, dev_items, types, labels["deprel"])
        return {**trees, "names": {source: name_scores(network, items, types, labels["name"])
                                   for source, items in dev_names.items()}}

    passes, seconds = 0, 0.0
    for stage in stages(recipe):
        network.dropout = stage.get("dropout", recipe["config"]["dropout"])
        budget = Budget(arguments.passes or stage["passes"], arguments.minutes)
        passes += train(network, partial(groups, stage), types, budget, stage["rate"], Report(score), before)
        seconds += budget.seconds()
    network.load_state_dict(quantised_state(network.state_dict()))
    scores = score()
    print("int8", scores, flush=True)
    about = {"language": recipe["language"], "licence": recipe["licence"], "passes": passes,
             "cpu_minutes": round(seconds / 60, 1), "development": scores}
    tables = [(name, table.slots) for name, table in (("clusters", clusters), ("gazetteer", gazetteer)) if table]
    print(write_model(arguments.out, network, recipe["config"], labels, about, tables), "bytes")


def stages(recipe):
    """What a recipe trains one after the other: itself, and itself with each of the changes that `then` lists.

    >>> stages({"passes": 8, "rate": 0.002, "then": [{"passes": 4}]})
    [{'passes': 8, 'rate': 0.002}, {'passes': 4, 'rate': 0.002}]
    """
    first = {key: value for key, value in recipe.items() if key != "then"}
    return [first, *({**first, **changes} for changes in recipe.get("then", []))]


def alike(items):
    """Lists of the items that have labels of the same tasks, which can be in one batch."""
    parts = {}
    for item in items:
        parts.setdefault(tuple(item.labels), []).append(item)
    return parts.values()


def segmented(sentences, segmenter):
    """Name corpora of written tokens, cut into syntactic words."""
    words = segmenter.words([[form for form, _ in s] for s in sentences])
    return [split_clitics(s, w) for s, w in zip(sentences, words)]


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", help="name of a recipe, such as en")
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/ and names/")
    parser.add_argument("--out", type=Path, required=True, help="model file to write")
    parser.add_argument("--segmenter", type=Path, help="model of the clitic segmenter, for recipes that need one")
    parser.add_argument("--begin", type=Path, help="model file of the same labels and sizes to begin with")
    parser.add_argument("--keep", type=Path, help="model file whose tags and trees are kept where there are only names")
    parser.add_argument("--passes", type=float, help="passes over the treebank instead of the recipe's")
    parser.add_argument("--minutes", type=float, help="stop after so many CPU minutes instead")
    return parser.parse_args()


if __name__ == "__main__":
    main()
