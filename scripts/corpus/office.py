# LibreOffice from several sources (flat OpenDocument text, web page, DOCX, slides, sheet), and AbiWord.
import html
import json

from blocks import blocks
from common import Failure, settle_dates
from typesetters import SIZES
import web

NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "presentation": "presentation",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)


def soffice(shop, source, out, export, infilter=None):
    command = ["soffice", f"-env:UserInstallation=file://{shop.folder}/office", "--headless"]
    if infilter:
        command.append(f"--infilter={infilter}")
    shop.run(command + ["--convert-to", f"pdf:{export}", "--outdir", shop.folder, source])
    made = source.with_suffix(".pdf")
    if not made.exists():
        raise Failure("soffice wrote no PDF")
    made.replace(out)
    settle_dates(out)


def letters(options, points, weight="normal"):
    return (
        f'<style:text-properties style:font-name="F" style:font-name-complex="F" fo:language="fa" '
        f'style:language-complex="fa" style:country-complex="IR" fo:font-size="{points}pt" '
        f'style:font-size-complex="{points}pt" fo:font-weight="{weight}" style:font-weight-complex="{weight}"/>'
    )


def paragraph_style(options, title, points, alignment, weight="normal", below=0.3, indent=0.0):
    return (
        f'<style:style style:name="{title}" style:family="paragraph"><style:paragraph-properties '
        f'style:writing-mode="rl-tb" fo:text-align="{alignment}" fo:margin-bottom="{below}cm" '
        f'fo:text-indent="{indent}cm" fo:line-height="{options.get("spacing", 130)}%"/>'
        f"{letters(options, points, weight)}</style:style>"
    )


def text_table(rows, number):
    cells = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell table:style-name="Cell" office:value-type="string">'
            f'<text:p text:style-name="Row">{html.escape(cell)}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f'<table:table table:name="T{number}" table:style-name="Table">{columns}{cells}</table:table>'


def text_body(name):
    made = []
    for number, (kind, text) in enumerate(blocks(name)):
        if kind == "table":
            made.append(text_table(text, number))
        else:
            style = {"headline": "Head", "verse": "Verse", "caption": "Small", "footnote": "Small"}
            made.append(
                f'<text:p text:style-name="{style.get(kind, "Body")}">{html.escape(text)}</text:p>'
            )
    return made


def flat_text(name, options):
    """A document for Writer. In it "end" is the right side, whatever way the paragraph runs."""
    size, columns = options.get("size", 12), options.get("columns", 1)
    width, height = SIZES[options.get("paper", "A5")]
    indent = options.get("indent", 0.0)
    below = 0.0 if indent else 0.3
    edges = rooms = ""
    room = (
        '<style:{0}-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-{1}="0.3cm"/>'
        "</style:{0}-style>"
    )
    if options.get("header"):
        edges += f'<style:header><text:p text:style-name="Edge">{html.escape(options["header"])}</text:p></style:header>'
        rooms += room.format("header", "bottom")
    if options.get("footer"):
        number = '<text:page-number text:select-page="current" style:num-format="۱, ۲, ۳, ...">1</text:page-number>'
        line = html.escape(options["footer"]).replace("{page}", number)
        edges += f'<style:footer><text:p text:style-name="Edge">{line}</text:p></style:footer>'
        rooms += room.format("footer", "top")
    made = text_body(name)
    rest = "".join(made[1:])
    if columns > 1:
        rest = f'<text:section text:style-name="Columns" text:name="C">{rest}</text:section>'
    align = options.get("align", "end")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{options["font"]}'"/></office:font-face-decls>
