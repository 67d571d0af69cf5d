# Toolkits that draw a page by themselves: Pango on Cairo, Qt's QTextDocument, GTK's printing, SVG, paps.
import html
import json
import textwrap

from blocks import HERE, blocks
import browsers
from common import FONT_FILES, settle_dates
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


def qt6_text(shop, name, options, out):
    """Rich text by Qt 6, whose writer of PDFs and shaper are further on."""
    job = {"html": web.page(name, {**options, "local": True}), "out": str(out), **options}
    shop.environment["QT_QPA_PLATFORM"] = "offscreen"
    shop.environment["XDG_RUNTIME_DIR"] = str(shop.folder)
    shop.run([PYTHON, HERE / "draw_qt6.py", json.dumps(job)])
    settle_dates(out)


def by_browser_view(script, screen):
    """A page served on this machine and printed by a program that shows it in a view of its toolkit."""

    def make(shop, name, options, out):
        with browsers.Site(options.get("html") or web.page(name, options)) as site:
            job = {"url": f"http://127.0.0.1:{site.port}/", "out": str(out), **{key: held for key, held in options.items() if key not in ("html", "tree")}}
            shop.environment["QT_QPA_PLATFORM"] = "offscreen"
            shop.environment["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"
            shop.environment["XDG_RUNTIME_DIR"] = str(shop.folder)
            shop.environment["GTK_THEME"] = "Adwaita"
            shop.run(screen + [PYTHON, HERE / script, json.dumps(job)], timeout=90)
        settle_dates(out)

    return make


qt_web = by_browser_view("draw_qtwebengine.py", [])
webkit = by_browser_view("draw_webkit.py", ["dbus-run-session", "--", "xvfb-run", "-a"])


def draw_svg(shop, name, options, letters, right):
    """An SVG of text lines that end at `right`, each of about so many letters: page.svg."""
    size = options.get("size", 11)
    place, lines = 40, []
    for kind, text in blocks(name):
        bold = kind == "headline"
        points = size * (1.5 if bold else 1)
        for line in textwrap.wrap(text, int(letters * size / points), break_long_words=False):
            place += points * 1.9
            lines.append(
                f'<text x="{right}" y="{place:.2f}" font-size="{points}" font-weight="{700 if bold else 400}" '
                f'direction="rtl" text-anchor="start">{html.escape(line)}</text>'
            )
        place += size * 0.8
    (shop.folder / "page.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="420pt" height="595pt" viewBox="0 0 420 595" '
        f'font-family="{options["font"]}">{"".join(lines)}</svg>',
        "utf-8",
    )


def inkscape(shop, name, options, out):
    """An SVG exported with its text as text."""
    draw_svg(shop, name, options, options.get("letters", 60), 380)
    shop.run(["inkscape", "page.svg", "--export-type=pdf", f"--export-filename={out}"])
    settle_dates(out)


def in_curves(maker):
    """A browser's page whose headline is drawn as curves, as programs do with fonts that they may not embed."""

    def make(shop, name, options, out):
        size = options.get("size", 11) * 1.5
        lines = textwrap.wrap(blocks(name)[0][1], options.get("letters", 36), break_long_words=False)
        height = len(lines) * size * 1.8
        texts = "".join(
            f'<text x="340" y="{(number + 0.8) * size * 1.8:.2f}" font-size="{size}" font-weight="700" direction="rtl" '
            f'text-anchor="start">{html.escape(line)}</text>'
            for number, line in enumerate(lines)
        )
        (shop.folder / "head.svg").write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" width="340" height="{height:.0f}" viewBox="0 0 340 {height:.0f}" '
            f'font-family="{options["font"]}">{texts}</svg>',
            "utf-8",
        )
        shop.run(["inkscape", "head.svg", "--export-text-to-path", "--export-plain-svg", "--export-filename=curves.svg"])
        curves = (shop.folder / "curves.svg").read_text("utf-8")
        curves = curves[curves.index("<svg") :]
        css = options.get("css", "") + " h1{display:none} svg{display:block;width:340pt;margin-bottom:8pt}"
        maker(shop, name, {**options, "css": css, "before": curves}, out)

    return make


def librsvg(shop, name, options, out):
    """An SVG set by Pango and drawn by Cairo."""
    draw_svg(shop, name, options, options.get("letters", 62), 390)
    shop.run(["rsvg-convert", "-f", "pdf", "-o", out, "page.svg"])
    settle_dates(out)


