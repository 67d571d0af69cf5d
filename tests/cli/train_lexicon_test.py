"""`bazyab train lexicon` and `train pairs` clean, count and write as lexicon/README.md says: BAZYAB is its path."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

BAZYAB = sys.argv.pop(1)
COLUMNS = "word count_permissive in_hunspell_lilak in_hazm in_shekar shekar_freq tesseract_rank".split()


def row(word, text=0, lilak=0, hazm=0, shekar=0, frequency=0, rank=""):
    return [word, text, lilak, hazm, shekar, frequency, rank]


class TrainLexicon(unittest.TestCase):
    def make(self, rows, text="", common="", names="# word\tkinds\n"):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            table = "\n".join("\t".join(map(str, each)) for each in [COLUMNS, *rows])
            (folder / "words.in").write_text(table + "\n", encoding="utf-8")
            (folder / "text.in").write_text(text, encoding="utf-8")
            (folder / "common.in").write_text(common, encoding="utf-8")
            (folder / "names.in").write_text(names, encoding="utf-8")
            command = [BAZYAB, "train", "lexicon", "--quiet", "--words", folder / "words.in"]
            command += ["--names", folder / "names.in", folder / "text.in"]
            command += ["--common", folder / "common.in", "-o", folder / "words.tsv"]
            subprocess.run(command, check=True)
            lines = (folder / "words.tsv").read_text(encoding="utf-8").splitlines()
            self.head = [line for line in lines if line.startswith("#")]
            return [line for line in lines if not line.startswith("#")]

    def refused(self, names, *arguments):
        """What is said on standard error; the files are empty but for what `names` has."""
        with tempfile.TemporaryDirectory() as folder:
            for name, content in names.items():
                (pathlib.Path(folder) / name).write_text(content, encoding="utf-8")
            command = [BAZYAB, "train", "lexicon", *arguments]
            run = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
            self.assertEqual((run.returncode, run.stdout), (1, ""))
            return run.stderr

    def test_words_are_sorted_with_the_lists_that_have_them(self):
        rows = [row("گل", lilak=1, hazm=1), row("آب", text=4), row("نام", hazm=1, rank=9)]
        self.assertEqual(self.make(rows), ["آب\t1\tt", "نام\t1\th", "گل\t1\tlh"])

    def test_a_word_in_no_permitted_list_stays_out(self):
        self.assertEqual(self.make([row("آب")]), [])

    def test_every_word_of_free_text_counts_and_of_the_rest_from_three_on(self):
        rows = [row("آب", lilak=1), row("گل", lilak=1), row("نان", lilak=1)]
        lines = self.make(rows, text="آب گل، آب", common="گل گل. نان نان نان")
        self.assertEqual(lines, ["آب\t2\tl", "نان\t3\tl", "گل\t1\tl"])

    def test_words_are_cleaned(self):
        rows = [row("كتابي", lilak=1), row("خانهٔ", lilak=1), row("\u200cها\u200c", lilak=1)]
        self.assertEqual(self.make(rows), ["خانه\t1\tl", "ها\t1\tl", "کتابی\t1\tl"])

    def test_stray_zwnj_and_single_letters_stay_out(self):
        words = ["آ\u200cن\u200cها", "ب", "kتاب", "سال۱"]
        self.assertEqual(self.make([row(word, lilak=1) for word in words]), [])
        kept = ["خانه\u200cی", "و", "گفت\u200cو\u200cگو"]
        self.assertEqual(
            self.make([row(word, lilak=1) for word in kept]), [f"{word}\t1\tl" for word in kept]
        )

    def test_a_spelling_that_lost_its_zwnj_stays_out_unless_lilak_accepts_it(self):
        rows = [row("میرود", hazm=1), row("می\u200cرود", lilak=1)]
        self.assertEqual(self.make(rows), ["می\u200cرود\t1\tl"])
        rows = [row("آنها", lilak=1), row("آن\u200cها", lilak=1)]
        self.assertEqual(self.make(rows), ["آنها\t1\tl\to", "آن\u200cها\t1\tl\to"])

    def test_a_word_of_hazm_alone_must_have_been_met(self):
        rows = [row("حاجون", hazm=1), row("خاجون", hazm=1, rank=7)]
        self.assertEqual(self.make(rows), ["خاجون\t1\th"])

    def test_lilak_does_not_protect_a_verb_joined_to_its_prefix(self):
        rows = [row("میگوید", lilak=1, hazm=1), row("می\u200cگوید", lilak=1)]
        self.assertEqual(self.make(rows), ["می\u200cگوید\t1\tl"])
        rows = [row("میهمان", lilak=1), row("میه\u200cمان", lilak=1)]
        self.assertEqual(self.make(rows), ["میهمان\t1\tl\to", "میه\u200cمان\t1\tl\to"])

    def test_a_frequent_word_with_broken_lam_alef_is_no_word(self):
        rows = [row("لازم", lilak=1), row("الزم", hazm=1, shekar=1), row("لزم", shekar=1)]
        self.assertEqual(self.make(rows, text="لازم " * 24), ["الزم\t1\ths", "لازم\t24\tl", "لزم\t1\ts"])
        self.assertEqual(self.make(rows, text="لازم " * 25), ["لازم\t25\tl"])
        self.assertEqual(
            self.make(rows, text="لازم " * 25 + "الزم"), ["الزم\t1\ths", "لازم\t25\tl"]
        )

    def test_a_function_word_glued_to_a_frequent_one_is_no_word(self):
        rows = [row("خانه", lilak=1), row("درخانه", hazm=1, shekar=1), row("درخانه\u200cها", lilak=1)]
        lines = self.make(rows, text="خانه " * 300)
        self.assertEqual(lines, ["خانه\t300\tl", "درخانه\u200cها\t1\tl"])

    def test_affixes_build_words_that_text_has(self):
        rows = [row("پرتابه", lilak=1), row("مشکل", lilak=1)]
        text = "پرتابه\u200cهای مشکلاتشان مشکلشان مشکل مشکل مشکل کرنل\u200cها کار\u200cها"
        lines = self.make(rows, text=text)
        expected = ["مشکل\t3\tl", "مشکلشان\t1\ta", "پرتابه\t1\tl", "پرتابه\u200cهای\t1\ta"]
        self.assertEqual(lines, expected)

    def test_own_names_are_words_and_bases_take_the_endings_of_families(self):
        names = "# word\tkinds\nاف\tsuffix\nعلی\tbase\nمحمود\tbase\nکنه\tspokenverb\n"
        lines = self.make([], names=names)
        expected = ["علی\t1\tn", "علی\u200cاف\t1\tn", "محمود\t1\tn", "محموداف\t1\tn"]
        expected += ["می\u200cکنه\t1\tn", "نمی\u200cکنه\t1\tn"]
        self.assertEqual(lines, expected)

    def test_frequencies_go_to_the_spelling_that_text_prefers(self):
        rows = [row("آنها", lilak=1, shekar=1, frequency=8), row("آن\u200cها", lilak=1)]
        lines = self.make(rows, text="آن\u200cها آن\u200cها آن\u200cها آنها")
        self.assertEqual(lines, ["آنها\t250001\tls\to", "آن\u200cها\t750003\tl\to"])

    def test_inputs_are_named_by_their_hash(self):
        self.make([row("آب", lilak=1)], text="آب")
        self.assertEqual(
            self.head[3],
            "# text\ttext.in\t4\t63e5775e02307bc2321951f31682e61741c0ee3944f2a298b38965423a30684f",
        )

    def test_a_word_that_text_has_with_a_space_says_how_often(self):
        rows = [row("به\u200cزودی", lilak=1), row("راه\u200cحل", lilak=1), row("زودی", lilak=1)]
        text = "به زودی. به  زودی، به زودی راه\u200cحل\nبه\nزودی"
        expected = ["به\u200cزودی\t1\tl\t\t2", "راه\u200cحل\t1\tl", "زودی\t4\tl"]
        self.assertEqual(self.make(rows, text=text), expected)
        self.assertEqual(self.make(rows, common=text)[0], "به\u200cزودی\t1\tl")

    def test_pairs_of_known_words_that_were_met_three_times_are_listed(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "words.tsv").write_text("به\t9\nزودی\t9\nمی\u200cآید\t2\n", encoding="utf-8")
            (folder / "text").write_text("به زودی می\u200cآید. به زودی\nبه  زودی، به زودی تازه", encoding="utf-8")
            (folder / "news").write_text("زودی به زودی به زودی به\nبه زودی به زودی\n", encoding="utf-8")
            command = [BAZYAB, "train", "pairs", "--quiet", "--words", "words.tsv", "text", "--common", "news"]
            made = subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8")
            lines = made.stdout.splitlines()
            self.assertEqual(lines[1].split("\t")[:2], ["# words", "words.tsv"])
            self.assertEqual([line for line in lines if line[0] != "#"], ["به\tزودی\t7", "زودی\tبه\t4"])

    def test_the_order_of_texts_says_nothing(self):
        files = {"words.in": "word\tin_hazm\tcount_permissive\nآب\t1\t1\n", "a": "آب", "b": "آب آب"}
        made = []
        for texts in (["a", "b"], ["b", "a"]):
            with tempfile.TemporaryDirectory() as folder:
                for name, content in files.items():
                    (pathlib.Path(folder) / name).write_text(content, encoding="utf-8")
                command = [BAZYAB, "train", "--quiet", "lexicon", "--words", "words.in", *texts]
                made.append(subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout)
        self.assertEqual(made[0], made[1])
        self.assertTrue(made[0].decode().endswith("\nآب\t3\tht\n"))

    def test_bad_inputs_are_named_with_the_cause(self):
        table = "word\tin_hazm\n"
        error = self.refused({}, "--words", "none.tsv")
        self.assertEqual(error, "bazyab: none.tsv: No such file or directory\n")
        error = self.refused({"a.tsv": "letters\nآب\n"}, "--words", "a.tsv")
        self.assertEqual(error, "bazyab: a.tsv: line 1: there is no column `word`\n")
        names = {"a.tsv": table, "names.tsv": "# names\nعلی\n"}
        error = self.refused(names, "--words", "a.tsv", "--names", "names.tsv")
        self.assertEqual(error, "bazyab: names.tsv: line 2: a word and its kinds are wanted\n")


if __name__ == "__main__":
    unittest.main()
