# Further pages of cuttings, which hold many texts or stand in a frame of their own: channels of messengers, news of
# several sites, sites on telephones, broadsheets of several articles, lists, years, letters of offices, advertisements.
from cutting_plans import BY, plan, texts
from daily_plans import tables_of, texts_of
from spreads import head, kinds, runs
from tree import part

DATELINE = "گناوه، خبرنگار نسیم جنوب"
DECK = "استادکار نقشه ندارد؛ ریسمانی گره‌دار به دیوار کارگاه آویخته است"
FOLIO = "نسیم جنوب ـ شنبه ۸ شهریور ۱۳۹۹ ـ سال چهارم ـ شماره ۹۱۷"
QUOTES = ["«بچه‌ای که اسم خودش را وارونه بچیند، غلط نمی‌نویسد»", "«چوب در موج حرف می‌زند»", "«استادکار به باد محله نگاه می‌کرد»"]


@plan
def channel(names):
    """A print of a channel of a messenger: messages on a tint that end before the left edge."""
    first = runs(names)[0]
    hours = ["۰۸:۱۲", "۰۹:۴۰", "۱۱:۰۵", "۱۳:۲۷", "۱۶:۵۱", "۲۰:۳۳"]
    made = [part("bubble", (texts(first)[0], text.split("\n"), hour)) for text, hour in zip(texts(first)[1:], hours)]
    return [part("second", texts(first)[0]), part("middle", "۸ شهریور ۱۳۹۹"), *made]


@plan
def channel_pictures(names):
    """The same on a telephone, with pictures above two of the messages."""
    first = runs(names)[0]
    made = []
    for at, (text, hour) in enumerate(zip(texts(first)[1:], ["۰۸:۱۲", "۰۹:۴۰", "۱۱:۰۵", "۱۳:۲۷", "۱۶:۵۱", "۲۰:۳۳"])):
        made += [part("picture", height=25)] * (at % 3 == 1) + [part("bubble", (texts(first)[0], text.split("\n"), hour), wide=88)]
    return [part("second", texts(first)[0]), *made]


CARDS = ["سیمای شهر، ۲ ساعت پیش", "پیک سبز، دیروز", "نسیم جنوب، ۳ روز پیش", "آفتاب کویر، ۸ شهریور", "چراغ، یک ساعت پیش", "گزارش روز، دیروز"]


@plan
def cards(names):
    """News of several sites in cards, three beside each other: a picture, a title, two lines, the site."""
    six = runs(names)
    made = [[part("picture", height=22), head(name, "bold"), part("ragged", texts(name)[1].split(". ")[0].rstrip(".") + "."), part("tiny", CARDS[at])] for at, name in enumerate(six)]
    return [part("second", "تازه‌ترین خبرها"), *(part("beside", made[at : at + 3], gap=5) for at in range(0, len(made), 3))]


@plan
def cards_in_list(names):
    """The same below each other, each with its picture on the left."""
    made = [part("beside", [[head(name, "bold"), part("ragged", texts(name)[1].split(". ")[0].rstrip(".") + "."), part("tiny", CARDS[at])], [part("picture", height=18)]], widths=[4, 1]) for at, name in enumerate(runs(names))]
    return [part("second", "تازه‌ترین خبرها"), *made]


@plan
def telephone(names):
    """A site on the small page of a telephone: large letters, a picture, its caption, buttons."""
    first = runs(names)[0]
    return [
        part("furniture", "نسیم جنوب"),
        part("furniture", "صفحه نخست | استان‌ها | عکس"),
        head(first),
        part("furniture", "کد خبر: ۹۱۷۳۳۰ | تاریخ انتشار: ۸ شهریور ۱۳۹۹ - ۱۱:۲۰"),
        part("picture", height=30),
        part("small", "کارگاه در واپسین روز کار"),
        *kinds(first, first="bold"),
        part("furniture", "انتهای پیام/"),
        part("furniture", "برچسب‌ها: میراث، شهر، پیشه‌ها"),
    ]


