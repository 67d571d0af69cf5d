# Persian text to grey pictures with Pango: a line for training, a page of columns for tests.
import math
import re
import typing

import cairo
import gi
import numpy

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402


def described(family, latin, pixels, bold=False, italic=False, weight=400):
    """A description of the font, `pixels` high; `latin` gives the letters that the family lacks.

    weight: of its strokes, 400 as in text and 700 in bold; the nearest that there is, is taken.
    """
    font = Pango.FontDescription()
    font.set_family(f"{family}, {latin}")
    font.set_absolute_size(pixels * Pango.SCALE)
    font.set_weight(Pango.Weight.BOLD if bold else Pango.Weight(weight))
    font.set_style(Pango.Style.ITALIC if italic else Pango.Style.NORMAL)
    return font


def layout_on(context, text, font, width=None, justify=False, spacing=0.0):
    """A layout that runs from the right; width in pixels, spacing between lines in pixels.

    Lines begin at the right edge: where the context itself runs from the right, Pango's "left" is the left.
    """
    layout = PangoCairo.create_layout(context)
    layout.get_context().set_base_dir(Pango.Direction.RTL)
    layout.set_auto_dir(False)
    layout.set_alignment(Pango.Alignment.RIGHT)
    layout.set_font_description(font)
    if width is not None:
        layout.set_width(int(width * Pango.SCALE))
        layout.set_wrap(Pango.WrapMode.WORD)
    layout.set_justify(justify)
    layout.set_spacing(int(spacing * Pango.SCALE))
    layout.set_text(text, -1)
    return layout


