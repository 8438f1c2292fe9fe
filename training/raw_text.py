"""Sentences of words without labels, for a teacher to label."""

import re

TOKEN = re.compile(r"\w+(?:[-'’\u200c]\w+)*|\.{3}|[^\w\s]")
LONGEST = 100


def raw_sentences(recipe, data):
    """All that the recipe names as raw text (of a source its `first` sentences), as lists of forms."""
    out = []
    for source in recipe["teacher"]["raw"]:
        out += READERS[source["kind"]](data / source["path"])[:source.get("first")]
    return [s[:LONGEST] for s in out if s]


def tokenised(path):
    """One token a line, a blank line after each sentence."""
    sentences = [block.split("\n") for block in path.read_text(encoding="utf-8").split("\n\n")]
    return [[t for t in s if t] for s in sentences]


def plain(path):
    """One sentence a line, cut at spaces and punctuation."""
    return [TOKEN.findall(line) for line in path.read_text(encoding="utf-8").splitlines()]


READERS = {"tokenised": tokenised, "plain": plain}