@plan
def narrow(names):
    """Six very narrow columns."""
    first, second = runs(names)
    return [head(first), part("columns", kinds(first) + kinds(second), count=6, gap=3)]


@plan
def narrow_ruled(names):
    """Five narrow columns with lines between them, sentences in large letters and titles within them."""
    first, second = runs(names)
    made = [*kinds(first), part("box", [head(second, "cross")], style="above"), *kinds(second)]
    made.insert(2, part("pulled", QUOTES[0]))
    return [part("kicker", FOLIO.split(" ـ ")[0]), head(first), part("columns", made, count=5, gap=4, rule=True)]


@plan
def broadsheet(names):
    """Four articles: one over three of five columns, two narrow ones on its left, a last one below in four columns."""
    first, second, third, fourth = runs(names)
    return [
        part("furniture", FOLIO),
        part(
            "beside",
            [
                [part("kicker", "گزارش نخست"), head(first), part("columns", kinds(first), count=3, gap=5)],
                [head(second, "second"), *kinds(second)],
                [head(third, "second"), part("signed", BY), *kinds(third)],
            ],
            widths=[3.1, 1, 1],
            gap=6,
        ),
        head(fourth),
        part("columns", kinds(fourth), count=4, gap=5),
    ]


@plan
def broadsheet_steps(names):
    """The right article is longer than the left one, under which a third begins within the height of the first."""
    first, second, third = runs(names)
    return [
        part(
            "beside",
            [
                [part("banner", texts(first)[0]), part("sub", DECK), part("columns", kinds(first), count=2, gap=6)],
                [part("picture", height=40), part("small", "لنج نو در اسکله. عکس: " + BY), head(second, "second"), *kinds(second)[:2], part("box", [head(third, "bold"), *kinds(third)[:2]], style="tint")],
            ],
            widths=[3, 2],
            rule=True,
        )
    ]


