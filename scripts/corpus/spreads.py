# Pages as daily papers and magazines make them up: several articles on a page, teasers, notices, tables without
# lines, prints of sites with what they add. `CASES` are (producer, maker, article, tag, options), for cases.py.
import tree
import tree_office
from blocks import blocks
from tree import part
import browsers
import rewriters

PLANS = {}


def plan(make):
    PLANS[make.__name__] = make
    return make


def kinds(name, prose="text", first=None):
    """An article's blocks as parts, its headline left out; the kind of the first can be another."""
    names = {"paragraph": prose, "verse": "middle", "item": "item", "caption": "small", "footnote": "small"}
    made = []
    for kind, text in blocks(name)[1:]:
        # Lines that no blank line parts are a list.
        lines = [text] if kind == "table" else text.split("\n")
        made += [part("table" if kind == "table" else names[kind] if len(lines) == 1 else "item", line) for line in lines]
    return [part(first, made[0][1]), *made[1:]] if first else made


def head(name, kind="head"):
    return part(kind, blocks(name)[0][1])


def runs(names):
    return names.split("+")


KICKERS = ["گزارش بامداد از یک کار ناتمام", "در نشست خبری دیروز گفته شد", "پس از سال‌ها انتظار", "یک روز با مردمی که منتظر ماندند"]
SUBS = ["نیمی از هزینه را خود مردم داده‌اند", "کار از فردا آغاز می‌شود", "مسئولان هنوز پاسخی نداده‌اند"]
TEASERS = [
    ("گرانی دارو و داروخانه‌های خالی", "چرا قرص فشار خون در چهار استان پیدا نمی‌شود"),
    ("بازگشت قطار شبانه", "پس از نه سال، تهران و ارومیه دوباره به هم می‌رسند"),
    ("داوری که اشتباهش را پذیرفت", "گفت‌وگو درباره سوتی که بازی را عوض کرد"),
    ("زعفران بی‌آب", "کشاورزان گناباد از قنات‌های خشک می‌گویند"),
]
RUNNING = "روزنامه بامداد نو | دوشنبه ۱۹ آبان ۱۳۹۹ | سال هفتم | شماره ۱۸۲۶"


def by_line(text="سهیلا رودباری"):
    return part("signed", text)


@plan
def front(names):
    """Teasers in a narrow column on the right, the lead article beside it, two more below."""
    first, second, third = runs(names)
    teasers = []
    for number, (title, line) in enumerate(TEASERS):
        teasers += [part("bold", title), part("ragged", line), part("jump", f"صفحه {'۲۴۷۹'[number]}")]
    lead = [part("kicker", KICKERS[0]), head(first), part("sub", SUBS[0]), part("columns", kinds(first), count=3, gap=5)]
    return [
        part("beside", [teasers, lead], widths=[1, 4]),
        part("beside", [[head(second, "second"), *kinds(second)], [head(third, "second"), part("columns", kinds(third), count=2, gap=5)]], widths=[1, 2]),
    ]


@plan
def under_picture(names):
    """A picture, its caption, the kicker and the headline below it, then columns that end with the author's name."""
    first = runs(names)[0]
    return [
        part("picture", height=60),
        part("small", "نمایی از محل، بعدازظهر دیروز. عکس از آرش کبودوند"),
        part("kicker", KICKERS[2]),
        head(first),
        part("columns", [*kinds(first, first="bold"), by_line()], count=3),
    ]


@plan
def stacked(names):
    """Articles one below the other in other numbers of columns."""
    first, second, third = runs(names)
    return [
        part("kicker", KICKERS[1]),
        head(first),
        part("columns", kinds(first), count=4, gap=5),
        head(second),
        part("columns", kinds(second), count=2, gap=8),
        head(third, "second"),
        part("columns", kinds(third), count=3, gap=5),
    ]


