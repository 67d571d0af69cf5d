# A page as a tree of parts in the order in which it is read, and the languages of three programs for it: a web
# page, Typst, XeLaTeX with bidi (tree_office.py has Writer's, tree_lua.py LuaLaTeX). The truth of the page is made
# of the same tree.
#
# A part is (kind, what it holds, settings):
#   kinds of TEXTS hold a text; "talk" holds (name, text), of which the name is bold
#   "table" holds rows of cells; "picture" holds nothing, its height in mm is a setting
#   "columns" holds parts that run through so many columns; "beside" holds lists of parts, from the right to the left
#   "box" holds parts within a frame, on a tint, white on black or with a line at its side; "around" holds a text that
#   runs round a picture; "ends" holds a text and what stands at the other end of its line
#   "amid" holds two lists of parts, columns with a picture in their midst that both run round
#   kinds of tree_kinds.KINDS hold what is said there
import html
import json

from blocks import HERE
import browsers
import fonts
from common import FONT_FILES, Failure, settle_dates
import tex
from tree_kinds import KINDS
from typesetters import tex as tex_text, tex_font
import web

# Size in em, bold, alignment; "left" is where a signature stands.
TEXTS = {
    "head": (1.6, True, "right"),
    "second": (1.25, True, "right"),
    "kicker": (0.95, False, "right"),
    "sub": (1.1, False, "right"),
    "bold": (1, True, "right"),
    "text": (1, False, "justify"),
    "ragged": (1, False, "right"),
    "item": (1, False, "right"),
    "signed": (1, False, "left"),
    "small": (0.8, False, "right"),
    "middle": (1, False, "center"),
    "pulled": (1.35, True, "center"),
    "latin": (1, False, "latin"),
    "first": (1, False, "justify"),  # its first letter is as high as two lines
    "furniture": (0.8, False, "right"),
    "jump": (0.8, True, "left"),
    "banner": (2.2, True, "center"),
    "cross": (1, True, "center"),
    "figure": (1.6, True, "center"),
    "tiny": (0.7, False, "right"),
    "hanging": (1, False, "justify"),  # its lines but the first stand further in
}
# Orders in which frames beside each other may be painted.
PAINTED = {
    "backwards": lambda cells: cells[::-1],
    "mixed": lambda cells: cells[1::2] + cells[::2],
}
NO_TRUTH = ("furniture", "jump", "picture")


def part(kind, held=None, **settings):
    return (kind, held, settings)


def truth_of(parts):
    """Paragraphs with a blank line between, rows of tables on a line each, as in the articles."""
    made = []
    for kind, held, settings in parts:
        if kind in NO_TRUTH:
            continue
        if kind in KINDS:
            made.append(KINDS[kind].truth(held))
        elif kind == "talk":
            made.append(f"{held[0]}{settings.get('mark', ':')} {held[1]}")
        elif kind == "ends":
            made.append(" ".join(held))
        elif kind == "table":
            made.append("\n".join("\t".join(row) for row in held))
        elif kind in ("columns", "box"):
            made.append(truth_of(held).rstrip("\n"))
        elif kind in ("beside", "amid"):
            made += [truth_of(each).rstrip("\n") for each in held]
        else:
            made.append(held)
    return "\n\n".join(text for text in made if text) + "\n"


def by_plan(plan_of):
    """Makers of the pages that plan_of(name, options) is the tree of, and what these show in the order of reading."""

    def planned(maker):
        def make(shop, name, options, out):
            maker(shop, name, {**options, "tree": plan_of(name, options)}, out)

        return make

    def truth(name, options):
        return truth_of(plan_of(name, options))

    return planned, truth


# A web page.
def in_html(parts, options):
    return "".join(html_of(*each, options) for each in parts)


