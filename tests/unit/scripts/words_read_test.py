"""What scripts/ocr/words_read.py makes of a page's glyphs and of words beside their truth."""
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "scripts"))
from ocr import words_read  # noqa: E402


def glyph(letters, sure=0.9, line=1, kind="letter"):
    return {"region": 1, "line": line, "kind": kind, "letters": letters, "confidence": sure}


class Words(unittest.TestCase):
    def test_words_end_at_spaces_and_lines(self):
        page = {"glyphs": [glyph("د"), glyph("ر"), glyph("", None, kind="space"), glyph("آ", 0.5),
                           glyph("ن", 0.5, line=2)]}
        self.assertEqual(words_read.words_of(page), [("در", 0.9), ("آ", 0.5), ("ن", 0.5)])

    def test_kinds_are_told_by_what_is_between_the_signs(self):
        known = {"کتاب", "خانه", "ها"}
        for word, kind in (("«کتاب»", "known word"), ("خانه\u200cها", "known word"), ("کِتاب", "known word"),
                           ("کتاپ،", "unknown word"), ("۱۲٪", "number"), ("A4", "other word"),
                           ("–", "other word")):
            self.assertEqual(words_read.kind_of(word, known), kind, word)

    def test_words_are_right_where_the_truth_has_them_in_that_order(self):
        read = [("این", 0.9), ("کتاپ", 0.4), ("خانه", 0.8), ("است", 0.7)]
        judged = list(words_read.judge(read, "این کتاب خانه است".split(), "clean", {"این"}))
        self.assertEqual([change.right for change in judged], [True, False, True, True])
        self.assertEqual([change.confidence for change in judged], [0.9, 0.4, 0.8, 0.7])
        self.assertEqual(judged[1].damage, "clean")


class Curve(unittest.TestCase):
    def test_the_map_never_falls(self):
        import importlib.machinery
        import importlib.util

        path = pathlib.Path(__file__).resolve().parents[3] / "scripts/reliability"
        loader = importlib.machinery.SourceFileLoader("reliability", str(path))
        module = importlib.util.module_from_spec(importlib.util.spec_from_loader("reliability", loader))
        loader.exec_module(module)
        words = [words_read.Change("known word", "", sure, right, "", False, "", "", "")
                 for sure, right in [(0.4, False)] * 40 + [(0.6, True)] * 30 + [(0.6, False)] * 30
                 + [(0.8, True)] * 20 + [(0.8, False)] * 30 + [(0.99, True)] * 100]
        points = module.knots(words)
        self.assertEqual([round(said, 2) for said, _ in points], [0.4, 0.69, 0.99])
        self.assertEqual([round(so, 3) for _, so in points], [0.024, 0.455, 0.99])


if __name__ == "__main__":
    unittest.main()