@plan
def side_left(names):
    """A tinted column of short news on the left of an article in two columns."""
    first, second = runs(names)
    return [
        part("beside", [[head(first), part("columns", kinds(first), count=2)], [part("box", [head(second, "second"), *kinds(second, "ragged")], style="tint")]], widths=[2, 1])
    ]


@plan
def two_articles(names):
    """Two articles beside each other, each with its headline over two columns, a line between them."""
    first, second = runs(names)
    made = [[part("kicker", KICKERS[number]), head(name, "second"), part("columns", kinds(name), count=2, gap=4)] for number, name in enumerate((first, second))]
    return [part("beside", made, rule=True)]


@plan
def counsel(names):
    """Questions and answers; who speaks is bold."""
    first = runs(names)[0]
    made = []
    for _, text in blocks(first)[1:]:
        name, colon, rest = text.partition(": ")
        made.append(part("talk", (name, rest)) if colon and len(name) < 20 else part("text", text))
    return [head(first), part("columns", made, count=3, gap=5)]


@plan
def pulled(names):
    """A sentence said again in large letters in the midst of a column, between rules; a high first letter."""
    first = runs(names)[0]
    made = kinds(first, first="first")
    middle = len(made) // 2
    made.insert(middle, part("box", [part("pulled", SUBS[2])], style="rules"))
    return [part("kicker", KICKERS[3]), head(first), part("sub", SUBS[1]), part("columns", made, count=3, gap=5, rule=True)]


@plan
def tables_in_columns(names):
    """Short articles with tables without lines in three columns that each belong to one article."""
    return [part("beside", [[head(name, "second"), *kinds(name, "ragged")] for name in runs(names)], rule=True)]


@plan
def tables_beside(names):
    """Two tables without lines beside each other, text above and below them over the page."""
    first = runs(names)[0]
    made = kinds(first)
    tables = [each for each in made if each[0] == "table"]
    if len(tables) == 1:
        rows = tables[0][1]
        half = (len(rows) + 1) // 2
        tables = [part("table", rows[:half]), part("table", [rows[0], *rows[half:]])]
    texts = [each for each in made if each[0] != "table"]
    return [head(first), texts[0], part("beside", [[part("bold", "جدول یک"), tables[0]], [part("bold", "جدول دو"), tables[1]]]), *texts[1:]]


@plan
def recipe(names):
    """What is needed stands in a narrow column beside the method."""
    first = runs(names)[0]
    texts = [text for _, text in blocks(first)]
    needed = [part("item", line) for line in texts[1].split("\n")]
    return [
        head(first),
        part("beside", [[part("box", [part("bold", "مواد لازم"), *needed], style="tint")], [part("text", text) for text in texts[2:]]], widths=[1, 2]),
    ]


