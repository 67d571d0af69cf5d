# Fonts that draw two letters as one bare base and loose dots, with maps as office programs write them: the base is
# named by the first letter that it once was, the dots by what was left of the word's pair.
import io
import itertools
import unicodedata

from common import FONT_FILES, settle_dates
from shaped import PAGE, pages_of

FIRST = set("بپتثنیجچحخسشصضفق")
SECOND = set("رزژنی")
LARGEST_DOT = 0.3  # em
DOTS = {**dict.fromkeys("بجخزضفن", 1), **dict.fromkeys("تقی", 2), **dict.fromkeys("پثچژش", 3)}


def letters_of(form):
    return unicodedata.normalize("NFKC", form)


def is_pair(second, first):
    """Two forms in visual order that join, of letters that such fonts draw as one."""
    joins = any(name in unicodedata.name(first, "") for name in ("INITIAL FORM", "MEDIAL FORM"))
    return joins and letters_of(first) in FIRST and letters_of(second) in SECOND and "FINAL FORM" in unicodedata.name(second, "")


def contours_of(glyphs, name):
    """The closed curves of a glyph, each as the calls that draw it."""
    from fontTools.pens.recordingPen import DecomposingRecordingPen

    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    contours = []
    for call in pen.value:
        if call[0] == "moveTo":
            contours.append([])
        contours[-1].append(call)
    return contours


def measured(contour):
    """Box and area, negative if the curve runs clockwise."""
    from fontTools.pens.areaPen import AreaPen
    from fontTools.pens.boundsPen import BoundsPen

    box, area = BoundsPen(None), AreaPen(None)
    for pen in (box, area):
        for call, points in contour:
            getattr(pen, call)(*points)
    return box.bounds, area.value


def moved(contour, x, y):
    return [(call, tuple(point and (point[0] + x, point[1] + y) for point in points)) for call, points in contour]


def parted(contours, em, most):
    """The base of a letter, and its dots, of which it has `most`."""
    sizes = [measured(contour) for contour in contours]
    largest = max(sizes, key=lambda size: abs(size[1]))
    base, dots = [], []
    for contour, (box, area) in zip(contours, sizes):
        wide, high = box[2] - box[0], box[3] - box[1]
        is_dot = (
            (area > 0) == (largest[1] > 0)
            and abs(area) < abs(largest[1])
            and max(wide, high) < LARGEST_DOT * em
            and high < 1.5 * wide < 3.75 * high  # two may have grown together
        )
        (dots if is_dot else base).append(contour)
    # Fonts draw bases in pieces too.
    return (base, dots) if len(dots) <= most else (contours, [])


class Face:
    """A font to which bases and dots are added as text asks for them."""

    def __init__(self, file):
        from fontTools.ttLib import TTFont

        self.font = TTFont(file)
        self.em = self.font["head"].unitsPerEm
        self.cmap = self.font.getBestCmap()
        self.glyphs = self.font.getGlyphSet()
        self.widths = dict(self.font["hmtx"].metrics)
        self.added, self.used, self.names = {}, {".notdef": None}, {}

    def width(self, glyph):
        return 0 if glyph.startswith("dots.") else self.widths[glyph][0]

    def say(self, glyph, text):
        """A code keeps the letters that it was first drawn for."""
        self.used[glyph] = None
        self.names.setdefault(glyph, text)

    def letter(self, form):
        glyph = self.cmap[ord(form)]
        self.say(glyph, letters_of(form))
        return [(glyph, 0, 0)]

    def pair(self, second, first):
        """Glyphs with their places from the left edge of the pair, font units."""
        names = [self.cmap[ord(form)] for form in (second, first)]
        parts, loose, left = [], [], 0
        for name, form in zip(names, (second, first)):
            bare = letters_of(form) == "ی" and form == second
            base, dots = parted(contours_of(self.glyphs, name), self.em, 0 if bare else DOTS.get(letters_of(form), 0))
            parts += [moved(contour, left, 0) for contour in base]
            if dots:
                loose.append([moved(contour, left, 0) for contour in dots])
            left += self.widths[name][0]
        base = self.glyph_for("base.", parts, left)
        drawn = [(base, 0, 0)]
        letters = letters_of(first) + letters_of(second)
        self.say(base, letters[0] if loose else letters)
        for order, dots in enumerate(reversed(loose)):
            boxes = [measured(contour)[0] for contour in dots]
            x = round((min(box[0] for box in boxes) + max(box[2] for box in boxes)) / 2)
            y = round(min(box[1] for box in boxes))
            glyph = self.glyph_for("dots.", [moved(contour, -x, -y) for contour in dots], 0)
            self.say(glyph, " " if order else letters[1])
            drawn.append((glyph, x, y))
        return drawn

    def glyph_for(self, kind, contours, width):
        # Dots of a form lie a unit or two elsewhere than those of another: they are the same dots.
        key = str([[(call, [(round(p[0] / 8), round(p[1] / 8)) for p in points if p]) for call, points in each] for each in contours])
        if key not in self.added:
            from fontTools.pens.ttGlyphPen import TTGlyphPen

            name = f"{kind}{len(self.added)}"
            pen = TTGlyphPen(None)
            for call, points in itertools.chain.from_iterable(contours):
                getattr(pen, call)(*points)
            self.widths[name] = (width, 0)
            self.added[key] = (name, pen.glyph())
        return self.added[key][0]

    def program(self):
        """The font file with what was used alone, and the code of each glyph."""
        from fontTools import subset

        font = self.font
        for name, glyph in self.added.values():
            font.getGlyphOrder()
            font["glyf"][name] = glyph
            glyph.recalcBounds(font["glyf"])
            font["hmtx"][name] = (self.widths[name][0], getattr(glyph, "xMin", 0))
        font["maxp"].numGlyphs = len(font.getGlyphOrder())
        subsetter = subset.Subsetter(subset.Options(layout_features=[], notdef_outline=True, glyph_names=False, ignore_missing_unicodes=True, drop_tables=["GSUB", "GPOS", "GDEF", "DSIG", "FFTM"]))
        subsetter.populate(glyphs=list(self.used))
        subsetter.subset(font)
        codes = {glyph: font.getGlyphID(glyph) for glyph in self.used}
        out = io.BytesIO()
        font["post"].formatType = 3
        del font["cmap"]
        font.save(out)
        return out.getvalue(), codes


