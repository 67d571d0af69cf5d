# Libraries that draw codes as they are given: lines of presentation forms in visual order, shaped by whoever calls them.
import ctypes
import json
import os

from blocks import HERE, blocks
from common import FONT_FILES, Failure, settle_dates

PAGE = (420, 595)
MARGIN = 40


def in_forms(text):
    """A line as such programs hand it over: forms chosen, ZWNJ gone once it has done its work, in visual order."""
    import arabic_reshaper
    from bidi.algorithm import get_display

    reshaper = arabic_reshaper.ArabicReshaper(
        {"language": "Farsi", "delete_harakat": False, "support_zwj": True, "ARABIC LIGATURE ALLAH": False}
    )
    return get_display(reshaper.reshape(text).replace("\u200c", ""), base_dir="R")


class Measure:
    """The widths of a font's glyphs, in points."""

    def __init__(self, file):
        from fontTools.ttLib import TTFont

        font = TTFont(file)
        self.widths, self.glyphs = font["hmtx"], font.getBestCmap()
        self.em = font["head"].unitsPerEm

    def __call__(self, shown, size):
        lacking = sorted({f"U+{ord(letter):04X}" for letter in shown if ord(letter) not in self.glyphs})
        if lacking:
            raise Failure(f"the font has no glyph for {' '.join(lacking)}")
        return sum(self.widths[self.glyphs[ord(letter)]][0] for letter in shown) * size / self.em


def pages_of(name, options):
    """Pages, each a list of lines: whether bold, size, left edge, baseline from below, codes. Points."""
    measures = [Measure(file) for file in FONT_FILES[options["font"]]]
    pages, place = [[]], PAGE[1] - MARGIN

    for kind, text in blocks(name):
        bold = kind == "headline"
        size = options.get("size", 12) * (1.4 if bold else 1)
        for shown in wrapped(text, lambda line: measures[bold](line, size)):
            if place < MARGIN + size:
                pages.append([])
                place = PAGE[1] - MARGIN
            place -= size * 1.7
            left = PAGE[0] - MARGIN - measures[bold](shown, size)
            pages[-1].append({"bold": bold, "size": size, "left": left, "baseline": place, "text": shown})
        place -= options.get("size", 12) * 0.7
    return pages


def wrapped(text, width_of):
    lines, line = [], []
    for word in text.split(" "):
        if line and width_of(in_forms(" ".join(line + [word]))) > PAGE[0] - 2 * MARGIN:
            lines.append(line)
            line = []
        line.append(word)
    return [in_forms(" ".join(words)) for words in lines + [line]]


def by_program(*command):
    """A program that reads the lines and the fonts from a JSON file."""

    def make(shop, name, options, out):
        regular, bold = FONT_FILES[options["font"]]
        job = {"page": PAGE, "font": options["font"], "regular": str(regular), "bold": str(bold), "out": str(out), "pages": pages_of(name, options)}
        file = shop.folder / "job.json"
        file.write_text(json.dumps({**job, **options.get("asked", {})}, ensure_ascii=False), "utf-8")
        shop.run([*command, file])
        settle_dates(out)

    return make


pdf_api2 = by_program("perl", HERE / "draw_pdf_api2.pl")
matplotlib = by_program("/usr/bin/python3", HERE / "draw_matplotlib.py")
prawn = by_program("ruby", HERE / "draw_prawn.rb")
pdf_builder = by_program("perl", HERE / "draw_pdf_builder.pl")
text_pdf = by_program("perl", HERE / "draw_text_pdf.pl")
cairo = by_program("/usr/bin/python3", HERE / "draw_cairo.py")


def gofpdf(shop, name, options, out):
    shop.environment.update(GO111MODULE="off", GOPATH="/usr/share/gocode", GOCACHE=str(shop.folder / "built"))
    by_program("go", "run", HERE / "draw_gofpdf.go")(shop, name, options, out)


def pdfbox(shop, name, options, out):
    """PDFBox: fonts are subset, each code is a glyph of its own."""
    regular, bold = FONT_FILES[options["font"]]
    lines = [str(out), str(regular), str(bold), f"{PAGE[0]} {PAGE[1]}"]
    for page in pages_of(name, options):
        lines.append("page")
        lines += [f"{int(line['bold'])}\t{line['size']}\t{line['left']}\t{line['baseline']}\t{line['text']}" for line in page]
    file = shop.folder / "job.txt"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    jars = ":".join(f"/usr/share/java/{jar}.jar" for jar in ("pdfbox2", "fontbox2", "commons-logging"))
    shop.run(["java", "-cp", jars, HERE / "java" / "PdfBox.java", file])
    settle_dates(out)


def haru(shop, name, options, out):
    """libHaru, called from here."""
    library = ctypes.CDLL("libhpdf.so")
    for call, kinds in {"HPDF_New": [], "HPDF_AddPage": [], "HPDF_GetFont": []}.items():
        getattr(library, call).restype = ctypes.c_void_p
    library.HPDF_LoadTTFontFromFile.restype = ctypes.c_char_p
    pointer, real = ctypes.c_void_p, ctypes.c_float
    pdf = pointer(library.HPDF_New(None, None))
    library.HPDF_UseUTFEncodings(pdf)
    faces = []
    for file in FONT_FILES[options["font"]]:
        face = library.HPDF_LoadTTFontFromFile(pdf, os.fsencode(file), 1)
        faces.append(pointer(library.HPDF_GetFont(pdf, face, b"UTF-8")))
    for lines in pages_of(name, options):
        page = pointer(library.HPDF_AddPage(pdf))
        library.HPDF_Page_SetWidth(page, real(PAGE[0]))
        library.HPDF_Page_SetHeight(page, real(PAGE[1]))
        library.HPDF_Page_BeginText(page)
        for line in lines:
            library.HPDF_Page_SetFontAndSize(page, faces[line["bold"]], real(line["size"]))
            library.HPDF_Page_TextOut(page, real(line["left"]), real(line["baseline"]), line["text"].encode("utf-8"))
        library.HPDF_Page_EndText(page)
    if library.HPDF_SaveToFile(pdf, os.fsencode(out)) != 0:
        raise Failure("libHaru did not write the file")
    library.HPDF_Free(pdf)
    settle_dates(out)
