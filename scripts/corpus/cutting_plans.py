# Pages as they lie in archives of cuttings, of plans that spreads.py and daily_plans.py do not have, in which one text
# is set in its own manner: interviews, laws, poems in couplets, papers with two abstracts and notes, charts, catalogues.
# `PLANS` are functions from names of articles to trees, see tree.py; cutting_sheets.py adds further ones.
from blocks import blocks
from daily_plans import tables_of, texts_of
from spreads import head, kinds, runs
from tree import part

PLANS = {}


def plan(make):
    PLANS[make.__name__] = make
    return make


def texts(name):
    return [text for _, text in blocks(name)]


def exchanges(name):
    """Pairs of a question and its answer."""
    return [text.split("\n", 1) for text in texts(name)[2:]]


ABOUT = "نسرین هوشیار، زاده ۱۳۴۶ در ساوه، پزشک عمومی، دو کتاب درباره زایمان در خانه، سه موتور."
BY = "بهنام راست‌گفتار"
ENGLISH = [
    "Land subsidence in the plain of Kabudarahang",
    "Subsidence at 27 points of the plain was measured between 2013 and 2019 with radar images and levelling.",
    "The largest value, 14.6 cm a year, was found close to the power station. It goes with the water table (r = 0.81).",
    "Keywords: subsidence, wells, sinkholes",
]


@plan
def asked_in_columns(names):
    """Questions in bold with a line of their own; who wrote it on the left below the title; who is asked on a tint."""
    first = runs(names)[0]
    made = [part("box", [part("bold", "در یک نگاه"), part("ragged", ABOUT)], style="tint")]
    for question, answer in exchanges(first):
        made += [part("bold", question), part("text", answer)]
    return [head(first), part("signed", BY), part("sub", texts(first)[1]), part("columns", made, count=3, gap=5)]


@plan
def asked_on_end(names):
    """Two columns with a line between them; the questions are in larger letters, sentences stand large between lines."""
    first = runs(names)[0]
    made = []
    for at, (question, answer) in enumerate(exchanges(first)):
        made += [part("sub", question), part("text", answer)]
        if at == 2:
            made.append(part("box", [part("pulled", "«اول چای را بخورم»")], style="rules"))
    return [part("kicker", "همراه پزشک روستاها"), part("banner", texts(first)[0]), part("text", texts(first)[1]), part("columns", made, count=2, rule=True)]


@plan
def minutes(names):
    """Who speaks stands in a narrow column on the right of what is said."""
    first = runs(names)[0]
    rows = []
    for question, answer in exchanges(first):
        rows += [["خبرنگار", question], ["هوشیار", answer]]
    return [head(first), part("text", texts(first)[1]), part("table", rows, shares=[1, 6])]


@plan
def minutes_narrow(names):
    """The same in the wider of two columns, lines below each row, an article on the left."""
    first, second = runs(names)
    rows = []
    for question, answer in exchanges(first):
        rows += [["پرسش", question], ["پاسخ", answer]]
    return [part("beside", [[head(first), part("table", rows, shares=[1, 6], look="lines")], [head(second, "second"), part("signed", BY), *kinds(second)]], widths=[5, 3])]


def articles_of(name):
    """A law: chapters in the middle, notes and letters further in."""
    made = []
    for text in texts(name)[1:]:
        kind = "cross" if text.startswith("فصل") else "hanging" if text.startswith("تبصره") or text[1] == ")" or text[3:4] == ")" else "text"
        made.append(part(kind, text))
    return made


@plan
def law(names):
    """A law in two columns below its title, which stands in the middle between lines."""
    first = runs(names)[0]
    return [part("box", [part("banner", texts(first)[0])], style="rules"), part("columns", articles_of(first), count=2, gap=8)]


@plan
def law_three(names):
    """The same in three narrow columns beside a report, a line between them."""
    first, second = runs(names)
    return [part("beside", [[part("tiny", "سند"), head(first, "second"), part("columns", articles_of(first), count=2, gap=4)], [head(second, "second"), *kinds(second)]], widths=[2, 1], rule=True)]


@plan
def law_margin(names):
    """What an article is about stands small in the margin on its right."""
    heads = {"ماده ۱": "تعریف", "ماده ۲": "کارهای ممنوع", "ماده ۳": "هرس", "ماده ۴": "بریدن و خشکاندن درخت", "ماده ۵": "هزینه جریمه", "ماده ۶": "اجرا"}
    rows, last = [], None
    for text in texts(runs(names)[0])[1:]:
        if text.startswith("فصل"):
            rows.append(part("cross", text))
        elif text.startswith("ماده"):
            last = [part("text", text)]
            rows.append(part("beside", [[part("small", heads[text[:6]])], last], widths=[1, 5], gap=4))
        else:
            last.append(part("text", text))
    return [head(runs(names)[0]), *rows]


@plan
def couplets(names):
    """Prose over the page, half-verses beside each other between its paragraphs."""
    return [head(runs(names)[0]), *(part("table", held, shares=[1, 1]) if kind == "table" else (kind, held, {}) for kind, held, _ in kinds(runs(names)[0]))]


