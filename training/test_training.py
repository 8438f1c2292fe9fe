"""Tests of the parts that other programs must agree with: `python3 -m unittest discover training`."""

import json
import sys
import unittest
from pathlib import Path

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))

import itertools  # noqa: E402
import random  # noqa: E402
import tempfile  # noqa: E402

import numpy as np  # noqa: E402
import torch  # noqa: E402

from arabic import apply_label, join_surface, split_label, unvowelled  # noqa: E402
from augment import Augmenter  # noqa: E402
from average import average  # noqa: E402
from batches import Batch, TypeTable, UNKNOWN  # noqa: E402
from clusters import Clusters  # noqa: E402
from conllu import Sentence, Word, read_conllu  # noqa: E402
from corpora import styles  # noqa: E402
from export import add_matrix, read_model, write_model  # noqa: E402
from features import features_of, fold, normalise, units  # noqa: E402
from gazetteers import KINDS, Gazetteer, Words  # noqa: E402
from lemma_script import lemma_script  # noqa: E402
from listed_names import kind_of, labels_of  # noqa: E402
from names import split_clitics, split_punctuation  # noqa: E402
from network import Network  # noqa: E402
from padt import convert_padt  # noqa: E402
from russian_forms import russian_forms  # noqa: E402
from saved_bert import WordPieces, entries, message  # noqa: E402
from scores import is_tree, spans  # noqa: E402
from seraji import convert_seraji_file  # noqa: E402
from substitute import pools, substituted  # noqa: E402
from tasks import Encoder, loss  # noqa: E402
from transitions import counted, sequence_loss  # noqa: E402


class FeaturesTest(unittest.TestCase):
    def test_agree_with_the_run_time(self):
        path = FOLDER.parent / "src/language/network/features.expected.json"
        expected = json.loads(path.read_text(encoding="utf-8"))
        for example in expected["examples"]:
            f = features_of(example["form"], expected["rows"])
            self.assertEqual(example["word"], f.words)
            self.assertEqual(example["gram"], f.grams)


class ClustersTest(unittest.TestCase):
    def test_agree_with_the_run_time(self):
        path = FOLDER.parent / "src/language/network/features.expected.json"
        expected = json.loads(path.read_text(encoding="utf-8"))["clusters"]
        table = Clusters(np.array(expected["slots"], np.uint8).reshape(-1, expected["columns"]), None)
        for example in expected["examples"]:
            self.assertEqual(example["cluster"], table.rows(units(normalise(example["form"]))))


class GazetteerTest(unittest.TestCase):
    def test_agrees_with_the_run_time(self):
        path = FOLDER.parent / "src/language/network/features.expected.json"
        expected = json.loads(path.read_text(encoding="utf-8"))["gazetteer"]
        table = Gazetteer(np.array(expected["slots"], np.uint8).reshape(-1, expected["columns"]))
        for example in expected["examples"]:
            self.assertEqual(example["gazetteer"], table.rows(units(fold(normalise(example["form"])))))

    def test_words_of_a_name_say_where_they_stand_in_it(self):
        words = Words("en")
        words.person("Emmanuel van Macron")
        words.name("Paris", "town", "of place")
        words.name("Paris Region", "region", "of place")
        kinds = lambda word: [kind for i, kind in enumerate(KINDS) if words.bits.get(word, 0) >> i & 1]
        self.assertEqual((["given"], ["family"]), (kinds("emmanuel"), kinds("macron")))
        self.assertEqual((["town", "of place"], []), (kinds("paris"), kinds("van")))


class ListedNamesTest(unittest.TestCase):
    KINDS = {"John": {"given"}, "Texas": {"state"}, "Bank": {"of organisation"}, "French": {"demonym"}}

    def kinds(self, form):
        return self.KINDS.get(form, set())

    def test_proper_nouns_side_by_side_are_one_name(self):
        words = [("John", "PROPN"), ("Smythe", "PROPN"), ("left", "VERB"), ("Texas", "PROPN"), ("Bank", "PROPN")]
        self.assertEqual(["B-person", "I-person", "O", "B-organisation", "I-organisation"], labels_of(words, self))

    def test_names_in_no_list_stay_open(self):
        self.assertEqual(["?", "O", "B-place"], labels_of([("Xyz", "PROPN"), ("in", "ADP"), ("Texas", "PROPN")], self))

    def test_a_word_in_lists_of_two_kinds_stays_open(self):
        self.assertIsNone(kind_of([{"given", "state"}]))

    def test_adjectives_of_nations_are_misc_and_months_no_names(self):
        words = [("French", "ADJ"), ("elections", "NOUN"), ("in", "ADP"), ("May", "PROPN")]
        self.assertEqual(["B-misc", "O", "O", "O"], labels_of(words, self))


