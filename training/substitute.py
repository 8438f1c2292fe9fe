"""Sentences of other words: more text for a teacher to label where there is little.

    python3 training/substitute.py DIR/parsed/ru.conllu DIR/treebanks/ru_pud.conllu --times 2 --out DIR/raw/ru-substituted.txt

Nouns, verbs and the like give way to others that are tagged alike (part of speech and features), as they are met in the
same text, so that agreement and government mostly hold; what a sentence says does not matter here. After the data
augmentation of TinyBERT (Jiao et al. 2020, https://aclanthology.org/2020.findings-emnlp.372), with tags in place of a
language model.
"""

import argparse
import random
from pathlib import Path

from conllu import read_conllu

SHARES = {"NOUN": 0.4, "PROPN": 0.6, "ADJ": 0.5, "VERB": 0.25, "ADV": 0.2}  # of the words of a class that give way
FEWEST = 8  # words that are tagged alike, to choose among


def pools(sentences):
    """The words tagged alike: {(part of speech, features): [form, …]}, as often as they are met."""
    out = {}
    for s in sentences:
        for w in s.words:
            if w.upos in SHARES and w.form.isalpha():
                out.setdefault((w.upos, w.feats), []).append(w.form)
    return {key: forms for key, forms in out.items() if len(set(forms)) >= FEWEST}


def substituted(sentence, pools, rng):
    """The forms of a sentence, some of them of other words."""
    out = []
    for i, w in enumerate(sentence.words):
        forms = pools.get((w.upos, w.feats)) if w.form.isalpha() else None
        if forms is None or rng.random() >= SHARES[w.upos]:
            out.append(w.form)
            continue
        form = rng.choice(forms)
        if w.upos != "PROPN":
            form = form.capitalize() if i == 0 and w.form[0].isupper() else form.lower()
        out.append(form)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path, help="tagged text, CoNLL-U")
    parser.add_argument("--times", type=int, default=1, help="how often each sentence is changed")
    parser.add_argument("--out", type=Path, required=True, help="a token a line, a blank line after each sentence")
    arguments = parser.parse_args()
    sentences = [s for path in arguments.texts for s in read_conllu(path)]
    known, rng = pools(sentences), random.Random(1)
    with open(arguments.out, "w", encoding="utf-8") as out:
        for _ in range(arguments.times):
            for s in sentences:
                out.write("\n".join(substituted(s, known, rng)) + "\n\n")


if __name__ == "__main__":
    main()
