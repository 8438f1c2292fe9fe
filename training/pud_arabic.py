"""Brings UD Arabic PUD in line with UD v2 practice elsewhere and restores assimilated forms."""

from dataclasses import replace

from arabic import is_enclitic, unvowelled_sentence

# Particles that PUD attaches as `compound:prt`: form -> (UPOS, relation).
PARTICLES = {
    "و": ("CCONJ", "cc"), "ف": ("CCONJ", "cc"), "لكن": ("CCONJ", "cc"), "ثم": ("CCONJ", "cc"),
    "س": ("AUX", "aux"), "سوف": ("AUX", "aux"), "قد": ("AUX", "aux"), "لقد": ("AUX", "aux"),
    "إن": ("SCONJ", "mark"), "أن": ("SCONJ", "mark"), "كما": ("SCONJ", "mark"),
}


def convert_pud(sentence):
    """`ل` + `لسلطة` becomes `ل` + `السلطة`, `حيات` + `ها` becomes `حياة` + `ها`; particles as in PADT."""
    words = unvowelled_sentence(sentence).words
    out = []
    for i, word in enumerate(words):
        before = words[i - 1] if i else None
        after = words[i + 1] if i + 1 < len(words) else None
        out.append(_relabelled(replace(word, form=_restored(word, before, after))))
    return replace(sentence, words=out)


def convert_pud_file(sentences):
    """All sentences of a file, converted."""
    return [convert_pud(s) for s in sentences]


def _restored(word, before, after):
    form = word.form
    joined_to_li = before is not None and before.form == "ل" and not before.space_after
    if (joined_to_li and "Definite=Def" in word.feats and form.startswith("ل") and len(form) > 3
            and not word.lemma.startswith("ل")):
        return "ا" + form
    joined_to_pronoun = after is not None and not word.space_after and is_enclitic(after)
    if joined_to_pronoun and form.endswith("ت") and word.lemma.endswith("ة") and "Number=Sing" in word.feats:
        return form[:-1] + "ة"
    return form


def _relabelled(word):
    if word.deprel == "compound:prt":
        upos, deprel = PARTICLES.get(word.form, (word.upos, "advmod"))
        return replace(word, upos=upos, deprel=deprel)
    if word.upos == "ADP" and word.deprel == "mark" and word.form in ("أن", "إن", "لكن"):
        return replace(word, upos="SCONJ")
    return word