class RussianFormsTest(unittest.TestCase):
    def test_names_are_found_in_their_cases(self):
        for name, form in (("Путин", "Путиным"), ("Москва", "Москвой"), ("Россия", "Россией"), ("Сергей", "Сергею"),
                           ("Зеленский", "Зеленского"), ("Казахстан", "Казахстане"), ("Казань", "Казани")):
            self.assertIn(form, russian_forms(name))
        self.assertEqual({"ООН"}, russian_forms("ООН"))


class KeptTest(unittest.TestCase):
    def test_a_network_that_is_as_before_has_the_least_loss(self):
        torch.manual_seed(1)
        rows = {"word": 64, "prefix": 64, "suffix": 64, "shape": 16, "gram": 64}
        config = {"width": 16, "layers": 1, "arc": 8, "rel": 8, "dropout": 0, "rows": rows, "dims": dict.fromkeys(rows, 8)}
        labels = {"upos": ["NOUN", "VERB"], "deprel": ["root", "obj"], "name": ["O", "B-place", "I-place"]}
        before, other = Network(config, labels).eval(), Network(config, labels).eval()
        types = TypeTable(rows)
        batch = Batch([Encoder(labels, types).tagged("name", [("a", "O"), ("b", "O"), ("Rome", "B-place")])], types)
        del batch.labels["name"]
        self.assertLess(loss(before, batch, before).item(), loss(other, batch, before).item())


class TransitionsTest(unittest.TestCase):
    def test_loss_is_that_of_all_sequences(self):
        torch.manual_seed(1)
        scores, pairs = torch.randn(3, 2, 2), torch.randn(2, 2)
        labels, mask = torch.randint(0, 2, (3, 2)), torch.tensor([[1.0, 1], [1, 1], [1, 0]])
        total = 0
        for b, n in enumerate((3, 2)):
            score = lambda s: (sum(scores[t, b, s[t]] for t in range(n)) + sum(pairs[p] for p in zip(s, s[1:]))).item()
            every = [score(s) for s in itertools.product(range(2), repeat=n)]
            total += np.log(np.exp(every).sum()) - score(labels[:n, b].tolist())
        self.assertAlmostEqual(total / 5, sequence_loss(scores, labels, mask, pairs).item(), 5)

    def test_pairs_that_are_often_together_score_more(self):
        pairs = counted([[0, 1, 2, 0, 0], [0, 1, 2, 1, 2]], ["O", "B-place", "I-place"])
        self.assertGreater(pairs[1, 2], 0)
        self.assertLess(pairs[0, 2], pairs[0, 1])


class ModelFileTest(unittest.TestCase):
    def test_one_more_matrix_leaves_the_others(self):
        rows = {"word": 8, "prefix": 8, "suffix": 8, "shape": 8, "gram": 8}
        config = {"width": 8, "layers": 1, "dropout": 0, "rows": rows, "dims": dict.fromkeys(rows, 8)}
        labels = {"upos": ["NOUN", "VERB"]}
        with tempfile.TemporaryDirectory() as folder:
            before, after = Path(folder) / "before.bin", Path(folder) / "after.bin"
            write_model(before, Network(config, labels), config, labels, {})
            add_matrix(before, after, "pairs", np.array([[127.0, -1], [2, 254]], np.float32))
            old, new = read_model(before)[1], read_model(after)[1]
        self.assertEqual([[127, -1], [2, 254]], new.pop("pairs").round().tolist())
        self.assertTrue(all(torch.equal(new[name], values) for name, values in old.items()))


    def test_an_average_lies_between_its_parts(self):
        rows = {"word": 8, "prefix": 8, "suffix": 8, "shape": 8, "gram": 8}
        config = {"width": 8, "layers": 1, "dropout": 0, "rows": rows, "dims": dict.fromkeys(rows, 8)}
        with tempfile.TemporaryDirectory() as folder:
            one, two, other = (Path(folder) / name for name in ("one.bin", "two.bin", "other.bin"))
            write_model(one, Network(config, {"upos": ["NOUN", "VERB"]}), config, {"upos": ["NOUN", "VERB"]}, {})
            write_model(two, Network(config, {"upos": ["NOUN", "VERB"]}), config, {"upos": ["NOUN", "VERB"]}, {})
            write_model(other, Network(config, {"upos": ["NOUN"]}), config, {"upos": ["NOUN"]}, {})
            mean = average([one, two])[1].state_dict()
            parts = [read_model(path)[1] for path in (one, two)]
            with self.assertRaises(ValueError):
                average([one, other])
        name = "taggers.upos.weight"
        self.assertTrue(torch.allclose((parts[0][name] + parts[1][name]) / 2, mean[name], atol=0.01))
        self.assertFalse(torch.allclose(parts[0][name], mean[name], atol=0.01))


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


