# The files of the plans in cutting_plans.py and cutting_sheets.py: `CASES` are (producer, maker, article, tag, options), for cases.py.
import browsers
from cutting_plans import PLANS
import cutting_sheets  # noqa: F401 (adds its plans)
import rewriters
import toolkits
import tree
import tree_lua
import tree_office

planned, truth = tree.by_plan(lambda name, options: PLANS[options["cutting"]](name))
CHROMIUM, FIREFOX, WEASYPRINT = (tree.by_browser(maker) for maker in (browsers.chromium, browsers.firefox, browsers.weasyprint))
QT, WEBKIT = tree.by_browser(toolkits.qt_web), tree.by_browser(toolkits.webkit)
# A producer's name may end with the order in which it paints frames, or with what is painted last.
MAKERS = {
    "chromium": CHROMIUM,
    "firefox": FIREFOX,
    "weasyprint": WEASYPRINT,
    "qt": QT,
    "webkit": WEBKIT,
    "typst": tree.typst,
    "xetex": tree.xetex,
    "luatex": tree_lua.luatex,
    "writer": tree_office.writer,
    "chromium-mixed": CHROMIUM,
    "firefox-backwards": FIREFOX,
    "chromium-titles": CHROMIUM,
    "firefox-titles": FIREFOX,
    "firefox-cairo": rewriters.after(FIREFOX, rewriters.cairo),
    "chromium-ghostscript": rewriters.after(CHROMIUM, rewriters.ghostscript),
    "typst-drawn": rewriters.after(tree.typst, rewriters.mupdf_drawn),
    "writer-distilled": rewriters.after(tree_office.writer, rewriters.distilled),
}
CASES = []
FONTS = [("Sahel", 9), ("Nazli", 12), ("Vazir", 9), ("Samim", 9), ("Markazi Text", 12), ("Shabnam", 9), ("IBM Plex Sans Arabic", 9), ("Vazirmatn", 9), ("Parastoo", 10)]
# LuaTeX shows a box for each ZWNJ of these.
BOXES_FOR_ZWNJ = ("Markazi Text", "IBM Plex Sans Arabic")


def case(producer, name, articles, **options):
    font, size = FONTS[len(CASES) % len(FONTS)]
    if producer == "luatex" and font in BOXES_FOR_ZWNJ:
        font, size = "Vazirmatn", 9
    size += options.pop("larger", 0)
    options = {"font": font, "size": size, "cutting": name, **options}
    order = producer.partition("-")[2]
    if order in tree.PAINTED:
        options["painted"] = order
    if order == "titles":
        options["titles_last"] = True
    if producer == "xetex":
        options["level"] = True
    tag = f"{name.replace('_', '-')}-{font.lower().replace(' ', '-')}"
    CASES.append(("cut-" + producer, planned(MAKERS[producer]), articles, tag, options))


A3, A6 = {"paper": "A3", "larger": 1}, {"paper": "A6", "larger": 2}
SIX = "printshop+windtower+shepherd+seaport+tram+loom"
for producers, name, articles, options in [
    ("chromium firefox typst xetex luatex writer", "asked_in_columns", ["physician"], {}),
    ("chromium weasyprint typst xetex firefox-titles", "asked_on_end", ["physician"], {}),
    ("chromium weasyprint typst xetex luatex writer", "minutes", ["physician"], {}),
    ("firefox typst xetex chromium-mixed", "minutes_narrow", ["physician+shepherd"], {}),
    ("chromium firefox typst xetex luatex writer qt", "law", ["statute"], {}),
    ("chromium weasyprint typst firefox-backwards", "law_three", ["statute+windtower"], {}),
    ("chromium typst xetex weasyprint writer", "law_margin", ["statute"], {}),
    ("chromium firefox typst xetex luatex writer weasyprint", "couplets", ["divan", "verses"], {}),
    ("chromium typst xetex luatex weasyprint", "couplets_in_stairs", ["divan"], {"larger": 1}),
    ("chromium firefox typst xetex", "couplets_framed", ["divan+seaport"], {}),
    ("chromium typst xetex weasyprint", "couplets_below", ["divan+shepherd"], {}),
    ("chromium firefox typst xetex luatex weasyprint", "abstracts", ["abstracted"], {}),
    ("chromium weasyprint typst xetex", "abstract_below", ["abstracted"], {}),
    ("chromium firefox typst xetex luatex", "english_aside", ["abstracted"], {}),
    ("chromium firefox weasyprint webkit", "board", ["survey"], {}),
    ("chromium typst xetex luatex writer firefox", "board_open", ["survey"], {}),
    ("firefox typst xetex chromium-ghostscript", "board_aside", ["survey"], {}),
    ("chromium firefox typst xetex luatex writer weasyprint", "record", ["repertory"], {}),
    ("chromium typst xetex firefox-cairo", "record_beside", ["repertory"], {}),
    ("chromium firefox weasyprint", "channel", ["posts"], {"larger": 1}),
    ("chromium firefox webkit", "channel_pictures", ["posts"], A6),
    ("chromium firefox typst weasyprint qt", "cards", [SIX], {}),
    ("chromium firefox typst writer", "cards_in_list", [SIX], {}),
    ("chromium firefox weasyprint", "telephone", ["printshop", "seaport"], A6),
    ("chromium firefox typst xetex luatex", "narrow", ["printshop+seaport"], {"larger": -1}),
    ("chromium weasyprint xetex firefox", "narrow_ruled", ["windtower+shepherd"], {"larger": -1}),
    ("chromium typst xetex chromium-titles firefox-backwards", "broadsheet", ["printshop+shepherd+seaport+windtower", "windtower+seaport+loom+printshop"], A3),
    ("chromium typst xetex firefox chromium-mixed", "broadsheet_steps", ["seaport+shepherd+windtower"], {}),
    ("chromium firefox typst xetex firefox-titles", "begun", ["windtower+printshop+shepherd"], {}),
    ("chromium typst xetex firefox-backwards", "dateline", ["seaport"], {}),
    ("chromium firefox xetex weasyprint", "initial", ["printshop"], {}),
    ("chromium firefox typst xetex luatex writer webkit", "stepwise", ["shepherd"], {}),
    ("chromium firefox typst xetex", "stepwise_in_columns", ["windtower"], {}),
    ("chromium firefox typst xetex luatex writer", "words", ["glossary"], {}),
    ("chromium typst xetex writer-distilled", "words_beside", ["glossary+seaport"], {}),
    ("chromium firefox typst xetex luatex writer", "months_in_rows", ["almanac"], {}),
    ("chromium typst xetex chromium-mixed", "months_framed", ["almanac"], {}),
    ("chromium firefox typst luatex writer", "months_in_columns", ["almanac"], {}),
    ("chromium firefox typst xetex weasyprint", "chronicle", ["printshop"], {}),
    ("chromium typst xetex chromium-titles", "chronicle_down", ["printshop"], {}),
    ("chromium firefox typst xetex", "contents", ["seaport"], {"larger": 1}),
    ("chromium firefox typst xetex luatex writer", "official", ["printshop"], {"larger": 2}),
    ("chromium firefox typst typst-drawn", "captions_above", ["printshop"], {}),
    ("chromium typst xetex firefox-backwards chromium-mixed", "amid_columns", ["windtower+almanac"], {}),
    ("chromium firefox typst xetex", "priced", ["printshop"], {}),
    ("chromium firefox typst xetex", "dark_box", ["printshop"], {}),
]:
    for article in articles:
        for producer in producers.split():
            case(producer, name, article, **options)
