"""The corpus of scripts/corpus, as far as no producer is needed: SCRIPTS is the folder of both."""

import contextlib
import hashlib
import io
import pathlib
import random
import re
import sys
import tempfile
import unicodedata
import unittest

SCRIPTS = pathlib.Path(sys.argv.pop(1)).resolve()
sys.dont_write_bytecode = True
sys.path[:0] = [str(SCRIPTS / "corpus"), str(SCRIPTS / "fixtures")]

import blocks
import cases
import common
import damaged_maps
import make
import score
import split
import web

ARTICLES = sorted((SCRIPTS / "corpus" / "articles").glob("*.txt"))


class Articles(unittest.TestCase):
    def test_have_the_form_of_the_output(self):
        self.assertGreaterEqual(len(ARTICLES), 14)
        for path in ARTICLES:
            text = path.read_text("utf-8")
            self.assertEqual(text, unicodedata.normalize("NFC", text), path.name)
            self.assertTrue(text.endswith("\n") and not text.endswith("\n\n"), path.name)
            self.assertNotRegex(text, r"[ \t]\n|\n\n\n|  ", path.name)

    def test_hold_no_zwnj_that_a_page_cannot_show(self):
        for path in ARTICLES:
            self.assertNotRegex(path.read_text("utf-8"), "[اآأإدذرزژو\\s]\u200c|\u200c\\s", path.name)

    def test_hold_no_letter_of_arabic_keyboards(self):
        for path in ARTICLES:
            self.assertNotRegex(path.read_text("utf-8"), "[يك]", path.name)


class Blocks(unittest.TestCase):
    def test_kinds_are_told_by_the_form_alone(self):
        self.assertEqual(blocks.kind_of("هر چه باشد", True), "headline")
        self.assertEqual(blocks.kind_of("الف\tب", False), "table")
        self.assertEqual(blocks.kind_of("۱. نخست", False), "item")
        self.assertEqual(blocks.kind_of("• نخست", False), "item")
        self.assertEqual(blocks.kind_of("* یادداشت", False), "footnote")
        self.assertEqual(blocks.kind_of("شبی دریا مرا در تور خود دید", False), "verse")
        self.assertEqual(blocks.kind_of("چه شد که سراغ ساعت رفتید؟", False), "paragraph")

    def test_a_table_is_rows_of_equally_many_cells(self):
        for path in ARTICLES:
            for kind, text in blocks.blocks(path.stem):
                if kind == "table":
                    self.assertEqual(len({len(row) for row in text}), 1, path.name)

    def test_a_page_holds_every_word_of_its_article(self):
        for path in ARTICLES:
            page = web.page(path.stem, {"font": "Nazli", "local": True})
            shown = re.sub("<[^>]*>", "", page.split("<body>")[1].replace("<td>", " <td>"))
            for word in path.read_text("utf-8").split():
                self.assertIn(word.replace(">", "&gt;"), shown, path.name)


class Split(unittest.TestCase):
    def test_the_first_byte_of_the_names_hash_decides(self):
        for name in cases.CASES:
            even = hashlib.sha256(name.encode()).hexdigest()[1] in "02468ace"
            self.assertEqual(split.part_of(name), "tuning" if even else "held")

    def test_about_half_is_held(self):
        held = sum(split.part_of(name) == "held" for name in cases.CASES)
        self.assertTrue(0.4 < held / len(cases.CASES) < 0.6)


class Cases(unittest.TestCase):
    def test_there_are_enough_producers_and_fonts(self):
        self.assertGreaterEqual(len({case.producer for case in cases.CASES.values()}), 20)
        self.assertGreaterEqual(len({case.options["font"] for case in cases.CASES.values()}), 15)

    def test_each_has_its_articles_and_a_known_font(self):
        import fonts  # adds the fonts of the corpus to those of the fixtures

        self.assertIn("Gandom", fonts.FONT_FILES)
        for name, case in cases.CASES.items():
            self.assertIn(case.options["font"], common.FONT_FILES, name)
            self.assertTrue(case.truth().strip(), name)

    def test_a_sign_drawn_on_the_left_of_its_number_is_read_after_it(self):
        drawn = cases.Case("budget", "x", None, {"font": "Sahel", "percent": "left"}).truth()
        self.assertIn("از ۴۶٪ به ۵۲٪ می‌رسد", drawn)
        self.assertIn("کمک دولت ۴۴/۶٪ زیاد", drawn)

    def test_a_box_is_read_after_what_it_stands_beside(self):
        truth = cases.Case("cinema", "x", None, {"font": "Nazli", "box": "timetable"}).truth()
        self.assertEqual(truth, common.article("cinema") + "\n" + common.article("timetable"))


