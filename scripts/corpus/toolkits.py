# Toolkits that draw a page by themselves: Pango on Cairo, Qt's QTextDocument, GTK's printing.
import os
import pathlib
import sys

from blocks import HERE
from common import settle_dates
import json
import web

PYTHON = "/usr/bin/python3"


def pango(shop, name, options, out):
    """Pango's paragraphs on a page of Cairo, by a program of its own (fontconfig is read once a process)."""
    job = {"article": name, "out": str(out), **options}
    shop.run([PYTHON, HERE / "draw_pango.py", json.dumps(job)])
    settle_dates(out)


def qt_text(shop, name, options, out):
    """Qt's rich text printed to a PDF without a screen."""
    job = {"html": web.page(name, {**options, "local": True}), "out": str(out), **options}
    shop.environment["QT_QPA_PLATFORM"] = "offscreen"
    shop.environment["XDG_RUNTIME_DIR"] = str(shop.folder)
    shop.run([PYTHON, HERE / "draw_qt.py", json.dumps(job)])
    settle_dates(out)
