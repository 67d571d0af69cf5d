# Draws an article with Pango on Cairo pages. Argument: a job as JSON (article, font, size, align, columns, out).
import json
import pathlib
import sys

sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parents[1] / "fixtures")]
import cairo
import gi

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo

from blocks import blocks

MARGIN, PAGE = 40, (420, 595)


def main(job):
    surface = cairo.PDFSurface(job["out"], *PAGE)
    surface.set_metadata(cairo.PDFMetadata.CREATE_DATE, "2021-01-01T00:00:00Z")
    surface.set_metadata(cairo.PDFMetadata.MOD_DATE, "2021-01-01T00:00:00Z")
    context = cairo.Context(surface)
    size, columns, gap = job.get("size", 11), job.get("columns", 1), 22
    whole = PAGE[0] - 2 * MARGIN
    width = (whole - gap * (columns - 1)) / columns
    place, column, top = MARGIN, 0, MARGIN

    def layout_of(text, points, bold, room, centre=False):
        layout = PangoCairo.create_layout(context)
        font = Pango.FontDescription.from_string(job["font"])
        font.set_absolute_size(points * Pango.SCALE)
        font.set_weight(Pango.Weight.BOLD if bold else Pango.Weight.NORMAL)
        layout.set_font_description(font)
        layout.set_width(int(room * Pango.SCALE))
        # Lines of digits too run and stand on the right.
        layout.get_context().set_base_dir(Pango.Direction.RTL)
        layout.set_auto_dir(False)
        layout.context_changed()
        layout.set_justify(job.get("align") == "justify" and not centre)
        if centre:
            layout.set_alignment(Pango.Alignment.CENTER)
        layout.set_line_spacing(job.get("leading", 1.35))
        layout.set_text(text, -1)
        return layout

    def draw(layout, left, room):
        """Line by line, into the next column or page where one is full."""
        nonlocal place, column
        lines = layout.get_iter()
        previous = None
        while True:
            line = lines.get_line_readonly()
            _, logical = lines.get_line_extents()
            base = lines.get_baseline() / Pango.SCALE
            height = logical.height / Pango.SCALE
            if place + height > PAGE[1] - MARGIN:
                column += 1
                place = top
                if column == columns:
                    context.show_page()
                    column, place = 0, MARGIN
                left = PAGE[0] - MARGIN - width * (column + 1) - gap * column if room == width else left
            if room == width:
                left = PAGE[0] - MARGIN - width * (column + 1) - gap * column
            context.move_to(left + logical.x / Pango.SCALE, place + base - logical.y / Pango.SCALE)
            PangoCairo.show_layout_line(context, line)
            place += height
            if not lines.next_line():
                break
        return place

    for kind, text in blocks(job["article"]):
        if kind == "table":
            cell = width / len(text[0])
            right = PAGE[0] - MARGIN - (width + gap) * column
            for row in text:
                tallest = 0
                for number, content in enumerate(row):
                    layout = layout_of(content or " ", size, False, cell - 6)
                    context.move_to(right - cell * (number + 1) + 3, place)
                    PangoCairo.show_layout(context, layout)
                    tallest = max(tallest, layout.get_pixel_size()[1])
                place += tallest
            place += size * 0.7
            continue
        if kind == "headline":
            draw(layout_of(text, size * 1.5, True, whole), MARGIN, whole)
            place += size * 0.8
            top = place
            continue
        small = kind in ("caption", "footnote")
        draw(layout_of(text, size * (0.85 if small else 1), False, width, kind == "verse"), None, width)
        place += size * 0.7
    context.show_page()
    surface.finish()


main(json.loads(sys.argv[1]))