def paps(shop, name, options, out):
    """Plain text by Pango as PostScript, whose glyphs are drawings without names; then distilled."""
    lines = []
    for _, text in blocks(name):
        lines += textwrap.wrap(text, options.get("letters", 58), break_long_words=False) + [""]
    (shop.folder / "page.txt").write_text("\n".join(lines) + "\n", "utf-8")
    font = f"--font={options['font']} {options.get('size', 12)}"
    (shop.folder / "page.ps").write_bytes(shop.run(["paps", "--rtl", font, "page.txt"]))
    shop.run(["ps2pdf", "page.ps", out])
    settle_dates(out)


def scribus(shop, name, options, out):
    """Frames of text set by Scribus from its Python script."""
    job = {"out": str(out), "blocks": blocks(name), "size": 11, **options}
    (shop.folder / "job.json").write_text(json.dumps(job), "utf-8")
    shop.environment["XDG_RUNTIME_DIR"] = str(shop.folder)
    shop.environment["CORPUS_JOB"] = str(shop.folder / "job.json")
    shop.run(["xvfb-run", "-a", "scribus", "-g", "-ns", "-py", HERE / "draw_scribus.py"], timeout=120)
    settle_dates(out)


def gnumeric(shop, name, options, out):
    """A sheet with the paragraphs in one wide column, printed by Gnumeric."""
    cells = "".join(
        f'<gnm:Cell Row="{row}" Col="0" ValueType="60">{html.escape(text)}</gnm:Cell>' for row, (_, text) in enumerate(blocks(name))
    )
    size = options.get("size", 11)
    # It makes no row higher by itself; a line of the column holds so many letters.
    rows = "".join(
        f'<gnm:RowInfo No="{row}" Unit="{size * 1.9 * (len(text) * size // 600 + 1)}" HardSize="1"/>' for row, (_, text) in enumerate(blocks(name))
    )
    (shop.folder / "page.gnumeric").write_text(
        f'''<?xml version="1.0" encoding="UTF-8"?><gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd"><gnm:SheetNameIndex>
<gnm:SheetName>S</gnm:SheetName></gnm:SheetNameIndex><gnm:Sheets><gnm:Sheet RTL_Layout="1"><gnm:Name>S</gnm:Name><gnm:MaxCol>0</gnm:MaxCol>
<gnm:PrintInformation><gnm:Margins><gnm:top Points="40"/><gnm:bottom Points="40"/><gnm:left Points="40"/><gnm:right Points="40"/></gnm:Margins>
<gnm:Header Left="" Middle="" Right=""/><gnm:Footer Left="" Middle="" Right=""/><gnm:paper>iso_a5</gnm:paper></gnm:PrintInformation>
<gnm:Styles><gnm:StyleRegion startCol="0" startRow="0" endCol="0" endRow="99"><gnm:Style HAlign="4" VAlign="1" WrapText="1">
<gnm:Font Unit="{size}" Bold="0">{options["font"]}</gnm:Font></gnm:Style></gnm:StyleRegion></gnm:Styles>
<gnm:Cols DefaultSizePts="330"><gnm:ColInfo No="0" Unit="330" HardSize="1"/></gnm:Cols><gnm:Rows DefaultSizePts="20">{rows}</gnm:Rows><gnm:Cells>{cells}</gnm:Cells></gnm:Sheet></gnm:Sheets></gnm:Workbook>''',
        "utf-8",
    )
    shop.run(["ssconvert", "page.gnumeric", out])
    settle_dates(out)


def calibre(shop, name, options, out):
    """A web page made a book by calibre, which prints it by QtWebEngine and writes its fonts anew."""
    for file in FONT_FILES[options["font"]]:
        (shop.folder / file.name).write_bytes(file.read_bytes())
    (shop.folder / "page.html").write_text(web.page(name, {**options, "fonts_at": ""}), "utf-8")
    shop.environment.update(
        QT_QPA_PLATFORM="offscreen",
        QTWEBENGINE_CHROMIUM_FLAGS="--no-sandbox --disable-gpu",
        XDG_RUNTIME_DIR=str(shop.folder),
        CALIBRE_CONFIG_DIRECTORY=str(shop.folder / "settings"),
    )
    shop.run(["ebook-convert", "page.html", out, "--paper-size=a5", f"--pdf-default-font-size={options.get('size', 12) + 4}"], timeout=120)
    settle_dates(out)
