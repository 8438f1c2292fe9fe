"""Grows the trees that find a page's main content (models/main-content.json).

    node training/main-content/lines.mjs FOLDER > lines.jsonl
    python train.py lines.jsonl OUT.json [--folds DIR]

Needs lightgbm and numpy. A line's label is whether at least half of its words are in the main content,
after the page and the expected text were aligned word by word. With --folds, five models are written,
each grown without a fifth of the pages, and the word F1 of those pages is printed: the figure to
believe.
"""

import argparse
import collections
import difflib
import json
import os

import lightgbm
import numpy

PARAMETERS = dict(
    objective="binary", num_leaves=7, learning_rate=0.06, min_data_in_leaf=60, feature_fraction=0.4,
    bagging_fraction=0.7, bagging_freq=1, lambda_l2=10, num_threads=1, seed=0, deterministic=True,
    verbose=-1,
)
ROUNDS = 250
FOLDS = 5


def labels(page):
    words, owner = [], []
    for i, line in enumerate(page["lines"]):
        words += line["words"]
        owner += [i] * len(line["words"])
    found = numpy.zeros(len(page["lines"]))
    total = numpy.bincount(owner, minlength=len(page["lines"])) if owner else found
    # Without this cut difflib is quadratic on long pages.
    matcher = difflib.SequenceMatcher(None, words, page["gold"], autojunk=len(page["gold"]) > 400)
    for start, _, size in matcher.get_matching_blocks():
        for at in range(start, start + size):
            found[owner[at]] += 1
    return total, numpy.divide(found, numpy.maximum(total, 1)) >= 0.5


def grow(pages):
    features, wanted, weights = [], [], []
    for page in pages:
        if page["size"].sum() == 0:
            continue
        # The measure counts words; the root keeps single long lines from deciding alone.
        weight = page["size"] ** 0.7
        features.append(page["x"])
        wanted.append(page["y"])
        weights.append(weight / weight.sum() * 100 + 0.05)
    data = lightgbm.Dataset(
        numpy.vstack(features), numpy.concatenate(wanted), weight=numpy.concatenate(weights)
    )
    return lightgbm.train(PARAMETERS, data, ROUNDS)


def as_lists(node):
    if "leaf_value" in node:
        return float(f"{node['leaf_value']:.5g}")
    assert node["decision_type"] == "<="
    threshold = float(f"{node['threshold']:.6g}")
    return [node["split_feature"], threshold, as_lists(node["left_child"]), as_lists(node["right_child"])]


def write(model, names, path):
    trees = [as_lists(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    with open(path, "w") as out:
        json.dump({"features": names, "trees": trees}, out, separators=(",", ":"))
        out.write("\n")


def f1(page, chances):
    """As src/article/html/main-content.ts chooses."""
    order = numpy.argsort(-chances, kind="stable")
    right = numpy.cumsum((page["size"] * chances)[order])
    taken = numpy.cumsum(page["size"][order])
    least = 0.5
    if len(order):
        best = numpy.argmax(2 * right / (taken + right[-1] + 1e-9))
        least = min(least, chances[order][best])
    kept = collections.Counter(
        word for line, chance in zip(page["lines"], chances) if chance >= least for word in line["words"]
    )
    gold = collections.Counter(page["gold"])
    both = (kept & gold).total()
    return 0 if both == 0 else 2 * both / (kept.total() + gold.total())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lines")
    parser.add_argument("out")
    parser.add_argument("--folds")
    options = parser.parse_args()
    pages = [json.loads(line) for line in open(options.lines)]
    for page in pages:
        page["size"], page["y"] = labels(page)
        page["x"] = numpy.array([line["f"] for line in page["lines"]]).reshape(-1, len(page["features"]))
    names = pages[0]["features"]
    if options.folds:
        os.makedirs(options.folds, exist_ok=True)
        fold = numpy.empty(len(pages), int)
        fold[numpy.random.RandomState(1).permutation(len(pages))] = numpy.arange(len(pages)) % FOLDS
        scores = collections.defaultdict(list)
        for k in range(FOLDS):
            model = grow([page for page, of in zip(pages, fold) if of != k])
            write(model, names, os.path.join(options.folds, f"{k}.json"))
            for page, of in zip(pages, fold):
                if of == k:
                    page["fold"] = k
                    chances = model.predict(page["x"]) if page["lines"] else numpy.zeros(0)
                    for kind in (page["type"], "all"):
                        scores[kind].append(f1(page, chances))
        with open(os.path.join(options.folds, "folds.json"), "w") as out:
            json.dump({page["id"]: page["fold"] for page in pages}, out)
        for kind, values in scores.items():
            print(f"{kind}\tpages {len(values)}\tF1 {numpy.mean(values):.4f}")
    write(grow(pages), names, options.out)


if __name__ == "__main__":
    main()
