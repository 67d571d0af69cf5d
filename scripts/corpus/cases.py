# The files of the corpus: which article, by which producer, in which font and layout.
import dataclasses
import re

import canvases
import chances
import common
import cuttings
import dailies
import damaged_maps
import libraries
import loose_dots
import named_glyphs
import newsroom
import office
import rewriters
import shaped
import spreads
import tex
import toolkits
import typesetters
import web

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
        if "spread" in self.options:
            return spreads.truth(self.article, self.options)
        if "daily" in self.options:
            return dailies.truth(self.article, self.options)
        if "chance" in self.options:
            return chances.truth(self.article, self.options)
        if "cutting" in self.options:
            return cuttings.truth(self.article, self.options)
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
add("abiword", office.abiword, "condolences", "", font="Nazli", size=12)

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
# ConTeXt turns decimals round and draws the ZWNJ of some fonts as a bar.
add("context", tex.context, "interview", "", font="Samim", size=10)
add("context", tex.context, "condolences", "", font="Sahel", size=11)
add("context", tex.context, "anthology", "", font="Vazirmatn", size=10)

# Toolkits.
add("pango", toolkits.pango, "quake", "", font="Vazirmatn", size=11)
add("pango", toolkits.pango, "lesson", "", font="Amiri", size=13)
add("pango", toolkits.pango, "village", "2col", font="Sahel", size=9, columns=2, align="justify")
add("pango", toolkits.pango, "league", "", font="Noto Sans Arabic", size=11)
add("qt", toolkits.qt_text, "pharmacy", "", font="Vazirmatn", size=11)
# Qt runs the columns of a table from left to right: none here.
add("qt", toolkits.qt_text, "cinema", "", font="Nazli", size=13)
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

# Libraries and typesetters of other languages.
add("typst", libraries.typst, "startup", "", font="Vazirmatn", size=10)
add("typst", libraries.typst, "council", "2col", font="Noto Naskh Arabic", size=10, columns=2, paper="A4", align="justify")
add("typst", libraries.typst, "village", "pages", font="Amiri", size=12, align="justify")
# TCPDF turns decimals round at the head of a line: none stands there.
add("tcpdf", libraries.tcpdf, "condolences", "", font="FreeSerif", size=13)
add("tcpdf", libraries.tcpdf, "interview", "", font="Samim", size=11, align="justify")
add("tcpdf", libraries.tcpdf, "council", "", font="DejaVu Sans", size=9)
add("fop", libraries.fop, "quake", "", font="Sahel", size=10)
add("fop", libraries.fop, "cinema", "", font="Shabnam", size=11, align="justify")
add("fop", libraries.fop, "village", "2col", font="Vazirmatn", size=9, columns=2, align="justify")
add("itext5", libraries.itext5, "condolences", "", font="Nazli", size=13)
# iText turns decimals round within a sentence: no such numbers here.
add("itext5", libraries.itext5, "interview", "", font="Samim", size=10)
add("itext5", libraries.itext5, "anthology", "", font="Noto Naskh Arabic", size=11, align="justify")
add("itext2", libraries.itext2, "village", "", font="DejaVu Sans", size=9, align="justify")

add("qtwebengine", toolkits.qt_web, "museum", "", font="Samim", size=10)
add("qtwebengine", toolkits.qt_web, "league", "site", font="Vazirmatn", size=10, site=SITE)
add("webkitgtk", toolkits.webkit, "pharmacy", "", font="Sahel", size=10)
add("webkitgtk", toolkits.webkit, "quake", "", font="Nazli", size=13)
add("inkscape", toolkits.inkscape, "condolences", "", font="Vazirmatn", size=11)
add("inkscape", toolkits.inkscape, "court", "", font="Noto Naskh Arabic", size=11)
add("scribus", toolkits.scribus, "interview", "", font="Vazirmatn", size=10)
add("scribus", toolkits.scribus, "court", "2col", font="Nazli", size=13, columns=2)
add("pdfkit", libraries.pdfkit, "condolences", "", font="Vazirmatn", size=11)
add("pdfkit", libraries.pdfkit, "quake", "", font="Sahel", size=11)
add("pdf-lib", libraries.pdf_lib, "court", "", font="Shabnam", size=10)
add("pdf-lib", libraries.pdf_lib, "anthology", "", font="Samim", size=11)
add("jspdf", libraries.jspdf, "condolences", "", font="Samim", size=11)
add("jspdf", libraries.jspdf, "interview", "", font="Vazirmatn", size=10)
add("react-pdf", libraries.react_pdf, "quake", "", font="Vazirmatn", size=11)
add("react-pdf", libraries.react_pdf, "court", "", font="Shabnam", size=11, align="justify")

