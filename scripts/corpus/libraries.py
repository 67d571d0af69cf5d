# Libraries that programs write their reports with: in PHP, Java, JavaScript.
import html
import json
import pathlib

from blocks import HERE, blocks
from common import FONT_FILES, settle_dates
import fonts
import shaped
import web

JAVA = pathlib.Path("/usr/share/java")


def job_of(shop, name, options, out):
    """What a program of another language is told, as a JSON file."""
    regular, bold = FONT_FILES[options["font"]]
    job = {
        "size": 12,
        **options,
        "blocks": blocks(name),
        "regular": str(regular),
        "bold": str(bold),
        "folders": [str(regular.parent)],
        "out": str(out),
    }
    file = shop.folder / "job.json"
    file.write_text(json.dumps(job, ensure_ascii=False), "utf-8")
    return file


def by_node(script):
    def make(shop, name, options, out):
        file = job_of(shop, name, options, out)
        shop.run(["node", HERE / "node" / f"{script}.mjs", fonts.MODULES, file])
        settle_dates(out)

    return make


typst = by_node("typst")
pdfkit = by_node("pdfkit")
jspdf = by_node("jspdf")
react_pdf = by_node("react_pdf")
pdf_lib = by_node("pdf_lib")
pdfmake = by_node("pdfmake")
mupdf_page = by_node("mupdf")


def mupdf(shop, name, options, out):
    """A web page set by MuPDF itself. It draws ۶ as Arabs do where a page is Persian: this one says that it is Arabic."""
    page = web.page(name, {**options, "local": True}).replace('lang="fa"', 'lang="ar"')
    mupdf_page(shop, name, {**options, "html": page}, out)


def dompdf(shop, name, options, out):
    """Lines of presentation forms in a web page, as PHP programs give them to dompdf, which shapes nothing."""
    regular, bold = FONT_FILES[options["font"]]
    lines = []
    for page in shaped.pages_of(name, options):
        lines += [(line["bold"], line["size"], line["text"]) for line in page]
    job = {"regular": str(regular), "bold": str(bold), "lines": lines, "out": str(out), "folder": str(shop.folder)}
    (shop.folder / "job.json").write_text(json.dumps(job), "utf-8")
    shop.run(["php", HERE / "draw_dompdf.php", shop.folder / "job.json"])
    settle_dates(out)


def tcpdf(shop, name, options, out):
    file = job_of(shop, name, options, out)
    shop.run(["php", HERE / "draw_tcpdf.php", file])
    settle_dates(out)


def java(script, jars):
    """A single-file Java program, with Debian's jars."""

    def make(shop, name, options, out):
        regular, bold = FONT_FILES[options["font"]]
        lines = [str(out), str(regular), str(bold), str(options.get("size", 12)), options.get("align", "right")]
        for kind, text in blocks(name):
            lines.append(kind + "\t" + ("\u241e".join("\u241f".join(row) for row in text) if kind == "table" else text))
        file = shop.folder / "job.txt"
        file.write_text("\n".join(lines) + "\n", "utf-8")
        path = ":".join(str(JAVA / jar) for jar in jars)
        shop.run(["java", "-cp", path, HERE / "java" / f"{script}.java", file])
        settle_dates(out)

    return make


itext5 = java("IText5", ["itext5.jar"])
itext2 = java("IText2", ["itext.jar", "bcmail.jar", "bcprov.jar", "bctsp.jar"])


def fop(shop, name, options, out):
    """XSL formatting objects by Apache FOP."""
    regular, bold = FONT_FILES[options["font"]]
    size, align = options.get("size", 12), options.get("align", "start")
    made = []
    for kind, text in blocks(name):
        if kind == "table":
            rows = "".join(
                "<fo:table-row>"
                + "".join(
                    f'<fo:table-cell border="0.5pt solid black" padding="2pt"><fo:block>{html.escape(cell)}</fo:block></fo:table-cell>'
                    for cell in row
                )
                + "</fo:table-row>"
                for row in text
            )
            made.append(f'<fo:table space-after="8pt" width="100%" table-layout="fixed"><fo:table-body>{rows}</fo:table-body></fo:table>')
            continue
        kinds = {
            "headline": f'font-weight="bold" font-size="{size * 1.5}pt" space-after="10pt" span="all"',
            "verse": 'text-align="center" space-after="6pt"',
        }
        made.append(f'<fo:block {kinds.get(kind, f"""text-align="{align}" space-after="6pt" """)}>{html.escape(text)}</fo:block>')
    columns = f'column-count="{options["columns"]}" column-gap="8mm"' if "columns" in options else ""
    (shop.folder / "page.fo").write_text(
        f"""<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Clipping" font-size="{size}pt" line-height="1.8"
 xml:lang="fa" script="arab" writing-mode="rl-tb"><fo:layout-master-set>
<fo:simple-page-master master-name="page" page-width="148mm" page-height="210mm" margin="15mm" writing-mode="rl-tb">
<fo:region-body {columns} writing-mode="rl-tb"/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="page" writing-mode="rl-tb"><fo:flow flow-name="xsl-region-body">{"".join(made)}</fo:flow></fo:page-sequence></fo:root>""",
        "utf-8",
    )
    faces = "".join(
        f'<font embed-url="file://{str(path).replace(" ", "%20")}" kerning="yes"><font-triplet name="Clipping" style="normal" weight="{weight}"/></font>'
        for path, weight in ((regular, "normal"), (bold, "bold"))
    )
    (shop.folder / "fop.xml").write_text(
        f'<fop version="1.0"><renderers><renderer mime="application/pdf"><fonts>{faces}</fonts></renderer></renderers></fop>',
        "utf-8",
    )
    shop.run(["fop", "-q", "-c", "fop.xml", "-fo", "page.fo", "-pdf", out])
    settle_dates(out)

