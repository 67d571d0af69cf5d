# The files of the corpus: which article, by which producer, in which font and layout.
import dataclasses
import re

import common
import office
import rewriters
import tex
import toolkits
import typesetters
import web
from blocks import HERE

SITE = {
    "top": ["پایگاه خبری آینه شهر", "صفحه نخست | سیاست | اقتصاد | جامعه | ورزش | فرهنگ و هنر", "کد خبر: ۳۹۴۱۰۲ | تاریخ انتشار: ۲۴ دی ۱۳۹۸ - ۱۰:۲۲"],
    "bottom": [
        "انتهای پیام/",
        "برچسب‌ها: شورا، انتخابات، نیلوفران",
        "لینک کوتاه: https://ayneh.example/p/394102",
        "اشتراک گذاری: تلگرام | واتساپ | ایمیل | چاپ",
    ],
}
AGENCY = {
    "top": ["خبرگزاری کوهپایه", "شناسه خبر: 8812097 - سه‌شنبه ۱۴ آبان ۱۳۹۸ - ۰۹:۴۱", "استان‌ها > خراسان"],
    "bottom": [
        "کد مطلب: 8812097",
        "کلیدواژه‌ها: زلزله | هلال احمر | گسل",
        "نسخه چاپی | ارسال به دوستان | ذخیره",
        "http://kuhpaye.example/news/8812097",
        "© کلیه حقوق برای خبرگزاری کوهپایه محفوظ است.",
    ],
}


@dataclasses.dataclass
class Case:
    article: str
    producer: str
    maker: object
    options: dict

    def truth(self):
        """What the page shows: the articles, one after the other, less what this producer does not show."""
        names = [self.article] + ([self.options["box"]] if "box" in self.options else [])
        text = "\n".join(common.article(name) for name in names)
        if self.options.get("percent") == "left":
            # This producer draws the sign on the left of its number: a reader meets it after the digits.
            text = re.sub("٪([۰-۹/]+)", r"\1٪", text)
        return text

    def shown_options(self):
        shown = {k: v for k, v in self.options.items() if k != "font"}
        return {k: True if isinstance(v, dict) else v for k, v in shown.items()}


CASES = {}


def add(producer, maker, article, tag="", **options):
    name = ".".join([article.replace("+", "-and-"), producer + ("-" + tag if tag else ""), "pdf"])
    if name in CASES:
        raise ValueError(f"two files are named {name}")
    CASES[name] = Case(article, producer, maker, options)


# Browsers.
add("chromium", web.chromium, "quake", "site", font="Vazirmatn", size=10, site=AGENCY, header=True, code="8812097")
add("chromium", web.chromium, "council", "site", font="Sahel", size=10, site=SITE)
add("chromium", web.chromium, "startup", "", font="Shabnam", size=10)
add("chromium", web.chromium, "lesson", "", font="Scheherazade", size=13, leading=1.6)
add("chromium", web.chromium, "village", "3col", font="Parastoo", size=10, paper="A4", columns=3, align="justify", indent=True)
add("chromium", web.chromium, "court+soup", "4col", font="Homa", size=11, paper="A4 landscape", columns=4, align="justify", gap="6mm")
add("chromium", web.chromium, "cinema", "box", font="Nazli", size=12, paper="A4", columns=2, box="timetable", grid=False)
add("chromium", web.chromium, "soup", "lists", font="Samim", size=10, real_lists=True)
add("chromium", web.chromium, "museum", "", font="Noto Nastaliq Urdu", size=10, leading=2.6, local=True)
add("chromium", web.chromium, "interview", "bold", font="Gandom", size=11, bold=7)
add("firefox", web.firefox, "museum", "", font="Vazirmatn", size=10)
add("firefox", web.firefox, "budget", "", font="Noto Naskh Arabic", size=10)
add("firefox", web.firefox, "village", "2col", font="Sahel", size=10, paper="A4", columns=2, align="justify")
add("firefox", web.firefox, "anthology", "", font="Amiri", size=12)
add("firefox", web.firefox, "pharmacy", "", font="DejaVu Sans", size=9)
add("firefox", web.firefox, "quake", "site", font="Parastoo", size=10, site=AGENCY)
# Its old shaper joins letters over a ZWNJ in all fonts but those of farsiweb.
add("wkhtmltopdf", web.wkhtmltopdf, "court", "", font="Homa", size=12, local=True, spans=True)
add("wkhtmltopdf", web.wkhtmltopdf, "condolences", "", font="Nazli", size=12, local=True, spans=True)
add("wkhtmltopdf", web.wkhtmltopdf, "council", "", font="Nazli", size=12, local=True, spans=True)
# WeasyPrint turns a line round that begins with a Latin word: no such lines here.
add("weasyprint", web.weasyprint, "court", "", font="Sahel", size=10)
add("weasyprint", web.weasyprint, "anthology", "2col", font="Shabnam", size=11, paper="A4", columns=2, align="justify")
add("weasyprint", web.weasyprint, "league", "", font="Noto Sans Arabic", size=10)
add("weasyprint", web.weasyprint, "village", "", font="Amiri", size=13, align="justify", indent=True)