# More fonts, and more of the layouts.
add("chromium", web.chromium, "condolences", "", font="Tanha", size=11)
add("chromium", web.chromium, "timetable", "site", font="Nahid", size=11, site=SITE, header=True, code="394102")
add("chromium", web.chromium, "anthology", "", font="Lateef", size=14, leading=1.5)
add("chromium", web.chromium, "budget", "2col", font="FreeFarsi", size=11, paper="A4", columns=2, align="justify")
add("chromium", web.chromium, "village", "indent", font="Harmattan", size=12, indent=True, align="justify")
add("chromium", web.chromium, "pharmacy", "lead", font="Noto Kufi Arabic", size=10, lead=True)
add("chromium", web.chromium, "quake+condolences", "3col", font="Nazli", size=13, paper="A4", columns=3, align="justify", span="all")
add("firefox", web.firefox, "lesson", "", font="Lateef", size=14, leading=1.5)
add("firefox", web.firefox, "interview", "2col", font="Gandom", size=11, paper="A4", columns=2, align="justify")
add("firefox", web.firefox, "soup", "lists", font="Tanha", size=11, real_lists=True)
add("firefox", web.firefox, "cinema", "bold", font="Nazli", size=13, bold=11)
add("firefox", web.firefox, "council", "box", font="Samim", size=10, paper="A4", box="condolences")
add("writer", office.writer, "anthology", "", font="Gandom", size=12)
add("writer", office.writer, "condolences", "", font="Titr", size=12)
add("writer", office.writer, "timetable", "", font="PakType Naskh Basic Farsi", size=13)
add("writer", office.writer, "pharmacy", "kashida", font="Harmattan", size=13, align="justify")
add("writer", office.writer, "cinema", "2col", font="FreeFarsi", size=12, paper="A4", columns=2, align="justify")
add("writer", office.writer, "museum", "", font="Samim", size=11, head_align="center")
add("weasyprint", web.weasyprint, "cinema", "", font="Nahid", size=11)
add("weasyprint", web.weasyprint, "interview", "", font="Lateef", size=14, leading=1.5)
add("xetex-bidi", tex.xetex_bidi, "village", "2col", font="Noto Naskh Arabic", size=11, columns=2, paper="A4", header=HEAD, indent="12pt", skip="0pt")
add("luatex-harfbuzz", tex.luatex, "village", "pages", font="Noto Naskh Arabic", size=11, header=HEAD, indent="12pt", skip="0pt")
add("luatex-harfbuzz", tex.luatex, "council", "", font="Vazirmatn", size=11, grid=True)
add("luatex-node", tex.luatex, "lesson", "", font="Scheherazade", size=12, renderer="Node")
add("typst", libraries.typst, "anthology", "", font="Gandom", size=12)
add("typst", libraries.typst, "lesson", "", font="Scheherazade", size=14)
add("typst", libraries.typst, "budget", "", font="Sahel", size=10)
add("pango", toolkits.pango, "museum", "", font="Noto Nastaliq Urdu", size=11, leading=1.0)
add("qt", toolkits.qt_text, "court", "", font="DejaVu Sans", size=9)
add("firefox-ghostscript", rewriters.after(web.firefox, rewriters.ghostscript), "soup", "", font="Parastoo", size=11)
add("luatex-ghostscript", rewriters.after(tex.luatex, rewriters.ghostscript), "court", "", font="Shabnam", size=11)
add("chromium-distilled", rewriters.after(web.chromium, rewriters.distilled), "anthology", "", font="Nazli", size=14)
add("luatex-cairo", rewriters.after(tex.luatex, rewriters.cairo), "cinema", "", font="Vazirmatn", size=11)
add("weasyprint-mupdf", rewriters.after(web.weasyprint, rewriters.mupdf), "quake", "", font="Samim", size=10)
add("typst-ghostscript", rewriters.after(libraries.typst, rewriters.ghostscript), "condolences", "", font="Vazirmatn", size=11)
add("xetex-cairo", rewriters.after(tex.xepersian, rewriters.cairo), "anthology", "", font="Nazli", size=13)
add("qt-ghostscript", rewriters.after(toolkits.qt_text, rewriters.ghostscript), "interview", "", font="Sahel", size=11)
# Faults of the two halves are alike: these were made to see them without opening what is set aside.
add("pango", toolkits.pango, "council", "", font="Noto Sans Arabic", size=11)
add("chromium", web.chromium, "court+cinema", "3col", font="Vazirmatn", size=10, paper="A4", columns=3, align="justify", span="all")
add("firefox", web.firefox, "court", "", font="Noto Naskh Arabic", size=10)
add("chromium", web.chromium, "museum+soup", "2col", font="Sahel", size=10, paper="A4", columns=2, align="justify", span="all")
add("typst", libraries.typst, "pharmacy", "", font="Scheherazade", size=14)