<office:styles>{paragraph_style(options, "Head", round(size * 1.5), options.get("head_align", "end"), "bold", 0.5)}
{paragraph_style(options, "Body", size, align, below=below, indent=indent)}
{paragraph_style(options, "Verse", size, "center")}{paragraph_style(options, "Row", size, "end", below=0)}
{paragraph_style(options, "Small", round(size * 0.8), "end")}
{paragraph_style(options, "Edge", round(size * 0.75), "center", below=0)}</office:styles>
<office:automatic-styles>
<style:style style:name="Table" style:family="table"><style:table-properties style:writing-mode="rl-tb" table:align="margins"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #444444" fo:padding="0.08cm"/></style:style>
<style:style style:name="Columns" style:family="section"><style:section-properties style:writing-mode="rl-tb"
 text:dont-balance-text-columns="false"><style:columns fo:column-count="{columns}" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{width}cm" fo:page-height="{height}cm"
 fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="1.5cm" fo:margin-right="1.5cm" style:writing-mode="rl-tb"/>{rooms}</style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">{edges}</style:master-page></office:master-styles>
<office:body><office:text>{made[0]}{rest}</office:text></office:body>
</office:document>"""


def writer(shop, name, options, out):
    source = shop.folder / "page.fodt"
    source.write_text(flat_text(name, options), "utf-8")
    soffice(shop, source, out, "writer_pdf_Export")


def writer_archived(shop, name, options, out):
    """PDF/A with the structure of the document, whose spans have texts of their own."""
    source = shop.folder / "page.fodt"
    source.write_text(flat_text(name, options), "utf-8")
    asked = '{"SelectPdfVersion":{"type":"long","value":"1"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    soffice(shop, source, out, f"writer_pdf_Export:{asked}")


def calc(shop, name, options, out):
    """A sheet of Calc whose cells hold the paragraphs."""
    size = options.get("size", 12)
    rows = "".join(
        f'<table:table-row table:style-name="Row"><table:table-cell table:style-name="Cell" office:value-type="string"><text:p>{html.escape(text)}</text:p>'
        "</table:table-cell></table:table-row>"
        for _, text in blocks(name)
    )
    source = shop.folder / "page.fods"
    source.write_text(
        f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{options["font"]}'"/></office:font-face-decls>
<office:automatic-styles><style:style style:name="Column" style:family="table-column"><style:table-column-properties style:column-width="11cm"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" fo:padding="0.1cm"/>
<style:paragraph-properties fo:text-align="end" style:writing-mode="rl-tb"/>{letters(options, size)}</style:style>
<style:style style:name="Sheet" style:family="table" style:master-page-name="Standard"><style:table-properties style:writing-mode="rl-tb"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm" fo:margin-top="1.5cm"
 fo:margin-bottom="1.5cm" fo:margin-left="1.5cm" fo:margin-right="1.5cm" style:writing-mode="rl-tb"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header style:display="false"/><style:footer style:display="false"/>
</style:master-page></office:master-styles>
<office:body><office:spreadsheet><table:table table:name="S" table:style-name="Sheet"><table:table-column table:style-name="Column"/>{rows}</table:table>
</office:spreadsheet></office:body></office:document>""",
        "utf-8",
    )
    soffice(shop, source, out, "calc_pdf_Export")


def writer_asked(**asked):
    """Writer with other choices in its dialogue of the PDF."""

    def make(shop, name, options, out):
        source = shop.folder / "page.fodt"
        source.write_text(flat_text(name, options), "utf-8")
        values = {key: {"type": "boolean" if isinstance(value, bool) else "long", "value": str(value).lower()} for key, value in asked.items()}
        soffice(shop, source, out, f"writer_pdf_Export:{json.dumps(values)}")

    return make


def drawing(shop, name, options, out):
    """A drawing of LibreOffice with a frame of text on each page."""
    slide(shop, name, {"letters": 900, **options}, out, "drawing")


def writer_html(shop, name, options, out):
    """A web page opened by Writer, with the fonts of the system."""
    source = shop.folder / "page.html"
    source.write_text(web.page(name, {**options, "local": True}), "utf-8")
    soffice(shop, source, out, "writer_pdf_Export", "HTML (StarWriter)")


def docx(shop, name, options, out):
    """A DOCX of python-docx, opened by Writer: runs and paragraphs from right to left, complex fonts named."""
    source = shop.folder / "page.docx"
    write_docx(name, options, source)
    soffice(shop, source, out, "writer_pdf_Export")


