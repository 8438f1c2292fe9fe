"""Loads what a recipe names: treebanks and name corpora, split into training and development parts."""

from dataclasses import replace
from pathlib import Path

import pud_arabic
import pud_russian
from conllu import read_conllu
from factrueval import read_factrueval
from names import cut_at_stops, read_names, split_hyphens, split_punctuation
from padt import convert_padt_file
from seraji import convert_seraji_file

CONVERSIONS = {"padt": convert_padt_file, "pud_arabic": pud_arabic.convert_pud_file,
               "pud_russian": pud_russian.convert_pud_file, "seraji": convert_seraji_file}


def load_treebank(recipe, data):
    """(training, development) sentences. `parts` have their last `held_out` share for development."""
    spec = recipe["treebank"]
    train = [s for path in spec.get("train", []) for s in _treebank(data / path)]
    dev = [s for path in spec.get("dev", []) for s in _treebank(data / path)]
    for part in spec.get("parts", []):
        convert = CONVERSIONS.get(part.get("conversion"), list)
        kept, held_out = _divided(convert(_treebank(data / part["path"])), part["held_out"])
        train += kept
        dev += held_out
    return train, dev


def _treebank(path):
    return [replace(s, source=path.stem) for s in read_conllu(path)]


def load_silver(recipe, data):
    """Sentences that a teacher labelled (teacher.py)."""
    return [s for path in recipe["treebank"].get("silver", []) for s in _treebank(data / path)]


def styles(recipe):
    """Numbers of the habits of corpora, by their sources: those that `main` names have those of the run time, 0.

    The vector of a corpus's number lets training take what is common and leave its habits (treebank
    embeddings, Stymne et al. 2018, https://aclanthology.org/P18-2098). Without `main` all corpora are alike.
    """
    spec, main = recipe["treebank"], recipe.get("main")
    paths = [path for part in (spec, recipe["names"])
             for path in part.get("train", []) + [p["path"] for p in part.get("parts", [])] + part.get("silver", [])]
    others = [Path(path).stem for path in paths if main and path not in main]
    return {source: i + 1 for i, source in enumerate(others)}


def load_names_by_source(recipe, data):
    """(training, development) sentences of (form, label) for each corpus, by the name of its file."""
    spec = recipe["names"]
    out = {}
    for part in ("train", "dev"):
        for path in spec.get(part, []):
            pair = ([], [])
            pair[part == "dev"].extend(_names(spec, data, [path]))
            out[Path(path).stem] = pair
    for part in spec.get("parts", []):
        out[Path(part["path"]).stem] = _divided(_names(spec, data, [part["path"]]), part["held_out"])
    return out


def _names(spec, data, paths):
    sentences = [s for path in paths for s in _read(data / path)]
    if spec.get("cut_at_stops"):
        sentences = cut_at_stops([split_punctuation(s) for s in sentences])
    if spec.get("split_hyphens"):
        sentences = [split_hyphens(s) for s in sentences]
    return [s for s in sentences if s]


def _read(path):
    return read_factrueval(path) if path.is_dir() else read_names(path)


def _divided(sentences, share):
    """(the first part, the last `share` of it): a contiguous cut keeps documents together."""
    cut = round(len(sentences) * (1 - share))
    return sentences[:cut], sentences[cut:]


def load_name_spellings(recipe, data):
    """Names in the language's script from a table whose second column has them letter by letter."""
    path = recipe.get("name_spellings")
    if path is None:
        return []
    lines = (data / path).read_text(encoding="utf-8").splitlines()
    names = [line.split("\t")[1].replace(" ", "") for line in lines]
    return [n for n in names if len(n) > 2]