# Geometry: tables within one of several columns, columns that begin or end apart, boxes between columns.
SPANNED = {"paper": "A4", "columns": 3, "align": "justify", "span": "all"}
add("chromium", web.chromium, "council+startup", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "startup+museum", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "bridge+court", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "radio+bridge", "3col", font="Vazirmatn", size=9, **SPANNED)
add("chromium", web.chromium, "cinema+council", "3col", font="Sahel", size=9, grid=False, **SPANNED)
add("firefox", web.firefox, "bridge+radio", "3col", font="Parastoo", size=10, paper="A4", columns=3, align="justify")
add("firefox", web.firefox, "pharmacy+council", "3col", font="Homa", size=11, grid=False, **SPANNED)
add("weasyprint", web.weasyprint, "bridge", "2col", font="Samim", size=10, paper="A4", columns=2, align="justify")
add("weasyprint", web.weasyprint, "court+league", "3col", font="Shabnam", size=9, **SPANNED)
add("writer", office.writer, "bridge", "2col", font="Nazli", size=13, paper="A4", columns=2, align="justify")
add("writer", office.writer, "council", "3col", font="Vazirmatn", size=9, paper="A4", columns=3, align="justify")
add("xetex-bidi", tex.xetex_bidi, "bridge", "3col", font="Nazli", size=11, columns=3, paper="A4")
add("typst", libraries.typst, "bridge", "3col", font="Sahel", size=9, columns=3, paper="A4", align="justify")
add("fop", libraries.fop, "bridge", "2col", font="Samim", size=9, columns=2, align="justify")
add("pango", toolkits.pango, "bridge", "2col", font="Shabnam", size=8, columns=2, align="justify")
add("scribus", toolkits.scribus, "radio", "2col", font="Nazli", size=12, columns=2)
add("scribus", toolkits.scribus, "pharmacy", "2col", font="Vazirmatn", size=9, columns=2)
add("scribus", toolkits.scribus, "cinema", "2col", font="Nazli", size=12, columns=2)
add("scribus", toolkits.scribus, "quake", "3col", font="Homa", size=10, columns=3)
add("chromium", web.chromium, "orchard", "feet", font="Nazli", size=13, paper="A4", plan="feet", columns=2, height="200mm", align="justify")
add("firefox", web.firefox, "orchard", "feet", font="Vazirmatn", size=10, paper="A4", plan="feet", columns=2, height="210mm")
add("chromium", web.chromium, "radio", "steps", font="Nazli", size=13, paper="A4", plan="steps", tops=[0, 40, 20], align="justify")
add("firefox", web.firefox, "village", "steps", font="Sahel", size=9, paper="A4", plan="steps", tops=[50, 0, 70, 25], gap="6mm")
add("chromium", web.chromium, "village", "middle", font="Nazli", size=12, paper="A4", plan="middle", box="haiku", wide=60, down=60, high=42, align="justify")
add("firefox", web.firefox, "radio", "middle", font="Samim", size=10, paper="A4", plan="middle", box="haiku", wide=64, down=40, high=52, edge=False)
add("chromium", web.chromium, "museum", "beside", font="Sahel", size=10, paper="A4", plan="beside", columns=2, align="justify")
add("firefox", web.firefox, "museum", "beside", font="Nazli", size=13, plan="beside")
add("chromium", web.chromium, "radio", "quote", font="Nazli", size=13, paper="A4", plan="quote", columns=2, quote=3, align="justify")
add("firefox", web.firefox, "radio", "quote", font="Parastoo", size=10, paper="A4", plan="quote", columns=3, quote=3, align="justify")
add("chromium", web.chromium, "village", "pictures", font="Homa", size=11, paper="A4", plan="pictures", columns=4, every=3, gap="5mm", align="justify")
add("weasyprint", web.weasyprint, "village", "pictures", font="Nazli", size=12, paper="A4", plan="pictures", columns=4, every=4, gap="6mm", align="justify")
add("chromium", web.chromium, "condolences+radio", "2col", font="Samim", size=9, paper="A4", columns=2, align="justify")
add("firefox", web.firefox, "court+radio", "2col", font="Nazli", size=13, paper="A4", columns=2, align="justify", gap="12mm")
add("chromium-rotated", rewriters.after(web.chromium, rewriters.rotated), "bridge", "2col", font="Nazli", size=13, paper="A4", columns=2, align="justify")
add("firefox-rotated", rewriters.after(web.firefox, rewriters.rotated), "radio", "2col", font="Sahel", size=10, paper="A4", columns=2, align="justify")
add("chromium", web.chromium, "timetable", "landscape", font="Nazli", size=16, paper="A4 landscape", grid=False)
add("writer", office.writer, "league", "landscape", font="Nazli", size=15, paper="A4 landscape")
add("chromium", web.chromium, "timetable", "pages", font="Nazli", size=15, paper="A6", margin="10mm")
add("firefox", web.firefox, "league", "pages", font="Vazirmatn", size=11, paper="A6", margin="10mm", grid=False)
add("weasyprint", web.weasyprint, "bridge", "pages", font="Sahel", size=12, paper="A6", margin="10mm")
add("weasyprint", web.weasyprint, "timetable", "pages", font="Homa", size=15, paper="A6", margin="10mm", grid=False)
add("chromium", web.chromium, "startup+council", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "court+bridge", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "bridge+startup", "3col", font="Homa", size=12, **SPANNED)
add("chromium", web.chromium, "council+radio", "4col", font="Nazli", size=11, paper="A4 landscape", columns=4, align="justify", span="all")
add("chromium", web.chromium, "orchard+bridge", "3col", font="Nazli", size=13, grid=False, **SPANNED)
add("scribus", toolkits.scribus, "orchard", "2col", font="Vazirmatn", size=9, columns=2)
add("scribus", toolkits.scribus, "startup", "2col", font="Nazli", size=13, columns=2)
add("scribus", toolkits.scribus, "condolences", "3col", font="Nazli", size=11, columns=3)
add("chromium", web.chromium, "radio", "middle", font="Nazli", size=13, paper="A4", plan="middle", box="haiku", wide=60, down=60, high=52, align="justify")
add("firefox", web.firefox, "quake", "steps", font="Sahel", size=10, paper="A4", plan="steps", tops=[0, 60, 30])
add("chromium", web.chromium, "orchard", "steps", font="Homa", size=12, paper="A4", plan="steps", tops=[70, 0])
add("chromium-rotated", rewriters.after(web.chromium, rewriters.rotated), "council", "3col", font="Vazirmatn", size=9, **SPANNED)
# Narrow columns of justified prose alone, with wide spaces in their lines.
add("chromium", web.chromium, "quake+pharmacy", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "condolences+quake", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "condolences+cinema", "3col", font="Nazli", size=14, **SPANNED)
add("chromium", web.chromium, "radio+quake", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "pharmacy+condolences", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "museum+radio", "3col", font="Nazli", size=13, **SPANNED)
add("chromium", web.chromium, "orchard+quake", "4col", font="Nazli", size=12, paper="A4", columns=4, align="justify", span="all", gap="5mm")
add("chromium", web.chromium, "cinema+radio", "3col", font="Lateef", size=15, **SPANNED)
# Fonts whose maps lie, by damages that writers and rewriters do: the page looks as it did.
SOUND = [
    ("chromium", web.chromium, "soup", dict(font="Vazirmatn", size=10)),
    ("writer", office.writer, "condolences", dict(font="Sahel", size=11)),
    ("xetex-bidi", tex.xetex_bidi, "court", dict(font="Nazli", size=12)),
    # WeasyPrint turns a line round that begins with a Latin word: no such lines here.
    ("weasyprint", web.weasyprint, "court", dict(font="Shabnam", size=10)),
    ("typst", libraries.typst, "museum", dict(font="Noto Naskh Arabic", size=11)),
    ("pango", toolkits.pango, "pharmacy", dict(font="Vazirmatn", size=11)),
    ("luatex-harfbuzz", tex.luatex, "condolences", dict(font="Amiri", size=12)),
]
MISTAKES = ["exchanged", "crossed", "merged"]
for producer, maker, article, options in SOUND:
    for damage in [each for each in damaged_maps.DAMAGES if each not in MISTAKES] + ["dropped", "bare"]:
        add(producer, damaged_maps.damaged(maker, damage), article, damage, **options)