def persian(*rows):
    """A sentence of (form, upos, head, deprel); lemmas are the forms."""
    return Sentence([Word(form, form, upos, "_", "_", head, deprel) for form, upos, head, deprel in rows])


def arcs(sentence):
    return [(w.form, w.head, w.deprel) for w in sentence.words]


class SerajiTest(unittest.TestCase):
    def test_a_verb_heads_its_compound(self):
        sentence = persian(("جلسه", "NOUN", 2, "nsubj"), ("دیروز", "ADV", 2, "advmod"), ("برگزار", "NOUN", -1, "root"),
                           ("شد", "VERB", 2, "compound"), (".", "PUNCT", 2, "punct"))
        (converted,) = convert_seraji_file([sentence])
        self.assertEqual([("جلسه", 3, "nsubj"), ("دیروز", 3, "advmod"), ("برگزار", 3, "compound:lvc"),
                          ("شد", -1, "root"), (".", 3, "punct")], arcs(converted))

    def test_a_preposition_with_a_noun_is_an_oblique_noun(self):
        sentence = persian(("در", "ADP", 2, "case"), ("مقابل", "ADP", 0, "fixed"), ("خانه", "NOUN", 3, "obl"),
                           ("ایستاد", "VERB", -1, "root"))
        (converted,) = convert_seraji_file([sentence])
        self.assertEqual([("در", 1, "case"), ("مقابل", 3, "obl"), ("خانه", 1, "nmod"), ("ایستاد", -1, "root")],
                         arcs(converted))

    def test_before_and_after_are_prepositions(self):
        sentence = persian(("پس", "ADV", 3, "advmod"), ("از", "ADP", 2, "case"), ("جنگ", "NOUN", 0, "nmod"),
                           ("رفت", "VERB", -1, "root"))
        (converted,) = convert_seraji_file([sentence])
        self.assertEqual([("پس", 2, "case"), ("از", 2, "case"), ("جنگ", 3, "obl"), ("رفت", -1, "root")],
                         arcs(converted))
        self.assertTrue(is_tree([w.head + 1 for w in converted.words]))