def html_of(kind, held, settings, options):
    esc = html.escape
    if kind in KINDS:
        return KINDS[kind].html(held, settings)
    if kind == "picture":
        return f'<div style="height:{settings["height"]}mm;background:#bbb;margin:0 0 .5em"></div>'
    if kind == "around":
        side, wide, high = settings.get("side", "left"), settings["wide"], settings["high"]
        away = "right" if side == "left" else "left"
        return (
            f'<div style="float:{side};width:{wide}mm;height:{high}mm;background:#bbb;margin-{away}:4mm"></div>'
            f'<p class="text">{esc(held)}</p>'
        )
    if kind == "talk":
        return f'<p class="text"><b>{esc(held[0])}{settings.get("mark", ":")}</b> {esc(held[1])}</p>'
    if kind == "ends":
        aside = f'<span style="float:left;font-size:.8em">{esc(held[1])}</span>'
        return f'<div class="{settings["like"]}" style="margin:0 0 .4em">{aside}{esc(held[0])}</div>'
    if kind == "amid":
        wide, high, top, gap = settings["wide"], settings["high"], settings["top"], settings.get("gap", 6)
        halves = []
        for at, away, each in (("left", "right", held[0]), ("right", "left", held[1])):
            inset = (wide - gap) / 2 + 3
            hole = (
                f'<div style="float:{at};width:{inset}mm;height:{top + high + 3}mm;'
                f"shape-outside:polygon(0 {top}mm,100% {top}mm,100% 100%,0 100%)\"></div>"
            )
            halves.append(f'<div style="display:table-cell;width:50%;vertical-align:top;padding-{at}:{gap / 2}mm">{hole}{in_html(each, options)}</div>')
        shown = f'<div style="position:absolute;left:50%;top:{top}mm;margin-left:-{wide / 2}mm;width:{wide}mm;height:{high}mm;background:#bbb"></div>'
        return f'<div style="position:relative"><div style="display:table;table-layout:fixed;width:100%">{"".join(halves)}</div>{shown}</div>'
    if kind == "first":
        return f'<p class="text"><span class="initial">{esc(held[0])}</span>{esc(held[1:])}</p>'
    if kind == "table":
        edge = {"ruled": "border:1px solid #444;", "lines": "border-bottom:1px solid #999;"}.get(settings.get("look"), "")
        edge = edge or ("border:1px solid #444;" if settings.get("ruled") else "")
        if settings.get("look") == "zebra":
            rows = "".join(
                f'<tr style="background:{"#ececec" if number % 2 else "#fff"}">' + "".join(f"<td>{esc(cell)}</td>" for cell in row) + "</tr>"
                for number, row in enumerate(held)
            )
            return f'<table style="width:100%">{rows}</table>'
        rows = "".join("<tr>" + "".join(f'<td style="{edge}">{esc(cell)}</td>' for cell in row) + "</tr>" for row in held)
        return f'<table style="width:{settings.get("wide", 100)}%">{rows}</table>'
    if kind == "columns":
        rule = "column-rule:1px solid #888;" if settings.get("rule") else ""
        return f'<div style="column-count:{settings["count"]};column-gap:{settings.get("gap", 6)}mm;{rule}">{in_html(held, options)}</div>'
    if kind == "beside":
        # Cells of a table: WeasyPrint knows no gaps between flexible boxes.
        widths = settings.get("widths", [1] * len(held))
        gap, edge = settings.get("gap", 6) / 2, "border-right:1px solid #888;" if settings.get("rule") else ""
        if "painted" in options:
            # As in programs that paint frames in the order in which they were made.
            shares = " ".join(f"{width}fr" for width in widths)
            cells = "".join(
                f'<div style="grid-row:1;grid-column:{number + 1};min-width:0">{in_html(each, options)}</div>'
                for number, each in PAINTED[options["painted"]](list(enumerate(held)))
            )
            return f'<div style="display:grid;grid-template-columns:{shares};column-gap:{2 * gap}mm;margin-bottom:.8em">{cells}</div>'
        cells = "".join(
            f'<div style="display:table-cell;width:{100 * width / sum(widths):.2f}%;vertical-align:top;'
            f"padding:0 {gap if number else 0}mm 0 {gap if number + 1 < len(held) else 0}mm;{edge if number else ''}\">"
            f"{in_html(each, options)}</div>"
            for number, (width, each) in enumerate(zip(widths, held))
        )
        return f'<div style="display:table;table-layout:fixed;width:100%;margin-bottom:.8em">{cells}</div>'
    if kind == "box":
        edge = {"frame": "border:1px solid #333", "tint": "background:#e6e6e6", "rules": "border:solid #333;border-width:1.5px 0"}
        edge |= {"dark": "background:#222;color:#fff", "side": "border-right:3px solid #666", "above": "border-top:1px solid #333", "plain": ""}
        return f'<div class="boxed" style="{edge[settings.get("style", "frame")]}">{in_html(held, options)}</div>'
    return f'<p class="{kind}"{" dir=ltr" if kind == "latin" else ""}>{esc(held)}</p>'