# Firefox maps what one letter stands for and loses the rest: more fonts.
for article, font in [("court", "Sahel"), ("soup", "Noto Naskh Arabic"), ("quake", "Lateef"), ("startup", "Scheherazade"),
                      ("village", "Amiri"), ("condolences", "Harmattan"), ("timetable", "Noto Sans Arabic"),
                      ("cinema", "Noto Kufi Arabic"), ("league", "Homa"), ("interview", "Shabnam"), ("lesson", "Parastoo"),
                      ("startup", "Amiri"), ("museum", "Lateef"), ("quake", "Scheherazade"), ("league", "Harmattan")]:
    add("firefox", web.firefox, article, "by-" + font.lower().replace(" ", "-"), font=font, size=12)

# Six articles, and programs, that came when the rest had been mended: a look at how far it carries.
add("librsvg", toolkits.librsvg, "derby", "", font="Nazli", size=13, letters=56)
add("librsvg", toolkits.librsvg, "comet", "", font="Samim", size=10)
add("paps", toolkits.paps, "derby", "", font="Vazirmatn", size=12)
add("paps", toolkits.paps, "jurist", "", font="Nazli", size=14)
add("xetex-polyglossia", tex.polyglossia, "comet", "", font="Nazli", size=12)
add("xetex-polyglossia", tex.polyglossia, "dam", "2col", font="Nazli", size=11, columns=2, paper="A4")
add("xetex-polyglossia", tex.polyglossia, "jurist", "", font="Thabit", size=10)
add("beamer", tex.beamer, "derby", "", font="Vazirmatn")
add("beamer", tex.beamer, "jurist", "", font="Nazli")
add("chromium", web.chromium, "dam", "float", font="Nazli", size=13, paper="A4", css=".float{float:left;width:52mm;height:44mm;background:#bbb;margin:2mm 6mm 2mm 0}", before='<div class="float"></div>')
add("firefox", web.firefox, "readers", "float", font="Sahel", size=10, paper="A4", css=".float{float:left;width:60mm;height:50mm;background:#bbb;margin:2mm 6mm 2mm 0}", before='<div class="float"></div>')
add("chromium", web.chromium, "jurist", "initial", font="Amiri", size=13, css=".text>p:first-of-type::first-letter{font-size:300%;float:right;line-height:1;margin-left:.1em}")
add("chromium", web.chromium, "derby", "shadow", font="Sahel", size=11, css="h1{text-shadow:1px 1px 1px #999} p{-webkit-text-stroke:.2px #000}")
add("weasyprint", web.weasyprint, "dam", "2col", font="Vazirmatn", size=10, paper="A4", columns=2, align="justify")
add("weasyprint", web.weasyprint, "jurist", "", font="KacstOne", size=12)
add("firefox", web.firefox, "dam", "2col", font="Noto Naskh Arabic", size=11, paper="A4", columns=2, align="justify")
add("firefox", web.firefox, "bourse", "", font="Thabit", size=10)
add("firefox", web.firefox, "comet", "3col", font="Nazli", size=12, paper="A4", columns=3, align="justify", gap="5mm")
add("wkhtmltopdf", web.wkhtmltopdf, "derby", "", font="Nazli", size=12, local=True, spans=True)
add("qtwebengine", toolkits.qt_web, "readers", "site", font="Shabnam", size=10, site=SITE)
add("webkitgtk", toolkits.webkit, "dam", "", font="Vazirmatn", size=10)
add("writer", office.writer, "readers", "", font="Nazli", size=13, align="justify", header=HEAD, footer=FOOT)
add("writer", office.writer, "dam", "3col", font="Nazli", size=12, paper="A4", columns=3, align="justify")
add("writer-docx", office.docx, "bourse", "", font="Homa", size=12)
add("writer-docx", office.docx, "jurist", "", font="Noto Naskh Arabic", size=12, align="both")
add("impress", office.slide, "derby", "", font="Nazli", size=16)
add("xepersian", tex.xepersian, "derby", "", font="Samim", size=10)
add("xepersian", tex.xepersian, "comet", "latin", font="Nazli", size=12, latin=True)
add("luatex-harfbuzz", tex.luatex, "derby", "2col", font="Vazirmatn", size=10, columns=2, paper="A4")
add("luatex-node", tex.luatex, "dam", "", font="Amiri", size=12, renderer="Node")
add("context", tex.context, "derby", "", font="Sahel", size=10)
add("pango", toolkits.pango, "bourse", "", font="Nazli", size=13)
add("pango", toolkits.pango, "readers", "2col", font="Vazirmatn", size=8, columns=2, align="justify")
add("qt", toolkits.qt_text, "comet", "", font="Shabnam", size=10, align="justify")
add("scribus", toolkits.scribus, "dam", "2col", font="Sahel", size=9, columns=2)
add("inkscape", toolkits.inkscape, "derby", "", font="Nazli", size=13)
add("typst", libraries.typst, "bourse", "", font="Vazirmatn", size=10)
add("typst", libraries.typst, "dam", "2col", font="Nazli", size=12, columns=2, paper="A4", align="justify")
add("tcpdf", libraries.tcpdf, "derby", "", font="Vazirmatn", size=10)
add("fop", libraries.fop, "jurist", "", font="Samim", size=10, align="justify")
add("itext5", libraries.itext5, "derby", "", font="Nazli", size=13)
add("pdfkit", libraries.pdfkit, "dam", "", font="Samim", size=11)
add("pdf-lib", libraries.pdf_lib, "derby", "", font="Sahel", size=11)
add("jspdf", libraries.jspdf, "dam", "", font="Vazirmatn", size=10)
add("react-pdf", libraries.react_pdf, "jurist", "", font="Sahel", size=11)
add("reportlab", typesetters.reportlab, "dam", "", font="Vazirmatn", size=11)
add("typst-ghostscript", rewriters.after(libraries.typst, rewriters.ghostscript), "dam", "", font="Samim", size=11)
add("luatex-ghostscript", rewriters.after(tex.luatex, rewriters.ghostscript), "jurist", "", font="Amiri", size=12)
add("chromium-cairo", rewriters.after(web.chromium, rewriters.cairo), "comet", "", font="Vazirmatn", size=10)
add("webkitgtk-mupdf", rewriters.after(toolkits.webkit, rewriters.mupdf), "derby", "", font="Nazli", size=13)
# Files written anew after which a font has no map that names its glyphs, or one of forms alone.
for article, font in [("museum", "Sahel"), ("quake", "Shabnam"), ("pharmacy", "Samim"), ("interview", "Vazirmatn"),
                      ("league", "Noto Naskh Arabic"), ("council", "Parastoo"), ("startup", "Amiri"), ("bridge", "Gandom")]:
    tag = "by-" + font.lower().replace(" ", "-")
    add("typst-ghostscript", rewriters.after(libraries.typst, rewriters.ghostscript), article, tag, font=font, size=11)
    add("weasyprint-ghostscript", rewriters.after(web.weasyprint, rewriters.ghostscript), article, tag, font=font, size=10)
    add("firefox-cairo", rewriters.after(web.firefox, rewriters.cairo), article, tag, font=font, size=11)
    add("weasyprint", web.weasyprint, article, tag, font=font, size=11)
