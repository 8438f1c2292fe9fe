"""What the network sees of a word: hashed rows of five embedding tables, its clusters and kinds in gazetteers.

`src/language/network/features.ts` computes the same rows at run time; the two
must agree bit for bit, which `features.expected.json` checks (see write_expected_features.py).
All substrings are counted in UTF-16 code units, as JavaScript strings are.
"""

import unicodedata
from dataclasses import dataclass

import numpy as np

MAX_GRAMS = 24
FNV_OFFSET = 2166136261
FNV_PRIME = 16777619
MASK = 0xFFFFFFFF

# Vowel signs and the tatweel carry no identity in Arabic news text: most outlets omit them.
UNWRITTEN = {chr(c) for c in range(0x064B, 0x0653)} | {"\u0670", "\u0640"}
# Letters that outlets exchange freely and that canonical decomposition leaves apart.
SAME_LETTER = str.maketrans({"ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا", "’": "'", "‘": "'"})


@dataclass
class Features:
    """Row numbers: three word forms, prefixes, suffixes, shape, n-grams; clusters and kinds of names where a model has them."""

    words: list
    prefixes: list
    suffixes: list
    shapes: list
    grams: list
    clusters: list
    gazetteer: list


def normalise(form):
    """Lower case, digits as 0, no vowel signs."""
    kept = (c for c in form.lower() if c not in UNWRITTEN)
    return "".join("0" if unicodedata.category(c) == "Nd" else c for c in kept)


def fold(normal):
    """Also without diacritics and with one letter for each family of look-alikes."""
    plain = (c for c in unicodedata.normalize("NFD", normal) if unicodedata.category(c) != "Mn")
    return "".join(plain).translate(SAME_LETTER)


def shape(form):
    """`X` upper case, `x` other letters, `d` digits, runs cut at three."""
    kinds, last, run = [], "", 0
    for c in form:
        category = unicodedata.category(c)
        if category == "Nd":
            kind = "d"
        elif category[0] == "L":
            kind = "X" if c.upper() == c and c.lower() != c else "x"
        else:
            kind = c
        run = run + 1 if kind == last else 1
        last = kind
        if run <= 3:
            kinds.append(kind)
    return "".join(kinds)


def units(text):
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2").tolist()


def hash_units(code_units, seed):
    """FNV-1a over 16-bit units with a final mix (http://www.isthe.com/chongo/tech/comp/fnv/)."""
    h = (FNV_OFFSET ^ seed) & MASK
    for unit in code_units:
        h = ((h ^ unit) * FNV_PRIME) & MASK
    h ^= h >> 15
    h = (h * 0x2C1B3C6D) & MASK
    return h ^ (h >> 12)


def features_of(form, rows, clusters=None, gazetteer=None):
    """Rows of `form` in tables of `rows` = {word, prefix, suffix, shape, gram} sizes."""
    normal = normalise(form)
    u, folded = units(normal), units(fold(normal))
    framed = units("<" + normal + ">")
    grams = [
        hash_units(framed[i:i + n], 40 + n) % rows["gram"]
        for n in (3, 4)
        for i in range(len(framed) - n + 1)
    ][:MAX_GRAMS]
    return Features(
        words=[hash_units(u, 1) % rows["word"], hash_units(u, 2) % rows["word"],
               hash_units(folded, 3) % rows["word"]],
        prefixes=[hash_units(u[:n], 10 + n) % rows["prefix"] for n in (1, 2, 3)],
        suffixes=[hash_units(u[-n:], 20 + n) % rows["suffix"] for n in (1, 2, 3, 4)],
        shapes=[hash_units(units(shape(form)), 30) % rows["shape"]],
        grams=grams or [hash_units(framed, 40) % rows["gram"]],
        clusters=clusters.rows(u) if clusters else [],
        gazetteer=gazetteer.rows(folded) if gazetteer else [],
    )
