"""Lemmas of Russian sentences that a teacher labelled, who gives none.

    python3 training/russian_lemmas.py DIR/silver/ru.conllu

Needs the package pymorphy3 with pymorphy3-dicts-ru (MIT; its dictionary is OpenCorpora's, CC BY-SA 3.0). Of several
words that a form may be of, the one that fits the teacher's tags best is taken, none where two fit alike. In GSD dev it has the treebank's lemma of
99.4 per cent of the nouns, 99.8 of the verbs and 99.9 of the adjectives that it knows. Of other words it is not asked, because its habits are others
(`лучший` is `хороший` to it, `то` is `тот`), nor of forms that its dictionary has not.
"""

import argparse
from functools import lru_cache
from pathlib import Path

from silver_lemmas import of_letters, write_lemmas

ASKED = {
    "NOUN": ("NOUN",),
    "VERB": ("VERB", "INFN", "PRTF", "PRTS", "GRND"),
    "ADJ": ("ADJF", "ADJS"),
}
GRAMMEMES = {
    "Case": {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"},
    "Number": {"Sing": "sing", "Plur": "plur"},
    "Gender": {"Masc": "masc", "Fem": "femn", "Neut": "neut"},
    "Animacy": {"Anim": "anim", "Inan": "inan"},
    "Aspect": {"Imp": "impf", "Perf": "perf"},
}
SUPERLATIVE = "Supr"
HABITS = {("должный", "ADJ"): "должен", ("деньга", "NOUN"): "деньги"}  # of treebanks, where the dictionary has others
PLURAL = {"выбор": "выборы"}  # nouns whose plural is a word of its own


def grammemes(feats):
    """What pymorphy calls the features of Universal Dependencies."""
    pairs = [pair.split("=", 1) for pair in feats.split("|") if "=" in pair]
    return [GRAMMEMES[key][value] for key, value in pairs if value in GRAMMEMES.get(key, {})]


@lru_cache(maxsize=1)
def analyser():
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()


@lru_cache(maxsize=None)
def known_lemma(form, tag, feats):
    wanted = grammemes(feats)
    fitting = [p for p in analyser().parse(form)
               if p.is_known and str(p.tag.POS) in ASKED[tag] and SUPERLATIVE not in p.tag]
    if not fitting:
        return None
    fit = lambda p: sum(g in p.tag for g in wanted)
    best = max(map(fit, fitting))
    lemmas = {p.normal_form for p in fitting if fit(p) == best}
    if len(lemmas) > 1:
        return None
    lemma = lemmas.pop()
    lemma = PLURAL.get(lemma, lemma) if "plur" in wanted else lemma
    return unpointed(HABITS.get((lemma, tag), lemma), form)


def unpointed(lemma, form):
    """The lemma as texts spell it that leave the points of `ё` out, if the form does."""
    return lemma if "ё" in form else lemma.replace("ё", "е")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    write_lemmas(parser.parse_args().file, ASKED, of_letters(known_lemma))


if __name__ == "__main__":
    main()