# Tables of numbers in a font whose digits Firefox does not map.
for article, tag, size in [("league", "naskh", 12), ("timetable", "naskh", 11), ("budget", "small", 9)]:
    add("firefox", web.firefox, article, tag, font="Noto Naskh Arabic", size=size)

# What further fonts, sizes and layouts show of faults in order, spaces and blocks.
for article, tag, options in [
    ("league", "justified", dict(font="Amiri", size=12, align="justify")),
    ("league", "small", dict(font="Vazirmatn", size=8)),
    ("league", "nazli", dict(font="Nazli", size=14)),
    ("village", "indented", dict(font="Scheherazade", size=13, align="justify", indent=True)),
    ("village", "amiri", dict(font="Amiri", size=11, align="justify")),
    ("village", "loose", dict(font="Nazli", size=13, css=".text{letter-spacing:.03em}")),
    ("museum", "narrow", dict(font="Sahel", size=9, paper="A4", columns=3, align="justify")),
    ("dam", "float", dict(font="Nazli", size=12, paper="A4", columns=2, align="justify", css=".float{float:left;width:30mm;height:24mm;background:#bbb;margin:1mm 3mm 1mm 0}", before='<div class="float"></div>')),
    ("court", "tight", dict(font="Homa", size=12, leading=1.05)),
]:
    add("weasyprint", web.weasyprint, article, tag, **options)
for article, font, size in [("dam", "Nazli", 12), ("court", "Sahel", 10), ("interview", "Amiri", 12), ("village", "Vazirmatn", 9), ("pharmacy", "Nazli", 12)]:
    add("xetex-bidi", tex.xetex_bidi, article, "2cols", font=font, size=size, columns=2, paper="A4")
for article, font, size in [("league", "Nazli", 13), ("timetable", "Sahel", 9), ("dam", "Amiri", 11), ("lesson", "Homa", 12)]:
    add("writer", office.writer, article, "3cols", font=font, size=size, paper="A4", columns=3, align="justify")
for article, font, size in [("village", "Nazli", 12), ("interview", "Vazirmatn", 9), ("bourse", "Nazli", 12)]:
    add("luatex-harfbuzz", tex.luatex, article, "2cols", font=font, size=size, columns=2, paper="A4")
for article, font, size in [("derby", "Sahel", 9), ("comet", "Nazli", 12), ("league", "Homa", 11)]:
    add("chromium", web.chromium, article, "spaced", font=font, size=size, paper="A4", columns=2, align="justify", css=".text{letter-spacing:.02em;word-spacing:-.04em}")
# What went wrong there, in other articles and fonts.
INITIAL = ".text>p:first-of-type::first-letter{font-size:300%;float:right;line-height:1;margin-left:.1em}"
for article, font in [("court", "Nazli"), ("village", "Vazirmatn"), ("museum", "Sahel"), ("orchard", "Amiri")]:
    add("chromium", web.chromium, article, "initial", font=font, size=12, css=INITIAL)
    add("firefox", web.firefox, article, "initial", font=font, size=12, css=INITIAL)
for article, font in [("budget", "Nazli"), ("timetable", "Vazirmatn"), ("cinema", "Sahel"), ("bridge", "Nazli")]:
    add("pango", toolkits.pango, article, "table", font=font, size=13)
for article, font in [("court", "Noto Naskh Arabic"), ("museum", "Vazirmatn"), ("pharmacy", "Noto Naskh Arabic"), ("orchard", "Sahel")]:
    add("firefox", web.firefox, article, "justified", font=font, size=11, paper="A4", columns=2, align="justify")
for article, font in [("court", "Vazirmatn"), ("pharmacy", "Nazli"), ("orchard", "Vazirmatn"), ("condolences", "Sahel")]:
    add("weasyprint", web.weasyprint, article, "justified", font=font, size=10, paper="A4", columns=2, align="justify")

# Libraries to which a program gives lines of presentation forms.
for article in ["metro", "beekeepers"]:
    add("haru", shaped.haru, article, "", font="Vazirmatn", size=11)
    add("pdf-api2", shaped.pdf_api2, article, "", font="Vazirmatn", size=11)
    add("pdfbox", shaped.pdfbox, article, "", font="Nazli", size=13)
    # Codes above 255 of its fonts of type 3 are drawings without letters.
    add("matplotlib", shaped.matplotlib, article, "type3", font="Vazirmatn", size=11, asked={"fonttype": 3})
    add("matplotlib", shaped.matplotlib, article, "type42", font="Sahel", size=11, asked={"fonttype": 42})
# Print drawn as curves: all of it, or a headline.
for article, font, size in [("metro", "Nazli", 13), ("beekeepers", "Sahel", 11), ("derby", "Vazirmatn", 11), ("dam", "Shabnam", 11)]:
    add("chromium-curves", rewriters.after(web.chromium, rewriters.curves), article, "", font=font, size=size)
    add("chromium-curves", rewriters.after(web.chromium, rewriters.stamped_curves), article, "stamped", font=font, size=size)
    add("chromium", toolkits.in_curves(web.chromium), article, "headline-curves", font=font, size=size)
    add("weasyprint", toolkits.in_curves(web.weasyprint), article, "headline-curves", font=font, size=size)