def framed(names, count):
    texts = [text for _, text in blocks(names)]
    heap = [[] for _ in range(count)]
    share = (len(texts) - 1 + count - 1) // count
    for number, text in enumerate(texts[1:]):
        heap[number // share].append(text)
    return texts[0], heap


@plan
def small_ads(names):
    """Advertisements in frames, column by column."""
    title, heap = framed(runs(names)[0], 4)
    return [part("head", title), part("beside", [[part("box", [part("text", text)]) for text in column] for column in heap], gap=3)]


@plan
def small_ads_open(names):
    """The same without frames, between lines."""
    title, heap = framed(runs(names)[0], 4)
    return [part("head", title), part("beside", [[part("text", text) for text in column] for column in heap], gap=5, rule=True)]


@plan
def obituaries(names):
    """Notices in frames, two beside each other, their text in the middle, their names below it."""
    texts = [text for _, text in blocks(runs(names)[0])]
    pairs = [part("box", [part("middle", texts[at]), part("middle", texts[at + 1])]) for at in range(1, len(texts) - 1, 2)]
    return [part("head", texts[0]), *(part("beside", [[each] for each in pairs[at : at + 2]], gap=4) for at in range(0, len(pairs), 2))]


@plan
def clues(names):
    """Numbered clues in two lists beside each other, in small print."""
    texts = [text for _, text in blocks(runs(names)[0])]
    lists, lines = [], None
    for text in texts[1:]:
        if len(text) < 12:
            lines = [part("bold", text)]
            lists.append(lines)
        else:
            lines += [part("item", line) for line in text.split("\n")]
    return [part("head", texts[0]), part("beside", lists)]


@plan
def poem_beside(names):
    """Prose, and half-verses in a frame beside it on the left."""
    first = runs(names)[0]
    made = kinds(first)
    verses = [each for each in made if each[0] == "table"]
    prose = [each for each in made if each[0] != "table"]
    return [head(first), part("beside", [prose, [part("box", verses, style="rules")]], widths=[2, 3])]


@plan
def round_picture(names):
    """Text that runs round pictures at the left and at the right."""
    first = runs(names)[0]
    made = kinds(first)
    for number, each in enumerate(made):
        if number in (1, 4) and each[0] == "text":
            made[number] = part("around", each[1], side=["left", "right"][number // 4], wide=38, high=30)
    return [head(first), *made]


@plan
def two_languages(names):
    """A column in English beside the Persian one."""
    first = runs(names)[0]
    english = [
        "The old jetty takes boats again",
        "The timber jetty of the port was opened on Sunday after eleven years of quarrels between three offices.",
        "Thirty-four posts that shipworm had eaten were replaced with teak, and every stone was numbered before it was lifted.",
        "Boat owners of the town paid three fifths of the cost. One of them sold the boat of his father.",
    ]
    return [part("beside", [[head(first, "second"), *kinds(first)], [part("latin", line) for line in english]], widths=[3, 2], rule=True)]


@plan
def listings(names):
    """Programmes of four channels beside each other: the hour, then what is shown."""
    channels = ["شبکه یک", "شبکه دو", "شبکه سه", "شبکه چهار"]
    shows = ["اخبار بامدادی", "کارتون خانه مادربزرگ", "مستند رودهای ایران", "گزارش ورزشی", "سریال همسایه‌ها", "آشپزی در روستا", "فیلم سینمایی", "تفسیر خبر", "موسیقی محلی", "مسابقه سه ستاره"]
    columns = []
    for number, name in enumerate(channels):
        rows = [[f"{'۰' if hour < 10 else ''}{hour}:{minute}".translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")), shows[(hour * 3 + number * 7) % 10]] for hour, minute in zip(range(7 + number % 2, 24, 2), ["00", "30", "15", "45"] * 3)]
        columns.append([part("second", name), part("table", rows)])
    return [part("head", "امشب در تلویزیون"), part("beside", columns, gap=5)]


@plan
def timeline(names):
    """Years in a narrow column, what happened beside them over several lines."""
    first = runs(names)[0]
    return [head(first), *kinds(first)]


@plan
def briefs(names):
    """Short news in a narrow column on the right, an article with its author's name above it on the left."""
    first, second = runs(names)
    short = [part("bold" if len(text) < 40 else "ragged", text) for _, text in blocks(first)[1:]]
    return [
        part("beside", [[head(first, "second"), *short], [head(second), part("bold", "نوشته بهمن آذرگشسب، روزنامه‌نگار"), part("columns", kinds(second), count=2)]], widths=[1, 2.6], rule=True)
    ]


@plan
def advertised(names):
    """Three columns of which the left one is shorter, above an advertisement; the article goes on on another page."""
    first, second = runs(names)
    made = kinds(first)
    third = (len(made) + 2) // 3
    columns = [made[:third], made[third : 2 * third], made[2 * third :]]
    columns[2].append(part("jump", "ادامه در صفحه ۱۱"))
    columns[2].append(part("box", [part("middle", text) for _, text in blocks(second)[:3]]))
    return [part("furniture", RUNNING), part("kicker", KICKERS[1]), head(first), part("beside", columns)]


@plan
def captions(names):
    """Six pictures in two rows, with captions of one to three lines below them."""
    lines = [
        "ماهیگیری پیش از طلوع در تالاب",
        "دختران دبستان روستا با نخستین رایانه مدرسه که از شهر رسیده است",
        "برداشت چغندر",
        "بازار هفتگی پنج‌شنبه‌ها؛ هنوز کالا با کالا عوض می‌شود",
        "آسیاب آبی که هفتاد سال است می‌چرخد و صاحبش نمی‌گذارد موتور به آن ببندند",
        "زمستان در گردنه",
    ]
    rows = [[[part("picture", height=34), part("small", line)] for line in lines[at : at + 3]] for at in (0, 3)]
    first = runs(names)[0]
    return [part("head", "شش عکس از شش روستا"), *(part("beside", row, gap=4) for row in rows), head(first, "second"), part("columns", kinds(first)[:4], count=2)]


@plan
def inner(names):
    """An inner page: an article over four columns, a table over two of them, a notice in a frame, a running head."""
    first, second, third = runs(names)
    return [
        part("furniture", RUNNING),
        head(first),
        part("columns", kinds(first), count=4, gap=4, rule=True),
        part("beside", [[head(second, "second"), *kinds(second)], [part("box", [head(third, "second"), *kinds(third)[:3]], style="frame")]], widths=[3, 2]),
    ]


@plan
def related(names):
    """A print of a site: its head, what it says of the article, other news, comments."""
    first = runs(names)[0]
    top = ["خبرگزاری البرزکوه", "صفحه اصلی / جامعه / استان‌ها", "کد خبر: ۹۹۰۸۱۹۰۴۴ | تاریخ انتشار: ۱۹ آبان ۱۳۹۹ - ۰۸:۳۷"]
    bottom = ["انتهای پیام/۲۰۴۷", "برچسب‌ها: بندر، بازسازی، میراث فرهنگی", "لینک کوتاه: https://alborz.example/x7Kq", "اشتراک‌گذاری: تلگرام | واتساپ | توییتر | ایمیل", "نظر شما", "تمامی حقوق این سایت برای خبرگزاری البرزکوه محفوظ است."]
    return [*(part("furniture", line) for line in top), part("kicker", KICKERS[0]), head(first), *kinds(first, first="bold"), *(part("furniture", line) for line in bottom)]


@plan
def numbered(names):
    """A numbered list in two columns below an article, a lead over the columns."""
    first = runs(names)[0]
    made = kinds(first)
    steps = ["کارت ملی و رونوشت آن", "دو قطعه عکس تازه", "رسید پرداخت ۴۵ هزار تومان", "گواهی نشانی از شهرداری یا قبض آب", "برگه پزشک برای بالای ۶۵ سال", "رضایت‌نامه پدر یا مادر برای زیر ۱۸ سال", "شماره شبا به نام خود متقاضی", "پاکت تمبردار با نشانی کامل"]
    items = [part("item", f"{'۱۲۳۴۵۶۷۸'[number]}. {line}") for number, line in enumerate(steps)]
    return [head(first), part("bold", made[0][1]), part("columns", made[1:], count=2), part("second", "چه باید همراه داشت؟"), part("columns", items, count=2)]

planned, truth = tree.by_plan(lambda name, options: PLANS[options["spread"]](name))
CHROMIUM, FIREFOX, WEASYPRINT = (tree.by_browser(maker) for maker in (browsers.chromium, browsers.firefox, browsers.weasyprint))
MAKERS = {
    "chromium": CHROMIUM,
    "firefox": FIREFOX,
    "weasyprint": WEASYPRINT,
    "typst": tree.typst,
    "xetex": tree.xetex,
    "writer": tree_office.writer,
    "chromium-cairo": rewriters.after(CHROMIUM, rewriters.cairo),
    "firefox-ghostscript": rewriters.after(FIREFOX, rewriters.ghostscript),
    "chromium-drawn": rewriters.after(CHROMIUM, rewriters.mupdf_drawn),
    "firefox-turned": rewriters.after(FIREFOX, rewriters.rotated),
    "chromium-sheets": rewriters.after(CHROMIUM, rewriters.sheets),
    "weasyprint-sheets": rewriters.after(WEASYPRINT, rewriters.sheets),
}
CASES = []
FONTS = [("Nazli", 12), ("Vazirmatn", 9), ("Sahel", 9), ("Homa", 11), ("Samim", 9), ("Parastoo", 10), ("Shabnam", 9)]


def case(producer, spread_name, names, **options):
    font, size = FONTS[len(CASES) % len(FONTS)]
    size += options.pop("larger", 0)
    options = {"font": font, "size": size, "spread": spread_name, **options}
    tag = f"{spread_name.replace('_', '-')}-{font.lower()}"
    CASES.append(("sheet-" + producer, planned(MAKERS[producer]), names, tag, options))


A3 = {"paper": "A3", "larger": 1}
for producers, spread_name, articles, options in [
    ("chromium firefox typst xetex", "front", ["harbour+terrace+clockmaker", "saffron+comet+ferry"], A3),
    ("chromium weasyprint xetex writer typst", "under_picture", ["harbour", "terrace", "orchard"], {}),
    ("chromium firefox xetex typst weasyprint", "stacked", ["harbour+clockmaker+terrace", "clockmaker+dam+harbour"], {"larger": -1}),
    ("firefox chromium-cairo typst", "side_left", ["terrace+briefs", "beekeepers+briefs", "harbour+clockmaker"], {}),
    ("chromium firefox weasyprint xetex", "two_articles", ["harbour+terrace", "clockmaker+saffron"], A3),
    ("chromium firefox xetex writer", "counsel", ["counsel", "dialogue"], {}),
    ("chromium firefox weasyprint xetex", "pulled", ["harbour", "terrace", "clockmaker"], {}),
    ("chromium firefox typst xetex writer", "tables_in_columns", ["rates+results+skies", "skies+rates+timetable"], {"larger": -1}),
    ("chromium weasyprint typst writer", "tables_beside", ["rates", "skies", "results"], {}),
    ("chromium firefox typst xetex writer", "recipe", ["recipe"], {}),
    ("chromium firefox typst weasyprint", "small_ads", ["classifieds"], {}),
    ("chromium firefox xetex typst firefox-ghostscript", "small_ads_open", ["classifieds"], {}),
    ("chromium firefox typst xetex writer", "obituaries", ["notices"], {"larger": 2}),
    ("chromium weasyprint typst xetex writer", "clues", ["clues"], {}),
    ("firefox typst xetex chromium-drawn", "poem_beside", ["verses"], {}),
    ("chromium firefox weasyprint", "round_picture", ["harbour", "terrace", "clockmaker"], {"paper": "A5"}),
    ("chromium typst xetex firefox", "two_languages", ["harbour", "clockmaker"], {}),
    ("chromium firefox typst xetex writer", "listings", ["harbour"], {}),
    ("chromium firefox typst xetex writer", "timeline", ["decades"], {}),
    ("chromium firefox weasyprint typst", "briefs", ["briefs+harbour", "briefs+comet"], {}),
    ("chromium firefox weasyprint xetex", "advertised", ["harbour+classifieds", "orchard+notices"], {}),
    ("chromium firefox typst", "captions", ["terrace", "clockmaker"], {}),
    ("chromium firefox xetex weasyprint", "inner", ["harbour+rates+clockmaker", "village+results+terrace"], {"larger": -1}),
    ("chromium firefox weasyprint firefox-turned writer", "related", ["harbour", "clockmaker"], {"paper": "A5"}),
    ("chromium firefox typst xetex", "numbered", ["terrace", "harbour"], {}),
    ("chromium-sheets weasyprint-sheets", "under_picture", ["village", "saffron"], {"paper": "A5"}),
    ("chromium-sheets weasyprint-sheets", "pulled", ["village"], {"paper": "A5"}),
]:
    for article in articles:
        for producer in producers.split():
            case(producer, spread_name, article, **options)
