"""Trains what decides where tokens and sentences end, in the raw text of treebanks.

    npm run build
    python3 training/train_boundaries.py en --data DIR --out models/en-boundaries.bin

`write_pieces.mjs` cuts the text into pieces; the network labels each `joined`, `token` or `sentence`.
"""

import argparse
import json
import random
import subprocess
from pathlib import Path

import torch

from batches import TypeTable, batches
from export import quantised_state, write_model
from learn import Budget, train
from network import Network
from scores import boundary_scores
from tasks import Encoder
from train import Report

HERE = Path(__file__).parent
LABELS = {"boundary": ["token", "joined", "sentence"]}
LONGEST = 250


def main():
    arguments = parse_arguments()
    recipe = json.loads((HERE / "recipes" / f"{arguments.language}-boundaries.json").read_text())
    rng = random.Random(recipe["seed"])
    torch.manual_seed(recipe["seed"])
    torch.set_num_threads(1)

    types = TypeTable(recipe["config"]["rows"])
    encoder = Encoder(LABELS, types)
    items = [encoder.tagged("boundary", p) for p in pieces(recipe, "train", recipe["variants"], arguments.data)]
    dev_items = [encoder.tagged("boundary", p) for p in pieces(recipe, "dev", 1, arguments.data)]
    network = Network(recipe["config"], LABELS)

    def groups():
        share = len(items) // recipe["variants"]
        return batches(rng.sample(items, share), recipe["batch_words"], rng)

    def score():
        return boundary_scores(network, dev_items, types, LABELS["boundary"])

    budget = Budget(arguments.passes or recipe["passes"])
    passes = train(network, groups, types, budget, recipe["rate"], Report(score))
    network.load_state_dict(quantised_state(network.state_dict()))
    scores = score()
    print("int8", scores)
    about = {"language": recipe["language"], "licence": recipe["licence"], "passes": passes,
             "cpu_minutes": round(budget.seconds() / 60, 1), "development": scores}
    print(write_model(arguments.out, network, recipe["config"], LABELS, about), "bytes")


def pieces(recipe, part, variants, data):
    """(piece, boundary) pairs, cut where they are longer than the run time's windows."""
    files = [str(data / path) for path in recipe[part]]
    command = ["node", str(HERE / "write_pieces.mjs"), recipe["language"], str(variants), *files]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    for line in lines:
        paragraph = json.loads(line)
        pairs = list(zip(paragraph["seen"], paragraph["right"]))
        for start in range(0, len(pairs), LONGEST):
            yield pairs[start:start + LONGEST]


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", help="name of a recipe, such as en")
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/")
    parser.add_argument("--out", type=Path, required=True, help="model file to write")
    parser.add_argument("--passes", type=float, help="passes instead of the recipe's")
    return parser.parse_args()


if __name__ == "__main__":
    main()