for article, font in [("glacier", "Nazli"), ("jurist", "Samim"), ("readers", "Parastoo"), ("comet", "Vazirmatn"), ("bookbus", "Nazli"), ("council", "Homa")]:
    add("weasyprint", toolkits.in_curves(web.weasyprint), article, "headline-curves", font=font, size=12)
# Maps that name a few letters as others, so that the text stays Persian to the eye of a program.
MISTAKEN = [
    ("luatex-harfbuzz", tex.luatex, "bookbus", dict(font="Nazli", size=12)),
    ("luatex-harfbuzz", tex.luatex, "glacier", dict(font="Sahel", size=10)),
    ("xetex-bidi", tex.xetex_bidi, "glacier", dict(font="Vazirmatn", size=10)),
    ("xetex-bidi", tex.xetex_bidi, "bookbus", dict(font="Amiri", size=12)),
    ("writer", office.writer, "bookbus", dict(font="Nazli", size=13)),
    ("writer", office.writer, "quake", dict(font="Shabnam", size=11)),
    ("typst", libraries.typst, "glacier", dict(font="Noto Naskh Arabic", size=11)),
    ("typst", libraries.typst, "bookbus", dict(font="Vazirmatn", size=11)),
    ("pango", toolkits.pango, "glacier", dict(font="Homa", size=13)),
    ("weasyprint", web.weasyprint, "glacier", dict(font="Samim", size=11)),
    ("chromium", web.chromium, "bookbus", dict(font="Sahel", size=11)),
    ("firefox", web.firefox, "glacier", dict(font="Nazli", size=14)),
    ("qt", toolkits.qt_text, "bookbus", dict(font="Parastoo", size=12)),
]
for producer, maker, article, options in MISTAKEN:
    for damage in MISTAKES + ["swapped"]:
        add(producer, damaged_maps.damaged(maker, damage), article, damage, **options)

# What looks like furniture and is article: labels at the head of sentences, tables of codes, lone years and
# scores, a refrain on every page, a headline said again, sources with addresses.
def leaves(left, right, head=""):
    """Running heads that differ on left and right pages, with the number of the page, for WeasyPrint."""
    box = "@top-{side}{{font:7pt 'Clipping';content:\"{text}\"{number}}}"
    number = " counter(page,persian)"
    return (
        f"@page:left{{{box.format(side='left', text=left + ' | ', number=number)}}}"
        f"@page:right{{{box.format(side='right', text=right + ' | ', number=number)}}}" + head
    )


LEAVES = leaves("ماهنامه بام شهر", "یادداشت‌های یک بایگان")
# Sites that write their furniture in other ways: Arabic letters, a space for ZWNJ, counts, hashtags, further networks.
MESSENGER = {
    "top": ["خبرگزاري كوهپايه", "كد خبر : 512774", "تاريخ انتشار : دوشنبه 3 دي 1397 ساعت 11:30", "تعداد بازدید : ۱۲۴۵ | تعداد نظرات : ۳"],
    "bottom": [
        "انتهاي پيام/ ۴۰۵۱",
        "بر چسب ها : شهر ، روزنامه ، مردم",
        "#شهر #روزنامه #مردم",
        "لينك كوتاه خبر : kuhpaye.example/p/512774",
        "کپی لینک",
        "اشتراک گذاری در: تلگرام، واتس‌اپ، ایتا، بله، روبیکا",
        "چاپ خبر | ارسال به دوستان | ۱۲ نظر | ۳۴۵ بازدید",
    ],
}
COUNTED = {
    "top": ["صفحه اصلی » فرهنگ » کتاب", "۱۲ آبان ۱۳۹۸ - ۱۰:۲۲ | کد مطلب: ۸۸۱۲ | بازدید: ۲۰۴"],
    "bottom": [
        "/انتهای پیام",
        "کلید واژه ها: شهر - روزنامه - مردم",
        "این مطلب را به اشتراک بگذارید",
        "۲ دیدگاه",
        "ارسال دیدگاه",
        "مطالب مرتبط",
        "درباره ما | تماس با ما | آرشیو | پیوندها",
        "تمامی حقوق مادی و معنوی این سایت متعلق به پایگاه خبری آینه شهر است.",
    ],
}
for article, font in [("archive", "Nazli"), ("ballads", "Vazirmatn"), ("scores", "Sahel")]:
    small = dict(font=font, size=12 if font == "Nazli" else 9, paper="A6", margin="10mm")
    plain = dict(font=font, size=13 if font == "Nazli" else 10)
    add("chromium", web.chromium, article, "pages", **small)
    add("firefox", web.firefox, article, "pages", **small)
    add("weasyprint", web.weasyprint, article, "leaves", css=LEAVES, **{**small, "margin": "14mm 10mm"})
    add("writer", office.writer, article, "pages", header=HEAD, footer=FOOT, **plain)
    add("xetex-bidi", tex.xetex_bidi, article, "pages", header=HEAD, **plain)
    add("chromium", web.chromium, article, "messenger", site=MESSENGER, **plain)
    add("firefox", web.firefox, article, "counted", site=COUNTED, **plain)
    add("weasyprint", web.weasyprint, article, "feet", site=MESSENGER, css=".feet{column-count:2}", **plain)
    add("qtwebengine", toolkits.qt_web, article, "counted", site=COUNTED, **plain)
    add("chromium", web.chromium, article, "2col", paper="A4", columns=2, align="justify", **plain)
    add("pango", toolkits.pango, article, "", **plain)
    add("typst", libraries.typst, article, "", **plain)
for article in ["quake", "jurist", "comet", "museum"]:
    add("chromium", web.chromium, article, "messenger", font="Sahel", size=10, site=MESSENGER)
    add("wkhtmltopdf", web.wkhtmltopdf, article, "counted", font="Nazli", size=12, site=COUNTED, local=True, spans=True)

