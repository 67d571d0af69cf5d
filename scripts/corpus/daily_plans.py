# Further pages of papers and sites, of plans that spreads.py does not have: skyboxes, league tables, weather,
# programmes, thanks, classified advertisements, letters, court notices, pictures in the midst of columns, rails,
# sites with side columns. `PLANS` are functions from names of articles to trees, see tree.py.
from spreads import by_line, head, kinds, runs
from blocks import blocks
from tree import part

PLANS = {}


def plan(make):
    PLANS[make.__name__] = make
    return make


FOLIO = "بازتاب | سه‌شنبه ۲۴ دی ۱۳۹۸ | شماره ۴۲۷۱"
SKY = [
    ("ورزش", "شب مه‌آلود انزلی و گل دقیقه ۹۳", "صفحه ۷"),
    ("اقتصاد", "سکه در روز برفی تکان نخورد", "صفحه ۴"),
    ("جامعه", "نامه‌های شما: پلی که پله ندارد", "صفحه ۱۱"),
    ("فرهنگ", "سی سال زنگ مدرسه، یک عمر بی‌سوادی", "صفحه ۹"),
]
DECKS = [
    "از امروز پمپ به جای کاسه مسی نوبت هر باغ را نگه می‌دارد",
    "چهارده ایستگاه، ۲۶ دقیقه و یک دیوار قجری زیر شیشه",
]
QUOTES = ["«زنگ خودم را پنج دقیقه جلوتر می‌زدم»", "«هفده کلید را هنوز دارم»"]
BIO = "درباره او: زاده ۱۳۳۸ در روستای کلاچای، مادر سه فرزند، سی سال سرایدار دبستان دهخدا و از پارسال شاگرد نهضت سوادآموزی."
SHORTS = [
    ("کشف کوره سفال", "در تپه قلعه‌نو کوره‌ای با نُه سفال سالم یافتند که سه هزار سال دارد."),
    ("نان ارزان شد", "نرخ نان سنگک در استان صد تومان پایین آمد و تا شب عید همین می‌ماند."),
    ("گربه نگهبان", "انبار گندم سیلو پس از دو سال موش ندارد؛ حقوق نگهبان تازه روزی دو ماهی است."),
    ("جاده چالوس", "از ساعت ۱۴ امروز یک‌طرفه می‌شود و تا نیمه‌شب چنین می‌ماند."),
    ("کتاب برای زندان", "ناشران ۴۸۰۰ جلد کتاب به زندان‌های استان فرستادند، بیشتر رمان پلیسی."),
    ("چاه غیرمجاز", "یازده چاه در دشت بسته شد و کشاورزان در برابر آن کنتور هوشمند گرفتند."),
]


@plan
def skybox(names):
    """Four teasers with their sections and pages beside each other at the top, a banner, an article in three columns."""
    first = runs(names)[0]
    teasers = [[part("ends", (section, page), like="tiny"), part("bold", line)] for section, line, page in SKY]
    return [
        part("beside", teasers, gap=4, rule=True),
        part("banner", blocks(first)[0][1]),
        part("middle", DECKS[0]),
        part("picture", height=50),
        part("tiny", "عکس: بایگانی بازتاب"),
        part("columns", [*kinds(first), by_line("گلاره نیک‌سرشت")], count=3, gap=5),
    ]


@plan
def rail(names):
    """Teasers below each other in a tinted rail on the left, page numbers at their ends; two articles on the right."""
    first, second = runs(names)
    teasers = [part("second", "در این شماره")]
    for section, line, page in SKY:
        teasers += [part("bold", section), part("ragged", line), part("jump", page)]
    return [
        part("furniture", FOLIO),
        part(
            "beside",
            [[head(first), part("columns", kinds(first), count=2, gap=5), head(second, "second"), part("columns", kinds(second), count=2, gap=5)], [part("box", teasers, style="tint")]],
            widths=[3, 1],
        ),
    ]


def asked(name):
    made = []
    for _, text in blocks(name)[2:]:
        question, _, answer = text.partition(": ")
        made += [part("bold", question), part("text", answer)]
    return made


@plan
def quoted(names):
    """An interview: questions in bold above the answers, sentences in frames, who she is on a tint at the end."""
    first = runs(names)[0]
    made = asked(first)
    made.insert(4, part("box", [part("pulled", QUOTES[0])], style="frame"))
    made.insert(11, part("box", [part("pulled", QUOTES[1])], style="side"))
    return [
        part("kicker", "دیدار با سرایدار دبستان دهخدا"),
        head(first),
        part("sub", blocks(first)[1][1]),
        part("columns", [*made, part("box", [part("ragged", BIO)], style="tint")], count=3, gap=5),
    ]


def tables_of(name):
    return [held for kind, held in blocks(name) if kind == "table"]


