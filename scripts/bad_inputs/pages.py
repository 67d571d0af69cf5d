# Pages whose operators, forms, patterns and masks ask for more time or memory than there is.
from bad_inputs.parts import HELVETICA, READ, bomb, form, one_page, page, pdf, stream

DIRECTION = b"/Pattern cs /P scn 0 0 300 200 re f\n"


def tiling(step, content=b"0 0 1 1 re f", resources=b""):
    return stream(
        content,
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep %s/YStep %s/Resources<<%s>>"
        % (step, step, resources),
    )


def with_pattern(*patterns):
    return page(DIRECTION, b"/Pattern<</P 5 0 R>>", patterns)


def doubling_patterns(depth):
    """Each pattern is filled with the next one, twice."""
    inner = b"/Pattern cs /P scn 0 0 1 1 re f 0 0 .5 .5 re f"
    more = [tiling(b".5", inner, b"/Pattern<</P %d 0 R>>" % (6 + n)) for n in range(depth)]
    return with_pattern(*more, tiling(b".5"))


def masks(depth, twice):
    """Forms under a mask, which is a form under the next mask, and so on; `twice` in each."""
    more = []
    for level in range(depth):
        state = b"/ExtGState<</S<</SMask<</S/Luminosity/G %d 0 R>>>>/N<</SMask/None>>>>" % (6 + level)
        use = b"/S gs 0 0 300 200 re f /N gs "
        more.append(form(use * (2 if twice else 1), state, b"/Group<</S/Transparency/CS/DeviceGray>>"))
    more.append(form(b"0 0 300 200 re f", entries=b"/Group<</S/Transparency/CS/DeviceGray>>"))
    return page(b"/X Do", b"/XObject<</X 5 0 R>>", more)


def groups(count):
    """So many groups of the page's size, one after the other."""
    group = form(b".5 g 0 0 300 200 re f", entries=b"/Group<</S/Transparency/I true>>")
    return page(b"/S gs " + b"/X Do " * count, b"/XObject<</X 5 0 R>>/ExtGState<</S<</ca .5>>>>", [group])


def nested_groups(depth):
    """Groups of the page's size within each other."""
    entries = b"/Group<</S/Transparency/I true>>"
    state = b"/ExtGState<</S<</ca .5>>>>"
    more = [form(b"/S gs /X Do", state + b"/XObject<</X %d 0 R>>" % (6 + n), entries) for n in range(depth)]
    more.append(form(b"0 0 300 200 re f", entries=entries))
    return page(b"/S gs /X Do", state + b"/XObject<</X 5 0 R>>", more)


def shading(entries, *more):
    return page(b"/S sh " * 200, b"/Shading<</S<<%s>>>>" % entries, more)


def heavy_function():
    """A function of the place on the page, of 20,000 operators."""
    program = stream(b"{ " + b"exch 1.000001 mul exch " * 20_000 + b"pop }",
                     b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1]")
    return shading(b"/ShadingType 1/ColorSpace/DeviceGray/Matrix[300 0 0 200 0 0]/Function 5 0 R", program)


def stitched_functions(depth):
    """A function stitched of another one twice, and so on."""
    part = b"<</FunctionType 3/Domain[0 1]/Functions[%d 0 R %d 0 R]/Bounds[.5]/Encode[0 1 0 1]>>"
    more = [part % (6 + n, 6 + n) for n in range(depth)]
    more.append(b"<</FunctionType 2/Domain[0 1]/N 1>>")
    return shading(b"/ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 300 200]/Function 5 0 R", *more)


def many_contents():
    objects = one_page(stream(READ), HELVETICA)
    objects[2] = objects[2].replace(b"/Contents 4 0 R", b"/Contents[%s]" % (b"4 0 R " * 100_000))
    return pdf(objects)


def named_spans(name, count):
    return page(READ + b"/Span %s BDC " % name * count, b"/Properties<</P<</A 1>>>>")


