"""Name corpora: tokens with BIO labels of the four kinds person, organisation, place, misc."""

import re

# How the corpora's own labels map to our four kinds.
KINDS = {
    "person": "person", "per": "person", "pers": "person", "politician": "person",
    "organisation": "organisation", "org": "organisation", "politicalparty": "organisation",
    "place": "place", "loc": "place", "location": "place", "country": "place", "fac": "place",
    "misc": "misc", "event": "misc", "election": "misc", "pro": "misc",
}
LABELS = ["O"] + [f"{p}-{k}" for k in ("person", "organisation", "place", "misc") for p in "BI"]
LONGEST = 80


def read_names(path):
    """Sentences as lists of (form, label). A corpus without blank lines is cut at full stops."""
    sentences, current = [], []
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            fields = line.split()
            if len(fields) >= 2 and fields[0] != "-DOCSTART-":
                current.append((fields[0], fields[-1]))
            ended = not fields or (len(current) >= LONGEST)
            if ended and current:
                sentences.append(_bio(current))
                current = []
    if current:
        sentences.append(_bio(current))
    return sentences


def cut_at_stops(sentences):
    """Cuts running text into sentences after `.`, `!`, `?` and the Arabic question mark."""
    cut, current = [], []
    for word in (w for s in sentences for w in s):
        current.append(word)
        if word[0] in (".", "!", "?", "؟") or len(current) >= LONGEST:
            cut.append(current)
            current = []
    return cut + ([current] if current else [])


def split_hyphens(sentence):
    """Splits inner hyphens off, as English EWT does (`U.S.-led` is three tokens)."""
    out = []
    for form, label in sentence:
        parts = [p for p in re.split(r"(?<=\w)(-)(?=\w)", form) if p]
        if label == "O" or len(parts) == 1:
            out += [(p, label) for p in parts]
        else:
            out += [(p, label if i == 0 else "I" + label[1:]) for i, p in enumerate(parts)]
    return out


def split_punctuation(sentence):
    """Splits brackets, quotes and stops off the ends of tokens."""
    out = []
    for form, label in sentence:
        begun = False
        for part in re.findall(r"\w(?:.*\w)?|[^\w\s]", form):
            inside = label if not begun else "I" + label[1:]
            is_word = re.match(r"\w", part) is not None
            out.append((part, inside if is_word and label != "O" else "O"))
            begun = begun or is_word
    return out


def split_clitics(sentence, words_of):
    """Labels the words of a token: proclitics before a name are outside it, inside it they belong to it."""
    out = []
    for i, (form, label) in enumerate(sentence):
        following = sentence[i + 1][1] if i + 1 < len(sentence) else "O"
        for word, role in words_of[i]:
            if role == "proclitic":
                out.append((word, "O" if label[0] == "B" else label))
            elif role == "enclitic" and label != "O":
                out.append((word, "I" + label[1:] if following[0] == "I" else "O"))
            else:
                out.append((word, label))
    return out


def _bio(sentence):
    """Maps kinds and turns IOB1 into BIO."""
    out, previous = [], "O"
    for form, label in sentence:
        kind = KINDS.get(label[2:].lower()) if label != "O" and len(label) > 2 else None
        if kind is None:
            label = "O"
        else:
            starts = label[0] == "B" or previous[2:] != kind
            label = ("B-" if starts else "I-") + kind
        out.append((form, label))
        previous = label
    return out
