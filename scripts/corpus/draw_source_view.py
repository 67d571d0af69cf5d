# Prints plain text by GtkSourceView. Argument: a JSON file (text, font, out).
import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("GtkSource", "4")
from gi.repository import Gtk, GtkSource

job = json.load(open(sys.argv[1], encoding="utf-8"))
text = GtkSource.Buffer()
text.set_text(job["text"])
pages = GtkSource.PrintCompositor.new(text)
pages.set_body_font_name(job["font"])
pages.set_wrap_mode(Gtk.WrapMode.WORD)
operation = Gtk.PrintOperation()
operation.set_export_filename(job["out"])
paper = Gtk.PageSetup()
paper.set_paper_size(Gtk.PaperSize.new("iso_a5"))
operation.set_default_page_setup(paper)


def paginate(operation, context):
    done = pages.paginate(context)
    if done:
        operation.set_n_pages(pages.get_n_pages())
    return done


operation.connect("paginate", paginate)
operation.connect("draw-page", lambda _, context, number: pages.draw_page(context, number))
operation.run(Gtk.PrintOperationAction.EXPORT, None)
