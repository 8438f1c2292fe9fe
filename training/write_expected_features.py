"""Writes the examples on which both implementations of the features are tested.

    python3 training/write_expected_features.py > src/language/network/features.expected.json
"""

import json
from dataclasses import asdict

import numpy as np

from clusters import Clusters
from features import features_of, fold, normalise, units
from gazetteers import Gazetteer
from slots import build

ROWS = {"word": 16384, "prefix": 4096, "suffix": 8192, "shape": 512, "gram": 16384}
FORMS = ["Putin", "the", "50,000", "U.S.", "“", "don’t", "Рахмон", "ёлка", "الحكومة", "مدرِّسـة", "إيران",
         "٢٠٢٤", "می‌کنند", "İstanbul", "naïve", "北京", "😀", "a", "internationalisation-minded"]

CLUSTERED = {"москва": (1, 2, 3), "путин": (4, 5, 6), "сказал": (7, 8, 9), "в": (255, 0, 10), "на": (0, 0, 0)}


LISTED = {"paris": (0b00010010, 0), "saint": (0, 0b00001001), "الكويت": (4, 0), "dusanbe": (16, 64)}


def gazetteer():
    """A small gazetteer, and what it gives for known and unknown words."""
    slots = build(LISTED)
    table = Gazetteer(slots)
    examples = [{"form": form, "gazetteer": table.rows(units(fold(normalise(form))))}
                for form in ("Paris", "SAINT", "الكويت", "Duşanbe", "Berlin")]
    return {"slots": slots.flatten().tolist(), "columns": slots.shape[1], "examples": examples}


def clusters():
    """A small table of clusters, and what it gives for known and unknown words."""
    slots = build(CLUSTERED)
    table = Clusters(slots, None)
    examples = [{"form": form, "cluster": table.rows(units(normalise(form)))} for form in (*CLUSTERED, "Москва", "река")]
    return {"slots": slots.flatten().tolist(), "columns": slots.shape[1], "examples": examples}


def main():
    examples = []
    for form in FORMS:
        f = asdict(features_of(form, ROWS))
        examples.append({"form": form, "word": f["words"], "prefix": f["prefixes"],
                         "suffix": f["suffixes"], "shape": f["shapes"], "gram": f["grams"]})
    print(json.dumps({"rows": ROWS, "examples": examples, "clusters": clusters(), "gazetteer": gazetteer()}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
