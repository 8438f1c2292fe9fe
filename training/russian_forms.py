"""Case forms of Russian names, by their endings: too many rather than too few, for lists that words are looked up in."""

# What a name ends in, the longest first, and what takes its place.
ENDINGS = (
    (("ский", "цкий"), 2, ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")),
    (("ская", "цкая"), 2, ("ая", "ой", "ую")),
    (("ый",), 2, ("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми")),
    (("ия",), 2, ("ия", "ии", "ию", "ией")),
    (("ова", "ева", "ина", "ына"), 1, ("а", "ой", "у", "ы", "е")),
    (("ов", "ев", "ин", "ын"), 0, ("", "а", "у", "ым", "ом", "е", "ой", "ы", "ых", "ыми")),
    (("а",), 1, ("а", "ы", "и", "е", "у", "ой", "ей")),
    (("я",), 1, ("я", "и", "е", "ю", "ей", "ёй")),
    (("ь",), 1, ("ь", "я", "ю", "ем", "е", "и", "ью")),
    (("й",), 1, ("й", "я", "ю", "ем", "е", "и")),
)
CONSONANTS = "бвгджзклмнпрстфхцчшщ"


def russian_forms(name):
    """The name and its forms; a name in other letters, or in capitals, has only one."""
    if name.upper() == name:
        return {name}
    for endings, cut, forms in ENDINGS:
        if name.endswith(endings):
            stem = name[:len(name) - cut]
            return {name} | {stem + form for form in forms}
    if name[-1:] in CONSONANTS:
        return {name + form for form in ("", "а", "у", "ом", "ем", "е", "ы", "и")}
    return {name}
