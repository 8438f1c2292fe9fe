"""Compiles place names that look as if they had clitics, so that the splitter leaves them whole.

    python3 training/compile_names.py --data DIR > lexicons/tokens/ar-names.tsv

Takes Arabic names of one word from CLDR and GeoNames; leaves out what a treebank writes as
a word with clitics.
"""

import argparse
import json
from pathlib import Path

from arabic import ENCLITICS, PROCLITICS, WHOLE, unvowelled, written_tokens
from corpora import load_treebank

HEADER = """# Place names in Arabic that begin or end like words with clitics and are written whole.
# Compiled by training/compile_names.py from Unicode CLDR (Unicode licence) and GeoNames (CC BY 4.0).
#   kind  always `name`
#   form  the name, without vowel signs
kind\tform"""
SHORTEST = 4
ARABIC = ("\u0621", "\u064a")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with identity/ and treebanks/")
    data = parser.parse_args().data
    names = {unvowelled(n) for n in (*cldr_names(data), *geonames(data))}
    kept = sorted(n for n in names - split_tokens(data) if is_arabic(n) and looks_clitic(n))
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


def split_tokens(data):
    recipe = json.loads((Path(__file__).parent / "recipes/ar-words.json").read_text(encoding="utf-8"))
    train, dev = load_treebank(recipe, data)
    return {token for s in (*train, *dev) for token, label in written_tokens(s) if label != WHOLE}


if __name__ == "__main__":
    main()
