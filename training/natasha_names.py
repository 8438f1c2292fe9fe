"""Names found by natasha's slovnet model (MIT), as silver data for Russian.

    python3 training/natasha_names.py --data DIR --out DIR/silver/ru-names.txt

Labels the training treebanks of the recipe and the Russian side of NTREX-128; needs the PyPI package natasha.
"""

import argparse
import json
from pathlib import Path

from natasha import NewsEmbedding, NewsNERTagger

from corpora import load_treebank
from raw_text import plain

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    recipe = json.loads((Path(__file__).parent / "recipes/ru.json").read_text(encoding="utf-8"))
    sentences = [[w.form for w in s.words] for s in load_treebank(recipe, arguments.data)[0]]
    sentences += plain(arguments.data / "raw/parallel/ru.txt")
    tagger = NewsNERTagger(NewsEmbedding())
    with open(arguments.out, "w", encoding="utf-8") as out:
        for forms in filter(None, sentences):
            for form, label in zip(forms, labels(tagger, forms)):
                out.write(f"{form}\t{label}\n")
            out.write("\n")


def labels(tagger, forms):
    """BIO labels of a sentence of forms, which are laid out with spaces between them."""
    ends, at = [], 0
    for form in forms:
        ends.append((at, at + len(form)))
        at += len(form) + 1
    found = ["O"] * len(forms)
    for span in tagger(" ".join(forms)).spans:
        inside = [i for i, (start, end) in enumerate(ends) if start < span.stop and end > span.start]
        for k, i in enumerate(inside):
            found[i] = ("I-" if k else "B-") + KINDS[span.type]
    return found


if __name__ == "__main__":
    main()
