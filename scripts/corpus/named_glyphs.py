# Simple fonts whose codes nothing names but the glyph names of their encodings, as typesetting programs and distillers
# write them: Type 1 in its compact form, up to 200 glyphs a font, no ToUnicode.
import io
import itertools
import unicodedata

from common import FONT_FILES, settle_dates
from loose_dots import letters_of
from shaped import PAGE, pages_of

GLYPHS_A_FONT = 200
FORMS = {"INITIAL FORM": "init", "MEDIAL FORM": "medi", "FINAL FORM": "fina"}
# Names that an old list of Adobe's gives to Arabic letters in the order of their codes.
AFII_FROM = {0x060C: "afii57388", 0x061B: "afii57403", 0x061F: "afii57407", 0x067E: "afii57506", 0x0686: "afii57507", 0x0698: "afii57508", 0x06AF: "afii57509"}
AFII_FROM |= {0x0621 + step: f"afii{57409 + step}" for step in range(26)}
AFII_FROM |= {0x0641 + step: f"afii{57441 + step}" for step in range(10)}
AFII_FROM[0x0647] = "afii57470"


def plain_names():
    from fontTools.agl import UV2AGL

    return {code: name for code, name in UV2AGL.items() if code < 0x600}


def form_of(code):
    name = unicodedata.name(chr(code), "")
    return next((short for long, short in FORMS.items() if name.endswith(long)), "")


def by_code(code):
    return plain_names().get(code) or f"uni{code:04X}"


def by_form(code):
    """The letters, and the form behind a stop."""
    if code < 0x600:
        return by_code(code)
    name = "uni" + "".join(f"{ord(letter):04X}" for letter in letters_of(chr(code)))
    return name + ("." + form_of(code) if form_of(code) else "")


def by_old_list(code):
    """Names of the old list, one glyph for each letter of a ligature."""
    if code < 0x600:
        return by_code(code)
    names = [AFII_FROM.get(ord(letter), f"uni{ord(letter):04X}") for letter in letters_of(chr(code))]
    return "_".join(names) + ("." + form_of(code) if form_of(code) else "")


def by_number(code):
    """Numbers of glyphs, which name nothing."""
    return f"g{code % 4096}"


NAMES = {"codes": by_code, "forms": by_form, "old": by_old_list, "numbers": by_number}


class Face:
    def __init__(self, file, name_of):
        from fontTools.ttLib import TTFont

        self.font = TTFont(file)
        self.em = self.font["head"].unitsPerEm
        self.cmap = self.font.getBestCmap()
        self.glyphs = self.font.getGlyphSet()
        self.name_of = name_of
        self.codes = {}

    def code_of(self, letter):
        """The number of the simple font, and the code in it, in the order of use from 33 on."""
        at = self.codes.setdefault(ord(letter), len(self.codes))
        return at // GLYPHS_A_FONT, 33 + at % GLYPHS_A_FONT

    def width(self, code):
        return round(self.font["hmtx"][self.cmap[code]][0] * 1000 / self.em)

    def parts(self):
        codes = sorted(self.codes, key=self.codes.get)
        return [codes[at : at + GLYPHS_A_FONT] for at in range(0, len(codes), GLYPHS_A_FONT)]

    def program(self, codes):
        """The glyphs as the bare table that a PDF embeds, 1000 units an em."""
        from fontTools.fontBuilder import FontBuilder
        from fontTools.pens.t2CharStringPen import T2CharStringPen
        from fontTools.pens.transformPen import TransformPen

        scale = 1000 / self.em
        drawn = {".notdef": T2CharStringPen(500, None).getCharString()}
        for code in codes:
            pen = T2CharStringPen(self.width(code), self.glyphs)
            self.glyphs[self.cmap[code]].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
            drawn[self.name_of(code)] = pen.getCharString()
        builder = FontBuilder(1000, isTTF=False)
        builder.setupGlyphOrder(list(drawn))
        builder.setupCharacterMap({})
        builder.setupCFF("Clipping", {"FullName": "Clipping"}, drawn, {})
        out = io.BytesIO()
        builder.font["CFF "].cff.compile(out, builder.font)
        return out.getvalue()


def embedded(pdf, face, codes, number):
    import pikepdf
    from pikepdf import Array, Dictionary, Name

    name = Name(f"/AAAAA{chr(65 + number)}+Clipping")
    file = pikepdf.Stream(pdf, face.program(codes))
    file["/Subtype"] = Name("/Type1C")
    descriptor = pdf.make_indirect(Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=4, FontBBox=Array([-500, -500, 2000, 1500]),
        ItalicAngle=0, Ascent=900, Descent=-400, CapHeight=700, StemV=80, FontFile3=file))
    names = Array(itertools.chain([33], (Name("/" + face.name_of(code)) for code in codes)))
    return pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=name, FirstChar=33, LastChar=32 + len(codes), FontDescriptor=descriptor,
        Widths=Array([face.width(code) for code in codes]), Encoding=Dictionary(Type=Name.Encoding, Differences=names)))


def named(policy):
    """A maker whose fonts name their glyphs by a policy above."""

    def make(shop, name, options, out):
        import pikepdf
        from pikepdf import Dictionary

        faces = [Face(file, NAMES[policy]) for file in FONT_FILES[options["font"]]]
        pages = [[(line, [faces[line["bold"]].code_of(letter) for letter in line["text"]]) for line in page] for page in pages_of(name, options)]
        pdf = pikepdf.new()
        fonts = {}
        for bold, face in enumerate(faces):
            for number, codes in enumerate(face.parts()):
                fonts[f"/F{bold}{number}"] = embedded(pdf, face, codes, 3 * bold + number)
        for page in pages:
            content = ["BT"]
            for line, codes in page:
                content.append(f"1 0 0 1 {line['left']:.2f} {line['baseline']:.2f} Tm")
                for number, run in itertools.groupby(codes, key=lambda code: code[0]):
                    shown = "".join(f"{code:02X}" for _, code in run)
                    content.append(f"/F{int(line['bold'])}{number} {line['size']:g} Tf <{shown}> Tj")
            content.append("ET")
            pdf.add_blank_page(page_size=PAGE)
            pdf.pages[-1].Contents = pdf.make_stream("\n".join(content).encode())
            pdf.pages[-1].Resources = Dictionary(Font=Dictionary(fonts))
        pdf.save(out, static_id=True)
        settle_dates(out)

    return make
