"""What scripts/damage does to a text, and how it scores a repair."""
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest

SCRIPTS = os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "..", "..", "scripts")
sys.path.insert(0, SCRIPTS)
from damaging.kinds import KINDS, put  # noqa: E402
from damaging.judge import Wrong, half_of, judge  # noqa: E402
from damaging.score import differences, figures_of, score  # noqa: E402

Z = "\u200c"
TEXT = f"آیت{Z}الله کاملان می{Z}گوید، علی کتاب‌ها را تبادلات خواند.\nروح الله لامعی در می شهر مانده است؛ خوب!\n"


def all_of(name, text, rate=1.0, seed=1):
    return put(text, [name], rate, random.Random(seed))


class Put(unittest.TestCase):
    def test_zwnj_kinds(self):
        self.assertEqual(all_of("zwnj-deleted", f"می{Z}رود"), "میرود")
        self.assertEqual(all_of("zwnj-spaced", f"می{Z}رود"), "می رود")
        self.assertEqual(all_of("zwnj-doubled", f"می{Z}رود"), f"می{Z}{Z}رود")
        self.assertIn(all_of("zwnj-displaced", f"می{Z}رود"), (f"م{Z}یرود", f"میر{Z}ود"))
        half = all_of("zwnj-half", f"می{Z}رود " * 50)
        self.assertIn("میرود", half)
        self.assertIn("می رود", half)
        self.assertNotIn(Z, half)

    def test_letters_change_places(self):
        self.assertEqual(all_of("lam-alef", "کاملا الآن سلام"), "کامال اآلن سالم")
        self.assertEqual(all_of("lam-yeh", "علی اصلیها خالی"), "عیل اصلیها خایل")
        self.assertEqual(all_of("meem-yeh", f"می{Z}رود رومی قدیمی"), f"یم{Z}رود رویم قدیمی")

    def test_the_divine_name(self):
        self.assertIn(all_of("allah", "عبدالله"), ("عبداالله", "عبداهلل"))
        self.assertNotEqual(all_of("allah", f"آیت{Z}الله"), f"آیت{Z}الله")
        self.assertEqual(all_of("allah", "اللهم"), "اللهم")

    def test_words_are_cut_inside_and_joined_between(self):
        for seed in range(20):
            cut = all_of("split-space", "تبادلات", seed=seed)
            self.assertEqual(cut.replace(" ", ""), "تبادلات")
            self.assertTrue(2 <= cut.index(" ") <= len(cut) - 3)
            before = all_of("split-kashida", "تبادلات", seed=seed).split(" ")[0]
            self.assertNotIn(before[-1], "ادذرزژو")
        self.assertEqual(all_of("split-space", "کتاب را"), "کتاب را")  # too short to cut
        self.assertIn("\n", all_of("split-break", "تبادلات"))
        self.assertEqual(all_of("joined", "کتاب را، خواند"), "کتابرا، خواند")

    def test_forms_are_those_of_the_place_and_come_back(self):
        import unicodedata
        shaped = all_of("forms", "سلام بهار")
        self.assertEqual(shaped, "ﺳﻼﻡ ﺑﻬﺎﺭ")
        self.assertEqual(unicodedata.normalize("NFKC", shaped), "سلام بهار")
        self.assertEqual(all_of("forms", f"می{Z}رود"), "ﻣﯽﺭﻭﺩ")

    def test_signs(self):
        self.assertEqual(all_of("arabic-letters", "کی").replace("ى", "ي"), "كي")
        self.assertIn(all_of("punctuation", "شهر، خانه"), ("شهر ،خانه", "شهر ، خانه", "شهر،خانه"))
        self.assertRegex(all_of("tatweel", "تبادلات"), "ـ")
        self.assertEqual(re.sub("[\u200f\u202b\u202c\u2067\u2069]", "", all_of("bidi-controls", "شهر ما")), "شهر ما")

    def test_every_kind_strikes_and_is_deterministic(self):
        for name in KINDS:
            with self.subTest(name):
                text = TEXT + "مؤسسه‌های بزرگ، کشورمان. " * 5
                self.assertNotEqual(all_of(name, text), text)
                self.assertEqual(all_of(name, text, 0.5, 7), all_of(name, text, 0.5, 7))
                self.assertEqual(all_of(name, text, 0.0), text)

    def test_the_rate_is_the_share_of_sites(self):
        text = f"می{Z}رود " * 10000
        left = all_of("zwnj-deleted", text, 0.02).count(Z)
        self.assertTrue(9750 < left < 9850, left)