def page_style(options):
    size = options.get("size", 9)
    kinds = "".join(
        f".{kind}{{font-size:{em}em;line-height:{1.5 if em > 1.2 else options.get('leading', 1.7)};font-weight:{700 if bold else 400};"
        f"text-align:{'left' if align == 'latin' else align}}}"
        for kind, (em, bold, align) in TEXTS.items()
    )
    layer = ".head,.second,.kicker,.sub{position:relative;z-index:1}" if options.get("titles_last") else ""
    indent = ".text{text-indent:1.2em;margin:0}" if options.get("indent") else ""
    return (
        f"@page{{size:{options.get('paper', 'A4')};margin:12mm}}{web.faces(options)}"
        f'body{{font:{size}pt/{options.get("leading", 1.7)} "Clipping";margin:0}} p{{margin:0 0 .6em}} {kinds}'
        f".initial{{float:right;font-size:2.9em;line-height:1.15;padding-left:.1em}} {indent}"
        "table{border-collapse:collapse;margin:.2em 0 .8em} td{padding:.1em .4em;text-align:right;vertical-align:top}"
        ".boxed{padding:2.5mm;margin:0 0 .8em;break-inside:avoid} .hanging{padding-right:1.8em;text-indent:-1.8em}" + layer
    )


def by_browser(maker):
    """A maker of browsers, fed with the page above."""

    def make(shop, name, options, out):
        page = (
            '<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>روزنامه</title>'
            f"<style>{page_style(options)}</style></head><body>{in_html(options['tree'], options)}</body></html>"
        )
        maker(shop, name, {**options, "html": page, "centimetres": web.CENTIMETRES[options.get("paper", "A4")]}, out)

    return make


# Typst.
def in_typst(parts):
    return "\n\n".join(typst_of(*each) for each in parts)


