# Trees of parts as OpenDocument text, exported by LibreOffice Writer.
import html

from common import Failure
import office
from tree import TEXTS
from tree_kinds import KINDS
from typesetters import SIZES


# What stands beside each other is a table without lines, as people make such pages.
def in_office(parts, number):
    return "".join(office_of(*each, number) for each in parts)


def office_of(kind, held, settings, number):
    esc = html.escape
    number[0] += 1
    mine = number[0]
    if kind == "picture":
        return ""
    if kind in KINDS:
        return KINDS[kind].office(held, mine)
    if kind in ("around", "first", "amid", "ends"):
        raise Failure("no frames here")
    if kind == "talk":
        return (
            f'<text:p text:style-name="text"><text:span text:style-name="B">{esc(held[0])}{settings.get("mark", ":")}</text:span>'
            f" {esc(held[1])}</text:p>"
        )
    if kind == "table":
        style = "Ruled" if settings.get("ruled") or settings.get("look") == "ruled" else "Plain"
        rows = [[f'<text:p text:style-name="item">{esc(cell)}</text:p>' for cell in row] for row in held]
        return office_table(rows, style, mine)
    if kind == "columns":
        return (
            f'<text:section text:style-name="Columns{settings["count"]}" text:name="S{mine}">{in_office(held, number)}</text:section>'
        )
    if kind == "beside":
        return office_table([[in_office(each, number) for each in held]], "Plain", mine)
    if kind == "box":
        style = {"frame": "Ruled", "tint": "Tint", "rules": "Ruled", "side": "Plain", "above": "Plain", "plain": "Plain"}[settings.get("style", "frame")]
        return office_table([[in_office(held, number)]], style, mine)
    return f'<text:p text:style-name="{kind}">{esc(held)}</text:p>'


def office_table(rows, style, number):
    cells = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell table:style-name="{style}" office:value-type="string">{cell}</table:table-cell>' for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    column = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f'<table:table table:name="T{number}" table:style-name="Table">{column}{cells}</table:table>'


NUMBERED = (
    '<text:list-style style:name="Numbered">'
    '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="۱, ۲, ۳, ...">'
    '<style:list-level-properties text:space-before="0cm" text:min-label-width="0.7cm"/></text:list-level-style-number>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="–">'
    '<style:list-level-properties text:space-before="0.7cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet>'
    "</text:list-style>"
)


def writer(shop, name, options, out):
    size = options.get("size", 10)
    width, height = SIZES[options.get("paper", "A4")]
    sides = {"right": "end", "left": "start", "center": "center", "justify": "justify", "latin": "start"}
    styles = "".join(
        office.paragraph_style(options, kind, round(size * em, 1), sides[align], "bold" if bold else "normal", 0.2)
        for kind, (em, bold, align) in TEXTS.items()
    )
    cell = '<style:style style:name="{}" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" {}/></style:style>'
    cells = cell.format("Plain", 'fo:border="none"') + cell.format("Ruled", 'fo:border="0.5pt solid #444444"')
    cells += cell.format("Tint", 'fo:border="none" fo:background-color="#e6e6e6"')
    sections = "".join(
        f'<style:style style:name="Columns{count}" style:family="section"><style:section-properties style:writing-mode="rl-tb" '
        f'text:dont-balance-text-columns="false"><style:columns fo:column-count="{count}" fo:column-gap="0.6cm"/>'
        "</style:section-properties></style:style>"
        for count in (2, 3, 4)
    )
    source = shop.folder / "page.fodt"
    source.write_text(
        f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {office.NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{options["font"]}'"/></office:font-face-decls>
<office:styles>{styles}</office:styles><office:automatic-styles>
<style:style style:name="B" style:family="text">{office.letters(options, size, "bold")}</style:style>
<style:style style:name="Table" style:family="table"><style:table-properties style:writing-mode="rl-tb" table:align="margins"/></style:style>
{cells}{sections}{NUMBERED}
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{width}cm" fo:page-height="{height}cm"
 fo:margin-top="1.2cm" fo:margin-bottom="1.2cm" fo:margin-left="1.2cm" fo:margin-right="1.2cm" style:writing-mode="rl-tb"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>
<office:body><office:text>{in_office(options["tree"], [0])}</office:text></office:body></office:document>""",
        "utf-8",
    )
    office.soffice(shop, source, out, "writer_pdf_Export")
