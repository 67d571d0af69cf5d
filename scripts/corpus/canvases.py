# Programs that draw lines of text where they are told to: canvases, charts, sheets of music, notes written by hand.
import html
import json
import textwrap

from blocks import HERE, blocks
from common import FONT_FILES, settle_dates
import fonts
import shaped

PAGE, MARGIN = (420, 595), 40
PYTHON = "/usr/bin/python3"


def lines_of(name, options):
    """Pages, each a list of lines: text in logical order, whether bold, size, baseline from above (points)."""
    size, pages, place = options.get("size", 11), [[]], MARGIN
    for kind, text in blocks(name):
        bold = kind == "headline"
        points = size * (1.4 if bold else 1)
        for line in textwrap.wrap(text, int(options.get("letters", 58) * size / points), break_long_words=False):
            if place + points * 1.8 > PAGE[1] - MARGIN:
                pages.append([])
                place = MARGIN
            place += points * 1.8
            # A line that begins with Latin letters runs from right to left too.
            if line[0].isascii() and line[0].isalpha():
                line = "\u200f" + line
            pages[-1].append({"text": line, "bold": bold, "size": points, "baseline": round(place, 2)})
        place += size * 0.7
    return pages


def job_file(shop, name, options, out):
    regular, bold = FONT_FILES[options["font"]]
    job = {"page": PAGE, "right": PAGE[0] - MARGIN, "font": options["font"], "regular": str(regular), "bold": str(bold), "out": str(out), "pages": lines_of(name, options)}
    file = shop.folder / "job.json"
    file.write_text(json.dumps(job, ensure_ascii=False), "utf-8")
    return file


def skia(shop, name, options, out):
    """The canvas of a browser without the browser: Skia's shaper and its PDF."""
    shop.run(["node", HERE / "node" / "skia.mjs", fonts.MODULES, job_file(shop, name, options, out)])
    settle_dates(out)


def r_cairo(shop, name, options, out):
    """A chart of R without axes, whose labels are the lines."""
    made = [f'cairo_pdf("{out}", width={PAGE[0] / 72}, height={PAGE[1] / 72}, family="{options["font"]}", onefile=TRUE)']
    for page in lines_of(name, options):
        made.append(f"par(mar=c(0,0,0,0), xaxs='i', yaxs='i', ps=12); plot.new(); plot.window(c(0,{PAGE[0]}), c(0,{PAGE[1]}))")
        for line in page:
            text = json.dumps(line["text"], ensure_ascii=False)
            made.append(f"text({PAGE[0] - MARGIN}, {PAGE[1] - line['baseline']}, {text}, adj=c(1,0), cex={line['size'] / 12}, font={1 + line['bold']})")
    (shop.folder / "page.R").write_text("\n".join(made + ["invisible(dev.off())"]) + "\n", "utf-8")
    shop.run(["Rscript", "--vanilla", "page.R"])
    settle_dates(out)


def gnuplot(shop, name, options, out):
    """A plot of gnuplot's without axes, whose labels are the lines. One page."""
    (page,) = lines_of(name, options)
    made = [
        f"set terminal pdfcairo noenhanced font '{options['font']}' size {PAGE[0] / 72}in,{PAGE[1] / 72}in\nset output '{out}'",
        f"unset border; unset tics; unset key; set margins 0,0,0,0; set xrange [0:{PAGE[0]}]; set yrange [0:{PAGE[1]}]",
    ]
    for number, line in enumerate(page, 1):
        text = line["text"].replace("'", "''")
        face = f"'{options['font']}{':Bold' if line['bold'] else ''},{line['size']}'"
        made.append(f"set label {number} '{text}' at {PAGE[0] - MARGIN},{PAGE[1] - line['baseline']} right font {face}")
    (shop.folder / "page.gp").write_text("\n".join(made + ["plot NaN notitle"]) + "\n", "utf-8")
    shop.run(["gnuplot", "page.gp"])
    settle_dates(out)


def lilypond(shop, name, options, out):
    """Text between staves: Pango's glyphs as PostScript of LilyPond's own, distilled."""
    made = "\n".join(markup(line) for page in lines_of(name, options) for line in page)
    (shop.folder / "page.ly").write_text(
        f"""\\version "2.24.0"
\\paper {{ #(set-paper-size "a5") tagline = ##f left-margin = 14\\mm right-margin = 14\\mm
#(define fonts (make-pango-font-tree "{options["font"]}" "{options["font"]}" "{options["font"]}" 1)) }}
{made}
""",
        "utf-8",
    )
    shop.run(["lilypond", "-s", "-dno-point-and-click", "page.ly"])
    (shop.folder / "page.pdf").replace(out)
    settle_dates(out)


def markup(line):
    weight = "\\bold " if line["bold"] else ""
    text = json.dumps(line["text"], ensure_ascii=False)
    return f"\\markup \\fill-line {{ \"\" \\abs-fontsize #{line['size']:g} {weight}{text} }}"


def xournal(shop, name, options, out):
    """Notes of Xournal++: paragraphs as boxes of text, which Pango sets."""
    pages = ""
    for page in lines_of(name, options):
        texts = "".join(
            f'<text font="{options["font"]}{" Bold" if line["bold"] else ""}" size="{line["size"]:g}" x="{MARGIN}" y="{line["baseline"] - line["size"]:g}" '
            f'color="#000000ff" ts="0" fn="">{html.escape(line["text"])}</text>'
            for line in page
        )
        pages += f'<page width="{PAGE[0]}" height="{PAGE[1]}"><background type="solid" color="#ffffffff" style="plain"/><layer>{texts}</layer></page>'
    (shop.folder / "page.xopp").write_text(
        f'<?xml version="1.0" standalone="no"?>\n<xournal creator="corpus" fileversion="4"><title>t</title>{pages}</xournal>', "utf-8"
    )
    shop.run(["xournalpp", "-p", out, "page.xopp"])
    settle_dates(out)


def source_view(shop, name, options, out):
    """Plain text printed by the text view of an editor."""
    text = "\n\n".join(text for _, text in blocks(name))
    job = {"font": f'{options["font"]} {options.get("size", 11)}', "text": text, "out": str(out)}
    (shop.folder / "job.json").write_text(json.dumps(job), "utf-8")
    shop.environment["GTK_THEME"] = "Adwaita"
    shop.run(["dbus-run-session", "--", "xvfb-run", "-a", PYTHON, HERE / "draw_source_view.py", shop.folder / "job.json"], timeout=90)
    settle_dates(out)


def cairosvg(shop, name, options, out):
    """An SVG by CairoSVG, which looks a glyph up for each code: lines of presentation forms. One page."""
    (page,) = shaped.pages_of(name, options)
    texts = "".join(
        f'<text x="{line["left"]:.2f}" y="{PAGE[1] - line["baseline"]:.2f}" font-size="{line["size"]}" font-weight="{"bold" if line["bold"] else "normal"}" '
        f'xml:space="preserve">{html.escape(line["text"])}</text>'
        for line in page
    )
    (shop.folder / "page.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{PAGE[0]}" height="{PAGE[1]}" font-family="{options["font"]}">{texts}</svg>', "utf-8"
    )
    shop.run([PYTHON, "-c", "import cairosvg, sys; cairosvg.svg2pdf(url=sys.argv[1], write_to=sys.argv[2])", "page.svg", out])
    settle_dates(out)
