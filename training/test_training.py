"""Tests of the parts that other programs must agree with: `python3 -m unittest discover training`."""

import json
import sys
import unittest
from pathlib import Path

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))

from arabic import apply_label, join_surface, split_label, unvowelled  # noqa: E402
from conllu import Sentence, Word  # noqa: E402
from features import features_of  # noqa: E402
from lemma_script import lemma_script  # noqa: E402
from names import split_clitics, split_punctuation  # noqa: E402
from padt import convert_padt  # noqa: E402


class FeaturesTest(unittest.TestCase):
    def test_agree_with_the_run_time(self):
        path = FOLDER.parent / "src/language/network/features.expected.json"
        expected = json.loads(path.read_text(encoding="utf-8"))
        for example in expected["examples"]:
            f = features_of(example["form"], expected["rows"])
            self.assertEqual(example["word"], f.words)
            self.assertEqual(example["gram"], f.grams)


class LemmaScriptTest(unittest.TestCase):
    def test_describes_the_edit(self):
        self.assertEqual("L|0||2|", lemma_script("Talked", "talk"))
        self.assertEqual("L|2||0|", lemma_script("الحكومة", "حكومة"))
        self.assertEqual("=go", lemma_script("xyz", "go"))


class ArabicTest(unittest.TestCase):
    def test_splits_what_it_joined(self):
        cases = [(["و", "ل"], "الحكومة", ""), (["ل"], "اللغة", ""), ([], "مدينة", "ها"), (["ب"], "بلد", "هم")]
        for proclitics, stem, enclitic in cases:
            token = join_surface(proclitics, stem, enclitic)
            label = split_label(token, proclitics, stem, enclitic)
            forms = [form for form, _ in apply_label(token, label)]
            self.assertEqual([*proclitics, stem, *([enclitic] if enclitic else [])], forms)

    def test_takes_vowel_signs_off(self):
        self.assertEqual("الحظر", unvowelled("اَلحَظرِ"))
        self.assertEqual("ـ", unvowelled("ـ"))


class NamesTest(unittest.TestCase):
    def test_a_conjunction_before_a_name_is_outside(self):
        words = [[("و", "proclitic"), ("ألمانيا", "stem")]]
        self.assertEqual([("و", "O"), ("ألمانيا", "B-place")], split_clitics([("وألمانيا", "B-place")], words))

    def test_brackets_are_outside(self):
        self.assertEqual([("(", "O"), ("قنا", "B-place"), (")", "O")], split_punctuation([("(قنا)", "B-place")]))


class PadtTest(unittest.TestCase):
    def test_a_clause_heads_its_conjunction_and_auxiliary(self):
        words = [
            Word("وَ", "وَ", "CONJ", "C---------", "_", -1, "root"),
            Word("كَانَت", "كَان", "VERB", "VP-A-3FS--", "_", 0, "parataxis"),
            Word("وِكَالَةُ", "وِكَالَة", "NOUN", "N------S1R", "_", 1, "nsubj"),
            Word("أَعلَنَت", "أَعلَن", "VERB", "VP-A-3FS--", "_", 1, "xcomp"),
        ]
        converted = [(w.form, w.head, w.deprel) for w in convert_padt(Sentence(words)).words]
        self.assertEqual(
            [("و", 3, "cc"), ("كانت", 3, "aux"), ("وكالة", 3, "nsubj"), ("أعلنت", -1, "root")], converted
        )

    def test_a_prepositional_object_is_oblique(self):
        words = [
            Word("زار", "زار", "VERB", "V", "_", -1, "root"),
            Word("ل", "ل", "ADP", "P", "_", 2, "case"),
            Word("مدينة", "مدينة", "NOUN", "N", "_", 0, "dobj"),
        ]
        self.assertEqual("obl", convert_padt(Sentence(words)).words[2].deprel)


if __name__ == "__main__":
    unittest.main()
