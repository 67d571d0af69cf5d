# The text of training lines: permitted sentences, words drawn by their counts, and what news is full of.
import re
import string

import arabic

ZWNJ = "\u200c"
HAMZA_ABOVE = "\u0654"
PERSIAN, ARABIC = "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"
TO_PERSIAN = str.maketrans("0123456789", PERSIAN)
TO_ARABIC = str.maketrans("0123456789", ARABIC)
TO_YEH = str.maketrans("يكى", "یکی")

MONTHS = (
    "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند ژانویه فوریه مارس آوریل مه ژوئن"
    " ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"
).split()
UNITS = "درصد ریال تومان دلار یورو کیلومتر متر تن نفر هزار میلیون میلیارد ساعت دقیقه روز سال بشکه هکتار".split()
LATIN = (
    "Google Twitter FIFA UEFA BBC CNN Reuters Windows Android iPhone Linux Debian Python Intel Samsung Toyota"
    " Airbus Boeing NASA UNESCO WHO OPEC Telegram WhatsApp Instagram YouTube Facebook Microsoft Apple Amazon"
    " Nature Science Lancet PDF USB GPS DNA COVID HTML email online server update the of and world press news"
    " report market energy bank water road team player league cup city river data model paper test Berlin Paris"
    " London Tokyo Madrid Moscow Vienna Geneva Smith John Maria Peter Anna Khan Tehran Shiraz Isfahan Iran"
).split()
ENDINGS = "com org net ir info edu co.uk de".split()
# Spellings that are rare in text, so that their letters are met often enough.
MARKED = (
    "مؤسسه مؤثر مسؤول رؤیا سؤال تألیف تأمین تأکید مسأله رأس رأی أن إن إلی أبو مسئول مسئله هیئت جزئیات قرائت"
    " رئیس مؤمن شؤون مأمور متأسفانه لؤلؤ مؤلف تأثیر تأسیس منشأ خلأ مبدأ سیّد معلّم مثلاً لطفاً قطعاً واقعاً"
    " نسبتاً بعداً عمدتاً جزء سوء شیء ماوراء آیة‌الله بسم‌الله إسلام أحمد مکّه نقطهٔ خانهٔ همهٔ دربارهٔ ادامهٔ نامهٔ ابن‌سینا"
    " حجّت مدّت اُرد کِرم مَرد عِلم کُشتی نَفس"
).split()
# Sentences of our own, with room for a number (N), a word (W), a Latin word (L), a date (D).
FRAMES = (
    "به گزارش خبرنگار ما، W در D برگزار شد.",
    "وی افزود: «W و W باید تا D آماده شود».",
    "قیمت W با N درصد افزایش به N تومان رسید.",
    "شرکت L از W تازه‌ای با نام «L» خبر داد.",
    "نشانی: خیابان W، پلاک N، تلفن: N",
    "«W» یا W؟ این پرسش را N نفر پاسخ داده‌اند!",
    "در این گزارش (صفحهٔ N) آمده است که W بی‌W نمی‌شود؛ اما W چرا.",
    "میانگین W از N به N رسیده است؛ یعنی N٪ بیشتر.",
    "«L» و «L» دو W از W هستند.",
    "نتیجه: N-N به سود W",
    "کد خبر: N | D | W و W",
    "آیا W می‌تواند W را نجات دهد؟ W پاسخ می‌دهد.",
    "او گفت: «W!» و رفت... دیگر کسی W را ندید.",
    "نسخهٔ N از L در D منتشر شد [N].",
    "راه W–W از N–N تا N بسته است.",
    "«W و W نیست.» وی گفت: «W را W.»",
    "A؛ یعنی W از W است.",
    "در W نوشته‌اند: «A» و «W، W.»",
    "W با عبارت «A» آغاز شد.",
    "A",
    "A",
    "A",
    "A",
    "V W V و W.",
    "«V» یا «V»؟ W، V و W را W.",
    "T W را W و T به N رسید.",
    "L، L و W؛ L.",
    "W در L، L. W",
    "(L) و «L»: W.",
    "راه W – که W بود – از N به N رسید.",
    "W – W",
    "– W و W چه شد؟",
    "W.",
    "W W.",
    "W است.»",
    "N",
    "N W و N W",
    "نرخ W از N به N رسید؛ N بیشتر از N.",
)