class Score(unittest.TestCase):
    clean = "این کتاب کاملا خوب است، و تبادلات شهر سالم ماند."

    def figures(self, damaged, repaired, classes=frozenset({"letters"})):
        return score(self.clean, damaged, repaired, classes)[0]

    def test_a_perfect_repair(self):
        figures = self.figures(self.clean.replace("کاملا", "کامال"), self.clean)
        self.assertEqual((figures["damaged"], figures["repaired"], figures["f1"]), (1, 1, 100.0))
        self.assertEqual(figures["harmed elsewhere"], 0)
        self.assertEqual(figures["words"], 10)

    def test_no_repair(self):
        damaged = self.clean.replace("کاملا", "کامال").replace("تبادلات", "تبادالت")
        figures = self.figures(damaged, damaged)
        self.assertEqual((figures["damaged"], figures["untouched"], figures["recall"]), (2, 2, 0.0))

    def test_half_a_repair_with_harm(self):
        damaged = self.clean.replace("کاملا", "کامال").replace("تبادلات", "تبادالت")
        figures = self.figures(damaged, damaged.replace("کامال", "کاملا").replace("سالم", "سلام"))
        self.assertEqual((figures["precision"], figures["recall"], figures["f1"]), (50.0, 50.0, 50.0))
        self.assertEqual((figures["harmed elsewhere"], figures["letters harmed"]), (1, 1))
        self.assertEqual(figures["harm per 10,000 words"], 1000.0)

    def test_harm_of_another_sort_does_not_touch_precision(self):
        damaged = self.clean.replace("کاملا", "کامال")
        figures = self.figures(damaged, self.clean.replace(" شهر", "شهر"))
        self.assertEqual(figures["precision"], 100.0)
        self.assertEqual(figures["harmed elsewhere"], 1)

    def test_a_wrong_change_of_damage_is_told_from_none(self):
        figures = self.figures(self.clean.replace("کاملا", "کامال"), self.clean.replace("کاملا", "کمال"))
        self.assertEqual((figures["changed wrongly"], figures["untouched"], figures["f1"]), (1, 0, 0.0))

    def test_cut_and_joined_words_are_one_unit(self):
        cut = self.clean.replace("تبادلات", "تبا دلات")
        self.assertEqual(self.figures(cut, self.clean, {"space"})["damaged"], 1)
        joined = self.clean.replace("کتاب کاملا", "کتابکاملا")
        self.assertEqual(self.figures(joined, self.clean, {"space"})["damaged"], 1)

    def test_line_breaks_are_spaces(self):
        figures = self.figures(self.clean.replace(" ", "\n"), self.clean)
        self.assertEqual((figures["damaged"], figures["harmed elsewhere"]), (0, 0))

    def test_differences_rebuild_the_other_text(self):
        rng = random.Random(3)
        one = "".join(rng.choice("ابپتس ") for _ in range(3000))
        other = put(one, ["joined"], 0.3, rng) + "پایان"
        rebuilt, at = "", 0
        for begin, end, from_, to in differences(one, other):
            rebuilt += one[at:begin] + other[from_:to]
            at = end
        self.assertEqual(rebuilt + one[at:], other)


