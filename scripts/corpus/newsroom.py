# Pages as newsrooms set them: boxes and tables in columns, marked names, lists in lists, signatures; and the
# furniture of further sites. `CASES` are (producer, maker, article, tag, options), for cases.py.
import html

import geometry
import libraries
import office
import rewriters
import tex
import toolkits
import web

WIDE = '<div style="column-span:all;margin:.6em 0">{}</div>'


def talk(parts, options):
    """An interview: who speaks is set bold, up to the colon."""
    made = []
    for _, shown in parts[1:]:
        name, colon, rest = shown.partition(":")
        if colon and shown.startswith("<p>") and len(name) < 24:
            shown = f"<p><b>{name[3:]}:</b>{rest}"
        made.append(shown)
    return parts[0][1] + f'<div class="text">{"".join(made)}</div>'


def pull(parts, options):
    """A sentence in large letters between two rules, in the midst of a column."""
    made = [
        f'<div class="pull">{shown}</div>' if number == options["quote"] else shown
        for number, (_, shown) in enumerate(parts[1:], 1)
    ]
    style = "<style>.pull{font-size:1.4em;border:solid #444;border-width:1px 0;margin:.6em 1em;text-align:center}</style>"
    return style + parts[0][1] + f'<div class="text">{"".join(made)}</div>'


def shaded(parts, options):
    """Tables, and the short line above each, on grey ground within their column."""
    made, style = [], "<style>.shaded{background:#e4e4e4;padding:.5em;margin:0 0 .8em;break-inside:avoid}</style>"
    for number, (kind, shown) in enumerate(parts[1:], 1):
        if kind == "table":
            title = made.pop() if parts[number - 1][0] in ("verse", "paragraph") and len(parts[number - 1][1]) < 80 else ""
            shown = f'<div class="shaded">{title}{shown}</div>'
        made.append(shown)
    return style + parts[0][1] + f'<div class="text">{"".join(made)}</div>'


def across(parts, options):
    """Tables over all columns: the text above them is set in columns of its own."""
    made = [WIDE.format(shown) if kind == "table" else shown for kind, shown in parts[1:]]
    return parts[0][1] + f'<div class="text">{"".join(made)}</div>'


def front(parts, options, beside):
    """A front page: a lead over the columns, and a second article on grey ground at the foot of all of them."""
    style = "<style>.foot{background:#e8e8e8;padding:.6em;margin-top:1em} .foot h1{font-size:1.2em}</style>"
    text = "".join(shown for _, shown in parts[2:])
    lead = parts[1][1].replace("<p>", '<p style="font-size:1.2em;font-weight:700">', 1)
    foot = f'<div class="foot"><div style="column-count:{options["columns"]};column-gap:8mm">{beside}</div></div>'
    return style + parts[0][1] + lead + f'<div class="text">{text}</div>' + foot


def nested(parts, options):
    """Items named by letters stand further in than those named by numbers."""
    made = []
    for kind, shown in parts[1:]:
        if kind == "item":
            far = 3 if shown.removeprefix("<p>")[0] not in "۰۱۲۳۴۵۶۷۸۹" else 1.5
            shown = f'<div style="padding-right:{far}em">{shown}</div>'
        made.append(shown)
    return parts[0][1] + f'<div class="text">{"".join(made)}</div>'


def jumping(parts, options):
    """The line of a newspaper that tells on which page an article goes on, below it on the left."""
    line = html.escape(options["jump"])
    return parts[0][1] + f'<div class="text">{"".join(shown for _, shown in parts[1:])}</div><p style="text-align:left;font-weight:700">{line}</p>'


geometry.PLANS.update(talk=talk, pull=pull, shaded=shaded, across=across, front=front, nested=nested, jumping=jumping)

