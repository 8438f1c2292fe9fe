"""Writes the examples on which both implementations of the features are tested.

    python3 training/write_expected_features.py > src/language/network/features.expected.json
"""

import json
from dataclasses import asdict

from features import features_of

ROWS = {"word": 16384, "prefix": 4096, "suffix": 8192, "shape": 512, "gram": 16384}
FORMS = ["Putin", "the", "50,000", "U.S.", "“", "don’t", "Рахмон", "ёлка", "الحكومة", "مدرِّسـة", "إيران",
         "٢٠٢٤", "می‌کنند", "İstanbul", "naïve", "北京", "😀", "a", "internationalisation-minded"]


def main():
    examples = []
    for form in FORMS:
        f = asdict(features_of(form, ROWS))
        examples.append({"form": form, "word": f["words"], "prefix": f["prefixes"],
                         "suffix": f["suffixes"], "shape": f["shapes"], "gram": f["grams"]})
    print(json.dumps({"rows": ROWS, "examples": examples}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
