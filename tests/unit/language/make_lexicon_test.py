"""scripts/make-lexicon cleans, counts and writes as lexicon/README.md says: MAKE_LEXICON is its path."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

MAKE_LEXICON = sys.argv.pop(1)
COLUMNS = "word count_permissive in_hunspell_lilak in_hazm in_shekar shekar_freq".split()


def row(word, text=0, lilak=0, hazm=0, shekar=0, frequency=0):
    return [word, text, lilak, hazm, shekar, frequency]


class MakeLexicon(unittest.TestCase):
    def make(self, rows, text="", common=""):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            table = "\n".join("\t".join(map(str, each)) for each in [COLUMNS, *rows])
            (folder / "words.in").write_text(table + "\n", encoding="utf-8")
            (folder / "text.in").write_text(text, encoding="utf-8")
            (folder / "common.in").write_text(common, encoding="utf-8")
            command = [sys.executable, MAKE_LEXICON, "--words", folder / "words.in"]
            command += ["--text", folder / "text.in", "--common", folder / "common.in"]
            subprocess.run(command + ["--out", folder], check=True, stderr=subprocess.DEVNULL)
            self.sources = (folder / "SOURCES.tsv").read_text(encoding="utf-8").splitlines()
            lines = (folder / "words.tsv").read_text(encoding="utf-8").splitlines()
            return lines[1:]

    def test_words_are_sorted_with_the_lists_that_have_them(self):
        rows = [row("گل", lilak=1, hazm=1), row("آب", text=4), row("نام", hazm=1)]
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
        self.assertEqual(self.make(rows), ["آنها\t1\tl", "آن\u200cها\t1\tl"])

    def test_frequencies_go_to_the_spelling_that_text_prefers(self):
        rows = [row("آنها", lilak=1, shekar=1, frequency=8), row("آن\u200cها", lilak=1)]
        lines = self.make(rows, text="آن\u200cها آن\u200cها آن\u200cها آنها")
        self.assertEqual(lines, ["آنها\t250001\tls", "آن\u200cها\t750003\tl"])

    def test_inputs_are_named_by_their_hash(self):
        self.make([row("آب", lilak=1)], text="آب")
        self.assertEqual(
            self.sources[2],
            "text\ttext.in\t4\t63e5775e02307bc2321951f31682e61741c0ee3944f2a298b38965423a30684f",
        )


if __name__ == "__main__":
    unittest.main()