def form_of(stream_entries):
    """The page draws object 5 a thousand times."""
    return page(READ + b"/X Do " * 1_000, b"/XObject<</X 5 0 R>>", [stream_entries])


FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 300 200]"


def annotations(count):
    """So many stamps with one look of 20 kB; a page with over ten thousand is not read."""
    stamp = b"<</Type/Annot/Subtype/Stamp/Rect[0 0 100 100]/AP<</N 6 0 R>>>>"
    look = form(b"0 0 9 9 re f" + b" " * 20_000)
    return page(READ, b"", [stamp, look], b"/Annots[%s]" % (b"5 0 R " * count))


def pages_in_all():
    """A thousand pages, each of a form of 10 MB drawn nine times."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 1000>>" % (b"3 0 R " * 1_000)]
    objects.append(
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>")
    return pdf([*objects, stream(b"/X Do " * 9), bomb(10, entries=FORM)])


PROBES = {
    "contents-bomb": lambda: pdf(one_page(bomb(20_000), HELVETICA)),
    "contents-many": many_contents,
    "form-bomb": lambda: form_of(bomb(10_000, entries=FORM)),
    "forms-of-spaces": lambda: form_of(bomb(10, entries=FORM)),
    "spans-named": lambda: named_spans(b"/P", 300_000),
    "spans-plain": lambda: page(READ + b"/Span BMC " * 300_000),
    "spans-in-forms": lambda: page(
        READ + b"/X Do " * 40_000, b"/XObject<</X 5 0 R>>", [form(b"/Span /P BDC " * 1_000, b"/Properties<</P<<>>>>")]),
    "paths": lambda: page(READ + b"1 1 m 2 2 l 3 1 l f\n" * 3_000_000),
    "curves": lambda: page(READ + b"0 0 m " + b"1 1 2 2 3 3 c " * 5_000_000 + b"f"),
    "operators": lambda: pdf(one_page(bomb(400, b"q Q "), HELVETICA)),
    "operators-many": lambda: page(READ + b"n " * 30_000_000),
    "fills": lambda: page(b"0 0 300 200 re f\n" * 1_000_000),
    "strokes": lambda: page(b"[.1 .1] 0 d " + b"0 0 m 300 200 l S\n" * 300_000),
    "clips": lambda: page(READ + b"0 0 300 200 re W n\n" * 500_000),
    "inline-pictures": lambda: page(READ + b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI\n" * 500_000),
    "inline-drawn": lambda: page(b"q 300 0 0 200 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n" * 200_000),
    "pattern-uses-itself": lambda: with_pattern(
        tiling(b".01", b"/Pattern cs /P scn 0 0 1 1 re f", b"/Pattern<</P 5 0 R>>")),
    "pattern-fine": lambda: with_pattern(tiling(b".001")),
    "patterns-double": lambda: doubling_patterns(40),
    "masks-double": lambda: masks(40, True),
    "masks-chain": lambda: masks(90, False),
    "groups": lambda: groups(20_000),
    "groups-nested": lambda: nested_groups(90),
    "function-heavy": heavy_function,
    "functions-double": lambda: stitched_functions(40),
    "annotations": lambda: annotations(9_000),
    "inline-claims": lambda: page(READ + b"BI /W 40000 /H 50000 /BPC 8 /CS /G ID x EI\n" * 10_000),
    "pages-in-all": pages_in_all,
    "strings-open": lambda: page(READ + b"(" * 5_000_000),
    "arrays-deep": lambda: page(READ + b"[" * 5_000_000),
    "letters-turned": lambda: page(
        READ + b"BT /F 8 Tf " + b"".join(
            b".6 .8 -.8 .6 %d %d Tm (a) Tj " % (n * 7 % 300, n * 13 % 200) for n in range(300_000)) + b"ET"),
    "letters-spoken": lambda: page(
        READ + b"BT /F 1 Tf 10 100 Td " + b"/Span<</ActualText(y)>>BDC (a) Tj EMC " * 200_000 + b"ET"),
}
