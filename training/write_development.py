"""Writes the development parts as the benchmark reads them.

    python3 training/write_development.py --data DIR --out DEV

For each recipe `DEV/LANG-NAME.conllu`, with the words that a treebank writes together as multi-word
tokens, and for each corpus of names `DEV/LANG-names-NAME.txt` in two columns. Only what no training sees is written.
"""

import argparse
import json
from pathlib import Path

from arabic import written_tokens
from corpora import load_names_by_source, load_treebank
from names import split_clitics
from scores import words_in_label
from segmenter import Segmenter


def main():
    arguments = parse_arguments()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for path in sorted((Path(__file__).parent / "recipes").glob("??.json")):
        recipe = json.loads(path.read_text(encoding="utf-8"))
        write_trees(recipe, arguments)
        write_names(recipe, arguments)


def write_trees(recipe, arguments):
    spec = recipe["treebank"]
    sources = [{"dev": [p]} for p in spec.get("dev", [])] + [{"parts": [p]} for p in spec.get("parts", [])]
    for source in sources:
        part = source["parts"][0] if "parts" in source else {"path": source["dev"][0]}
        _, dev = load_treebank({"treebank": source}, arguments.data)
        name = Path(part["path"]).stem.split("_", 1)[-1]
        if not dev:
            continue
        joined = recipe["language"] == "ar"
        text = "".join(sentence_lines(s, joined) for s in dev)
        (arguments.out / f"{recipe['language']}-{name}.conllu").write_text(text, encoding="utf-8")


def sentence_lines(sentence, joined):
    ranges = {first: (last, form, space) for first, last, form, space in sentence.ranges}
    spaces = [w.space_after for w in sentence.words]
    if joined:
        ranges, at = {}, 0
        for token, label in written_tokens(sentence):
            size = words_in_label(label) if label is not None else 1
            if size > 1:
                ranges[at] = (at + size - 1, token, spaces[at + size - 1])
            at += size
    lines = [["# newpar"]] if sentence.paragraph else []
    for i, w in enumerate(sentence.words):
        if i in ranges:
            last, form, space = ranges[i]
            lines.append([f"{i + 1}-{last + 1}", form, *"_______", misc(space)])
        lines.append([str(i + 1), w.form, w.lemma, w.upos, w.xpos, w.feats, str(w.head + 1), w.deprel, "_",
                      misc(spaces[i])])
    return "\n".join("\t".join(columns) for columns in lines) + "\n\n"


def misc(space_after):
    return "_" if space_after else "SpaceAfter=No"


def write_names(recipe, arguments):
    for source, (_, dev) in load_names_by_source(recipe, arguments.data).items():
        if recipe["names"].get("segmented"):
            segmenter = Segmenter(arguments.models / f"{recipe['language']}-words.bin")
            words = segmenter.words([[form for form, _ in s] for s in dev])
            dev = [split_clitics(s, w) for s, w in zip(dev, words)]
        text = "\n".join("".join(f"{form}\t{label}\n" for form, label in s) for s in dev)
        if text:
            (arguments.out / f"{recipe['language']}-names-{source}.txt").write_text(text, encoding="utf-8")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/ and names/")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--models", type=Path, default=Path(__file__).parent.parent / "models")
    return parser.parse_args()


if __name__ == "__main__":
    main()