class Program(unittest.TestCase):
    def run_damage(self, *arguments, text=""):
        return subprocess.run([sys.executable, os.path.join(SCRIPTS, "damage"), *arguments], input=text.encode(),
                              capture_output=True, check=False)

    def test_put_and_score(self):
        damaged = self.run_damage("put", "lam-alef,zwnj-deleted", text=TEXT).stdout
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, name) for name in ("clean", "damaged")]
            for path, data in zip(paths, (TEXT.encode(), damaged)):
                with open(path, "wb") as file:
                    file.write(data)
            run = self.run_damage("score", "lam-alef", paths[0], paths[1], paths[0], "--json")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn(b'"f1": 100.0', run.stdout)

    def test_texts_that_a_second_repair_changes_are_counted(self):
        texts = 2 * 4 * len(KINDS)
        for script, changed in (("cat", 0), ("cat; echo again", texts)):
            with tempfile.TemporaryDirectory() as folder:
                program, clean = os.path.join(folder, "program"), os.path.join(folder, "clean")
                with open(program, "w", encoding="utf-8") as file:
                    file.write(f"#!/bin/sh\n{script}\n")
                os.chmod(program, 0o755)
                with open(clean, "w", encoding="utf-8") as file:
                    file.write(TEXT)
                run = subprocess.run([sys.executable, os.path.join(SCRIPTS, "damage"), "twice", clean],
                                     env={**os.environ, "BAZYAB": program}, capture_output=True, check=False)
            self.assertEqual(run.stdout.decode(), f"texts that a second repair changed: {changed} of {texts}\n")

    def test_wrong_usage(self):
        self.assertEqual(self.run_damage("put", "nothing").returncode, 2)
        self.assertEqual(self.run_damage("put", "joined", "--rate", "2").returncode, 2)
        self.assertEqual(self.run_damage("score", "joined", "none", "none", "none").returncode, 1)


class Registers(unittest.TestCase):
    def test_the_fixtures_are_what_the_script_makes(self):
        fixtures = os.path.join(SCRIPTS, "..", "fixtures", "registers")
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([os.path.join(SCRIPTS, "make-registers"), folder], check=True)
            names = sorted(os.listdir(folder))
            self.assertEqual(names, sorted(name for name in os.listdir(fixtures) if name.endswith(".raw.txt")))
            for name in names:
                with self.subTest(name):
                    with open(os.path.join(folder, name), "rb") as made, open(os.path.join(fixtures, name), "rb") as kept:
                        self.assertEqual(made.read(), kept.read())


class Judge(unittest.TestCase):
    def change(self, truth, text, at, before, kind="letter"):
        record = [{"kind": kind, "evidence": "rule", "confidence": 0.9, "at": list(at), "before": before,
                   "after": text[at[0] : at[1]]}]
        return [one.right for one in judge(truth, text, record, "none", False)]

    def test_a_change_is_right_where_nothing_differs_from_the_truth(self):
        self.assertEqual(self.change("کاملا سلام", "کاملا سلام", (3, 5), "ال"), [True])
        self.assertEqual(self.change("کامال سلام", "کاملا سلام", (3, 5), "ال"), [False])
        self.assertEqual(self.change("کاملا سلام", "کاملا سالم", (3, 5), "ال"), [True])

    def test_what_was_taken_out_wrongly_is_missed_at_its_place(self):
        self.assertEqual(self.change("کتاب را", "کتابرا", (4, 4), " "), [False])
        self.assertEqual(self.change("کتابرا", "کتابرا", (4, 4), " "), [True])

    def test_breaks_and_furniture_are_not_judged(self):
        self.assertEqual(self.change("کتاب", "کتاب", (0, 0), "۱", "furniture"), [])
        self.assertEqual(self.change("کتاب", "کتاب", (0, 0), "\n", "line"), [])

    def test_the_halves_of_a_text_are_all_of_it(self):
        text = "".join(f"{number}\n" for number in range(200))
        halves = half_of(text, "fit").split() + half_of(text, "shown").split()
        self.assertEqual(sorted(map(int, halves)), list(range(200)))
        self.assertEqual(half_of(text, "all"), text)

    def test_spans_touch_where_they_overlap(self):
        wrong = Wrong("abcdef", "abXdef")
        self.assertTrue(wrong.touches(2, 3))
        self.assertFalse(wrong.touches(3, 4))
        self.assertFalse(wrong.touches(0, 2))


class Figures(unittest.TestCase):
    def test_sums_of_trials_have_the_rates_of_all(self):
        one, _ = score("کاملا سلام", "کامال سلام", "کاملا سلام", {"letters"})
        both = figures_of({name: 2 * value for name, value in one.items()})
        self.assertEqual((both["damaged"], both["repaired"], both["f1"]), (2, 2, 100.0))


if __name__ == "__main__":
    unittest.main()
