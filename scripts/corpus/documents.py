# Programs that make documents of drawings and plain text: librsvg, paps.
import html
import textwrap

from blocks import blocks
from common import settle_dates


def librsvg(shop, name, options, out):
    """Lines of an SVG, set by Pango and drawn by Cairo."""
    size, letters = options.get("size", 11), options.get("letters", 62)
    place, lines = 40, []
    for kind, text in blocks(name):
        points = size * (1.5 if kind == "headline" else 1)
        weight = 700 if kind == "headline" else 400
        for line in textwrap.wrap(text, int(letters * size / points), break_long_words=False):
            place += points * 1.9
            lines.append(
                f'<text x="390" y="{place:.2f}" font-size="{points}" font-weight="{weight}" '
                f'direction="rtl" text-anchor="start">{html.escape(line)}</text>'
            )
        place += size * 0.9
    source = shop.folder / "page.svg"
    source.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="420" height="{place + 40:.0f}" '
        f'font-family="{options["font"]}">{"".join(lines)}</svg>',
        "utf-8",
    )
    shop.run(["rsvg-convert", "-f", "pdf", "-o", out, source])
    settle_dates(out)


def paps(shop, name, options, out):
    """Plain text by Pango as PostScript, whose glyphs are drawings without names; then distilled."""
    lines = []
    for kind, text in blocks(name):
        lines += textwrap.wrap(text, options.get("letters", 58), break_long_words=False) + [""]
    source = shop.folder / "page.txt"
    source.write_text("\n".join(lines) + "\n", "utf-8")
    with open(shop.folder / "page.ps", "wb") as page:
        page.write(shop.run(["paps", "--rtl", f"--font={options['font']} {options.get('size', 12)}", source]))
    shop.run(["ps2pdf", "page.ps", out])
    settle_dates(out)
