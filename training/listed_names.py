"""Names of a treebank by lists: English names without a corpus of names, so that a model can be built from free data.

    python3 training/listed_names.py DIR/treebanks/en_ewt-train.conllu --out DIR/silver/en-listed.conllu

What the treebank tags as proper nouns side by side is one name. Its kind is what the lists of gazetteers.py say of its
words; where they say nothing or several things it stays open (`Name=?`), which training leaves out. All other words
are no names, but adjectives of nations, which are `misc` as in CoNLL-2003 (distant supervision, Mintz et al. 2009,
https://aclanthology.org/P09-1113).
"""

import argparse
from pathlib import Path

from features import fold, normalise
from gazetteers import KINDS, collect

PLACE = {"state", "of state", "town", "region", "of place"}
WHOLE_PLACE = {"state", "town", "region"}
PERSON = {"given", "family"}
ORGANISATION = {"organisation", "party", "group"}
HEADS = {"of organisation", "of party", "body"}  # kinds of the last word of an organisation's name
CALENDAR = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
               "september october november december".split())


class Lists:
    def __init__(self, language):
        self.bits = collect(language).bits

    def kinds(self, form):
        bits = self.bits.get(fold(normalise(form)), 0)
        return {kind for i, kind in enumerate(KINDS) if bits >> i & 1}


def kind_of(kinds):
    """Kind of a name whose words have these kinds; none if the lists do not tell."""
    if len(kinds) == 1:
        found = [name for name, wanted in (("place", WHOLE_PLACE), ("person", PERSON), ("organisation", ORGANISATION))
                 if kinds[0] & wanted]
        return found[0] if len(found) == 1 else None
    first, last = kinds[0], kinds[-1]
    if "given" in first and not last & (HEADS | ORGANISATION) and (last & PERSON or not last):
        return "person"
    if all(k & PLACE for k in kinds) and not first & PERSON:
        return "place"
    if last & HEADS and not last & (PERSON | WHOLE_PLACE):
        return "organisation"
    return None


def labels_of(words, lists):
    """Labels of (form, UPOS) pairs, `?` where a name's kind is open."""
    out, at = [], 0
    while at < len(words):
        end = at
        while end < len(words) and words[end][1] == "PROPN" and words[end][0].lower() not in CALENDAR:
            end += 1
        if end > at:
            kind = kind_of([lists.kinds(form) for form, _ in words[at:end]])
            out += ["?"] * (end - at) if kind is None else [("I-" if i else "B-") + kind for i in range(end - at)]
            at = end
        else:
            form, upos = words[at]
            out.append("B-misc" if upos == "ADJ" and form != form.lower() and "demonym" in lists.kinds(form) else "O")
            at += 1
    return out


def named(block, lists):
    """Lines of a sentence with the names in their last column."""
    lines = [line.split("\t") for line in block.split("\n")]
    words = [f for f in lines if f[0].isdigit()]
    for fields, label in zip(words, labels_of([(f[1], f[3]) for f in words], lists)):
        fields[9] = f"Name={label}" if fields[9] == "_" else f"{fields[9]}|Name={label}"
    return "\n".join("\t".join(fields) for fields in lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    lists = Lists(arguments.language)
    blocks = arguments.treebank.read_text(encoding="utf-8").strip("\n").split("\n\n")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text("".join(named(block, lists) + "\n\n" for block in blocks), encoding="utf-8")


if __name__ == "__main__":
    main()
