# What the probes are built of: objects, streams that unpack to far more than they hold, pages.
import pathlib
import sys
import zlib

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "fixtures"))
from pdf_objects import HELVETICA, one_page, pdf, stream  # noqa: E402, F401

READ = b"BT /F 12 Tf 40 170 Td (text to be read) Tj ET\n"
MEGABYTE = 1 << 20


def packed(content, entries=b"", times=1):
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter[%s]%s" % (b"/FlateDecode" * times, entries))


def repeated(block, times):
    """What zlib would make of `block` so many times over, without packing it more than once; the sum of the whole
    at its end is wrong, which nobody minds."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + piece * times + packer.flush()


def bomb(megabytes, byte=b" ", entries=b""):
    """A few kilobytes that unpack twice to so many megabytes."""
    inner = repeated(byte * MEGABYTE, megabytes)
    return stream(zlib.compress(inner, 9), b"/Filter[/FlateDecode/FlateDecode]" + entries)


def page(content, resources=b"", more=(), entries=b""):
    """A page with the font /F; `more` are objects from 5 on."""
    objects = one_page(packed(content), HELVETICA[:-2] + b"%s>>%s" % fonts_and_rest(resources), more)
    objects[2] = objects[2].replace(b"/Contents", entries + b"/Contents")
    return pdf(objects)


def fonts_and_rest(resources):
    """`resources` may begin with fonts, as far as a semicolon."""
    fonts, semicolon, rest = resources.partition(b";")
    return (fonts, rest) if semicolon else (b"", resources)


def form(content, resources=b"", entries=b""):
    return stream(
        content,
        b"/Type/XObject/Subtype/Form/BBox[0 0 300 200]/Resources<<%s>>%s" % (resources, entries),
    )
