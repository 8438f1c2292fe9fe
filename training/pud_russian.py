"""UD Russian PUD in the habits of the other Russian treebanks: a name after its common noun is an apposition."""

from dataclasses import replace

NAMES = {"PROPN", "X"}


def convert_pud_file(sentences):
    return [replace(s, words=_apposed([replace(w) for w in s.words])) for s in sentences]


def _apposed(words):
    """`президент Барак Обама`: `Барак` is an apposition, `Обама` hangs on `Барак`."""
    first = {}
    for i, w in enumerate(words):
        if not w.deprel.startswith("flat") or w.upos not in NAMES or words[w.head].upos != "NOUN":
            continue
        if w.head in first:
            w.head = first[w.head]
        else:
            first[w.head] = i
            w.deprel = "appos"
    return words
