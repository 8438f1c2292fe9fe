"""UD Arabic PADT with the labels of UD v1, converted to UD v2 (https://universaldependencies.org/v2/summary.html).

Each rule is a function over the sentence's words, applied in the order of RULES. Where PADT has
more than one way, the rule follows UD Arabic PUD, so that both treebanks teach one style.
"""

from collections import Counter, defaultdict
from dataclasses import replace

from arabic import ENCLITICS, PROCLITICS, unvowelled_sentence
from features import fold, normalise

RENAMED = {
    "dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass",
    "neg": "advmod", "mwe": "fixed", "name": "flat", "foreign": "flat", "remnant": "orphan",
    "advmod:emph": "advmod",
}
COORDINATORS = {"و", "ف", "أو", "ثم", "بل", "لكن", "أم"}
PREDICATES = {"VERB", "AUX"}
BE, NOT_BE = "كان", "ليس"
NEVER_SUFFIX = "1-"  # XPOS of pronouns in the nominative, which stand alone


def convert_padt(sentence):
    """A new sentence with v2 labels, without vowel signs; `space_after` tells what is written together."""
    words = [replace(w) for w in unvowelled_sentence(sentence).words]
    for rule in RULES:
        rule(words)
    return replace(sentence, words=words)


def resolve_unanalysed(sentences):
    """PADT leaves out-of-lexicon words as X: a spelling known elsewhere lends its tag, other bare words are names."""
    tags = defaultdict(Counter)
    for w in (w for s in sentences for w in s.words if w.upos not in ("X", "CONJ")):
        tags[_spelling(w)][w.upos] += 1
    for w in (w for s in sentences for w in s.words if w.upos == "X" and w.xpos[:1] == "U"):
        known = tags.get(_spelling(w))
        if known:
            w.upos = known.most_common(1)[0][0]
        elif w.form.isalpha() and len(w.form) > 1:
            w.upos = "_" if w.form.startswith("ال") else "PROPN"


def _spelling(word):
    return fold(normalise(word.form))


def convert_padt_file(sentences):
    """All sentences of a file, converted."""
    resolve_unanalysed(sentences)
    return [convert_padt(s) for s in sentences]


def _children(words, head):
    return [i for i, w in enumerate(words) if w.head == head]


def _has_case(words, i):
    return any(w.head == i and w.deprel == "case" for w in words)


def _swap(words, head, child, relation):
    """`child` takes the place of its head; the head hangs from it by `relation`, other children move along."""
    words[child].head, words[child].deprel = words[head].head, words[head].deprel
    for i in _children(words, head):
        if i != child:
            words[i].head = child
    words[head].head, words[head].deprel = child, relation


def split_doubled(words):
    """Two words that both carry the form of an unanalysed token get their own part of it."""
    for a, b in zip(words, words[1:]):
        if a.form != b.form or a.xpos[:1] != "U" or len(a.form) < 3:
            continue
        suffix = next((e for e in sorted(ENCLITICS, key=len, reverse=True) if a.form.endswith(e)), None)
        if a.form[0] in PROCLITICS and a.deprel in ("cc", "case"):
            a.form, b.form = a.form[0], b.form[1:]
            a.upos = "CCONJ" if a.deprel == "cc" else "ADP"
        elif suffix and b.head == words.index(a):
            a.form, b.form = a.form[:-len(suffix)], suffix
            b.upos = "PRON"


def promote_clause(words):
    """A sentence-initial conjunction is no root: its first clause is."""
    root = next(i for i, w in enumerate(words) if w.head == -1)
    clauses = [i for i in _children(words, root) if words[i].upos != "PUNCT"]
    if words[root].upos == "CONJ" and clauses:
        _swap(words, root, clauses[0], "cc")


def parts_of_speech(words):
    for w in words:
        if w.upos == "CONJ":
            w.upos = "CCONJ" if w.form in COORDINATORS else "SCONJ"
            if w.deprel not in ("cc", "mark"):
                w.deprel = "cc" if w.upos == "CCONJ" else "mark"
        elif w.upos == "X" and w.xpos[:1] == "X" and w.form.isalpha() and len(w.form) > 1:
            w.upos = "PROPN"
        elif w.upos == "PART" and w.deprel == "aux":
            w.upos = "AUX"
        elif w.upos == "DET" and "PronType=Dem" in w.feats:
            w.upos = "PRON"


