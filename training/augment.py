"""Random changes that make the parser robust for news: headlines, missing stops, other typography."""

from dataclasses import replace

from scores import spans

# Per language: pairs of spellings that outlets exchange, applied letter by letter to a whole sentence.
VARIANTS = {
    "en": [({"'": "’", '"': "“"}, 0.15)],
    "ar": [({"أ": "ا", "إ": "ا", "آ": "ا"}, 0.15), ({"ي": "ى"}, 0.05), ({'"': "“"}, 0.1)],
    "fa": [({"ی": "ي", "ک": "ك"}, 0.1), ({"\u200c": ""}, 0.1)],
    "ru": [({"ё": "е", "Ё": "Е"}, 0.3), ({'"': "«"}, 0.2)],
}
CASE_RATE = 0.04  # of each of lower case, upper case and title case
STOP_RATE = 0.08


RENAME_RATE = 0.25
EXCHANGE_RATE = 0.2


class Augmenter:
    """Changes sentences with the random generator given. `names` are spellings to put in place of names."""

    def __init__(self, language, rng, names=()):
        self.names = names
        self.variants = [(str.maketrans(table), rate) for table, rate in VARIANTS.get(language, [])]
        self.rng = rng
        self.spans = {}

    def forms(self, forms):
        """The forms of one sentence, possibly respelt."""
        draw = self.rng.random()
        if draw < CASE_RATE:
            forms = [f.lower() for f in forms]
        elif draw < 2 * CASE_RATE:
            forms = [f.upper() for f in forms]
        elif draw < 3 * CASE_RATE:
            forms = [f[:1].upper() + f[1:] for f in forms]
        for table, rate in self.variants:
            if self.rng.random() < rate:
                forms = [f.translate(table) or f for f in forms]
        return forms

    def sentence(self, sentence):
        """The sentence respelt, sometimes without its final stop."""
        words = sentence.words
        last = words[-1]
        if (len(words) > 3 and last.form in (".", "۔") and self.rng.random() < STOP_RATE
                and all(w.head != len(words) - 1 for w in words)):
            words = words[:-1]
        words = self.renamed(words)
        forms = self.forms([w.form for w in words])
        return replace(sentence, words=[replace(w, form=f) for w, f in zip(words, forms)])

    def renamed(self, words):
        """Some names exchanged for others, so that no list of names is learnt by heart."""
        if not self.names:
            return words
        return [self._renamed(w) if w.upos == "PROPN" and self.rng.random() < RENAME_RATE else w for w in words]

    def _renamed(self, word):
        if word.form.startswith("ال") or not word.form.isalpha():
            return word
        name = self.rng.choice(self.names)
        return replace(word, form=name, lemma=name)

    def learn_names(self, sentences):
        """Keeps the names of a corpus of (form, label) pairs, to exchange them later."""
        self.spans = {}
        for sentence in sentences:
            for start, end, kind in spans([label for _, label in sentence]):
                self.spans.setdefault(kind, []).append([form for form, _ in sentence[start:end]])

    def exchanged(self, pairs):
        """Some names exchanged for others of their kind, so that what stands around a name counts too."""
        out, at = [], 0
        for start, end, kind in sorted(spans([label for _, label in pairs])):
            if self.rng.random() < EXCHANGE_RATE and self.spans.get(kind):
                name = self.rng.choice(self.spans[kind])
                out += pairs[at:start] + [(form, ("I-" if i else "B-") + kind) for i, form in enumerate(name)]
                at = end
        return out + pairs[at:]

    def pairs(self, pairs):
        """Respelt (form, label) pairs, some names exchanged."""
        pairs = self.exchanged(pairs)
        return list(zip(self.forms([form for form, _ in pairs]), [label for _, label in pairs]))