def texts_of(name):
    return [each for each in kinds(name) if each[0] != "table"]


@plan
def match(names):
    """A report over two columns; on the left results and a striped league table of eight columns."""
    first = runs(names)[0]
    results, league = tables_of(first)
    return [
        part(
            "beside",
            [
                [head(first), part("columns", texts_of(first), count=2, gap=5)],
                [part("cross", "نتیجه‌های هفته"), part("table", results, look="lines"), part("cross", "جدول رده‌بندی"), part("table", league, look="zebra")],
            ],
            widths=[3, 2],
        )
    ]


@plan
def standings(names):
    """The same below each other: the tables stand beside each other under the report, with unequal rows."""
    first = runs(names)[0]
    results, league = tables_of(first)
    return [
        head(first),
        part("columns", texts_of(first), count=3, gap=5, rule=True),
        part("beside", [[part("cross", "نتیجه‌ها"), part("table", results)], [part("cross", "جدول"), part("table", league)]], widths=[2, 3]),
    ]


@plan
def weather(names):
    """A forecast over two columns of text, a table of six columns over the page, prayer times in two rows."""
    first = runs(names)[0]
    cities, prayers = tables_of(first)
    texts = texts_of(first)
    return [head(first), part("text", texts[0][1]), part("table", cities), part("cross", "اوقات شرعی به افق تهران"), part("table", prayers), *texts[1:]]


@plan
def weather_beside(names):
    """The table's cities on the right, an article on the left; two rows of prayer times below both, in a frame."""
    first, second = runs(names)
    cities, prayers = tables_of(first)
    return [
        part("beside", [[head(first, "second"), texts_of(first)[0], part("table", cities, look="lines")], [head(second), *kinds(second)]], widths=[1, 1], rule=True),
        part("box", [part("table", prayers)], style="frame"),
    ]


def channels_of(name):
    channels = []
    for kind, held in blocks(name)[1:]:
        if kind == "table":
            channels[-1].append(part("table", held, shares=[1, 4]))
        else:
            channels.append([part("cross", held)])
    return channels


@plan
def programmes(names):
    """Programmes in three columns: the hour, then what is shown over one to three lines; a review in a frame below."""
    first, second = runs(names)
    return [head(first), part("beside", channels_of(first), rule=True), part("box", [head(second, "second"), part("columns", kinds(second)[:3], count=2)], style="frame")]


@plan
def programmes_below(names):
    """The same channels below each other in a narrow tinted column beside an article."""
    first, second = runs(names)
    listed = [each for channel in channels_of(first) for each in channel]
    return [part("beside", [[part("box", [head(first, "second"), *listed], style="tint")], [head(second), part("columns", kinds(second), count=2, gap=5)]], widths=[2, 5])]


def notices_of(name):
    """Each as it is set: a small line, a name in large letters, the text, who signs."""
    texts = [text for _, text in blocks(name)[1:]]
    return [texts[0:4], texts[4:8], texts[8:10], texts[10:14]]


def notice(texts):
    if len(texts) == 2:
        return part("box", [part("middle", texts[0]), part("cross", texts[1])])
    return part("box", [part("middle", texts[0]), part("figure", texts[1]), part("middle", texts[2]), part("cross", texts[3])])


@plan
def thanks(names):
    """Notices in frames, their lines in the middle and of several sizes: one over the page, then two beside each other."""
    made = [notice(texts) for texts in notices_of(runs(names)[0])]
    return [head(runs(names)[0]), made[0], part("beside", [[made[1]], [made[3]]], gap=4), made[2]]


@plan
def thanks_narrow(names):
    """The same in a column on the left of an article."""
    first, second = runs(names)
    return [part("beside", [[head(second), part("columns", kinds(second), count=2, gap=5)], [notice(texts) for texts in notices_of(first)[:3]]], widths=[2, 1])]


def shared_out(made, count):
    """Parts for columns, as even as they come."""
    sizes = [sum(len(str(each[1])) + 25 for each in made[:at]) for at in range(len(made) + 1)]
    cuts = [min(range(len(sizes)), key=lambda at: abs(sizes[at] - sizes[-1] * share / count)) for share in range(count + 1)]
    return [made[one:other] for one, other in zip(cuts, cuts[1:])]


@plan
def classified(names):
    """Four columns of advertisements under headings white on black, lines between the columns."""
    first = runs(names)[0]
    made = [part("box", [part("cross", text)], style="dark") if len(text) < 10 else part("text", text) for _, text in blocks(first)[1:]]
    return [part("banner", blocks(first)[0][1]), part("beside", shared_out(made, 4), gap=4, rule=True)]


