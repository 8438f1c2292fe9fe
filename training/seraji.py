"""Turns UD Persian Seraji into the habits of UD Persian PerDT, where the two differ by rule.

Seraji: Seraji, Ginter and Nivre 2016, Universal Dependencies for Persian (LREC); PerDT: Rasooli et al. 2020,
The Persian Dependency Treebank Made Universal (https://arxiv.org/abs/2009.10205), from whose description the
rules are: verbs head their compounds, prepositions of two words are read as what they are made of,
proper nouns are PROPN. Relations lose subtypes that PerDT does not have.
"""

from dataclasses import replace

PREPOSITIONS = {"در", "به", "از", "بر", "با", "تا", "برای", "بدون", "ز"}
BEFORE_AFTER = {"پس", "بعد", "قبل", "پیش"}  # + «از» is a preposition
ALSO = {"نیز", "هم"}
OF_THE_NOUN = {"nmod:poss", "amod", "det", "nummod", "case", "flat", "fixed", "compound", "acl:relcl", "appos"}
PHRASE = {"nmod", "nmod:poss", "amod", "flat", "case", "nummod", "compound"}
RENAMED = {"nmod:poss": "nmod", "acl:relcl": "acl", "det:predet": "det", "flat:foreign": "flat",
           "aux:pass": "aux", "cc:preconj": "cc"}


def convert_seraji_file(sentences):
    """Converts all sentences; which nouns are common and which adjectives make verbs is counted first."""
    words = [w for s in sentences for w in s.words]
    light = {w.form for w in words if w.deprel == "compound:lvc"}
    common = common_nouns(sentences)
    return [replace(s, words=Conversion(s.words, light, common).words) for s in sentences]


def common_nouns(sentences):
    """Nouns that stand at least twice without a name of their own after them."""
    counts = {}
    for s in sentences:
        named = {w.head for w in s.words if w.deprel == "flat"}
        for i, w in enumerate(s.words):
            if w.upos == "NOUN" and i not in named and w.deprel != "flat":
                counts[w.lemma] = counts.get(w.lemma, 0) + 1
    return {lemma for lemma, n in counts.items() if n >= 2}