def flat_names(words):
    """`كيتي` ← `كيلي` becomes first word first, `flat` after it."""
    for i in range(len(words) - 1, 0, -1):
        a, b = words[i - 1], words[i]
        if (a.upos == b.upos == "PROPN" and a.head == i and a.deprel in ("foreign", "name", "nmod")):
            _swap(words, i, i - 1, "flat")
    for i, w in enumerate(words):
        if w.deprel == "flat":
            while words[w.head].deprel == "flat":
                w.head = words[w.head].head


def relative_clauses(words):
    """The relative pronoun belongs to the clause's verb, as subject or object."""
    for w in words:
        if w.upos != "PRON" or "PronType=Rel" not in w.feats or w.deprel != "cc" or w.head < 0:
            continue
        clause = next((i for i in _children(words, w.head)
                       if words[i].deprel == "acl" and i > words.index(w)), None)
        if clause is None:
            w.deprel = "nsubj"
            continue
        words[clause].deprel = "acl:relcl"
        subject = any(words[i].deprel.startswith("nsubj") for i in _children(words, clause))
        passive = "Voice=Pass" in words[clause].feats
        w.head = clause
        w.deprel = "obj" if subject else ("nsubj:pass" if passive else "nsubj")


def auxiliary_be(words):
    """`كانت ... أعلنت`: the full verb heads the clause, `كان` is its auxiliary or copula."""
    for i, w in enumerate(words):
        if w.lemma not in (BE, NOT_BE) or w.upos != "VERB":
            continue
        predicate = next((c for c in _children(words, i) if words[c].deprel == "xcomp"), None)
        if predicate is not None:
            w.upos = "AUX"
            _swap(words, i, predicate, "aux" if words[predicate].upos == "VERB" else "cop")


def numbers(words):
    """The counted noun heads its number."""
    for i, w in enumerate(words):
        if w.upos == "NUM" and w.deprel == "nummod" and w.head < i and words[w.head].upos == "NUM":
            _swap(words, w.head, i, "nummod")
    for i, w in enumerate(words[:-1]):
        noun = words[i + 1]
        if w.upos == "NUM" and noun.head == i and noun.deprel == "nmod" and noun.upos in ("NOUN", "ADJ"):
            _swap(words, i, i + 1, "nummod")


def rename(words):
    for w in words:
        w.deprel = RENAMED.get(w.deprel, w.deprel)


def coordination(words):
    """A coordinator belongs to the conjunct after it."""
    for i, w in enumerate(words):
        if w.deprel != "cc" or w.upos != "CCONJ" or w.head < 0:
            continue
        following = [c for c in _children(words, w.head)
                     if c > i and words[c].deprel in ("conj", "parataxis") and w.head < i]
        if following:
            w.head = following[0]
            words[following[0]].deprel = "conj"


def connectives(words):
    for w in words:
        if w.deprel == "cc" and w.upos in ("ADP", "NOUN", "ADJ", "PROPN"):
            w.deprel = "case"
        elif w.deprel == "cc" and w.upos in ("PRON", "PART", "ADV", "SCONJ"):
            w.deprel = "mark" if w.upos == "SCONJ" else "dep"


def obliques(words):
    """With a preposition: `obl` under verbs, `nmod` under nominals; bare adverbials of verbs are `obl`."""
    for i, w in enumerate(words):
        if w.head < 0:
            continue
        under_verb = words[w.head].upos in PREDICATES
        if w.deprel in ("obj", "iobj") and _has_case(words, i):
            w.deprel = "obl" if under_verb or words[w.head].upos == "ADJ" else "nmod"
        elif w.deprel == "nmod" and (under_verb or (words[w.head].upos == "ADJ" and _has_case(words, i))):
            w.deprel = "obl"
        elif w.deprel == "iobj" and not under_verb:
            w.deprel = "nmod"


def features(words):
    for w in words:
        feats = w.feats.replace("Definite=Red", "Definite=Cons").replace("Negative=Neg", "Polarity=Neg")
        feats = feats.replace("Foreign=Foreign", "Foreign=Yes")
        kept = [f for f in feats.split("|") if not f.startswith(("AdpType", "NumValue", "NumForm"))]
        w.feats = "|".join(kept) or "_"


def spacing(words):
    """PADT does not say what is written together: one-letter particles and suffixed pronouns are."""
    for w, following in zip(words, words[1:]):
        suffixed = (following.upos == "PRON" and following.form in ENCLITICS
                    and not following.xpos.endswith(NEVER_SUFFIX))
        prefixed = w.form in PROCLITICS and w.upos != "X" and following.upos != "PUNCT"
        w.space_after = not (suffixed or prefixed)


RULES = (split_doubled, promote_clause, parts_of_speech, flat_names, relative_clauses, auxiliary_be,
         numbers, coordination, connectives, rename, obliques, features, spacing)
