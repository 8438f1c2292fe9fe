"""Sentences of words without labels, for a teacher to label."""

import re

from conllu import read_conllu
from names import read_names, split_hyphens

TOKEN = re.compile(r"\w+(?:[-'’\u200c]\w+)*|\.{3}|[^\w\s]")
LONGEST = 100
SHORTEST = 8  # words of a whole sentence


def raw_sentences(sources, data):
    """All sentences of the sources (of each its `first`), as lists of forms."""
    out = []
    for source in sources:
        out += READERS[source["kind"]](data / source["path"])[:source.get("first")]
    return [s[:LONGEST] for s in out if s]


def tokenised(path):
    """One token a line, a blank line after each sentence."""
    sentences = [block.split("\n") for block in path.read_text(encoding="utf-8").split("\n\n")]
    return [[t for t in s if t] for s in sentences]


def plain(path):
    """One sentence a line, after a name of its document and a tab, cut at spaces and punctuation."""
    return [TOKEN.findall(line.split("\t")[-1]) for line in path.read_text(encoding="utf-8").splitlines()]


def words_of_trees(path):
    """The words of CoNLL-U sentences."""
    return [[w.form for w in s.words] for s in read_conllu(path)]


def words_of_names(path):
    """The words of a name corpus, of whole sentences only: it has tables of results, too."""
    sentences = [[form for form, _ in split_hyphens(s)] for s in read_names(path)]
    return [s for s in sentences if len(s) >= SHORTEST and s[-1] == "."]


READERS = {"names": words_of_names, "tokenised": tokenised, "plain": plain, "conllu": words_of_trees}