@plan
def begun(names):
    """A first page: three articles break off within a sentence and go on elsewhere."""
    made = []
    for name, where in zip(runs(names), "۳۵۹"):
        held = kinds(name)[:3]
        words = held[2][1].split()
        broken = part("text", " ".join(words[: len(words) * 2 // 3]).rstrip("،.؛:»"))
        made.append([head(name, "second"), *held[:2], broken, part("jump", f"ادامه در صفحهٔ {where}")])
    return [part("furniture", FOLIO), part("beside", made, rule=True), head("goldsmiths", "second"), part("columns", texts_of("goldsmiths"), count=3)]


@plan
def dateline(names):
    """Where it was written runs into the text in bold; a deck over two of three columns, a picture over the third."""
    first = runs(names)[0]
    made = kinds(first)
    opened = part("talk", (DATELINE, made[0][1]))
    return [head(first), part("beside", [[part("sub", DECK), part("signed", BY), part("columns", [opened, *made[1:]], count=2, gap=6)], [part("picture", height=55), part("small", "استاد دریانورد و ریسمان گره‌دارش"), *kinds("shepherd")[:2]]], widths=[2, 1])]


@plan
def initial(names):
    """A letter of two lines, the writer's name and work in a frame at the foot of the left column."""
    first = runs(names)[0]
    made = kinds(first, first="first")
    return [part("middle", "یادداشت"), part("banner", texts(first)[0]), part("middle", BY), part("columns", [*made, part("box", [part("small", "* نویسنده این یادداشت پژوهشگر تاریخ شفاهی است.")], style="above")], count=3, gap=5)]


STEPS = [
    ("نامه درخواست را در دفتر شورا ثبت کنید.", ["یک نسخه برای شورا", "یک نسخه با مهر برای خودتان"]),
    ("پس از ده روز کاری، بازدیدکننده تماس می‌گیرد. اگر شماره شما پاسخ ندهد، پرونده به ته صف می‌رود و باید دوباره نوبت بگیرید.", []),
    ("هزینه بازدید را فقط به حساب دهیاری بپردازید.", ["۱۲۰ هزار تومان برای خانه", "۲۱۰ هزار تومان برای مغازه و کارگاهی که بیش از سه کارگر داشته باشد"]),
    ("پروانه تا یک سال اعتبار دارد.", []),
]


@plan
def stepwise(names):
    """Numbered steps with others below them between paragraphs over the page."""
    first = runs(names)[0]
    made = kinds(first)
    return [head(first), *made[:2], part("bold", "چه باید کرد؟"), part("numbered", STEPS), *made[2:]]


@plan
def stepwise_in_columns(names):
    """The same in two columns."""
    first = runs(names)[0]
    made = kinds(first)
    return [head(first), part("columns", [*made[:2], part("cross", "گام به گام"), part("numbered", STEPS), *made[2:]], count=2)]


@plan
def words(names):
    """A glossary: a word, the English one, what it means, in some rows nothing."""
    first = runs(names)[0]
    return [head(first), part("table", tables_of(first)[0], shares=[2, 2, 5])]


@plan
def words_beside(names):
    """The same between lines, in the left of two columns beside an article."""
    first, second = runs(names)
    return [part("beside", [[head(second), *kinds(second)], [part("box", [head(first, "second"), part("table", tables_of(first)[0], shares=[2, 2, 3], look="lines")], style="frame")]], widths=[1, 1])]


def months(name):
    held = texts(name)[1:]
    return list(zip(held[::2], held[1::2]))


@plan
def months_in_rows(names):
    """Twelve short texts in rows of four, each below its title, read row by row."""
    held = [[part("bold", title), part("ragged", text)] for title, text in months(runs(names)[0])]
    return [head(runs(names)[0]), *(part("beside", held[at : at + 4], gap=5) for at in (0, 4, 8))]


@plan
def months_framed(names):
    """The same in frames in rows of three."""
    held = [[part("box", [part("cross", title), part("ragged", text)])] for title, text in months(runs(names)[0])]
    return [head(runs(names)[0]), *(part("beside", held[at : at + 3], gap=4) for at in (0, 3, 6, 9))]


@plan
def months_in_columns(names):
    """The same running through three columns, titles in the middle."""
    held = [each for title, text in months(runs(names)[0]) for each in (part("cross", title), part("text", text))]
    return [head(runs(names)[0]), part("columns", held, count=3, rule=True)]


YEARS = [
    ("۱۳۰۹", "ماشین از لایپزیگ به بندر پهلوی می‌رسد"),
    ("۱۳۲۰", "نخستین شماره پیک کویر در ۴۰۰ نسخه"),
    ("۱۳۳۸", "عباس‌علی مقدم در یازده‌سالگی شاگرد می‌شود"),
    ("۱۳۶۶", "کاغذ جیره‌بندی است؛ چاپخانه کارت عروسی می‌زند"),
    ("۱۳۹۹", "خاموشی"),
]


@plan
def chronicle(names):
    """Years in large letters beside each other, what happened below each; then columns."""
    first = runs(names)[0]
    return [head(first), part("beside", [[part("second", year), part("small", what)] for year, what in YEARS], gap=5), part("columns", kinds(first), count=3)]


@plan
def chronicle_down(names):
    """The years below each other beside what happened, in a narrow tinted column on the right of the article."""
    first = runs(names)[0]
    return [part("beside", [[part("box", [part("cross", "سال‌شمار"), part("table", [list(row) for row in YEARS], shares=[1, 3])], style="tint")], [head(first), part("columns", kinds(first), count=2, gap=5)]], widths=[2, 5])]


@plan
def contents(names):
    """What a magazine holds: sections, titles with their page at the other end of the line, in two columns."""
    listed = [("سرمقاله", [("آب که خواب ندارد", "۳")]), ("گزارش", [("چاپخانه سربی خاموش شد", "۶"), ("بادگیرها دوباره نفس می‌کشند", "۱۲"), ("لنج‌های گناوه", "۱۸")]),
              ("گفت‌وگو", [("پزشک موتورسوار", "۲۴"), ("شاعر صندوق", "۳۱")]), ("کتاب", [("رساله آب‌های پنهان", "۳۸"), ("تازه‌های سفال", "۴۲")])]
    made = []
    for section, lines in listed:
        made += [part("bold", section), *(part("ends", line, like="item") for line in lines)]
    first = runs(names)[0]
    return [part("banner", "در این شماره"), part("columns", made, count=2, gap=8), part("box", [head(first, "second"), *kinds(first)[:2]], style="tint")]


@plan
def official(names):
    """A letter of an office: number and date on the left, to whom in bold, a name in the middle of the left half."""
    first = runs(names)[0]
    return [
        part("middle", "به نام خدا"),
        part("signed", "شماره: ۴۲۱/ص/۹۹"),
        part("signed", "پیوست: ندارد"),
        part("bold", "جناب آقای مهندس رستگارپور"),
        part("bold", "سرپرست محترم اداره میراث فرهنگی"),
        part("item", "با سلام"),
        *kinds(first)[:3],
        part("beside", [[part("item", "رونوشت:"), part("small", "ـ شورای شهر، برای آگاهی"), part("small", "ـ بایگانی")], [part("middle", "عباس‌علی مقدم"), part("middle", "دارنده چاپخانه بازارچه")]]),
    ]


@plan
def captions_above(names):
    """Pictures beside each other with their captions above them; a caption on the right of a picture, one on the left."""
    first = runs(names)[0]
    lines = ["گارسه حروف ثلث در واپسین روز", "اهرمی که شصت و یک سال در دست مقدم بود", "کارت عروسی با حاشیه گل و مرغ، ۱۳۵۱"]
    return [
        head(first),
        part("beside", [[part("small", line), part("picture", height=30)] for line in lines], gap=5),
        part("beside", [[part("small", "استاد هنگام بستن فرم نخست روزنامه؛ آن شب برق سه بار رفت و او با چراغ زنبوری کار را تمام کرد")], [part("picture", height=34)]], widths=[1, 3]),
        part("columns", kinds(first), count=3, gap=5),
        part("beside", [[part("picture", height=26)], [part("small", "در چاپخانه از بیرون بسته است")]], widths=[3, 1]),
    ]


@plan
def amid_columns(names):
    """Three columns of other widths: a narrow tinted one with short news stands between the two of an article's parts."""
    first, second = runs(names)
    short = [each for title, text in months(second)[:4] for each in (part("bold", title), part("ragged", text))]
    made = kinds(first)
    return [part("beside", [[head(first), *made], [part("box", [head(second, "cross"), *short], style="tint")], [head("shepherd", "second"), *kinds("shepherd")]], widths=[3, 2, 3])]


@plan
def priced(names):
    """An advertisement with a list of prices in a frame below the left of three columns."""
    first = runs(names)[0]
    made = kinds(first)
    listed = [["پاکت نامه، صدتایی", "۹۵٬۰۰۰"], ["کارت ویزیت، هزارتایی", "۳۸۰٬۰۰۰"], ["سررسید چرمی", "۲۱۰٬۰۰۰"]]
    advert = part("box", [part("figure", "کاغذفروشی سپیدار"), part("table", listed), part("middle", "بازارچه، پلاک ۸، تلفن ۳۳۲۲۱۰۹۸")])
    return [head(first), part("beside", [made[:2], made[2:4], [*made[4:], advert]], gap=5)]


@plan
def dark_box(names):
    """Short facts white on black within the second of three columns."""
    first = runs(names)[0]
    made = [*kinds(first), *kinds("seaport")[2:]]
    made.insert(3, part("box", [part("cross", "آیا می‌دانید"), part("ragged", "هر صفحه روزنامه چهار هزار حرف سربی داشت."), part("ragged", "حرف «ا» در گارسه بیست خانه دارد.")], style="dark"))
    return [head(first), part("columns", made, count=3, gap=5)]
