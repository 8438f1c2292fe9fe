"""factRuEval-2016 (https://github.com/dialogue-evaluation/factRuEval-2016): standoff names as labelled tokens.

A text has `.tokens` (id, start, length, form; a blank line after each sentence), `.spans` (id, kind,
start, length, first token, number of tokens) and `.objects` (id, type, spans).
"""

KINDS = {"Person": "person", "Org": "organisation", "Location": "place", "LocOrg": "place"}
# Spans that describe what is named (`корпорация`, `российский`) without being its name.
OUTSIDE = {"job", "org_descr", "loc_descr", "prj_descr", "geo_adj"}


def read_factrueval(folder):
    """Sentences as lists of (form, label), in the order of the file names."""
    sentences = []
    for tokens in sorted(folder.glob("*.tokens")):
        sentences += _read_text(tokens.with_suffix(""))
    return sentences


def _read_text(stem):
    spans = {}
    for fields in _rows(stem.with_suffix(".spans")):
        if fields[1] not in OUTSIDE:
            spans[fields[0]] = (int(fields[4]), int(fields[5]))
    labels = {}
    for tokens, kind in sorted(_objects(stem, spans), key=lambda o: -len(o[0])):
        if not any(t in labels for t in tokens):
            for i, token in enumerate(tokens):
                labels[token] = ("I-" if i else "B-") + kind
    return _sentences(stem, labels)


def _objects(stem, spans):
    """(token ids, kind) of each object, from its first to its last span."""
    for fields in _rows(stem.with_suffix(".objects")):
        ids = [f for f in fields[2:fields.index("#") if "#" in fields else None] if f in spans]
        if ids and fields[1] in KINDS:
            first = min(spans[i][0] for i in ids)
            last = max(spans[i][0] + spans[i][1] for i in ids)
            yield list(range(first, last)), KINDS[fields[1]]


def _sentences(stem, labels):
    sentences, current = [], []
    for line in stem.with_suffix(".tokens").read_text(encoding="utf-8").splitlines():
        fields = line.split(" ", 3)
        if len(fields) == 4:
            current.append((fields[3], labels.get(int(fields[0]), "O")))
        elif current:
            sentences.append(current)
            current = []
    return sentences + ([current] if current else [])


def _rows(path):
    return [line.split() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