def load_words(path):
    """The words of a lexicon (word, tab, count, tab, …) and the odds to draw each: count to the 0.7."""
    words, odds = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            word, count = line.split("\t")[:2]
            words.append(word)
            odds.append(int(count) ** 0.7)
    total = sum(odds)
    return words, [odd / total for odd in odds]


def settled(text):
    """Text as labels write it: Persian letters but in vowelled Arabic words, no tatweel, ه and hamza apart, one
    kind of quotes, single spaces."""
    text = " ".join(word if arabic.is_vowelled(word) else word.translate(TO_YEH) for word in text.split())
    text = text.replace("ـ", "")
    text = text.replace("ۀ", "ه" + HAMZA_ABOVE).replace("…", "...").replace("“", "«").replace("”", "»")
    text = text.replace("’", "'").replace("‘", "'").replace("—", "–")
    text = re.sub(f"{ZWNJ}+", ZWNJ, text)
    text = re.sub(f"(?<=[^ء-ۓ{HAMZA_ABOVE}]){ZWNJ}|^{ZWNJ}|{ZWNJ}(?=[^ء-ۓ]|$)", "", text)
    # A ZWNJ after a letter that never joins cannot be seen.
    text = re.sub(f"(?<=[اآدذرزژوؤأإء]){ZWNJ}", "", text)
    return re.sub(r"\s+", " ", text).strip()


ALPHABET = frozenset(
    "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأإؤئءةيكى" + HAMZA_ABOVE + "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
    + PERSIAN + ARABIC + string.digits + string.ascii_letters + "،؛؟«»٪٫٬" + ZWNJ
    + " .:!()[]/-_+*=%@&#?,;'\"<>|~$^{}\\×–•€£°"
)
# A م, ی or hook under the letter before it, and ی or ت over the one after it.
_STACKED = re.compile("[بپتثنیئسشصضکگلفقهعغجچحخ](?:م|[جچحخ]|ی\\b)|[یتنبپ][تنبپیم]م|[کگ][تیبن]?ا|م[حجخچم]")
# Signs that no sentence has often enough.
SIGNS = "* = + & # < > | ~ $ ^ { } \\ × • € £ ° _ @ / - – … [ ] ( ) ; ? , ' \" %".split()


