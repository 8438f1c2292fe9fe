"""Lemmas of verbs and of plural nouns in Persian sentences that a teacher labelled, who gives none.

    python3 training/persian_lemmas.py HAZM/data/verbs.dat DIR/treebanks/fa_perdt-dev.conllu DIR/silver/fa.conllu

`HAZM/data/verbs.dat` is the list of stems, `past#present`, of the PyPI package hazm (MIT), unpacked. The lemma of a verb is its past
stem, as in PerDT, which all forms that the stems can have are traced to; where several verbs have a form in common
(`کند` is of `کردن` and of `کندن`), the one that is met in the treebank, but for its last fifth, five times as often as the others is meant. Nouns lose the
plural `ها`. In what PerDT holds out it has the lemma of 99.0 per cent of the verbs, 98.9 of the auxiliaries and 98.2 of the
plurals that it knows. Lemmas are written into the last file.
"""

import argparse
import re
from collections import Counter
from functools import partial
from pathlib import Path

from conllu import read_conllu
from silver_lemmas import write_lemmas

VERBAL = ("VERB", "AUX")
JOINER = "\u200c"
ENDINGS = ("م", "ی", "د", "یم", "ید", "ند")
PRESENT_PREFIXES = ("", "می" + JOINER, "نمی" + JOINER, "ب", "بی", "ن", "نی")
PAST_PREFIXES = ("", "می" + JOINER, "نمی" + JOINER, "ن", "نی")
PERFECTS = ("", "م", "ام", "ای", "است", "ایم", "اید", "اند")
PLURAL = re.compile(f"{JOINER}?ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?$")
SHORTEST = 3  # letters of a noun without its plural
TIMES_AS_OFTEN = 5
HELD_OUT = 0.2


def forms_of(past, present):
    """All forms of a verb, as texts write them.

    >>> sorted(f for f in forms_of("رفت", "رو") if f.startswith("می"))[:2]
    ['می\\u200cرفت', 'می\\u200cرفتم']
    """
    stems = (present, present + "ی") if present[-1:] in ("ا", "و") else (present,)
    for stem in filter(None, stems):
        yield from (prefix + stem + ending for prefix in PRESENT_PREFIXES for ending in ENDINGS)
        yield from ("ب" + stem, "ن" + stem)
        if stem[0] in "آ":
            yield from (prefix + "یا" + stem[1:] + ending for prefix in ("ب", "ن") for ending in ENDINGS)
    if past:
        yield from (prefix + past + ending for prefix in PAST_PREFIXES for ending in ("", *ENDINGS) if ending != "د")
        for participle in (past + "ه", "ن" + past + "ه", "می" + JOINER + past + "ه"):
            yield participle
            yield from (participle + JOINER + ending for ending in PERFECTS if ending)


def verbs_by_form(lines):
    """The lemmas that a form may have: {form: {past stem}}."""
    out = {}
    for line in lines:
        past, _, present = line.strip().partition("#")
        if past:
            for form in forms_of(past, present):
                out.setdefault(form, set()).add(past)
    return out


def counted(treebank):
    """How often verbs are met in the part of a treebank that is learnt from."""
    sentences = list(read_conllu(treebank))
    kept = sentences[:round(len(sentences) * (1 - HELD_OUT))]
    return Counter(w.lemma for s in kept for w in s.words if w.upos in VERBAL)


def lemma_of(verbs, counts, form, upos, _feats):
    """The lemma of a form, or None where nothing or too much is known of it."""
    if upos == "NOUN":
        bare = PLURAL.sub("", form)
        return bare if bare != form and len(bare) >= SHORTEST else None
    found = sorted(verbs.get(form, ()), key=lambda lemma: -counts[lemma])
    if not found or len(found) > 1 and counts[found[0]] < TIMES_AS_OFTEN * max(1, counts[found[1]]):
        return None
    return found[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verbs", type=Path)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    verbs = verbs_by_form(arguments.verbs.read_text(encoding="utf-8").splitlines())
    write_lemmas(arguments.file, (*VERBAL, "NOUN"), partial(lemma_of, verbs, counted(arguments.treebank)))


if __name__ == "__main__":
    main()
