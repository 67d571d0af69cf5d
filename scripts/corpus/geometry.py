# Pages set by hand, column by column, as layout people set them: what no flow of a browser makes by itself.
#
# Each plan takes the HTML of an article's blocks (the headline first) with their kinds, and gives the inside of
# the page. The text runs in the order of the article; a box comes after the columns that it stands beside.


def distributed(parts, count):
    """Whole blocks over `count` columns, in order, about as much text in each. `parts` are (kind, html)."""
    total = sum(len(shown) for _, shown in parts)
    columns, taken = [[] for _ in range(count)], 0
    for kind, shown in parts:
        at = min(count - 1, int((taken + len(shown) / 2) * count / total))
        # A note stands at the foot of the column that its paragraph is in.
        if kind == "footnote":
            at = max(index for index, column in enumerate(columns) if column)
        columns[at].append((kind, shown))
        taken += len(shown)
    return columns


def columns_of(columns, styles, gap):
    cells = "".join(
        f'<div style="flex:1;{style}">{"".join(shown for _, shown in column)}</div>'
        for column, style in zip(columns, styles)
    )
    return f'<div style="display:flex;gap:{gap};align-items:stretch">{cells}</div>'


def steps(parts, options):
    """Columns that begin at different heights, beside pictures over them."""
    tops = options["tops"]
    columns = distributed(parts[1:], len(tops))
    cells = "".join(
        f'<div style="flex:1"><div style="height:{top}mm;background:#ccc;margin-bottom:{4 if top else 0}mm"></div>'
        f'{"".join(shown for _, shown in column)}</div>'
        for column, top in zip(columns, tops)
    )
    return parts[0][1] + f'<div style="display:flex;gap:{options.get("gap", "8mm")}">{cells}</div>'


def feet(parts, options):
    """A footnote at the foot of each column."""
    count = options["columns"]
    made = []
    for column in distributed(parts[1:], count):
        texts = [shown for kind, shown in column if kind != "footnote"]
        notes = [shown for kind, shown in column if kind == "footnote"]
        made.append(
            '<div style="flex:1;display:flex;flex-direction:column;justify-content:space-between">'
            f'<div>{"".join(texts)}</div><div>{"".join(notes)}</div></div>'
        )
    gap = options.get("gap", "8mm")
    return parts[0][1] + f'<div style="display:flex;gap:{gap};height:{options["height"]}">{"".join(made)}</div>'


def middle(parts, options, beside):
    """A box over the gutter of two columns; the text of both runs round it."""
    right, left = distributed(parts[1:], 2)
    wide, down, high = options["wide"], options["down"], options["high"]
    room = f"width:{wide / 2:g}mm;height:{high}mm"
    sides = []
    for column, side in ((right, "left"), (left, "right")):
        spacer = f'<div style="float:{side};height:{down}mm;width:0"></div><div style="float:{side};clear:{side};{room}"></div>'
        sides.append(f'<div style="flex:1">{spacer}{"".join(shown for _, shown in column)}</div>')
    inner = wide - 6
    edge = "border:1px solid #444;" if options.get("edge", True) else ""
    box = (
        f'<div style="position:absolute;top:{down + 3}mm;left:50%;width:{inner}mm;height:{high - 6}mm;'
        f'margin-left:-{inner / 2:g}mm;{edge}box-sizing:border-box;padding:2mm;overflow:hidden">{beside}</div>'
    )
    return (
        parts[0][1] + f'<div style="position:relative;display:flex;gap:{options.get("gap", "8mm")}">{"".join(sides)}{box}</div>'
    )


def beside(parts, options):
    """Captions that stand beside their pictures."""
    made = []
    for kind, shown in parts[1:]:
        if kind == "caption":
            shown = f'<div class="beside">{shown}</div>'
        made.append(shown)
    style = (
        "<style>.beside{display:flex;gap:3mm;align-items:flex-end;margin-bottom:.6em}"
        ".beside .photo{flex:2;order:2;margin:0} .beside .caption{flex:1;text-align:right;margin:0}</style>"
    )
    return style + parts[0][1] + f'<div class="text">{"".join(made)}</div>'


def quote(parts, options):
    """A sentence in large letters over all columns, in the midst of the text."""
    made = [
        f'<div style="column-span:all;font-size:1.35em;text-align:center;margin:.6em 12%">{shown}</div>'
        if number == options["quote"]
        else shown
        for number, (_, shown) in enumerate(parts[1:], 1)
    ]
    return parts[0][1] + f'<div class="text">{"".join(made)}</div>'


def pictures(parts, options):
    """Pictures between the paragraphs of narrow columns."""
    made = []
    for number, (_, shown) in enumerate(parts[1:]):
        if number % options["every"] == 1:
            made.append(f'<div style="background:#bbb;height:{18 + number % 3 * 6}mm;margin-bottom:.8em"></div>')
        made.append(shown)
    return parts[0][1] + f'<div class="text">{"".join(made)}</div>'


PLANS = {"steps": steps, "feet": feet, "middle": middle, "beside": beside, "quote": quote, "pictures": pictures}