class SilverTest(unittest.TestCase):
    def setUp(self):
        self.labels = {"upos": ["NOUN", "VERB"], "feats": ["_"], "lemma": ["L|0||0|"], "deprel": ["root", "obj", "nsubj"], "name": ["O"]}
        rows = {"word": 8, "prefix": 8, "suffix": 8, "shape": 8, "gram": 8}
        self.encoder = Encoder(self.labels, TypeTable(rows), {"other": 3})

    def read(self, *lines):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "silver.conllu"
            path.write_text("".join(line.replace(" ", "\t") + "\n" for line in lines) + "\n", encoding="utf-8")
            (sentence,) = read_conllu(path)
            return sentence

    def test_takes_what_the_teacher_held_for_possible(self):
        item = self.encoder.silver(self.read("1 eat _ VERB _ _ 0 root _ _", "2 ants _ NOUN _ _ 1 obj _ Heads=1=0.60,0=0.20|Relations=obj=0.50,nsubj=0.50"))
        numbers, weights = item.shares["head"]
        self.assertEqual([[0, 0, 0, 0], [1, 0, 0, 0]], numbers.tolist())
        np.testing.assert_allclose([[1, 0, 0, 0], [0.75, 0.25, 0, 0]], weights)
        self.assertEqual([1, 2], item.shares["deprel"][0][1][:2].tolist())

    def test_takes_lemmas_of_some_words_and_asks_nothing_of_the_others(self):
        item = self.encoder.silver(self.read("1 eat eat VERB _ _ 0 root _ _", "2 ants _ NOUN _ _ 1 obj _ _"))
        self.assertNotEqual(UNKNOWN, item.labels["lemma"][0])
        self.assertEqual(UNKNOWN, item.labels["lemma"][1])
        none = self.encoder.silver(self.read("1 eat _ VERB _ _ 0 root _ _"))
        self.assertNotIn("lemma", none.labels)

    def test_forgets_heads_that_were_cut_off(self):
        sentence = self.read("1 eat _ VERB _ _ 0 root _ Heads=0=0.90,2=0.10", "2 ! _ PUNCT _ _ 1 punct _ _")
        sentence.words.pop()
        np.testing.assert_allclose([[1, 0, 0, 0]], self.encoder.silver(sentence).shares["head"][1])

    def test_knows_the_habits_of_a_corpus(self):
        sentence = Sentence([Word("eat", "eat", "VERB", "_", "_", -1, "root")], source="other")
        self.assertEqual(3, self.encoder.treebank(sentence).style)
        self.assertEqual(0, self.encoder.treebank(Sentence(sentence.words, source="main")).style)

    def test_only_other_corpora_have_habits_of_their_own(self):
        recipe = {"main": ["t/a.conllu"], "treebank": {"parts": [{"path": "t/a.conllu"}, {"path": "t/b.conllu"}]}, "names": {}}
        self.assertEqual({"b": 1}, styles(recipe))
        self.assertEqual({}, styles({**recipe, "main": None}))


class AugmenterTest(unittest.TestCase):
    def test_exchanges_names_for_names_of_their_kind(self):
        augmenter = Augmenter("xx", random.Random(1))
        augmenter.rng.random = lambda: 0.0
        augmenter.learn_names([[("Nur", "B-place"), ("Sultan", "I-place")], [("Anna", "B-person")]])
        out = augmenter.exchanged([("In", "O"), ("Rome", "B-place"), ("she", "O")])
        self.assertEqual([("In", "O"), ("Nur", "B-place"), ("Sultan", "I-place"), ("she", "O")], out)
        self.assertEqual({(1, 3, "place")}, spans([label for _, label in out]))


class SubstitutionTest(unittest.TestCase):
    def test_words_give_way_to_others_tagged_alike(self):
        word = lambda form, upos, feats: Word(form, "", upos, "", feats, -1, "root")
        nouns = [Sentence([word(c * 2, "NOUN", "Case=Gen")]) for c in "abcdefgh"]
        rng = random.Random(1)
        rng.random = lambda: 0.0
        sentence = Sentence([word("Xx", "NOUN", "Case=Gen"), word("of", "ADP", "_"), word("y", "NOUN", "Case=Nom")])
        out = substituted(sentence, pools(nouns), rng)
        self.assertIn(out[0], {c.upper() + c for c in "abcdefgh"})
        self.assertEqual(["of", "y"], out[1:])


class SavedBertTest(unittest.TestCase):
    def test_reads_keys_that_leave_out_what_they_share(self):
        block = bytes([0, 3, 1]) + b"abc" + b"1" + bytes([2, 1, 1]) + b"d" + b"2" + bytes(4) + bytes([1, 0, 0, 0])
        self.assertEqual([(b"abc", b"1"), (b"abd", b"2")], list(entries(block)))

    def test_reads_fields_by_their_numbers(self):
        self.assertEqual({1: [300], 2: [b"ab"]}, message(bytes([8, 172, 2, 18, 2]) + b"ab"))

    def test_cuts_words_into_the_longest_known_pieces(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "vocab.txt"
            path.write_text("\n".join(["[UNK]", "Taj", "##iki", "##stan", "-", "'"]), encoding="utf-8")
            pieces = WordPieces(path)
        self.assertEqual([1, 2, 3], pieces.cut("Tajikistan"))
        self.assertEqual([1, 4, 1], pieces.cut("Taj\u2013Taj"))
        self.assertEqual([0], pieces.cut("xyz"))


if __name__ == "__main__":
    unittest.main()