def stairs(held):
    """The second half of a verse on a line of its own at the left."""
    return [part(kind, line) for row in held for kind, line in zip(("item", "signed"), row)]


@plan
def couplets_in_stairs(names):
    """Two columns; the second half of each verse stands on the left below the first."""
    made = []
    for kind, held, settings in kinds(runs(names)[0]):
        made += stairs(held) if kind == "table" else [part(kind, held, **settings)]
    return [head(runs(names)[0]), part("columns", made, count=2, rule=True)]


@plan
def couplets_framed(names):
    """An article in two columns, the poems in a frame on its right, all halves below each other in the middle."""
    first, second = runs(names)
    poems = [part("middle", line) for held in tables_of(first) for row in held for line in row]
    return [part("beside", [[part("box", [head(first, "cross"), *poems])], [head(second), part("columns", kinds(second), count=2, gap=5)]], widths=[2, 4])]


@plan
def couplets_below(names):
    """Poems beside each other below an article in three columns, each with half-verses beside each other."""
    first, second = runs(names)
    one, other = tables_of(first)
    return [head(second), part("columns", kinds(second), count=3, gap=5), part("beside", [[part("cross", "غزل"), part("table", one)], [part("cross", "دوبیتی"), part("table", other)]], widths=[1, 1])]


def paper(name):
    held = texts(name)
    return held[0], held[1], held[2], held[3:7], held[7:9], held[9:11]


@plan
def abstracts(names):
    """A paper: the abstract in Persian on the right, in English on the left; two columns; notes under a line at the foot."""
    title, authors, abstract, body, notes, sources = paper(runs(names)[0])
    return [
        part("banner", title),
        part("middle", authors),
        part("beside", [[part("bold", "چکیده"), part("text", abstract)], [part("latin", line) for line in ENGLISH]], widths=[1, 1]),
        part("columns", [part("bold", "مقدمه"), *(part("text", text) for text in body[:2]), part("bold", "روش و نتیجه"), *(part("text", text) for text in body[2:])], count=2, gap=8),
        part("box", [part("small", note) for note in notes + sources], style="above"),
    ]


@plan
def abstract_below(names):
    """The abstract small in a frame over the columns; sources small in two columns, the English abstract at the end."""
    title, authors, abstract, body, notes, sources = paper(runs(names)[0])
    return [
        head(runs(names)[0]),
        part("signed", authors),
        part("box", [part("small", abstract)], style="frame"),
        part("columns", [part("text", text) for text in body], count=3, gap=5),
        part("bold", "منابع"),
        part("beside", [[part("small", sources[0])], [part("small", sources[1])]]),
        part("box", [part("latin", line) for line in ENGLISH], style="above"),
        *(part("small", note) for note in notes),
    ]


@plan
def english_aside(names):
    """A frame with English text in the narrower of two columns, Persian text above and below it."""
    title, _, abstract, body, *_ = paper(runs(names)[0])
    return [
        part("head", title),
        part("beside", [[part("text", text) for text in [abstract, *body[:2]]], [part("text", body[2]), part("box", [part("latin", line) for line in ENGLISH[:3]]), part("text", body[3])]], widths=[3, 2]),
    ]


@plan
def board(names):
    """Four figures in frames beside each other, columns, bars, a ruled table with empty cells."""
    first = runs(names)[0]
    counts, bars, ages = tables_of(first)
    prose = texts_of(first)
    boxes = [[part("box", [part("tiny", label), part("figure", much)])] for label, much in counts]
    return [head(first), part("beside", boxes, gap=4), prose[0], part("bars", bars), part("columns", prose[1:], count=2), part("table", ages, look="ruled")]


@plan
def board_open(names):
    """A table with empty cells and no lines between paragraphs, another below them."""
    first = runs(names)[0]
    counts, bars, ages = tables_of(first)
    prose = texts_of(first)
    return [head(first), prose[0], part("table", ages), prose[1], part("table", bars, wide=50), prose[2], part("table", counts, wide=60)]


@plan
def board_aside(names):
    """Figures with their labels below them on a tint on the left, the article beside it in two columns."""
    first = runs(names)[0]
    figures = [each for label, much in tables_of(first)[0] for each in (part("figure", much), part("middle", label))]
    prose = texts_of(first)
    return [part("beside", [[head(first), part("columns", [*prose, *kinds("windtower")[:3]], count=2, gap=5)], [part("box", figures, style="tint")]], widths=[4, 1])]


@plan
def record(names):
    """A card of a catalogue: labels on the right, what they name over several lines; a table with empty cells."""
    first = runs(names)[0]
    card, others = tables_of(first)
    return [head(first), part("table", card, shares=[1, 5]), part("bold", "نسخه‌های دیگر همین قفسه"), part("table", others, look="lines"), *texts_of(first)]


@plan
def record_beside(names):
    """The card in a frame on the right, the other table on the left, prose below."""
    first = runs(names)[0]
    card, others = tables_of(first)
    return [head(first), part("beside", [[part("box", [part("table", card, shares=[1, 3])])], [part("bold", "همین قفسه"), part("table", others)]], widths=[1, 1]), *texts_of(first)]


