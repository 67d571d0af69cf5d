# Prints a page by WebKitGTK, through GTK's printing to a file. Argument: a job as JSON (url, out).
import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

job = json.loads(sys.argv[1])
view = WebKit2.WebView()
window = Gtk.OffscreenWindow()
window.add(view)
window.show_all()


def print_page():
    operation = WebKit2.PrintOperation.new(view)
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, "file://" + job["out"])
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    paper = Gtk.PageSetup()
    paper.set_paper_size(Gtk.PaperSize.new("iso_a5"))
    for side in ("top", "bottom", "left", "right"):
        getattr(paper, f"set_{side}_margin")(14, Gtk.Unit.MM)
    operation.set_print_settings(settings)
    operation.set_page_setup(paper)
    operation.connect("finished", lambda _: Gtk.main_quit())
    operation.connect("failed", lambda _, error: sys.exit(error.message))
    operation.print_()
    return False


def changed(_, event):
    if event == WebKit2.LoadEvent.FINISHED:
        GLib.timeout_add(1500, print_page)


view.connect("load-changed", changed)
GLib.timeout_add_seconds(60, Gtk.main_quit)
view.load_uri(job["url"])
Gtk.main()
