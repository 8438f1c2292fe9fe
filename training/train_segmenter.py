"""Trains a clitic segmenter: `python3 training/train_segmenter.py ar --data DIR --out models/ar-words.bin`."""

import argparse
import json
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import torch

from arabic import with_conjunctions, written_tokens
from augment import Augmenter
from batches import TypeTable, batches
from corpora import load_name_spellings, load_treebank
from export import quantised_state, write_model
from learn import Budget, train
from network import Network
from scores import split_scores
from tasks import Encoder
from train import Report

def main():
    arguments = parse_arguments()
    path = Path(__file__).parent / "recipes" / f"{arguments.language}-words.json"
    recipe = json.loads(path.read_text())
    rng = random.Random(recipe["seed"])
    torch.manual_seed(recipe["seed"])
    torch.set_num_threads(1)

    train_part, dev_part = load_treebank(recipe, arguments.data)
    counts = Counter(label for s in train_part for _, label in written_tokens(s) if label is not None)
    labels = {"split": sorted(counts, key=lambda k: (-counts[k], k))}
    types = TypeTable(recipe["config"]["rows"])
    encoder = Encoder(labels, types)
    augmenter = Augmenter(recipe["language"], rng, load_name_spellings(recipe, arguments.data))
    dev_items = [encoder.tagged("split", written_tokens(s)) for s in dev_part]
    network = Network(recipe["config"], labels)

    def groups():
        renamed = (replace(s, words=augmenter.renamed(s.words)) for s in train_part)
        pairs = (with_conjunctions(written_tokens(s), rng) for s in renamed)
        items = [encoder.tagged("split", augmenter.pairs(p)) for p in pairs]
        return batches(items, recipe["batch_words"], rng)

    def score():
        return split_scores(network, dev_items, types, labels["split"])

    budget = Budget(arguments.passes or recipe["passes"])
    passes = train(network, groups, types, budget, recipe["rate"], Report(score))
    network.load_state_dict(quantised_state(network.state_dict()))
    scores = score()
    print("int8", scores)
    about = {"language": recipe["language"], "licence": recipe["licence"], "passes": passes,
             "cpu_minutes": round(budget.seconds() / 60, 1), "development": scores}
    print(write_model(arguments.out, network, recipe["config"], labels, about), "bytes")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", help="name of a recipe, such as ar")
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/")
    parser.add_argument("--out", type=Path, required=True, help="model file to write")
    parser.add_argument("--passes", type=float, help="passes over the treebanks instead of the recipe's")
    return parser.parse_args()


if __name__ == "__main__":
    main()