@plan
def classified_flow(names):
    """The same in columns that run on, headings in the middle, without lines."""
    first = runs(names)[0]
    made = [part("cross" if len(text) < 10 else "ragged", text) for _, text in blocks(first)[1:]]
    return [head(first), part("columns", made, count=4, gap=4)]


@plan
def letters(names):
    """Letters with a heading each and the name of who wrote them at the end of the last line, in columns."""
    first = runs(names)[0]
    texts = [text for _, text in blocks(first)[1:]]
    made = []
    for at in range(0, len(texts), 3):
        made += [part("bold", texts[at]), part("text", texts[at + 1]), part("signed", texts[at + 2])]
    return [head(first), part("columns", made, count=runs(names)[1:] and 2 or 3, gap=6, rule=True)]


@plan
def letters_answered(names):
    """Letters on the right, an editorial on a tint on the left."""
    first, second = runs(names)
    texts = [text for _, text in blocks(first)[1:]]
    made = []
    for at in range(0, len(texts), 3):
        made += [part("bold", texts[at]), part("text", texts[at + 1]), part("signed", texts[at + 2])]
    return [part("beside", [[head(first), part("columns", made, count=2)], [part("box", [part("tiny", "یادداشت"), head(second, "second"), *kinds(second)], style="tint")]], widths=[2, 1])]


@plan
def court(names):
    """Court notices in frames beside each other: numbered articles, lettered items further in, two names at the end."""
    first, second = runs(names)
    texts = [text for _, text in blocks(first)]
    made = [part("cross", texts[0]), part("text", texts[1])]
    made += [part("hanging" if text[1] == ")" else "text", text) for text in texts[2:-2]]
    made += [part("cross", texts[-2]), part("middle", texts[-1])]
    return [part("beside", [[part("box", made)], [part("box", [head(second, "cross"), *kinds(second)])]], gap=4, widths=[3, 2])]


@plan
def court_columns(names):
    """One notice over two columns with two names beside each other below it."""
    first = runs(names)[0]
    texts = [text for _, text in blocks(first)]
    made = [part("hanging" if text[1] == ")" else "text", text) for text in texts[2:-2]]
    return [part("second", texts[0]), part("text", texts[1]), part("columns", made, count=2), part("beside", [[part("middle", texts[-2])], [part("middle", texts[-1])]])]


@plan
def uneven(names):
    """Two articles below each other: three columns with a deck, then two with a picture beside the headline."""
    first, second = runs(names)
    return [
        head(first),
        part("sub", DECKS[1]),
        part("columns", kinds(first), count=3, gap=5),
        part("beside", [[head(second), part("sub", DECKS[0])], [part("picture", height=30)]], widths=[3, 1]),
        part("columns", kinds(second), count=2, gap=8),
    ]


@plan
def amid(names):
    """A picture in the midst of two columns whose lines run around it."""
    first = runs(names)[0]
    made = kinds(first)
    half = (len(made) + 1) // 2
    return [head(first), part("amid", [made[:half], made[half:]], wide=48, high=36, top=34)]


@plan
def display(names):
    """A headline of three lines on the right of its article, which stands in two columns on the left."""
    first = runs(names)[0]
    return [part("beside", [[part("kicker", "گزارش"), head(first), part("signed", "امیر دلگشا")], [part("columns", kinds(first), count=2, gap=5)]], widths=[1, 3])]


@plan
def spanning(names):
    """A headline over two of three columns; in the third another article begins beside the headline."""
    first, second = runs(names)
    return [part("beside", [[head(first), part("columns", kinds(first), count=2, gap=6)], [head(second, "bold"), *kinds(second)]], widths=[2.06, 1])]


@plan
def spanning_left(names):
    """The same with the single column on the right, without a headline: an essay by a named author."""
    first, second = runs(names)
    return [part("beside", [[part("bold", "نگاه"), by_line("بهاره خسروانی"), *kinds(second)], [head(first), part("columns", kinds(first), count=2, gap=6)]], widths=[1, 2.06])]


@plan
def three_up(names):
    """Three articles beside each other, the middle one twice as wide and in two columns, each below a kicker."""
    first, second, third = runs(names)
    return [
        part(
            "beside",
            [
                [part("tiny", "شهر"), head(first, "second"), *kinds(first)],
                [part("tiny", "گفت‌وگو و گزارش"), head(second), part("columns", kinds(second), count=2, gap=5)],
                [part("tiny", "بازار"), head(third, "second"), *kinds(third)],
            ],
            widths=[1, 2, 1],
            rule=True,
        )
    ]


@plan
def market(names):
    """Prices beside an article: two tables of other columns below each other in the narrow column."""
    first, second = runs(names)
    coins, money = tables_of(first)
    made = [part("second", "نبض بازار"), part("cross", "سکه (هزار تومان)"), part("table", coins, look="lines"), part("cross", "ارز (تومان)"), part("table", money)]
    return [part("beside", [[head(first), *texts_of(first), head(second, "second"), *kinds(second)], made], widths=[3, 2])]


