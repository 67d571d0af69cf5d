# Draws lines of codes by Cairo's own text calls, which look a glyph up for each code.
import json
import sys

import cairo

job = json.load(open(sys.argv[1], encoding="utf-8"))
surface = cairo.PDFSurface(job["out"], *job["page"])
context = cairo.Context(surface)
for lines in job["pages"]:
    for line in lines:
        weight = cairo.FONT_WEIGHT_BOLD if line["bold"] else cairo.FONT_WEIGHT_NORMAL
        context.select_font_face(job["font"], cairo.FONT_SLANT_NORMAL, weight)
        context.set_font_size(line["size"])
        context.move_to(line["left"], job["page"][1] - line["baseline"])
        context.show_text(line["text"])
    surface.show_page()
surface.finish()
