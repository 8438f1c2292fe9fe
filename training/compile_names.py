"""Compiles names that look as if they had clitics, so that the splitter leaves them whole.

    python3 training/compile_names.py --data DIR > lexicons/tokens/ar-names.tsv

Takes Arabic names of one word: of places from CLDR and GeoNames, frequent ones of people from
Wikidata, and whatever people and places of our own tables are called. Leaves out what a treebank writes as a word
with clitics.
"""

import argparse
import csv
import json
from collections import Counter
from pathlib import Path

from arabic import ENCLITICS, PROCLITICS, WHOLE, unvowelled, written_tokens
from corpora import load_treebank

HEADER = """# Names in Arabic that begin or end like words with clitics and are written whole.
# Compiled by training/compile_names.py from Unicode CLDR (Unicode licence), GeoNames (CC BY 4.0),
# Wikidata (CC0) and the people and places of data/identity.
#   kind  always `name`
#   form  the name, without vowel signs
kind\tform"""
SHORTEST = 4
BEARERS = 15  # a name of so many people is a frequent one
TABLES = Path(__file__).parent.parent / "data/identity"
HAMZAS = str.maketrans("أإآ", "ااا")
ARTICLE = "ال"
ARABIC = ("\u0621", "\u064a")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with identity/ and treebanks/")
    data = parser.parse_args().data
    sentences = treebank(data)
    words = {w.form for s in sentences for w in s.words}
    split = {token for s in sentences for token, label in written_tokens(s) if label != WHOLE}
    names = {unvowelled(n) for n in (*cldr_names(data), *geonames(data), *people(data, words), *tables(words))}
    kept = sorted(n for n in names - split if is_arabic(n) and looks_clitic(n))
    print("\n".join([HEADER, *(f"name\t{name}" for name in kept)]))


def cldr_names(data):
    cities = json.loads((data / "identity/cldr_cities.json").read_text(encoding="utf-8"))
    return [names["ar"] for names in cities.values() if "ar" in names]


def geonames(data):
    rows = json.loads((data / "identity/cities_geonames_100k_or_admin.json").read_text(encoding="utf-8"))
    return [name for row in rows for name in row[9].split("|")]


def is_arabic(name):
    return len(name) >= SHORTEST and all(ARABIC[0] <= c <= ARABIC[1] for c in name)


def looks_clitic(name):
    return name[0] in PROCLITICS or any(name.endswith(e) for e in ENCLITICS)


def people(data, words):
    """Frequent names whose rest after a proclitic is no word of its own."""
    counts = Counter()
    lines = (data / "identity/netranslit_wd_arabic_80.tsv").read_text(encoding="utf-8").splitlines()
    for _, letters, bearers in (line.split("\t") for line in lines):
        counts[letters.replace(" ", "")] += int(bearers)
    return [n for n, count in counts.items()
            if count >= BEARERS and n[0] in PROCLITICS and n[1:] not in words and n[1:3] != ARTICLE]


def tables(words):
    """Parts of names of people and places in the tables whose rest after a proclitic is no word, with or without hamza or article."""
    plain = {word.translate(HAMZAS) for word in words}
    plain |= {word.removeprefix(ARTICLE) for word in plain}
    of_people = [part for name in arabic_names("people*.tsv") for part in name.split()]
    names = {*of_people, *(name for name in arabic_names("places*.tsv") if " " not in name)}
    return [n for n in names
            if n[0] in PROCLITICS and n[1:].translate(HAMZAS) not in plain and n[1:3] != ARTICLE]


def arabic_names(pattern):
    """What the tables' Arabic columns hold, without vowel signs."""
    names = []
    for path in sorted(TABLES.glob(pattern)):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        names += [unvowelled(name) for row in rows for name in (row.get("ar") or "").split("|") if name]
    return names


def treebank(data):
    recipe = json.loads((Path(__file__).parent / "recipes/ar-words.json").read_text(encoding="utf-8"))
    train, dev = load_treebank(recipe, data)
    return [*train, *dev]


if __name__ == "__main__":
    main()
