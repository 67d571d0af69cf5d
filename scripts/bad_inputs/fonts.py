# Fonts that ask for more time or memory than there is.
import random

from bad_inputs.parts import READ, bomb, packed, page, stream

BEGIN = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
END = b"endcmap\n"
SHOW = READ + b"BT /G 12 Tf 40 100 Td <000100020003000400050006> Tj ET\n"


def composite(encoding=b"/Identity-H", to_unicode=b"", glyphs=b"/Identity", file=b"", widths=b"", more=()):
    """A page that shows six codes of a CID font, which is the objects 5 to 7; `more` begins at 8."""
    font = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding %s/DescendantFonts[6 0 R]%s>>" % (encoding, to_unicode)
    descendant = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor 7 0 R/DW 500/CIDToGIDMap %s%s>>" % (glyphs, widths)
    )
    descriptor = (
        b"<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/Ascent 900/Descent -200/ItalicAngle 0"
        b"/CapHeight 700/StemV 80%s>>" % file
    )
    return page(SHOW, b"/G 5 0 R;", [font, descendant, descriptor, *more])


def cmap(content, entries=b"", times=1):
    return packed(BEGIN + content + END, b"/Type/CMap/CMapName/L" + entries, times)


def with_cmap(*maps):
    return composite(encoding=b"8 0 R", more=maps)


def with_to_unicode(stream_):
    return composite(to_unicode=b"/ToUnicode 8 0 R", more=[stream_])


def chain_of_cmaps(length):
    """Each map uses the next, the last none."""
    links = [cmap(b"", b"/UseCMap %d 0 R" % (9 + n)) for n in range(length - 1)]
    return with_cmap(*links, cmap(b"1 begincidrange <0000> <00FF> 0 endcidrange\n"))


def ranges(line, times, kind=b"cid"):
    return b"100 begin%srange\n" % kind + line * times + b"end%srange\n" % kind


def scattered_ranges(count):
    """Four bytes a code, each code far from the others."""
    draw = random.Random(3)
    lines = [b"<%08X> <%08X> 7\n" % ((code := draw.getrandbits(32)), code) for _ in range(count)]
    return ranges(b"".join(lines), 1)


def chars(count, text):
    return b"100 beginbfchar\n" + b"".join(b"<%04X> <%s>\n" % (n, text) for n in range(count)) + b"endbfchar\n"


def type1(file):
    """A simple font whose file is object 7."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/A/FirstChar 0/LastChar 1/Widths[500 500]/FontDescriptor 6 0 R>>"
    descriptor = (
        b"<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/Ascent 900/Descent -200/ItalicAngle 0"
        b"/CapHeight 700/StemV 80/FontFile3 7 0 R>>"
    )
    return page(SHOW, b"/G 5 0 R;", [font, descriptor, file])


def many_maps(count):
    """So many fonts, each with a map that unpacks to ranges over all codes."""
    fonts = b"".join(b"/G%d %d 0 R" % (n, 6 + n) for n in range(count)) + b";"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>"
    heavy = packed(BEGIN + ranges(b"<0000> <FFFF> <0627>\n", 20_000, b"bf") + END)
    show = b"".join(b"BT /G%d 12 Tf 40 100 Td (a) Tj ET\n" % n for n in range(count))
    return page(READ + show, fonts, [heavy] + [font] * count)


def type3(glyph, resources):
    return (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a %s>>"
        b"/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1000]/Resources<<%s>>>>"
        % (glyph, resources)
    )


def doubling_glyphs(depth):
    """A glyph that draws a glyph of the next font twice, and so on."""
    more = []
    for level in range(depth):
        inner = b"/Font<</T %d 0 R>>" % (7 + 2 * level) if level + 1 < depth else b""
        more += [type3(b"%d 0 R" % (6 + 2 * level), inner), stream(b"1000 0 d0 BT /T 1000 Tf (aa) Tj ET")]
    return page(b"BT /T 12 Tf 40 100 Td (aaaa) Tj ET", b"/T 5 0 R;", more)


PROBES = {
    "cmap-uses-itself": lambda: with_cmap(cmap(b"", b"/UseCMap 8 0 R")),
    "cmap-wide-and-damage": lambda: with_cmap(cmap(ranges(b"<00000000> <FFFFFFFF> 0\n", 1))).replace(
        b"7 0 obj", b"7 0 )bj"),
    "cmaps-in-a-ring": lambda: with_cmap(cmap(b"", b"/UseCMap 9 0 R"), cmap(b"", b"/UseCMap 8 0 R")),
    "cmap-chain": lambda: chain_of_cmaps(5_000),
    "cmap-ranges": lambda: with_cmap(cmap(ranges(b"<0000> <FFFF> 0\n", 3_000_000), times=2)),
    "cmap-wide-range": lambda: with_cmap(cmap(ranges(b"<00000000> <FFFFFFFF> 0\n", 1))),
    "cmap-scattered": lambda: with_cmap(cmap(scattered_ranges(300_000))),
    "cmap-bomb": lambda: with_cmap(bomb(20_000, entries=b"/Type/CMap/CMapName/L")),
    "glyph-map-bomb": lambda: composite(glyphs=b"8 0 R", more=[bomb(20_000, b"\1")]),
    "letters-wide-range": lambda: with_to_unicode(
        packed(BEGIN + ranges(b"<00000000> <FFFFFFFF> <0627>\n", 1, b"bf") + END)),
    "letters-ranges": lambda: with_to_unicode(
        packed(BEGIN + ranges(b"<0000> <FFFF> <0627>\n", 1_000_000, b"bf") + END, times=2)),
    "letters-long": lambda: with_to_unicode(packed(BEGIN + chars(65_536, b"0627" * 60) + END)),
    "letters-bomb": lambda: with_to_unicode(bomb(20_000)),
    "letters-many-fonts": lambda: many_maps(500),
    "font-bomb": lambda: composite(file=b"/FontFile2 8 0 R", more=[bomb(20_000, b"\0")]),
    "type1-bomb": lambda: type1(bomb(20_000, b"\0", b"/Subtype/Type1C")),
    "font-random": lambda: composite(
        file=b"/FontFile2 8 0 R", more=[stream(random.Random(1).randbytes(50_000))]),
    "widths-ranges": lambda: composite(widths=b"/W[%s]" % (b"0 65535 500 " * 100_000)),
    "glyphs-double": lambda: doubling_glyphs(40),
}
