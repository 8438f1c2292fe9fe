"""Lemmas of words that a treebank knows, in sentences that a teacher labelled, who gives none.

    python3 training/treebank_lemmas.py ar --data DIR DIR/silver/ar.conllu

For languages of which no package tells lemmas as the treebank writes them. A word has the lemma that the training part of the
recipe's treebanks gives to its form and part of speech, if that lemma is met there five times as often as all others; treebanks that
set the habits (`main`) come first. Lemmas are written into the file.
"""

import argparse
import json
from collections import Counter, defaultdict
from functools import partial
from pathlib import Path

from corpora import load_treebank, styles
from silver_lemmas import write_lemmas

TIMES_AS_OFTEN = 5


def known_lemmas(sentences):
    """{(form, part of speech): lemma} of what is told without doubt."""
    counts = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.lemma != "_":
                counts[word.form, word.upos][word.lemma] += 1
    out = {}
    for key, lemmas in counts.items():
        (lemma, most), = lemmas.most_common(1)
        if most >= TIMES_AS_OFTEN * (lemmas.total() - most):
            out[key] = lemma
    return out


def lemma_of(tables, form, upos, _feats):
    return next((table[form, upos] for table in tables if (form, upos) in table), None)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", help="name of a recipe, such as ar")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    recipe = json.loads((Path(__file__).parent / "recipes" / f"{arguments.language}.json").read_text())
    trees, _ = load_treebank(recipe, arguments.data)
    others = styles(recipe)
    tables = [known_lemmas(s for s in trees if (s.source in others) == other) for other in (False, True)]
    asked = sorted({upos for table in tables for _, upos in table})
    write_lemmas(arguments.file, asked, partial(lemma_of, tables))


if __name__ == "__main__":
    main()
