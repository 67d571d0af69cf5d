# Parts of pages that need more than a text and its letters: lists that the program numbers, bars, messages.
# `KINDS` has for each its truth and its languages, see tree.py.
import html
import types

from common import Failure

DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def number(at):
    return f"{at + 1}.".translate(DIGITS)


def unknown(*_):
    raise Failure("this program is not asked for it")


# "numbered" holds pairs of a text and the texts below it; numbers and dashes are those of the program's lists.
def list_truth(held):
    lines = []
    for at, (text, inner) in enumerate(held):
        lines += [f"{number(at)} {text}", *(f"– {each}" for each in inner)]
    return "\n\n".join(lines)


def list_html(held, settings):
    items = ""
    for text, inner in held:
        below = "".join(f"<li>{html.escape(each)}</li>" for each in inner)
        below = f"<ul style=\"list-style-type:'– ';margin:0;padding:0 1.6em 0 0\">{below}</ul>" if inner else ""
        items += f"<li>{html.escape(text)}{below}</li>"
    return f'<ol style="list-style-type:persian;margin:0 0 .6em;padding:0 1.9em 0 0">{items}</ol>'


def list_typst(held, quoted):
    made = []
    for text, inner in held:
        below = f'#list(marker: [–], {", ".join(f"[{quoted(each)}]" for each in inner)})' if inner else ""
        made.append(f"[{quoted(text)}{below}]")
    numbers = ", ".join(f'"{number(at)}"' for at in range(len(held)))
    return f"#enum(numbering: n => ({numbers},).at(n - 1), {', '.join(made)})"


def list_tex(held, spelled):
    made = ""
    for at, (text, inner) in enumerate(held):
        below = "".join(f"\\item[–] {spelled(each)}" for each in inner)
        made += f"\\item[{number(at)}] {spelled(text)}" + (f"\\begin{{itemize}}{below}\\end{{itemize}}" if inner else "") + "\n"
    return f"\\begin{{enumerate}}{made}\\end{{enumerate}}"


def list_office(held, mine):
    items = ""
    for text, inner in held:
        below = "".join(f'<text:list-item><text:p text:style-name="item">{html.escape(each)}</text:p></text:list-item>' for each in inner)
        below = f"<text:list>{below}</text:list>" if inner else ""
        items += f'<text:list-item><text:p text:style-name="item">{html.escape(text)}</text:p>{below}</text:list-item>'
    return f'<text:list text:style-name="Numbered">{items}</text:list>'


# "bars" holds rows of a label and how much it has; the bar between them is as long as that.
def bars_truth(held):
    return "\n".join("\t".join(row) for row in held)


def bars_html(held, settings):
    rows = ""
    for label, much in held:
        share = int(much.split()[0].translate({ord(each): str(at) for at, each in enumerate("۰۱۲۳۴۵۶۷۸۹")}))
        bar = f'<div style="background:#888;height:.9em;width:{share}%"></div>'
        rows += f'<tr><td style="width:22%">{html.escape(label)}</td><td style="vertical-align:middle">{bar}</td><td style="width:14%">{html.escape(much)}</td></tr>'
    return f'<table style="width:100%">{rows}</table>'


# "bubble" holds who wrote, what in how many paragraphs, and when: at the end of the last line or below it.
def bubble_truth(held):
    return "\n\n".join([held[0], *held[1], held[2]])


def bubble_html(held, settings):
    texts = "".join(f'<p class="ragged" style="margin:0 0 .3em">{html.escape(text)}</p>' for text in held[1])
    return (
        f'<div style="background:#e8eef5;border-radius:9px;padding:2mm 3mm;margin:0 0 3mm;width:{settings.get("wide", 70)}%;break-inside:avoid">'
        f'<p class="bold" style="margin:0 0 .2em">{html.escape(held[0])}</p>{texts}<p class="tiny" style="text-align:left;margin:0">{html.escape(held[2])}</p></div>'
    )


KINDS = {
    "numbered": types.SimpleNamespace(truth=list_truth, html=list_html, typst=list_typst, tex=list_tex, office=list_office),
    "bars": types.SimpleNamespace(truth=bars_truth, html=bars_html, typst=unknown, tex=unknown, office=unknown),
    "bubble": types.SimpleNamespace(truth=bubble_truth, html=bubble_html, typst=unknown, tex=unknown, office=unknown),
}
