"""Every word that OCR read beside the truth: right or wrong, and how sure the program was of it."""
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

from damaging.judge import Change
from damaging.trial import PROGRAM

ROOT = pathlib.Path(__file__).resolve().parents[2]
ZWNJ = "\u200c"


def known_words():
    lines = (ROOT / "lexicon/words.tsv").read_text("utf-8").splitlines()
    return {line.split("\t")[0] for line in lines if not line.startswith("#")}


def words_of(page):
    """The words of a page of `inspect --glyphs --json`: letters, and the confidence that they share."""
    words, place = [], None
    for glyph in page["glyphs"]:
        line = glyph["region"], glyph["line"]
        if line != place or glyph["kind"] == "space":
            words.append(["", 1.0])
        place = line
        if glyph["kind"] == "letter":
            words[-1] = [words[-1][0] + glyph["letters"], glyph["confidence"]]
    return [(unicodedata.normalize("NFC", word), sure) for word, sure in words if word]


def kind_of(word, known):
    """As src/repair/word_confidence.cpp has it."""
    core = re.sub(r"^[\W_]+|[\W_]+$", "", word)
    if not core or re.search("[A-Za-z]", core):
        return "other word"
    if re.search(r"\d", core):
        return "number"
    core = "".join(letter for letter in core if not unicodedata.combining(letter))
    whole = core in known or all(part in known for part in core.split(ZWNJ))
    return "known word" if whole else "unknown word"


def judged_words(folder, part):
    """`part`: the pages of the half that confidences are fitted on are every other one of the list."""
    folder, known = pathlib.Path(folder), known_words()
    pages = [line.split("\t") for line in (folder / "pages.tsv").read_text("utf-8").splitlines()]
    for number, (name, kind, *_) in enumerate(pages):
        if part not in ("all", ("fit", "shown")[number % 2]):
            continue
        run = subprocess.run([PROGRAM, "inspect", "--glyphs", "--json", folder / f"{name}.png"],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False,
                             env={**os.environ, "OMP_THREAD_LIMIT": "1"})
        if run.returncode != 0:
            print(f"reliability: {name} was not read", file=sys.stderr)
            continue
        read = [word for page in json.loads(run.stdout)["pages"] for word in words_of(page)]
        truth = unicodedata.normalize("NFC", (folder / f"{name}.txt").read_text("utf-8")).split()
        yield from judge(read, truth, kind, known)


def judge(read, truth, page_kind, known):
    """Words that stand in the truth's order are right; of two that were exchanged one is."""
    right = [False] * len(read)
    letters = [word for word, _ in read]
    for block in difflib.SequenceMatcher(None, letters, truth, autojunk=False).get_matching_blocks():
        right[block.a : block.a + block.size] = [True] * block.size
    for at, ((word, sure), is_right) in enumerate(zip(read, right)):
        around = " ".join(letters[max(0, at - 2) : at + 3])
        yield Change(kind_of(word, known), "", sure, is_right, page_kind, False, word, word, around)
