# The files of the plans in daily_plans.py: `CASES` are (producer, maker, article, tag, options), for cases.py.
import browsers
from daily_plans import PLANS
import rewriters
import toolkits
import tree
import tree_lua
import tree_office

planned, truth = tree.by_plan(lambda name, options: PLANS[options["daily"]](name))
CHROMIUM, FIREFOX, WEASYPRINT = (tree.by_browser(maker) for maker in (browsers.chromium, browsers.firefox, browsers.weasyprint))
QT, WEBKIT = tree.by_browser(toolkits.qt_web), tree.by_browser(toolkits.webkit)
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
    "chromium-backwards": CHROMIUM,
    "firefox-backwards": FIREFOX,
    "firefox-cairo": rewriters.after(FIREFOX, rewriters.cairo),
    "weasyprint-ghostscript": rewriters.after(WEASYPRINT, rewriters.ghostscript),
    "typst-drawn": rewriters.after(tree.typst, rewriters.mupdf_drawn),
}
CASES = []
FONTS = [("Vazirmatn", 9), ("Nazli", 12), ("Parastoo", 10), ("Noto Naskh Arabic", 9), ("Sahel", 9), ("IBM Plex Sans Arabic", 9), ("Shabnam", 9), ("Markazi Text", 12)]
# LuaTeX shows a box for each ZWNJ of these.
BOXES_FOR_ZWNJ = ("Noto Naskh Arabic", "IBM Plex Sans Arabic", "Markazi Text")


def case(producer, name, articles, **options):
    font, size = FONTS[len(CASES) % len(FONTS)]
    if producer == "luatex" and font in BOXES_FOR_ZWNJ:
        font, size = "Samim", 9
    size += options.pop("larger", 0)
    options = {"font": font, "size": size, "daily": name, **options}
    if producer.endswith("-backwards"):
        options["painted"] = "backwards"
    if producer == "xetex":
        options["level"] = True
    tag = f"{name.replace('_', '-')}-{font.lower().replace(' ', '-')}"
    CASES.append(("daily-" + producer, planned(MAKERS[producer]), articles, tag, options))


A3 = {"paper": "A3", "larger": 1}
for producers, name, articles, options in [
    ("chromium firefox typst weasyprint", "skybox", ["waterman", "tram"], {}),
    ("chromium typst xetex firefox", "rail", ["waterman+tram", "tram+bookbus"], {"larger": -1}),
    ("chromium firefox typst xetex luatex writer", "quoted", ["portrait"], {}),
    ("chromium firefox-backwards typst xetex writer", "match", ["matchday"], {"larger": -1}),
    ("chromium weasyprint typst luatex chromium-backwards", "standings", ["matchday"], {}),
    ("chromium weasyprint typst xetex luatex firefox writer", "weather", ["spells"], {}),
    ("firefox typst xetex chromium-backwards", "weather_beside", ["spells+tram", "spells+waterman"], {"larger": -1}),
    ("chromium typst xetex luatex weasyprint", "programmes", ["tonight+cinema"], {}),
    ("firefox typst chromium writer", "programmes_below", ["tonight+tram"], {"larger": -1}),
    ("chromium typst xetex luatex firefox writer", "thanks", ["thanks"], {"larger": 1}),
    ("chromium firefox-backwards xetex typst-drawn", "thanks_narrow", ["thanks+waterman"], {}),
    ("chromium typst xetex luatex weasyprint chromium-backwards", "classified", ["bazaar"], {}),
    ("chromium firefox typst xetex luatex", "classified_flow", ["bazaar"], {}),
    ("chromium typst xetex luatex writer", "letters", ["postbag", "postbag+tram"], {}),
    ("chromium typst firefox xetex", "letters_answered", ["postbag+tram"], {}),
    ("chromium typst xetex weasyprint chromium-backwards", "court", ["ruling+bylaws", "ruling+tram"], {"larger": -1}),
    ("chromium typst xetex luatex writer qt", "court_columns", ["ruling"], {}),
    ("chromium weasyprint typst luatex", "uneven", ["tram+waterman", "bookbus+tram"], {}),
    ("chromium firefox qt", "amid", ["waterman", "tram", "village"], {}),
    ("chromium typst xetex firefox", "display", ["waterman", "tram"], {}),
    ("chromium typst xetex firefox-backwards weasyprint", "spanning", ["waterman+tram", "tram+glacier"], {}),
    ("chromium-backwards typst xetex weasyprint", "spanning_left", ["waterman+tram", "loom+waterman"], {}),
    ("chromium typst xetex weasyprint-ghostscript firefox-cairo", "three_up", ["tram+waterman+bookbus", "loom+tram+waterman"], A3),
    ("chromium typst xetex writer webkit", "market", ["goldsmiths+tram"], {}),
    ("chromium typst xetex luatex writer weasyprint", "market_below", ["goldsmiths"], {}),
    ("chromium typst xetex weasyprint firefox", "jobs", ["hiring"], {}),
    ("chromium typst xetex webkit firefox-cairo", "jobs_open", ["hiring"], {}),
    ("chromium typst xetex luatex writer", "figures", ["census"], {}),
    ("chromium typst xetex luatex firefox", "continued", ["waterman+tram", "village+tram"], {"larger": -1}),
    ("chromium typst xetex firefox-backwards weasyprint", "shorts", ["tram", "waterman"], {}),
    ("chromium typst xetex firefox", "shorts_run", ["tram", "waterman"], {}),
    ("chromium typst xetex firefox-cairo", "beside_pictures", ["waterman"], {}),
    ("chromium firefox firefox-cairo weasyprint webkit qt", "site", ["waterman+tram"], {"larger": 1}),
]:
    for article in articles:
        for producer in producers.split():
            case(producer, name, article, **options)