def typst_of(kind, held, settings):
    quoted = lambda text: "#" + json.dumps(text, ensure_ascii=False)
    if kind == "picture":
        return f'#rect(width: 100%, height: {settings["height"]}mm, fill: luma(190), stroke: none)'
    if kind in KINDS:
        return KINDS[kind].typst(held, quoted)
    if kind in ("around", "first", "amid"):
        raise Failure("Typst sets no text round a picture or a letter")
    if kind == "talk":
        return f"#par[#strong[{quoted(held[0] + settings.get('mark', ':'))}] {quoted(held[1])}]"
    if kind == "ends":
        em, bold, _ = TEXTS[settings["like"]]
        return f'#text(size: {em}em, weight: "{"bold" if bold else "regular"}")[{quoted(held[0])}]#h(1fr)#text(size: 0.8em)[{quoted(held[1])}]'
    if kind == "table":
        look = "ruled" if settings.get("ruled") else settings.get("look")
        stroke = {"ruled": "0.5pt", "lines": "(bottom: 0.4pt)"}.get(look, "none")
        fill = ", fill: (_, row) => if calc.odd(row) { luma(236) }" if look == "zebra" else ""
        cells = ", ".join(f"[{quoted(cell)}]" for row in held for cell in row)
        widths = ", ".join(f"{width}fr" for width in settings.get("shares", [1] * len(held[0])))
        return f"#table(columns: ({widths}), inset: 3pt, align: right, stroke: {stroke}{fill}, {cells})"
    if kind == "columns":
        count, gap = settings["count"], settings.get("gap", 6)
        # Its columns fill their height: the height that holds the text evenly is told beforehand.
        return (
            f"#let held = [{in_typst(held)}]\n#layout(size => {{ let one = (size.width - {gap * (count - 1)}mm) / {count}\n"
            f"let high = measure(block(width: one, held)).height / {count} + 2.6em\n"
            f"block(height: high, columns({count}, gutter: {gap}mm, held)) }})"
        )
    if kind == "beside":
        widths = ", ".join(f"{width}fr" for width in settings.get("widths", [1] * len(held)))
        cells = ", ".join(f"[{in_typst(each)}]" for each in held)
        return f"#grid(columns: ({widths}), column-gutter: {settings.get('gap', 6)}mm, {cells})"
    if kind == "box":
        look = {"frame": "stroke: 0.7pt", "tint": "fill: luma(230)", "rules": "stroke: (top: 1pt, bottom: 1pt)"}
        look |= {"dark": "fill: luma(40)", "side": "stroke: (right: 2pt)", "above": "stroke: (top: 0.6pt)", "plain": "stroke: none"}
        white = "#set text(fill: white)\n" if settings.get("style") == "dark" else ""
        return f"#block(width: 100%, inset: 2.5mm, {look[settings.get('style', 'frame')]})[{in_typst(held)}]"
    em, bold, align = TEXTS[kind]
    shown = f'#text(size: {em}em, weight: "{"bold" if bold else "regular"}")[{quoted(held)}]'
    if align == "latin":
        return f'#par(justify: false)[#align(left)[#text(dir: ltr, lang: "en")[{quoted(held)}]]]'
    if kind == "hanging":
        return f"#par(justify: true, hanging-indent: 1.8em)[{shown}]"
    if align == "justify":
        return f"#par(justify: true)[{shown}]"
    return f"#align({align})[#par(justify: false)[{shown}]]"


def typst(shop, name, options, out):
    size = options.get("size", 10)
    source = f"""#set page(paper: "{options.get('paper', 'A4').lower()}", margin: 12mm)
#set text(font: ("{options['font']}",), size: {size}pt, lang: "fa", dir: rtl)
#set par(leading: 0.9em, spacing: 1.3em)

{in_typst(options['tree'])}
"""
    job = {"source": source, "folders": [str(FONT_FILES[options["font"]][0].parent)], "out": str(out)}
    file = shop.folder / "job.json"
    file.write_text(json.dumps(job, ensure_ascii=False), "utf-8")
    shop.run(["node", HERE / "node" / "typst.mjs", fonts.MODULES, file])
    settle_dates(out)


# XeLaTeX with bidi.
def in_tex(parts):
    return "\n\n".join(tex_of(*each) for each in parts)