class Conversion:
    def __init__(self, words, light, common):
        self.light, self.common = light, common
        self.words = [replace(w) for w in words]
        for step in (self._verbs_head, self._numbers, self._fixed, self._before_after, self._names,
                     self._obliques, self._also, self._rename):
            step()

    def children(self, head):
        return [i for i, w in enumerate(self.words) if w.head == head]

    def _verbs_head(self):
        """`برگزار شد`, `نوشته شد`: the verb heads what it makes a predicate."""
        for i, verb in enumerate(self.words):
            head = verb.head
            passive = verb.deprel == "aux:pass"
            if head < 0 or head > i or not (passive or (verb.deprel == "compound" and verb.upos == "VERB")):
                continue
            base = self.words[head]
            if base.upos == "VERB" and not passive:
                continue
            verb.head, verb.deprel, verb.upos = base.head, base.deprel, "VERB"
            for c in self.children(head):
                child = self.words[c]
                degree = child.upos == "ADV" and c == head - 1 and base.upos == "ADJ" and base.form not in self.light
                if c == i or degree or (base.upos != "VERB" and child.deprel in OF_THE_NOUN):
                    continue
                child.head = i
            base.head = i
            noun = base.upos in ("NOUN", "ADV") or base.form in self.light
            base.deprel = "xcomp" if passive or not noun else "compound:lvc"

    def _numbers(self):
        """`یک میلیون کودک`: the first numeral depends on the noun, the others on it."""
        for i, w in enumerate(self.words):
            if w.deprel == "compound" and w.upos == "NUM":
                first = [c for c in self.children(i) if self.words[c].deprel == "nummod" and c < i]
                if first:
                    self.words[first[0]].head, w.deprel = w.head, "flat"
                    w.head = first[0]
                else:
                    w.deprel = "nummod"

    def _fixed(self):
        for i in range(len(self.words)):
            rest = [c for c in self.children(i) if self.words[c].deprel == "fixed"]
            first = self.words[i]
            if not rest or first.head < 0:
                continue
            if first.deprel == "case":
                self._compound_preposition(i, rest)
            elif first.deprel == "mark" and self.words[rest[-1]].form == "که":
                self._compound_subordinator(i, rest)
            else:
                for c in rest:
                    self.words[c].deprel = "case" if self.words[c].upos == "ADP" else "advmod"
                    self.words[c].head = first.head

    def _compound_preposition(self, i, rest):
        """`در مقابل X`: the noun is the oblique and X its modifier; `نسبت به X`: two cases."""
        first, noun = self.words[i], self.words[rest[0]]
        target = first.head
        if first.form in PREPOSITIONS and noun.form not in PREPOSITIONS:
            complement = self.words[target]
            noun.upos, noun.head, noun.deprel = "NOUN", complement.head, complement.deprel
            complement.head, complement.deprel = rest[0], "nmod"
            first.head = rest[0]
            rest = rest[1:]
        for c in rest:
            self.words[c].head, self.words[c].deprel, self.words[c].upos = target, "case", "ADP"

    def _compound_subordinator(self, i, rest):
        """`در حالی که` with a clause: an oblique noun with a clause that modifies it."""
        first = self.words[i]
        clause, middle = self.words[first.head], rest[-2:-1] or [i]
        which = self.words[rest[-1]]
        which.upos, which.head, which.deprel = "SCONJ", first.head, "mark"
        noun = self.words[middle[0]]
        if middle[0] == i or clause.head < 0 or noun.upos not in ("NOUN", "PRON"):
            for c in rest[:-1]:
                self.words[c].head, self.words[c].deprel = first.head, "mark"
            return
        verb = first.head
        noun.head, noun.deprel = clause.head, "obl"
        clause.head, clause.deprel = middle[0], "acl"
        for c in [i, *rest[:-2]]:
            self.words[c].head, self.words[c].deprel, self.words[c].upos = middle[0], "case", "ADP"
        which.head = verb

    def _before_after(self):
        for i, w in enumerate(self.words[:-1]):
            if w.form not in BEFORE_AFTER or self.words[i + 1].form != "از" or self.words[i + 1].head < 0:
                continue
            target = self.words[i + 1].head
            noun = self.words[target]
            if noun.head != i:
                continue
            noun.head = w.head
            noun.deprel = "obl" if w.deprel in ("advmod", "obl") else "nmod"
            for c in self.children(i):
                self.words[c].head = target
            w.head, w.deprel, w.upos = target, "case", "ADP"

    def _names(self):
        """A name after a common noun modifies it; the parts of a name hang on its first word."""
        for i, w in enumerate(self.words):
            if w.deprel != "flat" or w.upos == "NUM" or w.head < 0:
                continue
            head = self.words[w.head]
            if head.deprel == "flat" and head.upos == "PROPN":
                w.head = head.head
            elif head.lemma in self.common and head.upos == "NOUN":
                w.deprel = "nmod"
            elif head.upos == "NOUN":
                head.upos = "PROPN"
            if w.upos in ("NOUN", "ADJ", "X") and not (w.deprel == "nmod" and w.lemma in self.common):
                w.upos = "PROPN"

    def _obliques(self):
        """What stands with a preposition at a verb, or before its noun, is an oblique."""
        for i, w in enumerate(self.words):
            if w.deprel != "nmod" or w.head < 0:
                continue
            cased = any(self.words[c].deprel == "case" for c in self.children(i))
            if self.words[w.head].upos == "VERB" or (cased and i < w.head):
                w.deprel = "obl"

    def _also(self):
        for i, w in enumerate(self.words):
            if w.form not in ALSO or w.upos not in ("SCONJ", "CCONJ"):
                continue
            w.upos = "ADV"
            at = i - 1
            if at < 0 or self.words[at].deprel in ("punct", "cc", "mark"):
                w.deprel = "advmod"
                continue
            while self.words[at].deprel in PHRASE and self.words[at].head >= 0:
                at = self.words[at].head
            if at == i:
                w.deprel = "advmod"
            else:
                w.head, w.deprel = at, "dep"

    def _rename(self):
        for w in self.words:
            w.deprel = RENAMED.get(w.deprel, w.deprel)
            if w.form == "را":
                w.upos = "ADP"
            if w.upos == "ADJ":
                w.feats = w.feats.replace("Degree=Pos", "_")
            elif w.upos == "VERB" and w.feats != "_" and "Voice" not in w.feats:
                w.feats = "|".join(sorted([*w.feats.replace("|VerbForm=Fin", "").split("|"), "Voice=Act"]))
            elif w.upos in ("NUM", "ADV"):
                w.feats = "_"