class Writer:
    """Makes lines. sentences: permitted text; words and odds: of load_words; random: a RandomState."""

    def __init__(self, sentences, words, odds, random):
        self.sentences, self.words, self.random = sentences, words, random
        self.cumulative = None
        total, sums = 0.0, []
        for odd in odds:
            total += odd
            sums.append(total)
        self.sums = sums

    def chance(self, share):
        return self.random.uniform() < share

    def one_of(self, things):
        return things[self.random.randint(len(things))]

    def word(self):
        import bisect

        at = bisect.bisect(self.sums, self.random.uniform() * self.sums[-1])
        return self.words[min(at, len(self.words) - 1)]

    def digits(self, text):
        """Digits as a paper prints them: Persian ones mostly."""
        which = self.random.uniform()
        if which < 0.82:
            return text.translate(TO_PERSIAN).replace("%", "٪" if self.chance(0.7) else "%")
        return text if which < 0.98 else text.translate(TO_ARABIC).replace("%", "٪")

    def number(self):
        r = self.random
        kind = r.randint(11)
        value = int(10 ** r.uniform(0, 7))
        if kind < 3:
            text = str(value)
        elif kind < 4:
            text = str(r.randint(1300, 1420))
        elif kind < 5:
            text = f"{value:,}".replace(",", self.one_of("٬٬,،."))
        elif kind < 6:
            text = f"{r.randint(0, 200)}{self.one_of('٫٫٫./')}{r.randint(0, 99)}"
        elif kind < 7:
            number = f"{r.randint(0, 120)}"
            text = self.one_of([f"%{number}", f"{number}%", f"{number} %"])
        elif kind < 8 and self.chance(0.4):
            first = r.randint(1, 1400)
            text = f"{first}{self.one_of('––-')}{first + r.randint(1, 30)}"
        elif kind < 8:
            text = f"{r.randint(0, 24)}:{r.randint(0, 60):02d}"
        elif kind < 9:
            text = self.one_of([f"{value:,}".replace(",", "٬"), f"{value % 1000}٫{r.randint(0, 99)}"])
        elif kind < 10:
            text = f"0{r.randint(2, 99)}-{r.randint(10**6, 10**8)}"
        else:
            text = "".join(self.one_of(string.digits) for _ in range(r.randint(1, 10)))
        return self.digits(text)

    def date(self):
        r = self.random
        if self.chance(0.5):
            mark = self.one_of("///-.")
            return self.digits(
                f"{r.randint(1300, 1420)}{mark}{r.randint(1, 13):02d}{mark}{r.randint(1, 32):02d}"
            )
        return self.digits(f"{r.randint(1, 32)} {self.one_of(MONTHS)} {r.randint(1300, 1420)}")

    def latin(self):
        kind = self.random.randint(12)
        a, b = self.one_of(LATIN), self.one_of(LATIN)
        end = self.one_of(ENDINGS)
        if kind < 5:
            return a
        if kind < 7:
            return f"{a} {b}"
        if kind < 8:
            return f"{a.lower()}@{b.lower()}.{end}"
        if kind < 9:
            return f"{self.one_of(['https://', 'http://', 'www.', ''])}{a.lower()}.{end}/{b.lower()}"
        if kind < 10:
            return f"{a[:3].upper()}-{self.random.randint(1, 999)}"
        if kind < 11:
            return "".join(self.one_of(string.ascii_letters) for _ in range(self.random.randint(1, 9)))
        return f"@{a.lower()}_{b.lower()}"

    def enrich(self, words):
        """Puts numbers, quotes, Latin words, brackets and rare spellings among words."""
        words = list(words)
        for _ in range(self.random.randint(0, 3)):
            at = self.random.randint(len(words) + 1)
            kind = self.random.randint(12)
            if kind < 3:
                new = [self.number(), self.one_of(UNITS)] if self.chance(0.6) else [self.number()]
            elif kind < 4:
                new = [self.date()]
            elif kind < 6:
                new = [self.latin()]
            elif kind < 7:
                new = [self.one_of(MARKED)]
            elif kind < 8:
                new = [self.one_of(SIGNS) if self.chance(0.6) else "–"]
            else:
                opening, closing = self.one_of(["«»", "«»", "()", "()", "[]", '""', "''"])
                inner = [self.word() for _ in range(self.random.randint(1, 4))]
                if self.chance(0.3):
                    inner = [self.number() if self.chance(0.5) else self.latin()]
                if self.chance(0.25):
                    inner[-1] += self.one_of("..،؟!")
                new = [opening + " ".join(inner) + closing]
                if self.chance(0.3):
                    new[0] += self.one_of("،.:؛؟!")
            words[at:at] = new
        return words

    def frame(self):
        text = self.one_of(FRAMES)
        makers = {
            "N": self.number, "W": self.word, "L": self.latin, "D": self.date,
            "A": lambda: arabic.saying(self, self.one_of([1, 1, 1, 0.8, 0.5])),
            "V": lambda: self.marked(self.word(), 0.4), "T": lambda: self.nunated(self.word_in_alef()),
        }  # fmt: skip
        return re.sub("[NWLDAVT]", lambda m: makers[m[0]](), text)

    def word_in_alef(self):
        while True:
            word = self.word()
            if len(word) > 3 and word.endswith("ا"):
                return word

    @staticmethod
    def nunated(text):
        """Words that end in alef with the sign of adverbs on it."""
        return re.sub("(?<=[ء-ی]{3}ا)(?= |$)", "\u064b", text)

    def stacked_word(self):
        """A word with letters that typefaces of old print set one above the other."""
        while True:
            word = self.word()
            if _STACKED.search(word):
                return word

    def stacked(self):
        """A line of such words among others, numbers and marked words, in the alphabet."""
        makers = [self.stacked_word] * 6 + [self.word, self.number, lambda: self.marked(self.word(), 0.4)]
        while True:
            words = [self.one_of(makers)() for _ in range(self.random.randint(2, 9))]
            text = settled(" ".join(words) + self.one_of(["", "", ".", "،"]))
            if len(text) <= 95 and ALPHABET.issuperset(text):
                return text

    def words_alone(self):
        words = []
        for _ in range(self.random.randint(2, 12)):
            word = self.word()
            if self.chance(0.08):
                word = self.one_of(MARKED)
            if self.chance(0.05) and word.endswith("ه"):
                word += HAMZA_ABOVE
            if self.chance(0.1):
                word += self.one_of("،،،..:؛؟!")
            words.append(word)
        return self.enrich(words)

    def sentence(self):
        words = self.one_of(self.sentences).split()
        length = self.random.randint(3, 15)
        start = self.random.randint(max(1, len(words) - length + 1))
        words = words[start : start + length]
        if self.chance(0.85):
            words = [self.digits(w) if re.search(r"\d", w) and not re.search("[A-Za-z]", w) else w for w in words]
        words = [re.sub('^"(.+)"$', r"«\1»", w) for w in words]
        return self.enrich(words) if self.chance(0.35) else words

    def marked(self, text, share):
        """The text with vowel marks on that share of its letters, some of them on a sign of doubling."""
        signs = "\u064e" * 4 + "\u0650" * 4 + "\u064f" * 4 + "\u0652" + "\u0651" * 3
        letters = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیةأإ"
        result = ""
        for sign, after in zip(text, text[1:] + " "):
            result += sign
            if sign not in letters or arabic.is_mark(after) or not self.chance(share * (0.25 if sign in "اوی" else 1)):
                continue
            mark = self.one_of(signs)
            vowel = self.one_of(signs[:12]) if mark == "\u0651" and self.chance(0.3) else ""
            result += vowel + mark
        return result

    def line(self):
        """One line of text whose every sign is in ALPHABET."""
        while True:
            which = self.random.uniform()
            if which < 0.47 and self.sentences:
                text = " ".join(self.sentence())
            elif which < 0.68:
                text = " ".join(self.words_alone())
            elif which < 0.89:
                text = self.frame()
            elif which < 0.96:
                text = arabic.saying(self)
            else:
                text = " ".join([self.latin() for _ in range(self.random.randint(2, 5))])
            text = settled(text)
            if self.chance(0.08):
                text = self.marked(text, self.one_of([0.06, 0.3, 0.7]))
            elif self.chance(0.12):  # print marks the one word that could be read otherwise
                words = text.split(" ")
                at = self.random.randint(len(words))
                words[at] = self.marked(words[at], self.one_of([0.3, 0.6]))
                text = " ".join(words)
            elif self.chance(0.15):
                text = self.nunated(text)
            if self.chance(0.03):  # signs that stand apart, as in old print
                text = re.sub("(?<=[ء-ۓ»])([،.:؛؟!])(?= |$)", r" \1", text)
            if 2 <= len(text) <= 95 and ALPHABET.issuperset(text):
                return text


# Neutral signs that have no mirror, in the place of brackets.
_BRACKETS = "()[]{}<>«»"
_STAND_INS = "①②③④⑤⑥⑦⑧⑨⑩"
_HIDE = str.maketrans(_BRACKETS + ZWNJ, _STAND_INS + "\u0640")
_SHOW = str.maketrans(_STAND_INS + "\u0640", _BRACKETS + ZWNJ)


def visual(text):
    """The signs from left to right, as a line of a page that runs from the right shows them.

    Brackets keep their names: the models of Tesseract know the one that opens a text from the right
    as "(", though it is drawn as ")". A letter stands in for ZWNJ, since the library drops signs that
    have no width.
    """
    from bidi.algorithm import get_display

    return get_display(text.translate(_HIDE), base_dir="R").translate(_SHOW)


def stretched(text, random, share=0.06):
    """The line with tatweels between letters that join, as justified print has them."""
    joins = re.compile("(?<=[بپتثجچحخسشصضطظعغفقکگلمنهیئ])(?=[بپتثجچحخسشصضطظعغفقکگلمنهیادذرزژو])")
    return joins.sub(lambda _: "ـ" * random.randint(1, 4) if random.uniform() < share else "", text)