# Three more sites. Nothing in them is of the article.
PORTAL = {
    "top": ["خبرگزاری دماوند", "سه‌شنبه، ۱۲ آذر ۱۳۹۸ - ۱۴:۰۵", "سرویس: ورزش", "شناسه خبر: ۶۰۲۱۸ | بازدید: ۳۱۷"],
    "bottom": [
        "انتهای پیام",
        "برچسب‌ها",
        "جام باشگاه‌ها  سهند  فوتبال",
        "اشتراک‌گذاری در شبکه‌های اجتماعی",
        "آدرس کوتاه: damavand.example/x3d",
        "نظرات کاربران (۴)",
        "اخبار مرتبط",
    ],
}
PRINTED = {
    "top": ["روزنامه بامداد | نسخه چاپی", "https://bamdad.example/fa/print/81127", "تاریخ چاپ: ۱۳۹۸/۰۹/۱۲"],
    "bottom": [
        "پرینت | ایمیل | تلگرام | X",
        "کلمات کلیدی: شهر، مردم، بازار",
        "لینک ثابت: https://bamdad.example/fa/81127",
        "زمان مطالعه: ۳ دقیقه",
        "نظر شما",
        "صفحه ۱ از ۱",
    ],
}
LOCAL = {
    "top": ["پایگاه خبری نیلوفران", "خانه / استان‌ها / نیلوفران", "۱۲ آذر ۹۸ - ساعت ۱۰:۰۵ | کد: ۷۷۱۲۰"],
    "bottom": [
        "پایان خبر/",
        "دسته‌بندی: شهری",
        "تگ ها : بازار ، شهرداری",
        "به اشتراک بگذارید:",
        "نوشته‌های مشابه",
        "۰ دیدگاه",
        "طراحی و تولید: رایانه نیلوفران",
        "کپی‌رایت © ۱۳۹۸ تمامی حقوق این سایت محفوظ است.",
    ],
}
SIGNED = ".verse{text-align:left}"
SUBHEAD = ".verse{text-align:right;font-weight:700}"
COUPLETS = "table{width:80%;margin:0 auto 1em} td{text-align:center}"
TWO = {"paper": "A4", "columns": 2, "align": "justify"}
THREE = {"paper": "A4", "columns": 3, "align": "justify", "gap": "6mm"}

CASES = []


def case(producer, maker, article, tag, **options):
    CASES.append((producer, maker, article, tag, options))


# Columns with tables and boxes.
for article, font, size in [("knockout", "Nazli", 11), ("trading", "Vazirmatn", 8), ("bylaws", "Sahel", 9), ("forecast", "Homa", 11)]:
    case("chromium", web.chromium, article, "shaded", font=font, size=size, plan="shaded", **THREE)
    case("weasyprint", web.weasyprint, article, "shaded", font=font, size=size, plan="shaded", grid=False, **TWO)
    case("firefox", web.firefox, article, "across", font=font, size=size, plan="across", **TWO)
    case("chromium", web.chromium, article, "across", font=font, size=size, plan="across", grid=False, **THREE)
    case("writer", office.writer, article, "columns", font=font, size=size, **TWO)
    case("xetex-bidi", tex.xetex_bidi, article, "columns", font=font, size=min(size + 1, 12), columns=2, paper="A4", latin=True)
    case("typst", libraries.typst, article, "columns", font=font, size=size, **TWO)
    case("luatex-harfbuzz", tex.luatex, article, "page", font=font, size=min(size + 1, 12))
    case("chromium-rotated", rewriters.after(web.chromium, rewriters.rotated), article, "wide", font=font, size=size + 2, paper="A4 landscape")
for pair, font, size in [("knockout+mailbag", "Nazli", 11), ("couplets+forecast", "Sahel", 8), ("dialogue+channels", "Vazirmatn", 8)]:
    first, box = pair.split("+")
    case("chromium", web.chromium, first, "front-" + box, font=font, size=size, plan="front", box=box, **THREE)
    case("firefox", web.firefox, first, "front-" + box, font=font, size=size, plan="front", box=box, **{**TWO, "paper": "A3"})
# Interviews, sentences set large, lists in lists, signatures, programmes, verses in two halves.
for producer, maker in [("chromium", web.chromium), ("firefox", web.firefox), ("weasyprint", web.weasyprint), ("qtwebengine", toolkits.qt_web)]:
    case(producer, maker, "dialogue", "talk", font="Sahel", size=10, plan="talk")
    case(producer, maker, "dialogue", "pull", font="Nazli", size=12, plan="pull", quote=9, **TWO)
    case(producer, maker, "trading", "nested", font="Samim", size=10, plan="nested")
    case(producer, maker, "mailbag", "signed", font="Nazli", size=13, css=SIGNED)
    case(producer, maker, "channels", "subhead", font="Shabnam", size=10, css=SUBHEAD, grid=False)
    case(producer, maker, "couplets", "halves", font="Nazli", size=12, css=COUPLETS, grid=False)
case("chromium", web.chromium, "mailbag", "3col", font="Nazli", size=13, css=SIGNED, **THREE)
case("firefox", web.firefox, "channels", "2col", font="Vazirmatn", size=9, css=SUBHEAD, **TWO)
case("weasyprint", web.weasyprint, "couplets", "2col", font="Amiri", size=10, css=COUPLETS, grid=False, **TWO)
for article in ["couplets", "channels", "mailbag", "dialogue"]:
    case("writer", office.writer, article, "", font="Nazli", size=12)
    case("xepersian", tex.xepersian, article, "", font="Sahel", size=10)
    case("pango", toolkits.pango, article, "", font="Vazirmatn", size=11)
    case("writer-docx", office.docx, article, "", font="Parastoo", size=11)
