# Draws training lines: TIFFs of many pages of one line each, with the box files that Tesseract trains from.
#
# usage: make_lines.py OUT FIRST COUNT SIZE SEED LEXICON [TEXT…]
# Batches FIRST to FIRST + COUNT - 1 of SIZE lines; the same arguments give the same files.
import pathlib
import re
import sys

import numpy
from PIL import Image

import fonts
import lines
import wear_lines
from typeset import described, draw_line


# Of the lines, how many are of words and fonts whose letters stand one above the other.
STACKED_SHARE = 0.2

# Light, medium, bold and black faces, where a family has them.
WEIGHTS = (200, 300, 500, 600, 700, 700, 700, 800)


def read_sentences(paths):
    sentences = []
    for path in paths:
        sentences += [line.strip() for line in open(path, encoding="utf-8") if line.strip()]
    return sentences


def boxes(text, width, height, page):
    """One line as Tesseract's WordStr: all of it in one box, then the box that ends the line."""
    return f"WordStr 0 0 {width} {height} {page} #{text}\n\t {width} 0 {width + 1} {height} {page}\n"


def spacing(random):
    """More or less air around signs than the font gives them, in ems: nothing in most lines."""
    widths = {}
    if random.uniform() < 0.4:  # justified lines
        widths[" "] = random.uniform(-0.1, 0.4)
    if random.uniform() < 0.4:  # tight print, where a stop touches the letter before it
        widths["."] = widths["،"] = -random.uniform(0, 0.2)
    return widths


def fitting(writer, lacks):
    """A line without the letters that a font lacks, and how that font has to be asked for it."""
    while True:
        text = writer.line()
        if not lacks:
            return text, text
        text = " ".join(word for word in text.split() if not set(word) & set(lacks))
        if len(text) > 1:
            # Fonts for Arabic have a yeh without dots, and one with dots for the middle of words.
            asked = re.sub("ی(?=[ء-ۓ])", "ي", text).replace("ی", "ى").replace("ک", "ك")
            return text, asked if set(lacks) >= set("پچ") else text


def drawn(writer, random):
    """A worn picture and what it says from left to right."""
    while True:
        stacked = random.uniform() < STACKED_SHARE
        families = fonts.STACKED if stacked else fonts.TRAINED
        odds = numpy.array([font.weight for font in families], dtype=float)
        font = families[random.choice(len(odds), p=odds / odds.sum())]
        text = writer.stacked() if stacked and random.uniform() < 0.7 else None
        text, shown = (text, text) if text else fitting(writer, font.lacks)
        if random.uniform() < 0.12:
            shown = lines.stretched(shown, random)
        face = described(
            font.family,
            fonts.LATIN_FAMILIES[random.randint(len(fonts.LATIN_FAMILIES))],
            random.uniform(24, 58),
            weight=WEIGHTS[random.randint(len(WEIGHTS))] if font.bold and random.uniform() < 0.4 else 400,
            italic=random.uniform() < 0.03,
        )
        values = draw_line(shown, face, spacing(random))
        if values is not None:
            return wear_lines.worn_line(values, random), lines.visual(text)


def make_batch(out, number, size, seed, words, odds, sentences):
    random = numpy.random.RandomState([seed, number])
    writer = lines.Writer(sentences, words, odds, random)
    pages, text = [], []
    for page in range(size):
        values, shown = drawn(writer, random)
        pages.append(Image.fromarray(values))
        text.append(boxes(shown, values.shape[1], values.shape[0], page))
    stem = pathlib.Path(out) / f"lines{number:04d}"
    stem.with_suffix(".box").write_text("".join(text), "utf-8")
    pages[0].save(
        stem.with_suffix(".tif"), save_all=True, append_images=pages[1:], compression="tiff_lzw", dpi=(300, 300)
    )


def main():
    out, first, count, size, seed = sys.argv[1], *map(int, sys.argv[2:6])
    words, odds = lines.load_words(sys.argv[6])
    sentences = read_sentences(sys.argv[7:])
    for number in range(first, first + count):
        make_batch(out, number, size, seed, words, odds, sentences)


if __name__ == "__main__":
    main()
