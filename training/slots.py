"""Tables of words in a few bytes a word, found by hash.

A slot has two bytes of another hash to know a word by, then the word's bytes. A slot of zeros is empty; a
word that finds its slot taken goes into the next empty one. `src/language/network/slots.ts` looks words up in the same way.
"""

import numpy as np

from features import hash_units, units

LOAD = 0.85  # of the slots that are in use


class Slots:
    """`slots` (S, 2 + N) of bytes."""

    def __init__(self, slots):
        self.slots = slots
        self.marks = slots[:, 0].astype(int) | slots[:, 1].astype(int) << 8

    def find(self, code_units):
        """The bytes of a word, or nothing."""
        at, mark = _place(code_units, len(self.slots))
        while self.marks[at]:
            if self.marks[at] == mark:
                return self.slots[at, 2:]
            at = (at + 1) % len(self.slots)
        return None


def build(words):
    """The slots of words with their bytes."""
    size = int(len(words) / LOAD) + 1  # one slot at least is empty
    slots = np.zeros((size, 2 + len(next(iter(words.values())))), np.uint8)
    for word, values in words.items():
        at, mark = _place(units(word), size)
        while slots[at, :2].any():
            at = (at + 1) % size
        slots[at] = [mark & 255, mark >> 8, *values]
    return slots


def _place(code_units, size):
    """(first slot, mark) of a word."""
    return hash_units(code_units, 50) % size, (hash_units(code_units, 51) & 0xFFFF) or 1