class Sheet:
    """White paper of whole pixels, drawn on in black; values() are its greys, 0 to 255."""

    def __init__(self, width, height):
        self.surface = cairo.ImageSurface(cairo.FORMAT_RGB24, width, height)
        self.context = cairo.Context(self.surface)
        self.context.set_source_rgb(1, 1, 1)
        self.context.paint()
        self.context.set_source_rgb(0, 0, 0)
        options = cairo.FontOptions()
        options.set_antialias(cairo.ANTIALIAS_GRAY)
        options.set_hint_style(cairo.HINT_STYLE_NONE)
        self.context.set_font_options(options)

    def values(self):
        self.surface.flush()
        rows, columns = self.surface.get_height(), self.surface.get_width()
        raw = numpy.frombuffer(self.surface.get_data(), dtype=numpy.uint8)
        return raw.reshape(rows, self.surface.get_stride() // 4, 4)[:, :columns, 0].astype(float)


_measuring = Sheet(8, 8)


def _space_out(layout, text, widths):
    """Adds ems to every sign of the line that widths names, on both sides together."""
    em = layout.get_font_description().get_size()
    changes = Pango.AttrList()
    place = 0
    for sign in text:
        size = len(sign.encode())
        if sign in widths:
            change = Pango.attr_letter_spacing_new(int(widths[sign] * em))
            change.start_index, change.end_index = place, place + size
            changes.insert(change)
        place += size
    layout.set_attributes(changes)


def draw_line(text, font, widths=None):
    """The greys of one line, cut to its ink; nothing where the fonts cannot set it as it should be.

    widths: how much wider signs are than the font has them, in ems.
    """
    layout = layout_on(_measuring.context, text, font)
    if widths:
        _space_out(layout, text, widths)
    ink, _ = layout.get_pixel_extents()
    # Where a font places a glyph out of all bounds, the picture would be as large.
    if layout.get_unknown_glyphs_count() > 0 or not 0 < ink.width < 12000 or not 0 < ink.height < 600:
        return None
    sheet = Sheet(ink.width + 2, ink.height + 2)
    sheet.context.translate(1 - ink.x, 1 - ink.y)
    PangoCairo.update_layout(sheet.context, layout)
    PangoCairo.show_layout(sheet.context, layout)
    return sheet.values()


class SetLine(typing.NamedTuple):
    """A line of a paragraph as Pango set it, and the letters in it."""

    line: typing.Any
    text: str
    left: float  # of its ink from the left edge of the paragraph, pixels
    height: float
    drop: float  # of its baseline from its top


def lines_of(text, font, width, justify=False):
    """The lines of a paragraph set as wide as that."""
    layout = layout_on(_measuring.context, text, font, width, justify)
    raw, found = text.encode(), []
    iterator = layout.get_iter()
    while True:
        extents = iterator.get_line_extents()[1]
        line = iterator.get_line_readonly()
        found.append(
            SetLine(
                line,
                raw[line.start_index : line.start_index + line.length].decode().strip(),
                extents.x / Pango.SCALE,
                extents.height / Pango.SCALE,
                (iterator.get_baseline() - extents.y) / Pango.SCALE,
            )
        )
        if not iterator.next_line():
            return found


def show_line(sheet, line, left, top):
    sheet.context.move_to(left + line.left, top + line.drop)
    PangoCairo.show_layout_line(sheet.context, line.line)


def draw_page(text, family, options):
    """An article (headline and paragraphs between blank lines) on a page just as high as it needs.

    options: latin, size (of the letters, in points), columns, bold (of the headline), justify, width
    (of the page, in points). Gives its greys at 300 dots an inch, and the letters of its lines.
    """
    scale = 300 / 72
    margin, gutter = 40 * scale, 18 * scale
    width = options.get("width", 420) * scale
    size = options.get("size", 12) * scale
    columns = options.get("columns", 1)
    latin = options["latin"]
    headline, *paragraphs = re.split(r"\n\n+", text.strip())
    body = described(family, latin, size)
    head = described(family, latin, size * 1.45, bold=options.get("bold", True))
    column_width = (width - 2 * margin - (columns - 1) * gutter) / columns

    title = layout_on(_measuring.context, headline, head, width - 2 * margin)
    title_height = title.get_pixel_extents()[1].height
    gap, leading = size * 0.6, size * 0.25
    rows = []  # a line, and the gap before it
    for paragraph in paragraphs:
        lines = lines_of(paragraph, body, column_width, options.get("justify", False))
        rows += [(line, gap if number == 0 else 0) for number, line in enumerate(lines)]
    total = sum(line.height + leading + before for line, before in rows)
    column_height = total / columns + (size * 2.2 if columns > 1 else 0)
    sheet = Sheet(int(width), int(2 * margin + title_height + gap + column_height) + 1)
    sheet.context.move_to(margin, margin)
    PangoCairo.show_layout(sheet.context, title)
    top = margin + title_height + gap
    column, y = 0, top
    for line, before in rows:
        height = line.height + leading
        if y + before + height > top + column_height + 1 and column + 1 < columns:
            column, y = column + 1, top
        y += before if y > top else 0
        show_line(sheet, line, width - margin - (column + 1) * column_width - column * gutter, y)
        y += height
    titles = lines_of(headline, head, width - 2 * margin)
    return sheet.values(), [line.text for line in (*titles, *(line for line, _ in rows))]


def rotated(values, degrees, fill=255.0):
    """Turned about its middle, the canvas as large as before."""
    from PIL import Image

    picture = Image.fromarray(numpy.clip(values, 0, 255).astype("uint8"))
    return numpy.asarray(picture.rotate(degrees, Image.BICUBIC, fillcolor=int(fill))).astype(float)


def scaled(values, factor):
    """Drawn smaller or larger by the factor, as a scanner of other resolution sees it."""
    from PIL import Image

    rows, columns = values.shape
    size = (max(1, math.ceil(columns * factor)), max(1, math.ceil(rows * factor)))
    picture = Image.fromarray(numpy.clip(values, 0, 255).astype("uint8"))
    how = Image.BOX if factor < 0.5 else Image.BICUBIC
    return numpy.asarray(picture.resize(size, how)).astype(float)