# Office.
HEAD, FOOT = "روزنامه بامداد نو | شماره ۴۱۸۲", "صفحه {page}"
add("writer", office.writer, "quake", "", font="Nazli", size=13)
add("writer", office.writer, "budget", "kashida", font="Vazirmatn", size=10, align="justify")
add("writer", office.writer, "village", "pages", font="Parastoo", size=12, align="justify", header=HEAD, footer=FOOT)
add("writer", office.writer, "court", "2col", font="Nazli", size=12, paper="A4", columns=2, align="justify")
add("writer", office.writer, "lesson", "", font="Noto Naskh Arabic", size=11)
add("writer", office.writer, "league", "3col", font="Homa", size=11, paper="A4", columns=3, align="justify")
add("writer", office.writer, "interview", "indent", font="Amiri", size=13, indent=0.7)
add("writer-html", office.writer_html, "museum", "", font="Sahel", size=11)
add("writer-html", office.writer_html, "timetable", "", font="DejaVu Sans", size=10)
add("writer-docx", office.docx, "startup", "", font="Vazirmatn", size=11)
add("writer-docx", office.docx, "council", "", font="Nazli", size=12, align="both")
add("writer-docx", office.docx, "soup", "kashida", font="Shabnam", size=11, align="mediumKashida")
add("impress", office.slide, "cinema", "", font="Samim", size=16)
add("impress", office.slide, "condolences", "", font="Titr", size=16)
add("abiword", office.abiword, "court", "", font="Nazli", size=12)

# TeX.
add("xetex-bidi", tex.xetex_bidi, "council", "", font="Nazli", size=12, grid=True)
add("xetex-bidi", tex.xetex_bidi, "museum", "2col", font="Vazirmatn", size=10, columns=2, paper="A4", footnote=True)
add("xetex-bidi", tex.xetex_bidi, "startup", "", font="Vazirmatn", size=11, latin=True)
add("xepersian", tex.xepersian, "village", "pages", font="Nazli", size=12, header=HEAD, indent="12pt", skip="0pt")
add("xepersian", tex.xepersian, "lesson", "", font="Scheherazade", size=12)
add("xepersian", tex.xepersian, "budget", "", font="Sahel", size=10, percent="left")
add("luatex-harfbuzz", tex.luatex, "interview", "", font="Shabnam", size=11)
add("luatex-harfbuzz", tex.luatex, "quake", "", font="Amiri", size=12)
add("luatex-node", tex.luatex, "condolences", "", font="Vazirmatn", size=11, renderer="Node")
add("luatex-node", tex.luatex, "cinema", "", font="Amiri", size=12, renderer="Node")
add("context", tex.context, "court", "", font="Amiri", size=11)
add("context", tex.context, "anthology", "", font="Vazirmatn", size=10)

# Toolkits.
add("pango", toolkits.pango, "quake", "", font="Vazirmatn", size=11)
add("pango", toolkits.pango, "lesson", "", font="Amiri", size=13)
add("pango", toolkits.pango, "village", "2col", font="Sahel", size=9, columns=2, align="justify")
add("pango", toolkits.pango, "league", "", font="Noto Sans Arabic", size=11)
add("qt", toolkits.qt_text, "pharmacy", "", font="Vazirmatn", size=11)
add("qt", toolkits.qt_text, "budget", "", font="Nazli", size=13)
add("qt", toolkits.qt_text, "anthology", "", font="Noto Naskh Arabic", size=12, align="justify")

# Report libraries.
add("reportlab", typesetters.reportlab, "court", "", font="Samim", size=11)
add("reportlab", typesetters.reportlab, "condolences", "", font="Homa", size=12)

# Rewriters.
add("chromium-ghostscript", rewriters.after(web.chromium, rewriters.ghostscript), "court", "", font="Vazirmatn", size=10)
add("writer-ghostscript", rewriters.after(office.writer, rewriters.ghostscript), "quake", "kashida", font="Nazli", size=13, align="justify")
add("xetex-distilled", rewriters.after(tex.xetex_bidi, rewriters.distilled), "interview", "", font="Vazirmatn", size=11)
add("writer-distilled", rewriters.after(office.writer, rewriters.distilled_ghostscript), "museum", "", font="Sahel", size=11)
add("firefox-cairo", rewriters.after(web.firefox, rewriters.cairo), "council", "", font="Shabnam", size=10)
add("writer-cairo", rewriters.after(office.writer, rewriters.cairo), "soup", "", font="Vazirmatn", size=11)
add("chromium-mupdf", rewriters.after(web.chromium, rewriters.mupdf), "timetable", "", font="Nazli", size=13)
add("writer-qpdf", rewriters.after(office.writer, rewriters.qpdf), "pharmacy", "", font="Samim", size=11)
add("chromium-rotated", rewriters.after(web.chromium, rewriters.rotated), "league", "", font="Vazirmatn", size=10)