def tex_of(kind, held, settings):
    if kind == "picture":
        return f"\\noindent\\rule{{\\linewidth}}{{{settings['height']}mm}}\\par"
    if kind in KINDS:
        return KINDS[kind].tex(held, spelled)
    if kind in ("around", "amid"):
        raise Failure("wrapfig knows no columns from the right")
    if kind == "talk":
        return f"\\noindent\\textbf{{{spelled(held[0])}{settings.get('mark', ':')}}} {spelled(held[1])}\\par"
    if kind == "ends":
        bold = "\\bfseries " if TEXTS[settings["like"]][1] else ""
        return f"{{\\noindent{bold}{spelled(held[0])}\\hfill{{\\footnotesize {spelled(held[1])}}}\\par}}"
    if kind == "first":
        return f"\\lettrine{{{held[0]}}}{{}}{spelled(held[1:])}\\par"
    if kind == "table":
        ruled, lines = settings.get("ruled") or settings.get("look") == "ruled", settings.get("look") == "lines"
        letters = "r" * len(held[0])
        if "shares" in settings:
            # Cells of several lines.
            parts = [0.9 * share / sum(settings["shares"]) for share in settings["shares"]]
            letters = "".join(f">{{\\raggedleft\\arraybackslash}}p{{{part:.3f}\\linewidth}}" for part in parts)
        columns, line = ("|" + "r|" * len(held[0]), "\\hline ") if ruled else (letters, "\\hline " if lines else "")
        rows = " \\\\ ".join(line + " & ".join(spelled(cell) for cell in row) for row in held)
        return f"\\begin{{center}}\\tabcolsep=3pt\\begin{{tabular}}{{{columns}}}{rows} \\\\ {line}\\end{{tabular}}\\end{{center}}"
    if kind == "columns":
        rule = ".4pt" if settings.get("rule") else "0pt"
        return (
            f"{{\\columnsep={settings.get('gap', 6)}mm\\columnseprule={rule}\n\\begin{{multicols}}{{{settings['count']}}}\n"
            f"{in_tex(held)}\n\\end{{multicols}}}}"
        )
    if kind == "beside":
        widths = settings.get("widths", [1] * len(held))
        one = (1 - 0.04 * (len(held) - 1)) / sum(widths)
        cells = "\\hfill".join(
            f"\\begin{{minipage}}[t]{{{width * one:.4f}\\linewidth}}\\parskip=5pt {in_tex(each)}\\end{{minipage}}"
            for width, each in zip(widths, held)
        )
        return f"\\noindent {cells}\\par\\bigskip"
    if kind == "box":
        inner = "\\begin{minipage}{\\dimexpr\\linewidth-5mm}\\parskip=5pt " + in_tex(held) + "\\end{minipage}"
        look = {"frame": f"\\fbox{{{inner}}}", "tint": f"\\colorbox[gray]{{.9}}{{{inner}}}", "rules": f"\\hrule\\smallskip {inner}\\smallskip\\hrule"}
        look |= {"dark": f"\\colorbox[gray]{{.2}}{{\\color{{white}}{inner}}}", "side": inner, "above": f"\\hrule\\smallskip {inner}", "plain": inner}
        return f"{{\\fboxsep=2mm\\noindent{look[settings.get('style', 'frame')]}\\par}}\\medskip"
    em, bold, align = TEXTS[kind]
    sizes = {1.6: "\\LARGE", 1.25: "\\large", 1.35: "\\Large", 1.1: "\\large", 0.95: "\\small", 0.8: "\\footnotesize", 1: ""}
    sizes |= {2.2: "\\huge", 0.7: "\\scriptsize"}
    sides = {"right": "\\raggedleft", "left": "\\raggedright", "center": "\\centering", "justify": "", "latin": "\\raggedright"}
    shown = f"\\LR{{{tex_text(held)}}}" if align == "latin" else spelled(held)
    if kind == "hanging":
        return f"{{\\hangindent=1.8em\\hangafter=1\\noindent {shown}\\par}}"
    return f"{{\\noindent{sizes[em]}{chr(92) + 'bfseries' if bold else ''}{sides[align]} {shown}\\par}}"


def spelled(text):
    return tex.with_latin(text, {"latin": True})


def xetex(shop, name, options, out):
    """With options["level"] what stands beside each other begins at one height, whatever it begins with, and columns
    in it go from the right, as they do outside."""
    body = in_tex(options["tree"])
    if options.get("level"):
        body = body.replace("\\linewidth}\\parskip=5pt ", "\\linewidth}\\vspace{0pt}\\parskip=5pt \\LTRmulticolcolumns ")
    paper = {"A4": "a4paper", "A3": "a3paper", "A5": "a5paper"}[options.get("paper", "A4")]
    source = f"""\\documentclass[{options.get("size", 10)}pt]{{extarticle}}
\\usepackage[{paper},margin=12mm]{{geometry}}\\usepackage{{multicol,xcolor,lettrine,array,fontspec}}\\usepackage{{bidi}}
\\setmainfont{tex_font(options["font"])},Script=Arabic,Mapping=]
\\newcommand\\lat[1]{{\\LR{{#1}}}}
\\pagestyle{{empty}}\\parindent=0pt \\parskip=5pt \\linespread{{1.4}}\\emergencystretch=4em
\\begin{{document}}\\setRTL\\RTLmulticolcolumns\\frenchspacing
{body}
\\end{{document}}
"""
    tex.set_by("xelatex", shop, source, out)