# Tables whose white between cells is narrow, and tables wider than their column.
for article, font, size in [("budget", "Nazli", 12), ("league", "Vazirmatn", 8), ("council", "Sahel", 8), ("bridge", "Amiri", 11)]:
    add("luatex-harfbuzz", tex.luatex, article, "tables", font=font, size=size, columns=2, paper="A4")
    add("xetex-bidi", tex.xetex_bidi, article, "tables", font=font, size=size, columns=3, paper="A4")
for article, font, size in [("council", "Nazli", 12), ("league", "Samim", 10), ("bourse", "Sahel", 10), ("cinema", "Vazirmatn", 10)]:
    add("writer-html", office.writer_html, article, "table", font=font, size=size)
    add("xepersian", tex.xepersian, article, "table", font=font, size=size)
    add("pango", toolkits.pango, article, "tables", font=font, size=size)
for pair, font, size in [("bourse+dam", "Nazli", 13), ("council+comet", "Homa", 12), ("budget+jurist", "Nazli", 13), ("league+derby", "Homa", 12),
                         ("bridge+comet", "Nazli", 13), ("timetable+derby", "Nazli", 15), ("council+dam", "Sahel", 10), ("bourse+jurist", "Vazirmatn", 10)]:
    add("chromium", web.chromium, pair, "wide", font=font, size=size, **SPANNED)
    add("firefox", web.firefox, pair, "wide", font=font, size=size, **{**SPANNED, "gap": "4mm"})
# Lines that end where they like: their white is no sign of an end.
for article, font, size in [("dam", "Nazli", 13), ("jurist", "Vazirmatn", 10), ("readers", "Sahel", 8), ("comet", "Amiri", 12)]:
    add("react-pdf", libraries.react_pdf, article, "ragged", font=font, size=size)
    add("librsvg", toolkits.librsvg, article, "ragged", font=font, size=size)
    add("paps", toolkits.paps, article, "ragged", font=font, size=size)
    add("qt", toolkits.qt_text, article, "ragged", font=font, size=size)
    add("pango", toolkits.pango, article, "ragged", font=font, size=size)
for article in ["court", "condolences", "jurist", "quake"]:
    add("chromium", web.chromium, article, "nastaliq", font="Noto Nastaliq Urdu", size=11, leading=2.6, local=True)
# Two letters on one code, their dots on others.
for article, font, size in [("glacier", "Amiri", 13), ("metro", "Vazirmatn", 11), ("comet", "Sahel", 11), ("bookbus", "Tanha", 12),
                            ("dam", "Shabnam", 11), ("readers", "Samim", 11), ("quake", "Vazirmatn", 12), ("beekeepers", "Parastoo", 11),
                            ("village", "Amiri", 13), ("orchard", "Amiri", 13), ("interview", "Gandom", 11), ("cinema", "Nahid", 11)]:
    add("office-like", loose_dots.office_like, article, "loose-dots", font=font, size=size)
# Marks of vowels that no map names.
for producer, maker, article, font, size in [
    ("xetex-bidi", tex.xetex_bidi, "lesson", "Vazirmatn", 11), ("xetex-bidi", tex.xetex_bidi, "jurist", "Amiri", 12),
    ("luatex-harfbuzz", tex.luatex, "lesson", "Sahel", 10), ("luatex-harfbuzz", tex.luatex, "museum", "Amiri", 12),
    ("writer", office.writer, "lesson", "Nazli", 13), ("writer", office.writer, "jurist", "Shabnam", 11),
    ("qt", toolkits.qt_text, "lesson", "Samim", 12), ("qt", toolkits.qt_text, "village", "Noto Naskh Arabic", 11),
    ("xepersian", tex.xepersian, "lesson", "Nazli", 12), ("pango", toolkits.pango, "lesson", "Noto Sans Arabic", 11),
]:
    add(producer, damaged_maps.damaged(maker, "markless"), article, "markless", font=font, size=size)

# Pages as newsrooms set them.
for producer, maker, article, tag, options in newsroom.CASES:
    add(producer, maker, article, tag, **options)
for producer, maker, article, tag, options in spreads.CASES + dailies.CASES + cuttings.CASES + chances.CASES:
    add(producer, maker, article, tag, **options)
# Programs and fonts that none of the rules above was made with.
for article in ["saffron", "ferry"]:
    add("prawn", shaped.prawn, article, "", font="Sahel", size=11)
    add("gofpdf", shaped.gofpdf, article, "", font="Vazirmatn", size=11)
    add("text-pdf", shaped.text_pdf, article, "", font="Shabnam", size=11)
    add("cairo", shaped.cairo, article, "", font="Nazli", size=13)
    add("dompdf", libraries.dompdf, article, "", font="Samim", size=11)
    add("pdfmake", libraries.pdfmake, article, "", font="Vazirmatn", size=11)
    add("mupdf", libraries.mupdf, article, "", font="Sahel", size=11)
    add("mupdf", libraries.mupdf, article, "subset", font="Parastoo", size=11, subset=True)
    add("gnumeric", toolkits.gnumeric, article, "", font="Shabnam", size=11)
    add("calibre", toolkits.calibre, article, "", font="Samim", size=12)
    add("calc", office.calc, article, "", font="Sahel", size=11)
    add("writer-archived", office.writer_archived, article, "", font="Nazli", size=13)
    add("arabi", tex.arabi, article, "", font="Nazli", size=12)
    add("arabi", tex.arabi, article, "homa", font="Homa", size=12)
    add("luatex-polyglossia", tex.lua_polyglossia, article, "", font="Vazirmatn", size=11)
    add("chromium-pdftk", rewriters.after(web.chromium, rewriters.pdftk), article, "", font="Vazirmatn", size=11)
    for maker, before, font in [(web.chromium, "chromium", "Sahel"), (web.weasyprint, "weasyprint", "Amiri"), (tex.xetex_bidi, "xetex", "Vazirmatn"),
                                (office.writer, "writer", "Noto Naskh Arabic"), (web.firefox, "firefox", "Shabnam")]:
        for rewriter, after in [(rewriters.mupdf_drawn, "drawn"), (rewriters.placed, "placed"), (rewriters.early, "early")]:
            add(f"{before}-{after}", rewriters.after(maker, rewriter), article, "", font=font, size=11)
    for font in ["Lalezar", "Markazi Text", "Mirza", "Cairo", "Vazirmatn, variable"]:
        tag = "by-" + font.lower().replace(",", "").replace(" ", "-")
        size = 14 if font in ("Markazi Text", "Mirza") else 11
        for producer, maker in [("chromium", web.chromium), ("firefox", web.firefox), ("weasyprint", web.weasyprint)]:
            add(producer, maker, article, tag, font=font, size=size)
        if font != "Vazirmatn, variable":
            add("typst", libraries.typst, article, tag, font=font, size=size)
            add("xetex-bidi", tex.xetex_bidi, article, tag, font=font, size=size)
            add("pango", toolkits.pango, article, tag, font=font, size=size)
            add("writer", office.writer, article, tag, font=font, size=size)

