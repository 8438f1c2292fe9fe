"""Lemmas as edits of the form, so that unseen words get lemmas too.

After M. Straka, UDPipe 2.0 Prototype (CoNLL 2018), section 2.3, simplified: keep the
longest common substring, replace what stands before and after it, then set the case.
Script: `case|cut front|add front|cut back|add back`, or `=lemma` where nothing is shared.
`src/language/network/lemma-script.ts` applies it.
"""

from functools import lru_cache


@lru_cache(maxsize=None)
def lemma_script(form, lemma):
    lower, target = form.lower(), lemma.lower()
    start, begin, length = _longest_common(lower, target)
    if length == 0:
        return "=" + lemma
    edit = f"{start}|{target[:begin]}|{len(lower) - start - length}|{target[begin + length:]}"
    return f"{_case(lemma)}|{edit}" if _case(lemma) else "=" + lemma


def _case(lemma):
    """`L` lower, `T` first letter upper, `U` all upper, else nothing."""
    if lemma == lemma.lower():
        return "L"
    if lemma == lemma[:1].upper() + lemma[1:].lower():
        return "T"
    return "U" if lemma == lemma.upper() else ""


def _longest_common(a, b):
    """(start in a, start in b, length) of the first longest common substring."""
    best, previous = (0, 0, 0), [0] * (len(b) + 1)
    for i in range(1, len(a) + 1):
        row = [0] * (len(b) + 1)
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                row[j] = previous[j - 1] + 1
                if row[j] > best[2]:
                    best = (i - row[j], j - row[j], row[j])
        previous = row
    return best