def drawn_line(face, text):
    """Glyphs of a line from the left: name, x and y in font units."""
    glyphs, left, at = [], 0, 0
    while at < len(text):
        pair = at + 1 < len(text) and is_pair(text[at], text[at + 1])
        placed = face.pair(text[at], text[at + 1]) if pair else face.letter(text[at])
        glyphs += [(glyph, left + x, y) for glyph, x, y in placed]
        left += face.width(placed[0][0])
        at += 2 if pair else 1
    return glyphs


def embedded(pdf, face):
    """The font as an object of the file, and its codes."""
    import pikepdf
    from damaged_maps import cmap_of
    from pikepdf import Array, Dictionary, Name

    program, codes = face.program()
    scale = 1000 / face.em
    file = pikepdf.Stream(pdf, program)
    file["/Length1"] = len(program)
    descriptor = pdf.make_indirect(Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/AAAAAA+Clipping"), Flags=4, FontBBox=Array([-500, -500, 2000, 1500]),
        ItalicAngle=0, Ascent=900, Descent=-400, CapHeight=700, StemV=80, FontFile2=file))
    widths = Array(itertools.chain.from_iterable((code, Array([round(face.width(glyph) * scale)])) for glyph, code in codes.items()))
    descendant = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/AAAAAA+Clipping"), FontDescriptor=descriptor, DW=0, W=widths,
        CIDToGIDMap=Name.Identity, CIDSystemInfo=Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0))
    entries = {f"{codes[glyph]:04X}": text for glyph, text in face.names.items()}
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/AAAAAA+Clipping"), Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]), ToUnicode=pdf.make_stream(cmap_of(entries, 2)))
    return pdf.make_indirect(font), codes


def office_like(shop, name, options, out):
    import pikepdf
    from pikepdf import Array, Dictionary, Name

    faces = [Face(file) for file in FONT_FILES[options["font"]]]
    pages = [[(line, drawn_line(faces[line["bold"]], line["text"])) for line in page] for page in pages_of(name, options)]
    pdf = pikepdf.new()
    fonts = [embedded(pdf, face) for face in faces]
    for page in pages:
        content = ["BT"]
        for line, glyphs in page:
            size, (_, codes), face = line["size"], fonts[line["bold"]], faces[line["bold"]]
            content.append(f"/F{int(line['bold'])} {size:g} Tf")
            for glyph, x, y in glyphs:
                place = f"{line['left'] + x * size / face.em:.2f} {line['baseline'] + y * size / face.em:.2f}"
                content.append(f"1 0 0 1 {place} Tm <{codes[glyph]:04X}> Tj")
        content.append("ET")
        pdf.add_blank_page(page_size=PAGE)
        pdf.pages[-1].Contents = pdf.make_stream("\n".join(content).encode())
        pdf.pages[-1].Resources = Dictionary(Font=Dictionary({f"/F{bold}": font for bold, (font, _) in enumerate(fonts)}))
    pdf.save(out, static_id=True)
    settle_dates(out)