@plan
def market_below(names):
    """The tables below each other over the page between two paragraphs, without lines."""
    first = runs(names)[0]
    coins, money = tables_of(first)
    texts = texts_of(first)
    return [head(first), texts[0], part("table", coins), part("cross", "ارز"), part("table", money), *texts[1:]]


@plan
def jobs(names):
    """A table whose cells have several lines, between paragraphs."""
    return [head(runs(names)[0])] + [part("table", held, shares=[2, 4, 1, 2], look="lines") if kind == "table" else part("text", held) for kind, held in blocks(runs(names)[0])[1:]]


@plan
def jobs_open(names):
    """The same without lines."""
    return [head(runs(names)[0])] + [part("table", held, shares=[2, 4, 1, 2]) if kind == "table" else part("text", held) for kind, held in blocks(runs(names)[0])[1:]]


@plan
def figures(names):
    """Numbers in large letters with what they count below them, beside each other; then columns."""
    first = runs(names)[0]
    numbers, labels = tables_of(first)[0]
    cells = [[part("figure", number), part("middle", label)] for number, label in zip(numbers, labels)]
    texts = texts_of(first)
    return [head(first), texts[0], part("beside", cells), part("columns", [*texts[1:], *kinds("waterman")[:2]], count=2)]


@plan
def continued(names):
    """An inner page that begins within an article, an article with crossheads below it."""
    first, second = runs(names)
    rest = kinds(first)[2:]
    made = kinds(second)
    made.insert(2, part("cross", "دو سال دیرتر"))
    made.insert(5, part("cross", "گلایه کاسبان"))
    return [part("furniture", FOLIO), part("jump", "ادامه از صفحه ۱"), part("columns", rest, count=4, gap=5), head(second), part("columns", made, count=3, gap=5)]


@plan
def shorts(names):
    """Six pieces of short news in two rows of three, a lead word in bold each, read row by row."""
    rows = [[[part("bold", title), part("text", line)] for title, line in SHORTS[at : at + 3]] for at in (0, 3)]
    return [part("head", "کوتاه از استان‌ها"), *(part("beside", row, gap=5, rule=True) for row in rows), head(names, "second"), part("columns", kinds(names), count=3)]


@plan
def shorts_run(names):
    """The same run into their text, in a column at the right of an article in two."""
    listed = [part("talk", (title, line), mark=" -") for title, line in SHORTS]
    return [part("beside", [[part("second", "کوتاه"), *listed], [head(names), part("columns", kinds(names), count=2)]], widths=[1, 2], rule=True)]


@plan
def beside_pictures(names):
    """Pictures with their captions on the left of each, below each other; then an article."""
    lines = ["کاسه مسی و تشت، ابزار پنجاه ساله میراب", "دریچه نهر بالا، پیش از آن که پمپ بیاید", "کیسه ریگ که شمار پیاله‌ها را نگه می‌داشت و شب‌ها بالای سر میراب آویخته بود"]
    return [head(names), *(part("beside", [[part("picture", height=28)], [part("small", line)]], widths=[2, 1]) for line in lines), part("columns", kinds(names), count=2)]


@plan
def site(names):
    """A print of a site: its menu above, the article, on its left what is read most, related news and comments below."""
    first, second = runs(names)
    most = [part("bold", "پربیننده‌ترین‌ها"), *(part("item", f"• {line}") for _, line, _ in SKY)]
    comments = [part("bold", "ناشناس، ۲۴ دی، ساعت ۰۹:۱۲"), part("ragged", "خدا قوت به این میراب. کاش دفتری هم داشت."), part("bold", "سهراب"), part("ragged", "پدربزرگ من هم همین کار را در ابیانه می‌کرد، با سبوی گلی.")]
    return [
        part("furniture", "بازتاب آنلاین"),
        part("furniture", "صفحه نخست | سیاست | اقتصاد | جامعه | ورزش | فرهنگ"),
        part("furniture", "کد خبر: ۴۱۲۷۷۰ | تاریخ انتشار: ۲۴ دی ۱۳۹۸ - ۰۷:۵۰"),
        part("beside", [[head(first), *kinds(first, first="bold")], [part("box", most, style="plain")]], widths=[3, 1]),
        part("furniture", "برچسب‌ها: آب، روستا، میراب"),
        part("box", [head(second, "bold"), *kinds(second)[:1]], style="rules"),
        part("second", "نظرهای شما"),
        *comments,
        part("furniture", "ارسال نظر"),
        part("furniture", "تمامی حقوق این سایت برای بازتاب محفوظ است."),
    ]