def write_docx(name, options, source):
    import docx as word
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document = word.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(148), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)

    def mark(parent, tag, **attributes):
        element = OxmlElement(tag)
        for key, value in attributes.items():
            element.set(qn("w:" + key), str(value))
        parent.append(element)

    def fill(paragraph, text, points, bold=False, align=None):
        properties = paragraph._p.get_or_add_pPr()
        mark(properties, "w:bidi")
        if align:
            mark(properties, "w:jc", val=align)
        paragraph.paragraph_format.space_after = Pt(6)
        run = paragraph.add_run(text)
        fonts = run._r.get_or_add_rPr()
        mark(fonts, "w:rFonts", cs=options["font"], ascii=options["font"], hAnsi=options["font"])
        if bold:
            mark(fonts, "w:bCs")
        mark(fonts, "w:szCs", val=int(points * 2))
        mark(fonts, "w:rtl")
        mark(fonts, "w:lang", bidi="fa-IR")

    size = options.get("size", 12)
    for kind, text in blocks(name):
        if kind == "table":
            table = document.add_table(rows=0, cols=len(text[0]), style="Table Grid")
            mark(table._tbl.tblPr, "w:bidiVisual")
            for row in text:
                for cell, content in zip(table.add_row().cells, row):
                    fill(cell.paragraphs[0], content, size)
            continue
        bold = kind == "headline"
        points = size * (1.5 if bold else 0.8 if kind in ("caption", "footnote") else 1)
        align = "center" if kind == "verse" else options.get("align")
        fill(document.add_paragraph(), text, points, bold, None if bold else align)
    document.save(source)


def slide(shop, name, options, out, kind="presentation"):
    """Slides of Impress, or pages of Draw: a text frame with some paragraphs on each."""
    size, room = options.get("size", 16), "25cm" if kind == "presentation" else "18cm"
    parts = [[]]
    for role, text in blocks(name):
        if sum(len(t) for _, t in parts[-1]) + len(text) > options.get("letters", 700):
            parts.append([])
        parts[-1].append((role, text))
    pages = ""
    for number, part in enumerate(parts):
        texts = "".join(
            f'<text:p text:style-name="{"Head" if role == "headline" else "Body"}">{html.escape(text)}</text:p>'
            for role, text in part
        )
        pages += (
            f'<draw:page draw:name="p{number}" draw:master-page-name="M"><draw:frame draw:style-name="Frame" svg:x="1.5cm" svg:y="1.2cm" '
            f'svg:width="{room}" svg:height="13cm"><draw:text-box>{texts}</draw:text-box></draw:frame></draw:page>'
        )
    source = shop.folder / ("page.fodp" if kind == "presentation" else "page.fodg")
    source.write_text(
        f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.{"presentation" if kind == "presentation" else "graphics"}">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{options["font"]}'"/></office:font-face-decls>
<office:automatic-styles>{paragraph_style(options, "Head", round(size * 1.4), "end", "bold", 0.5)}{paragraph_style(options, "Body", size, options.get("align", "end"))}
<style:style style:name="Frame" style:family="graphic"><style:graphic-properties draw:fill="none" draw:stroke="none"
 draw:textarea-vertical-align="top"/></style:style><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="28cm" fo:page-height="15.75cm"
 fo:margin-top="0cm" fo:margin-bottom="0cm" fo:margin-left="0cm" fo:margin-right="0cm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles>
<office:body><office:{kind}>{pages}</office:{kind}></office:body></office:document>""",
        "utf-8",
    )
    soffice(shop, source, out, "impress_pdf_Export" if kind == "presentation" else "draw_pdf_Export")


def abiword(shop, name, options, out):
    """The DOCX printed by AbiWord."""
    write_docx(name, options, shop.folder / "page.docx")
    shop.run(["xvfb-run", "-a", "abiword", "--to=pdf", f"--to-name={out}", "page.docx"])
    settle_dates(out)
