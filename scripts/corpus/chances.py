# Pages put together by chance, so that no one chooses what stands beside what: articles in one to five columns, with
# or without kickers, decks, names, pictures, sentences set large; articles beside each other, short news, tables, boxes.
# `CASES` are (producer, maker, article, tag, options), for cases.py; the number of a page is the seed of its plan.
import random

from blocks import blocks
import browsers
from daily_plans import tables_of
import rewriters
import tree
import tree_lua
import tree_office
from tree import part

PROSE = ["printshop", "windtower", "shepherd", "seaport", "tram", "waterman", "harbour", "clockmaker", "terrace", "bookbus", "glacier", "orchard", "museum", "beekeepers"]
TABLES = ["rates", "results", "skies", "matchday", "spells", "goldsmiths", "survey"]
NAMES = ["سهیلا رودباری", "بهنام راست‌گفتار", "گلاره نیک‌سرشت", "گروه گزارش"]
KICKERS = ["در نشست دیروز شورا گفته شد", "یک روز با مردمی که ماندند", "گزارش", "پس از سال‌ها انتظار"]
DECKS = ["نیمی از هزینه را خود مردم داده‌اند و باقی را کسی نمی‌دهد", "کار از فردا آغاز می‌شود", "مسئولان هنوز پاسخی نداده‌اند"]
SAID = ["«هر چه بود همین بود»", "هیچ‌کس نپرسید چرا در بسته ماند", "«ما فقط نوبت می‌خواهیم»"]
CROSS = ["دو سال دیرتر", "گلایه همسایه‌ها", "راهی که مانده است"]
CAPTIONS = ["نمایی از محل، بعدازظهر دیروز", "ابزار کار پس از پنجاه سال هنوز روی دیوار آویخته است", "آخرین روز"]


