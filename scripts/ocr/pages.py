# Makes the test pages of OCR: articles in several fonts, worn in several ways, with their truth.
#
# usage: ocr-set OUT [--half tuning|held] [--class NAME,…] [--fonts FAMILY,…] [--every N] [--list]
# OUT gets NAME.png, NAME.txt, NAME.lines (the text of each line as it is set) and pages.tsv (name, class,
# half, article, font, package, seen or unseen).
# A hash of its name puts a page into the tuning half or into the half that is set aside; whoever
# changes a program or a model by what the set says looks at the first only. --every N takes about
# one page in N, by the same hash. The same arguments and fonts give the same pages. --class worn are the
# classes that a cleaning step exists for, --class composed those of boxes, captions and tables; without
# --class neither of them is made. --fonts takes other families of scripts/ocr/fonts.py than the usual
# six, or all that training never takes with --fonts unseen.
import argparse
import hashlib
import pathlib
import sys

import numpy
from PIL import Image

import compose
import fonts
import wear
import wear_more
from typeset import draw_page

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROSE = (
    "border calligraphy condolence exports football inflation interview manuscript rail weather".split()
)
MIXED = "phone book market ocr/satellite ocr/software".split()
FAMILIES = ("Vazirmatn", "Nazli", "Noto Naskh Arabic", "Shabnam", "Amiri", "PakType Naskh Basic Farsi")

# Class: articles, what it does to the page, how the page is set.
CLASSES = {
    "clean": (PROSE, "clean", {}),
    "dpi150": (PROSE, "dpi150", {}),
    "turned": (PROSE, "turned", {}),
    "clip": (PROSE, "clip", {"width": 360}),
    "columns": (PROSE, "clean", {"columns": 2, "width": 520, "justify": True, "size": 11}),
    "photocopy": (PROSE, "photocopy", {}),
    "mixed": (MIXED, "clean", {}),
    "mixed150": (MIXED, "dpi150", {}),
}
WORN_PROSE = "football manuscript rail weather".split()
WORN = {name: (WORN_PROSE, name, {}) for name in wear_more.CLASSES}
WORN["coloured"] = (WORN_PROSE, "scanned", {"finish": wear_more.coloured})
WORN["exif"] = (WORN_PROSE, "scanned", {"finish": wear_more.photographed})
COMPOSED_PROSE = "border inflation interview rail".split()
COMPOSED = {name: (COMPOSED_PROSE, "scanned", {"compose": name}) for name in compose.KINDS}
GROUPS = {"worn": WORN, "composed": COMPOSED}
ALL_CLASSES = {**CLASSES, **WORN, **COMPOSED}
WEARS = {**wear.CLASSES, **wear_more.CLASSES}


def digest(name):
    return hashlib.sha256(name.encode()).digest()


def article(name):
    folder = ROOT / "fixtures"
    path = folder / "ocr/articles" / name[4:] if name.startswith("ocr/") else folder / "articles" / name
    return path.with_suffix(".txt").read_text("utf-8")


def chosen(arguments):
    """The pages asked for, as rows of pages.tsv."""
    for kind in arguments.classes:
        articles, _, _ = ALL_CLASSES[kind]
        for name in articles:
            for family in arguments.fonts:
                font = next(font for font in fonts.FONTS if font.family == family)
                page = f"{kind}.{name.split('/')[-1]}.{family.replace(' ', '')}"
                hashed = digest(page)
                half = "tuning" if hashed[0] % 2 else "held"
                if arguments.half in (None, half) and hashed[1] % arguments.every == 0:
                    seen = "seen" if font.weight else "unseen"
                    yield page, kind, half, name, family, font.package, seen


def make(row, out):
    page, kind, _, name, family, _, _ = row
    random = numpy.random.RandomState(list(digest(page)[2:10]))
    _, wearing, options = ALL_CLASSES[kind]
    text = article(name)
    latin = fonts.LATIN_FAMILIES[random.randint(2)]
    size = random.uniform(10.5, 13)
    if "compose" in options:
        settings = {"latin": latin, "size": size * 0.85}
        values, text, lines = compose.compose(options["compose"], text, family, settings, random)
    else:
        values, lines = draw_page(text, family, {"latin": latin, "size": size, **options})
    values, dpi = WEARS[wearing](values, random)
    if "finish" in options:
        picture = options["finish"](values, random)
    else:
        picture = Image.fromarray(numpy.clip(values, 0, 255).astype("uint8"))
    picture.save(out / f"{page}.png", dpi=(dpi, dpi), exif=picture.info.get("exif", b""))
    (out / f"{page}.txt").write_text(text, "utf-8")
    (out / f"{page}.lines").write_text("\n".join(lines) + "\n", "utf-8")


def main():
    parser = argparse.ArgumentParser(prog="ocr-set")
    parser.add_argument("out", type=pathlib.Path, metavar="OUT")
    parser.add_argument("--half", choices=("tuning", "held"))
    parser.add_argument("--class", dest="classes", metavar="NAME,…")
    parser.add_argument("--fonts", metavar="FAMILY,…")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--list", action="store_true", help="print the rows, draw nothing")
    arguments = parser.parse_args()
    wanted = arguments.classes.split(",") if arguments.classes else list(CLASSES)
    arguments.classes = [name for word in wanted for name in GROUPS.get(word, [word])]
    unknown = set(arguments.classes) - ALL_CLASSES.keys()
    if unknown:
        known = ", ".join((*GROUPS, *ALL_CLASSES))
        parser.error(f"no such class: {', '.join(sorted(unknown))}; there are {known}")
    families = [font.family for font in fonts.FONTS]
    if arguments.fonts == "unseen":
        arguments.fonts = [font.family for font in fonts.UNSEEN]
    else:
        arguments.fonts = arguments.fonts.split(",") if arguments.fonts else FAMILIES
    unknown = set(arguments.fonts) - set(families)
    if unknown:
        parser.error(f"no such font: {', '.join(sorted(unknown))}; there are {', '.join(families)}")
    if arguments.every < 1:
        parser.error("--every must be 1 or more")
    rows = list(chosen(arguments))
    table = "".join("\t".join(row) + "\n" for row in rows)
    if arguments.list:
        sys.stdout.write(table)
        return
    arguments.out.mkdir(parents=True, exist_ok=True)
    for row in rows:
        make(row, arguments.out)
    (arguments.out / "pages.tsv").write_text(table, "utf-8")


if __name__ == "__main__":
    main()
