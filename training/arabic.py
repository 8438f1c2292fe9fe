"""Arabic orthography: which words are written together, and how a token splits into words.

A split label reads `proclitics|front|cut|back|enclitic`: the proclitic letters joined by `+`,
what to put before the remaining stem, how many letters to cut from its end and what to put
there instead, and the enclitic pronoun. `و+ل|ال|0||` turns `وللغة` into و + ل + اللغة,
`|‌|1|ة|ها` turns `مدينتها` into مدينة + ها. `src/language/words/split-label.ts` applies it.
"""

from dataclasses import replace

from features import UNWRITTEN

PROCLITICS = set("وفبلكس")
PROCLITIC_TAGS = {"ADP", "CCONJ", "SCONJ", "PART", "AUX", "CONJ"}
WHOLE = "||0||"
WHOLE_FORMS = {"ـ"}


def unvowelled(text):
    """Without vowel signs and tatweel, and with a plain alef for alef wasla."""
    if text in WHOLE_FORMS:
        return text
    return "".join(c for c in text if c not in UNWRITTEN).replace("ٱ", "ا").replace("`", "") or text


def is_proclitic(word):
    return word.form in PROCLITICS and word.upos in PROCLITIC_TAGS


def join_surface(proclitics, stem, enclitic):
    """How the words are written together (assimilation of the article, final ta marbuta and alef maqsura)."""
    if proclitics and proclitics[-1] == "ل" and stem.startswith("ال") and len(stem) > 3:
        stem = stem[2:] if stem[2:3] == "ل" else stem[1:]
    if enclitic:
        if stem.endswith("ة"):
            stem = stem[:-1] + "ت"
        elif stem.endswith("ى"):
            stem = stem[:-1] + "ا"
    return "".join(proclitics) + stem + enclitic


def split_label(token, proclitics, stem, enclitic):
    """The label that splits `token` so, or None where no label can express it."""
    surface = token[len(proclitics):len(token) - len(enclitic)]
    for front in ("", "ا", "ال"):
        for cut in (0, 1):
            kept = front + (surface[:-cut] if cut else surface)
            if surface and stem.startswith(kept) and len(stem) - len(kept) <= cut and len(kept) > 0:
                return "|".join(["+".join(proclitics), front, str(cut), stem[len(kept):], enclitic])
    return None


def apply_label(token, label):
    """The words of a token as (form, role) with roles `proclitic stem enclitic`; whole where it does not fit."""
    proclitics, front, cut, back, enclitic = label.split("|")
    letters = proclitics.split("+") if proclitics else []
    stem = token[len(letters):len(token) - len(enclitic)]
    fits = token.startswith("".join(letters)) and token.endswith(enclitic) and len(stem) > int(cut)
    if not fits:
        return [(token, "stem")]
    stem = front + stem[:len(stem) - int(cut)] + back
    return ([(p, "proclitic") for p in letters] + [(stem, "stem")]
            + ([(enclitic, "enclitic")] if enclitic else []))


def written_tokens(sentence):
    """(token, label) pairs for the segmenter; label None where it cannot be expressed."""
    out, group = [], []
    words = sentence.words
    for i, word in enumerate(words):
        group.append(word)
        following = words[i + 1] if i + 1 < len(words) else None
        if following is None or not _joined(word, following):
            out.append(_token(group))
            group = []
    return out


CONJUNCTION_RATE = 0.06


def with_conjunctions(pairs, rng):
    """The pairs with `و` written to some words that have no clitics: it may stand before any."""
    out = []
    for token, label in pairs:
        if label == WHOLE and token.isalpha() and token[0] != "و" and rng.random() < CONJUNCTION_RATE:
            token, label = "و" + token, "و||0||"
        out.append((token, label))
    return out


def _joined(word, following):
    if "PUNCT" in (word.upos, following.upos) or word.space_after:
        return False
    return is_proclitic(word) or is_enclitic(following)


def is_enclitic(word):
    return word.upos == "PRON" and word.form in ENCLITICS


def unanalysed(word):
    """PADT leaves words outside its lexicon whole (XPOS U), with the clitics that they may have."""
    return word.xpos.startswith("U") and word.form[0] in PROCLITICS


ENCLITICS = {"ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "ي", "ني", "نا"}


def _token(words):
    if len(words) == 1 and unanalysed(words[0]):
        return words[0].form, None
    rest = list(words)
    proclitics = []
    while len(rest) > 1 and is_proclitic(rest[0]):
        proclitics.append(rest.pop(0).form)
    if len(rest) > 2 or (len(rest) == 2 and not is_enclitic(rest[1])):
        return "".join(w.form for w in words), None
    enclitic = rest[1].form if len(rest) == 2 else ""
    token = join_surface(proclitics, rest[0].form, enclitic)
    return token, split_label(token, proclitics, rest[0].form, enclitic)


def unvowelled_sentence(sentence):
    return replace(sentence, words=[
        replace(w, form=unvowelled(w.form), lemma=unvowelled(w.lemma)) for w in sentence.words
    ])