class Page:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.prose = self.chance.sample(PROSE, len(PROSE))
        self.tables = self.chance.sample(TABLES, len(TABLES))

    def maybe(self, share):
        return self.chance.random() < share

    def one(self, held):
        return self.chance.choice(held)

    def texts(self, most=None):
        """A headline and some paragraphs of the next article."""
        name = self.prose.pop()
        held = [text for kind, text in blocks(name)[1:] if kind == "paragraph"]
        return blocks(name)[0][1], held[: most or self.chance.randint(3, len(held))]

    def body(self, texts):
        made = [part("text", text) for text in texts]
        if self.maybe(0.3):
            made.insert(self.chance.randint(1, len(made) - 1), part("cross" if self.maybe(0.5) else "bold", self.one(CROSS)))
        if self.maybe(0.25):
            made.insert(self.chance.randint(1, len(made) - 1), part("box", [part("pulled", self.one(SAID))], style=self.one(["rules", "frame", "tint", "side", "plain"])))
        if self.maybe(0.2):
            made.insert(self.chance.randint(1, len(made)), part("picture", height=self.chance.randint(15, 30)))
            if self.maybe(0.6):
                made.insert(made.index(next(each for each in made if each[0] == "picture")) + 1, part("small", self.one(CAPTIONS)))
        if self.maybe(0.3):
            made.append(part("signed", self.one(NAMES)))
        return made

    def article(self, columns, title=None, most=None):
        head, texts = self.texts(most)
        made = []
        if self.maybe(0.35):
            made.append(part(self.one(["kicker", "tiny"]), self.one(KICKERS)))
        made.append(part(title or self.one(["head", "second"]), head))
        if self.maybe(0.35):
            made.append(part(self.one(["sub", "bold"]), self.one(DECKS)))
        if self.maybe(0.25):
            made.append(part(self.one(["signed", "item", "middle"]), self.one(NAMES)))
        body = self.body(texts)
        if columns > 1:
            lead = self.maybe(0.2)
            made += [part("bold", body[0][1])] * (lead and body[0][0] == "text")
            made.append(part("columns", body[1 if lead and body[0][0] == "text" else 0 :], count=columns, gap=self.one([4, 5, 6, 8]), rule=self.maybe(0.3)))
        else:
            made += body
        return made

    def boxed(self, made):
        return [part("box", made, style=self.one(["frame", "tint", "rules"]))]

    def articles_beside(self):
        widths = self.one([[1, 1], [2, 1], [1, 2], [3, 2], [1, 1, 1], [1, 2, 1], [2, 1, 1]])
        held = []
        for width in widths:
            columns = 2 if width > 1 and self.maybe(0.7) else 1
            made = self.article(columns, self.one(["head", "second"]) if columns > 1 else "second", self.chance.randint(2, 4))
            held.append(self.boxed(made) if self.maybe(0.2) and columns == 1 else made)
        return [part("beside", held, widths=widths, gap=self.one([5, 6, 8]), rule=self.maybe(0.35))]

    def shorts(self):
        count = self.chance.randint(2, 4)
        held = []
        for _ in range(count):
            head, texts = self.texts(1)
            held.append([part("bold", head), part(self.one(["text", "ragged"]), texts[0].split(". ")[0].rstrip(".") + ".")])
        return [part("beside", held, gap=5, rule=self.maybe(0.3))]

    def table(self):
        name = self.tables.pop()
        return [part("bold", blocks(name)[0][1]), part("table", tables_of(name)[0], look=self.one(["ruled", "lines", "zebra", None]))]

    def tables_beside(self):
        return [part("beside", [self.table(), self.table()], gap=8)]

    def tree(self):
        made = [part("furniture", "روزنامه بامداد نو | دوشنبه ۱۹ آبان ۱۳۹۹ | شماره ۱۸۲۶")] * self.maybe(0.4)
        makers = [lambda: self.article(self.chance.randint(1, 5), "head"), self.articles_beside, self.shorts, self.table, self.tables_beside,
                  lambda: self.boxed(self.article(self.chance.randint(1, 3), "second", 2))]
        chosen = self.chance.choices(makers, weights=[4, 4, 2, 1, 1, 2], k=self.chance.randint(2, 3))
        if makers[0] not in chosen and makers[1] not in chosen:
            chosen.insert(0, makers[self.chance.randint(0, 1)])
        for maker in chosen:
            made += maker()
        return made


planned, truth = tree.by_plan(lambda name, options: Page(options["chance"]).tree())
CHROMIUM, FIREFOX, WEASYPRINT = (tree.by_browser(maker) for maker in (browsers.chromium, browsers.firefox, browsers.weasyprint))
MAKERS = [
    ("typst", tree.typst, {}),
    ("chromium", CHROMIUM, {}),
    ("xetex", tree.xetex, {"level": True}),
    ("firefox", FIREFOX, {}),
    ("typst", tree.typst, {}),
    ("chromium-mixed", CHROMIUM, {"painted": "mixed"}),
    ("luatex", tree_lua.luatex, {}),
    ("weasyprint", WEASYPRINT, {}),
    ("chromium-titles", CHROMIUM, {"titles_last": True}),
    ("writer", tree_office.writer, {}),
    ("firefox-backwards", FIREFOX, {"painted": "backwards"}),
    ("typst-drawn", rewriters.after(tree.typst, rewriters.mupdf_drawn), {}),
]
FONTS = [("Sahel", 9), ("Nazli", 12), ("Vazirmatn", 9), ("Samim", 9), ("Shabnam", 9), ("Vazir", 8), ("Parastoo", 10)]
CASES = []
for seed in range(144):
    producer, maker, options = MAKERS[seed % len(MAKERS)]
    font, size = FONTS[seed % len(FONTS)]
    paper = "A3" if seed % 5 == 0 else "A4"
    CASES.append(("chance-" + producer, planned(maker), str(seed), font.lower(), {"font": font, "size": size + (seed % 3 == 0), "paper": paper, "chance": seed, **options}))