# Sites, by programs of which some lose letters of a map.
for article, site, tag in [("knockout", PORTAL, "portal"), ("bylaws", PRINTED, "printed"), ("trading", LOCAL, "local")]:
    case("wkhtmltopdf", web.wkhtmltopdf, article, tag, font="Nazli", size=12, site=site, local=True, spans=True)
    case("qtwebengine", toolkits.qt_web, article, tag, font="Sahel", size=10, site=site)
    case("chromium", web.chromium, article, tag, font="Vazirmatn", size=10, site=site, header=True, code="60218")
    case("firefox", web.firefox, article, tag, font="Nazli", size=12, site=site)
    case("webkitgtk", toolkits.webkit, article, tag, font="Samim", size=10, site=site)
    case("writer-html", office.writer_html, article, tag, font="Nazli", size=13, site=site)
for article, jump in [("dialogue", "ادامه در صفحه ۵"), ("mailbag", "ادامه در صفحه ۱۲")]:
    case("chromium", web.chromium, article, "jumping", font="Nazli", size=13, plan="jumping", jump=jump, **TWO)
    case("weasyprint", web.weasyprint, article, "jumping", font="Sahel", size=10, plan="jumping", jump=jump)
# The same plans with further articles, so that a rule that one page asked for meets others.
for number, (article, font, size) in enumerate([("bourse", "Vazirmatn", 9), ("budget", "Parastoo", 10), ("league", "Nazli", 12), ("archive", "Sahel", 8), ("bridge", "Samim", 9), ("timetable", "Shabnam", 8)]):
    gap, columns = ["5mm", "10mm"][number % 2], 2 + number % 2
    layout = {"paper": "A4", "columns": columns, "align": "justify", "gap": gap}
    case("firefox", web.firefox, article, "shaded", font=font, size=size, plan="shaded", grid=number % 2 == 0, **layout)
    case("chromium", web.chromium, article, "across2", font=font, size=size + 1, plan="across", grid=number % 2 == 1, **{**layout, "columns": 5 - columns})
    case("weasyprint", web.weasyprint, article, "across", font=font, size=size, plan="across", grid=number % 2 == 0, **layout)
    case("writer", office.writer, article, "columns", font=font, size=size, **layout)
    case("luatex-harfbuzz", tex.luatex, article, "page", font=font, size=size + 2)
    case("chromium-rotated", rewriters.after(web.chromium, rewriters.rotated), article, "wide", font=font, size=size + 3, paper="A4 landscape", grid=number % 2 == 0)
for producer, maker in [("chromium", web.chromium), ("weasyprint", web.weasyprint), ("firefox", web.firefox)]:
    case(producer, maker, "bylaws", "nested2", font="Vazirmatn", size=9, plan="nested", **TWO)
    case(producer, maker, "bylaws", "nested", font="Parastoo", size=11, plan="nested")
    case(producer, maker, "trading", "nested2", font="Nazli", size=11, plan="nested", **{**TWO, "gap": "10mm"})
    case(producer, maker, "couplets", "halves2", font="Vazirmatn", size=8, css=COUPLETS, grid=False, **TWO)
    case(producer, maker, "couplets", "wide", font="Sahel", size=11, css=COUPLETS, grid=False, paper="A4 landscape")
for article, site, tag in [("knockout", PRINTED, "printed"), ("trading", PRINTED, "printed"), ("bylaws", LOCAL, "local"), ("forecast", LOCAL, "local"), ("bylaws", PORTAL, "portal")]:
    case("chromium", web.chromium, article, tag + "2", font="Nazli", size=13, site=site)
    case("firefox", web.firefox, article, tag + "2", font="Vazirmatn", size=10, site=site, grid=False)
    case("weasyprint", web.weasyprint, article, tag, font="Sahel", size=11, site=site)
    case("writer-html", office.writer_html, article, tag + "2", font="Samim", size=11, site=site)
for pair, font, size in [("trading+couplets", "Sahel", 8), ("bylaws+mailbag", "Nazli", 11), ("forecast+dialogue", "Parastoo", 9)]:
    first, box = pair.split("+")
    case("chromium", web.chromium, first, "front-" + box, font=font, size=size, plan="front", box=box, **{**TWO, "paper": "A3"})
    case("firefox", web.firefox, first, "front-" + box, font=font, size=size, plan="front", box=box, **THREE)
