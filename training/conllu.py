"""CoNLL-U sentences: reading treebanks into plain records.

Format: https://universaldependencies.org/format.html. Empty nodes are skipped;
multi-word tokens are kept as ranges beside the words. Some treebanks have HTML entities, which
are resolved.
"""

from dataclasses import dataclass, field
from html import unescape


# Columns of MISC for what a teacher holds for possible: `Relations=obj=0.71,nmod=0.22`.
SHARES = {"Heads": "head", "Relations": "deprel", "Tags": "upos", "Names": "name"}


@dataclass
class Word:
    """One syntactic word. `head` is the 0-based index of the head, -1 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True
    name: str = ""  # BIO label of a name, in what a teacher labelled
    shares: dict = field(default_factory=dict)  # task -> [(label, share)] where a teacher was in doubt


@dataclass
class Sentence:
    words: list
    text: str = ""
    ranges: list = field(default_factory=list)  # (first, last, form, space_after)
    paragraph: bool = False  # whether a paragraph begins with it
    source: str = ""  # the treebank's file, without its ending


def read_conllu(path):
    """All sentences of a file; `words` indices count from 0."""
    sentences, current = [], Sentence([])
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if current.words:
                    sentences.append(current)
                current = Sentence([])
            elif line.startswith("# text = "):
                current.text = line[len("# text = "):]
            elif line.startswith(("# newpar", "# newdoc")):
                current.paragraph = True
            elif not line.startswith("#"):
                _add_line(current, line.split("\t"))
    if current.words:
        sentences.append(current)
    return sentences


def _add_line(sentence, fields):
    number, misc = fields[0], dict(f.split("=", 1) for f in fields[9].split("|") if "=" in f)
    space_after = misc.get("SpaceAfter") != "No"
    shares = {task: _shares(misc[key]) for key, task in SHARES.items() if key in misc}
    if "-" in number:
        first, last = number.split("-")
        sentence.ranges.append((int(first) - 1, int(last) - 1, fields[1], space_after))
    elif "." not in number:
        head = int(fields[6]) - 1 if fields[6].isdigit() else -1
        sentence.words.append(
            Word(unescape(fields[1]), unescape(fields[2]), fields[3], fields[4], fields[5], head, fields[7],
                 space_after, misc.get("Name", ""), shares)
        )


def _shares(text):
    return [(label, float(share)) for label, share in (part.rsplit("=", 1) for part in text.split(","))]
