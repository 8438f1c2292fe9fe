"""Lemmas in sentences that a teacher labelled, who gives none: `english_lemmas.py` and its like say which."""


def with_lemma(line, asked, lemma_of):
    """A CoNLL-U line with the lemma that `lemma_of(form, part of speech, features)` gives, which may be None.

    `asked` are the parts of speech whose words are asked for; lines of others stay as they are.

    >>> with_lemma("1\\tshot\\t_\\tVERB\\t_\\t_\\t0\\troot\\t_\\t_", ("VERB",), lambda form, upos, feats: "shoot")
    '1\\tshot\\tshoot\\tVERB\\t_\\t_\\t0\\troot\\t_\\t_'
    """
    fields = line.split("\t")
    if len(fields) != 10 or fields[3] not in asked:
        return line
    fields[2] = lemma_of(fields[1], fields[3], fields[5]) or "_"
    return "\t".join(fields)


def write_lemmas(path, asked, lemma_of):
    """Writes the lemmas into the file, a line at a time."""
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join(with_lemma(line, asked, lemma_of) for line in lines), encoding="utf-8")


def of_letters(lemma_of):
    """Asks for words of letters only, in small letters."""
    return lambda form, upos, feats: lemma_of(form.lower(), upos, feats) if form.isalpha() else None