class DamagedMaps(unittest.TestCase):
    CMAP = b"""1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar
<0001> <0627>
<0002> <06440627>
endbfchar
2 beginbfrange
<0003> <0005> <06F1>
<0006> <0007> [<0628> <FE92>]
endbfrange"""
    ENTRIES = {"0001": "ا", "0002": "لا", "0003": "۱", "0004": "۲", "0005": "۳", "0006": "ب", "0007": "\uFE92"}

    def test_a_map_is_read_in_all_its_forms(self):
        self.assertEqual(damaged_maps.entries_of(self.CMAP), self.ENTRIES)

    def test_what_is_written_is_read_again(self):
        written = damaged_maps.cmap_of(self.ENTRIES, 4)
        self.assertEqual(damaged_maps.entries_of(written), self.ENTRIES)

    def damaged(self, name):
        return damaged_maps.DAMAGES[name](self.ENTRIES, random.Random(name))

    def test_damages_do_what_they_are_called(self):
        self.assertEqual(self.damaged("shifted")["0001"], "ب")
        self.assertEqual(self.damaged("shifted")["0003"], "۱")
        self.assertEqual(self.damaged("spaced")["0001"], " ")
        self.assertEqual(self.damaged("private")["0007"], "\uF006")
        self.assertEqual(self.damaged("digits")["0003"], "4")
        self.assertEqual(self.damaged("firsts")["0002"], "ل")
        self.assertEqual(self.damaged("swapped")["0007"], "ش")

    def test_a_cipher_exchanges_letters_and_keeps_the_rest(self):
        cipher = self.damaged("permuted")
        self.assertNotEqual(cipher, self.ENTRIES)
        self.assertEqual(sorted(cipher.values()), sorted(self.ENTRIES.values()))
        self.assertEqual(cipher["0004"], "۲")

    def test_no_damage_names_a_code_that_was_not_there(self):
        for name in damaged_maps.DAMAGES:
            self.assertLessEqual(set(self.damaged(name)), set(self.ENTRIES), name)


class Manifest(unittest.TestCase):
    def row(self, name):
        return dict.fromkeys(split.COLUMNS, "-") | {"file": name, "part": split.part_of(name)}

    def test_rows_are_sorted_under_a_head(self):
        lines = split.manifest([self.row("b.pdf"), self.row("a.pdf")]).splitlines()
        self.assertEqual(lines[0], "file\tproducer\tfont\tarticle\toptions\ttruth\tpart")
        self.assertEqual([line.split("\t")[0] for line in lines[1:]], ["a.pdf", "b.pdf"])

    def test_a_tab_in_a_cell_is_an_error(self):
        with self.assertRaises(ValueError):
            split.manifest([self.row("a.pdf") | {"options": "x\ty"}])

    def test_the_scorer_reads_what_was_written(self):
        with tempfile.TemporaryDirectory() as folder:
            rows = [self.row(name) for name in ("a.pdf", "b.pdf", "c.pdf", "d.pdf")]
            (pathlib.Path(folder) / "MANIFEST.tsv").write_text(split.manifest(rows), "utf-8")
            read = score.rows_of(pathlib.Path(folder), None, None)
            self.assertEqual(read, rows)
            held = score.rows_of(pathlib.Path(folder), "held", None)
            self.assertEqual(held, [row for row in rows if row["part"] == "held"])
            self.assertEqual(score.rows_of(pathlib.Path(folder), None, ["b*"]), rows[1:2])


class Make(unittest.TestCase):
    def test_a_producer_that_fails_stops_no_other_and_leaves_no_file(self):
        def good(shop, name, options, out):
            out.write_bytes(b"%PDF-1.4")

        def bad(shop, name, options, out):
            out.write_bytes(b"half")
            raise common.Failure("it is broken")

        made = {
            "a.pdf": cases.Case("quake", "bad", bad, {"font": "Nazli"}),
            "b.pdf": cases.Case("quake", "good", good, {"font": "Nazli"}),
        }
        before, make.CASES = make.CASES, made
        gather, make.fonts.gather = make.fonts.gather, lambda: None
        said = io.StringIO()
        try:
            with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(said):
                folder = pathlib.Path(folder)
                self.assertEqual(make.main([str(folder)]), 1)
                self.assertFalse((folder / "a.pdf").exists())
                self.assertEqual((folder / "b.pdf").read_bytes(), b"%PDF-1.4")
                self.assertEqual(
                    (folder / "truth" / "b.txt").read_text("utf-8"), common.article("quake")
                )
                self.assertEqual(len(score.rows_of(folder, None, None)), 1)
        finally:
            make.CASES, make.fonts.gather = before, gather
        self.assertIn("make-corpus: a.pdf: it is broken", said.getvalue())
        self.assertIn("1 made, 1 failed", said.getvalue())


if __name__ == "__main__":
    unittest.main()
