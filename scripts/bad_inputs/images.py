# Pictures that ask for more time or memory than there is, on pages that are read by OCR.
import struct

from bad_inputs.parts import READ, bomb, packed, page, stream

GREY = b"/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceGray/Width %d/Height %d"
BITS = b"/Type/XObject/Subtype/Image/BitsPerComponent 1/ColorSpace/DeviceGray/Width %d/Height %d"
ONCE = b"q 300 0 0 200 0 0 cm /I Do Q\n"


def drawn(picture, uses=1, more=(), text=b""):
    return page(text + ONCE * uses, b"/XObject<</I 5 0 R>>", [picture, *more])


def jpeg(width, height, progressive=False):
    """The begin of a JPEG of three colours, with so many pixels by its own word."""
    frame = struct.pack(">BHHB", 8, height, width, 3) + b"\1\x22\0\2\x11\1\3\x11\1"
    codes = bytes([0, 1, 5, 1, 1, 1, 1, 1, 1] + [0] * 8 + list(range(12)))
    scan = b"\3\1\0\2\0\3\0\0" + (b"\0\0" if progressive else b"\x3f\0")

    def segment(mark, data):
        return b"\xff" + bytes([mark]) + struct.pack(">H", len(data) + 2) + data

    return (
        b"\xff\xd8" + segment(0xDB, b"\0" + b"\x10" * 64) + segment(0xDB, b"\1" + b"\x10" * 64)
        + segment(0xC2 if progressive else 0xC0, frame) + segment(0xC4, codes) + segment(0xC4, b"\x10" + codes[1:])
        + segment(0xDA, scan) + b"\x55" * 1000
    )


def jpeg2000(width, height):
    size = struct.pack(">HHIIIIIIIIH", 47, 0, width, height, 0, 0, width, height, 0, 0, 3) + b"\7\1\1" * 3
    coding = b"\xff\x52\0\x0c\0\0\0\1\0\5\4\4\0\0" + b"\xff\x5c\0\x13\x40" + b"\x48" * 16
    return (
        b"\xff\x4f\xff\x51" + size + coding + b"\xff\x90\0\x0a\0\0\0\0\0\0\0\1\xff\x93" + b"\0" * 500 + b"\xff\xd9"
    )


def jbig2(width, height):
    page_information = struct.pack(">IBBBI", 0, 0x30, 0, 1, 19) + struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    return page_information + b"\0" * 100


def fax(columns, rows):
    return BITS % (1000, 1000) + b"/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns %d/Rows %d>>" % (columns, rows)


def predicted(parameters):
    return GREY % (1000, 1000) + b"/DecodeParms<</Predictor 15%s>>" % parameters


PROBES = {
    "picture-giant": lambda: drawn(stream(b"x" * 100, GREY % (100_000, 100_000))),
    "mask-giant": lambda: drawn(
        stream(b"x", b"/Subtype/Image/ImageMask true/Width 2000000000/Height 2000000000/BitsPerComponent 1")),
    "picture-below-zero": lambda: drawn(stream(b"x" * 100, GREY % (-5, -7))),
    "picture-packed": lambda: drawn(bomb(900, b"\0", GREY % (30_000, 30_000))),
    "picture-often": lambda: drawn(packed(b"\x80" * 9_000_000, GREY % (3_000, 3_000)), 3_000),
    "picture-often-beside-text": lambda: drawn(packed(b"\x80" * 9_000_000, GREY % (3_000, 3_000)), 3_000, text=READ),
    "pictures-soft-masked": lambda: drawn(
        packed(b"\x80" * 9_000_000, GREY % (3_000, 3_000) + b"/SMask 6 0 R"), 300,
        [packed(b"\x80" * 9_000_000, GREY % (3_000, 3_000))]),
    "mask-uses-itself": lambda: drawn(stream(b"\x80" * 100, GREY % (10, 10) + b"/SMask 5 0 R")),
    "fax-columns": lambda: drawn(stream(b"\xff" * 1000, fax(2_147_483_647, 1000))),
    "fax-columns-few": lambda: drawn(stream(b"\xff" * 1000, fax(-5, 1000))),
    "fax-rows": lambda: drawn(stream(b"\0" * 1000, fax(1_000_000, 2_147_483_647))),
    "predictor-columns": lambda: drawn(packed(b"\2" * 1000, predicted(b"/Columns 2147483647/Colors 32"))),
    "predictor-bits": lambda: drawn(packed(b"\2" * 1000, predicted(b"/Columns 100000/BitsPerComponent 2147483647"))),
    "jbig2-large": lambda: drawn(stream(jbig2(4_000_000_000, 4_000_000_000), BITS % (1000, 1000) + b"/Filter/JBIG2Decode")),
    "jbig2-lies": lambda: drawn(stream(jbig2(60_000, 60_000), BITS % (1000, 1000) + b"/Filter/JBIG2Decode")),
    "jpeg-lies": lambda: drawn(stream(jpeg(65_500, 65_500), GREY % (1000, 1000) + b"/Filter/DCTDecode")),
    "jpeg-progressive": lambda: drawn(stream(jpeg(65_500, 65_500, True), GREY % (1000, 1000) + b"/Filter/DCTDecode")),
    "jpeg2000-lies": lambda: drawn(stream(jpeg2000(60_000, 60_000), GREY % (1000, 1000) + b"/Filter/JPXDecode")),
    "jpeg2000-large": lambda: drawn(stream(jpeg2000(30_000, 30_000), GREY % (30_000, 30_000) + b"/Filter/JPXDecode")),
    "lzw": lambda: drawn(stream(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" * 10, GREY % (30_000, 30_000) + b"/Filter/LZWDecode")),
    "runs": lambda: drawn(packed(b"\x81\0" * 7_000_000, GREY % (30_000, 30_000), 1).replace(
        b"/FlateDecode]", b"/FlateDecode/RunLengthDecode]")),
    "palette-short": lambda: drawn(
        stream(b"\xff" * 10_000, b"/Subtype/Image/Width 100/Height 100/BitsPerComponent 8"
               b"/ColorSpace[/Indexed/DeviceRGB 255(a)]")),
}