# Canvases, charts, editors and further rewriters and fonts, of which none was there when the code was written.
for article in ["lantern", "signal"]:
    add("skia", canvases.skia, article, "", font="Sahel", size=11)
    add("skia", canvases.skia, article, "by-ibm-plex", font="IBM Plex Sans Arabic", size=11)
    add("r-cairo", canvases.r_cairo, article, "", font="Noto Naskh Arabic", size=11)
    add("gnuplot", canvases.gnuplot, article, "", font="Shabnam", size=9)
    add("lilypond", canvases.lilypond, article, "", font="Nazli", size=11)
    add("xournal", canvases.xournal, article, "", font="Samim", size=11)
    add("source-view", canvases.source_view, article, "", font="DejaVu Sans Mono", size=9)
    add("cairosvg", canvases.cairosvg, article, "", font="Vazirmatn", size=9)
    add("pdf-builder", shaped.pdf_builder, article, "", font="Sahel", size=11)
    add("qt6", toolkits.qt6_text, article, "", font="Vazirmatn", size=11)
    add("qt6", toolkits.qt6_text, article, "by-baloo", font="Baloo Bhaijaan 2", size=11)
    # Noto Naskh Arabic has no slash.
    add("tex-xet", tex.tex_xet, article, "", font="Vazirmatn", size=11)
    add("arabxetex", tex.arabxetex, article, "", font="Nazli", size=12)
    add("draw", office.drawing, article, "", font="Sahel", size=14)
    for policy, font in [("codes", "Nazli"), ("forms", "Vazirmatn"), ("old", "Sahel"), ("numbers", "Shabnam")]:
        add("named-glyphs", named_glyphs.named(policy), article, policy, font=font, size=11)
    for maker, before, rewriter, after, font in [
        (web.chromium, "chromium", rewriters.for_screens, "screens", "Sahel"),
        (web.weasyprint, "weasyprint", rewriters.for_screens, "screens", "Vazirmatn"),
        (office.writer, "writer", rewriters.cairo_print, "cairo-print", "Nazli"),
        (web.firefox, "firefox", rewriters.cairo_print, "cairo-print", "Samim"),
        (tex.xetex_bidi, "xetex", rewriters.archived, "archived", "Shabnam"),
        (web.chromium, "chromium", rewriters.archived, "archived", "IBM Plex Sans Arabic"),
        (office.writer, "writer", rewriters.cropped, "cropped", "Vazirmatn"),
        (web.chromium, "chromium", rewriters.locked, "locked", "Changa"),
        (web.weasyprint, "weasyprint", rewriters.fitz_saved, "fitz", "Samim"),
        (web.firefox, "firefox", rewriters.upside_down, "upside-down", "Sahel"),
        (web.chromium, "chromium", rewriters.scanned, "scanned", "Nazli"),
        (office.writer, "writer", rewriters.scanned, "scanned", "Vazirmatn"),
        (tex.luatex, "luatex", rewriters.encapsulated, "encapsulated", "Sahel"),
    ]:
        if not (before == "weasyprint" and article == "signal"):
            add(f"{before}-{after}", rewriters.after(maker, rewriter), article, "", font=font, size=10)
for article in ["lantern", "loom", "signal"]:
    add("writer-tagged", office.writer_asked(UseTaggedPDF=True, PDFUACompliance=True, SelectPdfVersion=17), article, "", font="UKIJ Tuz", size=11)
    add("writer", office.writer, article, "by-lemonada", font="Lemonada", size=9)
    for producer, maker, fonts in [
        ("chromium", web.chromium, ["El Messiri", "Reem Kufi", "UKIJ Ekran", "Scheherazade New"]),
        ("firefox", web.firefox, ["IBM Plex Sans Arabic", "Baloo Bhaijaan 2", "Changa", "Lemonada"]),
        ("weasyprint", web.weasyprint, ["Rubik", "Aref Ruqaa", "PakType Naqsh"]),
        ("typst", libraries.typst, ["El Messiri", "Vazir", "Lemonada"]),
        ("xetex-bidi", tex.xetex_bidi, ["Scheherazade New", "UKIJ Tuz", "PakType Tehreer"]),
        ("pango", toolkits.pango, ["Rubik", "Unifont", "FreeMono"]),
        ("luatex-harfbuzz", tex.luatex, ["Baloo Bhaijaan 2", "Vazir"]),
    ]:
        for font in fonts:
            # WeasyPrint turns lines round that begin with a Latin word.
            if producer == "weasyprint" and article == "signal":
                continue
            add(producer, maker, article, "by-" + font.lower().replace(" ", "-"), font=font, size=13 if "Scheherazade" in font or "PakType" in font else 10)
for article in ["lantern", "loom"]:
    add("graphite", tex.graphite, article, "", font="Awami Nastaliq", size=12)
for article, font in [("village", "Sahel"), ("radio", "Vazirmatn")]:
    for maker, before in [(web.chromium, "chromium"), (office.writer, "writer")]:
        add(before + "-two-up", rewriters.after(maker, rewriters.two_up), article, "", font=font, size=11)
