# Web pages of a clipping with tables, lists, boxes and a site's furniture, for everything that reads HTML.
import html
import random

from blocks import ITEM, blocks
import browsers
from common import FONT_FILES
import geometry
import pages

CENTIMETRES = {
    "A4": (21.0, 29.7),
    "A5": (14.8, 21.0),
    "A6": (10.5, 14.8),
    "A4 landscape": (29.7, 21.0),
    "A3": (29.7, 42.0),
    "A5 landscape": (21.0, 14.8),
    "A6": (10.5, 14.8),
}


def faces(options):
    if options.get("local"):
        return ""
    regular, bold = FONT_FILES[options["font"]]
    where = options.get("fonts_at", "/fonts/")
    return "".join(
        f'@font-face{{font-family:"Clipping";font-weight:{weight};src:url("{where}{path.name}")}}'
        for weight, path in ((400, regular), (700, bold))
    )


def style(options):
    size, columns = options.get("size", 12), options.get("columns", 1)
    family = options["font"] if options.get("local") else "Clipping"
    grid = "border:1px solid #444;" if options.get("grid", True) else ""
    rules = [
        f"@page{{size:{options.get('paper', 'A5')};margin:{options.get('margin', '14mm')}}}",
        faces(options),
        f'body{{font:{size}pt/{options.get("leading", 1.8)} "{family}";margin:0;'
        f'text-align:{options.get("align", "right")}}}',
        f"h1{{font-size:{size * 1.5}pt;line-height:1.6;margin:0 0 .6em;"
        f'text-align:{options.get("head_align", "right")};column-span:{options.get("span", "none")}}}',
        "p{margin:0 0 .8em} .verse{text-align:center} .lead{font-weight:700}",
        "table{border-collapse:collapse;margin:.4em 0 1em;width:100%}",
        f"td{{{grid}padding:.1em .6em;text-align:right}}",
        f".photo{{background:#ccc;height:{options.get('photo', '32mm')};margin-bottom:.3em}}",
        f".caption{{font-size:{size * 0.8}pt;text-align:center}}",
        f".note{{font-size:{size * 0.8}pt;border-top:1px solid #444;padding-top:.4em}}",
        f".site{{font-size:{size * 0.75}pt;color:#555}} .site p{{margin:0 0 .3em}}",
        ".bar{border-bottom:1px solid #999;margin-bottom:1em}",
        ".feet{border-top:1px solid #999;margin-top:1em;padding-top:.5em}",
        ".box{border:1px solid #444;background:#eee;padding:.6em;width:28%}",
        ".with{display:flex;gap:8mm} .with .main{flex:1}",
        "ol{list-style:persian;margin:0;padding-right:2em} ol li{margin-bottom:.8em}",
    ]
    if columns > 1:
        rules.append(f".text{{column-count:{columns};column-gap:{options.get('gap', '8mm')}}}")
    if options.get("indent"):
        rules.append("p{margin:0;text-indent:1.5em} .verse{text-indent:0}")
    return "".join(rules) + options.get("css", "")


def inline(text, options):
    """A text's HTML. With options["bold"] some words are bold: the font changes within a line."""
    if not options.get("bold"):
        return pages.run_spans(text, options)
    chance = random.Random(options["bold"])
    words = [pages.run_spans(word, options) for word in text.split(" ")]
    return " ".join(f"<b>{word}</b>" if chance.random() < 0.15 else word for word in words)


def table(rows, options):
    cells = (
        "".join(f"<td>{inline(cell, options)}</td>" for cell in row) for row in rows
    )
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def body(name, options):
    made, lead = [], options.get("lead")
    for kind, text in blocks(name):
        if kind == "table":
            made.append(table(text, options))
            continue
        shown = inline(text, options)
        if kind == "headline":
            made.append(f"<h1>{shown}</h1>")
        elif kind == "caption":
            made.append(f'<div class="photo"></div><p class="caption">{shown}</p>')
        elif kind == "footnote":
            made.append(f'<p class="note">{shown}</p>')
        elif kind == "item" and text[0] in "۱۲۳۴۵۶۷۸۹" and options.get("real_lists"):
            number = "۰۱۲۳۴۵۶۷۸۹".index(text[0])
            made.append(f'<ol start="{number}"><li>{inline(ITEM.sub("", text, 1), options)}</li></ol>')
        elif kind == "verse":
            made.append(f'<p class="verse">{shown}</p>')
        else:
            made.append(f'<p class="lead">{shown}</p>' if lead else f"<p>{shown}</p>")
            lead = False
    return made


def page(name, options):
    """The page of an article. options: font, size, leading, paper, margin, align, head_align, columns, gap,
    indent, site, lead, bold, grid, photo, real_lists, box (an article beside), spans, local, css (added to
    the style), before (put between headline and text), plan (see geometry)."""
    esc = html.escape
    made = body(name, options)
    if options.get("plan"):
        return whole(name, options, planned(name, made, options))
    top = bottom = ""
    site = options.get("site")
    if site:
        top = '<div class="site bar">' + "".join(f"<p>{esc(t)}</p>" for t in site["top"]) + "</div>"
        bottom = '<div class="site feet">' + "".join(f"<p>{esc(t)}</p>" for t in site["bottom"]) + "</div>"
    # The headline stands over the columns, unless it is to be in the first.
    head, rest = ("", made) if options.get("head_in_column") else (made[0], made[1:])
    text = head + options.get("before", "") + '<div class="text">' + "".join(rest) + "</div>"
    if options.get("box"):
        beside = "".join(body(options["box"], {**options, "lead": False}))
        text = f'<div class="with"><div class="main">{text}</div><div class="box">{beside}</div></div>'
    return whole(name, options, top + text + bottom)


def planned(name, made, options):
    parts = [(kind, shown) for (kind, _), shown in zip(blocks(name), made)]
    if not options.get("box"):
        return geometry.PLANS[options["plan"]](parts, options)
    beside = "".join(body(options["box"], {**options, "lead": False}))
    return geometry.PLANS[options["plan"]](parts, options, beside)


def whole(name, options, inside):
    title = html.escape(options.get("title", blocks(name)[0][1]))
    return (
        '<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8">'
        f"<title>{title}</title><style>{style(options)}</style></head><body>{inside}</body></html>"
    )


def printed(maker):
    """A maker of browsers, fed with the page above."""

    def make(shop, name, options, out):
        paper = CENTIMETRES[options.get("paper", "A5")]
        maker(shop, name, {**options, "html": page(name, options), "centimetres": paper}, out)

    return make


chromium = printed(browsers.chromium)
firefox = printed(browsers.firefox)
wkhtmltopdf = printed(browsers.wkhtmltopdf)
weasyprint = printed(browsers.weasyprint)
