# The fonts that pages and training lines are set in, by package, and a fontconfig that knows them.
import pathlib
import typing

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "ocr"

DEBIAN_PACKAGES = (
    "fonts-arabeyes fonts-dejavu-core fonts-farsiweb fonts-freefarsi fonts-freefont-ttf fonts-hosny-amiri"
    " fonts-hosny-thabit fonts-kacst fonts-kacst-one fonts-lemonada fonts-nafees fonts-noto-core fonts-paktype"
    " fonts-roboto-unhinted fonts-sil-awami-nastaliq fonts-sil-harmattan fonts-sil-lateef fonts-sil-scheherazade"
    " fonts-ukij-uyghur"
).split()
NPM_PACKAGES = (
    "@expo-google-fonts/alexandria@0.4.2 @expo-google-fonts/almarai@0.4.1 @expo-google-fonts/aref-ruqaa@0.4.1"
    " @expo-google-fonts/baloo-bhaijaan-2@0.4.2 @expo-google-fonts/changa@0.4.2 @expo-google-fonts/estedad@0.4.0 @expo-google-fonts/fustat@0.4.2"
    " @expo-google-fonts/jomhuria@0.3.0 @expo-google-fonts/lalezar@0.2.3 @expo-google-fonts/mada@0.4.2"
    " @expo-google-fonts/marhey@0.4.2 @expo-google-fonts/rakkas@0.4.1 @expo-google-fonts/reem-kufi@0.4.2 @expo-google-fonts/rubik@0.4.2"
    " @expo-google-fonts/cairo@0.4.2 @expo-google-fonts/el-messiri@0.4.2 @expo-google-fonts/ibm-plex-sans-arabic@0.4.2"
    " @expo-google-fonts/markazi-text@0.4.1 @expo-google-fonts/mirza@0.2.3 @expo-google-fonts/scheherazade-new@0.4.3"
    " gandom-font@0.8.0 nahid-font@0.3.0 parastoo-font@2.0.1 sahel-font@3.4.0 samim-font@4.0.5"
    " shabnam-font@5.0.0 tanha-font@0.10.0 vazirmatn@33.0.3"
).split()


class Font(typing.NamedTuple):
    """A family as fontconfig calls it, the package it is in, and what it is used for."""

    family: str
    package: str
    bold: bool = True  # whether it has a bold face
    weight: int = 2  # how often training takes it, beside the others; 0: never, it is for tests
    stacked: bool = False  # whether it sets letters one above the other
    lacks: str = ""  # letters of Persian that it does not have


# What fonts for Arabic lack, when they lend ي, ى and ك for ی and ک.
_ARABIC = "پچژگ"

FONTS = (
    # Naskh
    Font("Nazli", "fonts-farsiweb", weight=6),
    Font("Noto Naskh Arabic", "fonts-noto-core", weight=4),
    Font("Scheherazade", "fonts-sil-scheherazade", weight=4),
    Font("Lateef", "fonts-sil-lateef", weight=2),
    Font("Harmattan", "fonts-sil-harmattan"),
    Font("FreeFarsi", "fonts-freefarsi", weight=3),
    Font("FreeSerif", "fonts-freefont-ttf"),
    Font("PakType Tehreer", "fonts-paktype", bold=False),
    Font("PakType Naqsh", "fonts-paktype", bold=False),
    Font("Parastoo", "parastoo-font", weight=4),
    Font("Scheherazade New", "scheherazade-new", weight=4),
    Font("Markazi Text", "markazi-text", weight=5),
    Font("Mirza", "mirza", weight=5),
    Font("Noto Nastaliq Urdu", "fonts-noto-core", bold=False, weight=2, stacked=True),
    Font("Amiri", "fonts-hosny-amiri", weight=14, stacked=True),
    Font("Aref Ruqaa", "aref-ruqaa", weight=4, stacked=True),
    Font("Thabit", "fonts-hosny-thabit", weight=1),
    Font("UKIJ Merdane", "fonts-ukij-uyghur", bold=False, weight=1),
    Font("UKIJ Sulus Tom", "fonts-ukij-uyghur", bold=False, weight=1),
    Font("UKIJ Kesme Tuz", "fonts-ukij-uyghur", bold=False, weight=1),
    Font("UKIJ Qolyazma Tez", "fonts-ukij-uyghur", bold=False, weight=1),
    Font("Awami Nastaliq", "fonts-sil-awami-nastaliq", bold=False, stacked=True),
    Font("Nafees", "fonts-nafees", bold=False, lacks="هة"),
    Font("KacstBook", "fonts-kacst", bold=False, weight=3, lacks=_ARABIC),
    Font("KacstNaskh", "fonts-kacst", bold=False, weight=3, lacks=_ARABIC),
    Font("KacstOffice", "fonts-kacst", bold=False, lacks=_ARABIC),
    Font("KacstLetter", "fonts-kacst", bold=False, lacks=_ARABIC),
    Font("KacstPen", "fonts-kacst", bold=False, lacks=_ARABIC),
    Font("KacstQurn", "fonts-kacst", bold=False, weight=3, lacks=_ARABIC),
    Font("KacstFarsi", "fonts-kacst", bold=False, weight=1, lacks=_ARABIC),
    Font("Tholoth", "fonts-arabeyes", bold=False, weight=1, lacks=_ARABIC),
    Font("UKIJ Qolyazma Tuz", "fonts-ukij-uyghur", bold=False, weight=1),
    Font("UKIJ Diwani Tom", "fonts-ukij-uyghur", bold=False, weight=1),
    # Without serifs, and for titles
    Font("Vazirmatn", "vazirmatn", weight=4),
    Font("Sahel", "sahel-font", weight=3),
    Font("Shabnam", "shabnam-font", weight=3),
    Font("Gandom", "gandom-font", bold=False),
    Font("Nahid", "nahid-font", bold=False),
    Font("Tanha", "tanha-font", bold=False),
    Font("Homa", "fonts-farsiweb", bold=False, weight=3),
    Font("Titr", "fonts-farsiweb", bold=False, weight=3),
    Font("Noto Sans Arabic", "fonts-noto-core", weight=3),
    Font("Noto Kufi Arabic", "fonts-noto-core", weight=1),
    Font("DejaVu Sans", "fonts-dejavu-core", weight=3),
    Font("DejaVu Sans Mono", "fonts-dejavu-core", weight=1),
    Font("KacstOne", "fonts-kacst-one"),
    Font("Cairo", "cairo"),
    Font("El Messiri", "el-messiri", weight=3),
    Font("IBM Plex Sans Arabic", "ibm-plex-sans-arabic"),
    Font("Lemonada", "fonts-lemonada", weight=1),
    Font("Almarai", "almarai"),
    Font("Alexandria", "alexandria", weight=1),
    Font("Changa", "changa", weight=1),
    Font("Estedad", "estedad", weight=3),
    Font("Fustat", "fustat", stacked=True),
    Font("Jomhuria", "jomhuria", bold=False, weight=1),
    Font("Lalezar", "lalezar", bold=False, weight=1, stacked=True),
    Font("Mada", "mada"),
    Font("Reem Kufi", "reem-kufi", weight=1),
    Font("Rubik", "rubik", weight=1),
    Font("UKIJ Ekran", "fonts-ukij-uyghur", bold=False, weight=1),
    Font("UKIJ Qara", "fonts-ukij-uyghur", bold=False, weight=1),
    Font("UKIJ Tor", "fonts-ukij-uyghur", bold=False, weight=1),
    Font("Baloo Bhaijaan 2", "baloo-bhaijaan-2"),
    Font("Marhey", "marhey", weight=1),
    Font("KacstTitle", "fonts-kacst", bold=False, weight=1, lacks=_ARABIC),
    Font("KacstPoster", "fonts-kacst", bold=False, weight=1, lacks=_ARABIC),
    Font("AlArabiya", "fonts-arabeyes", bold=False, weight=1, lacks=_ARABIC),
    Font("AlHor", "fonts-arabeyes", bold=False, weight=1, lacks=_ARABIC),
    Font("Arab", "fonts-arabeyes", bold=False, weight=1, lacks=_ARABIC),
    Font("Furat", "fonts-arabeyes", bold=False, weight=1, lacks=_ARABIC),
    Font("Khalid", "fonts-arabeyes", bold=False, weight=1, lacks=_ARABIC),
    Font("Nada", "fonts-arabeyes", bold=False, weight=1, lacks=_ARABIC),
    Font("Salem", "fonts-arabeyes", bold=False, weight=1, lacks=_ARABIC),
    Font("Sharjah", "fonts-arabeyes", bold=False, weight=1, lacks=_ARABIC),
    # Never trained on
    Font("PakType Naskh Basic Farsi", "fonts-paktype", bold=False, weight=0),
    Font("Samim", "samim-font", weight=0),
    Font("UKIJ Nasq", "fonts-ukij-uyghur", bold=False, weight=0),  # naskh
    Font("UKIJ Tuz Kitab", "fonts-ukij-uyghur", bold=False, weight=0),  # naskh of books
    Font("Rakkas", "rakkas", bold=False, weight=0, stacked=True),
)
TRAINED = tuple(font for font in FONTS if font.weight)
STACKED = tuple(font for font in TRAINED if font.stacked)
UNSEEN = tuple(font for font in FONTS if not font.weight)

# What Latin letters are set in where the family has none.
LATIN_FAMILIES = ("FreeSerif", "Roboto", "DejaVu Sans", "FreeSans")


def write_fontconfig(folder):
    """Writes fonts.conf into the folder; returns its path for FONTCONFIG_FILE."""
    settings = pathlib.Path(folder) / "fonts.conf"
    settings.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{CACHE / 'fonts'}</dir><dir>/usr/share/fonts</dir>"
        f"<cachedir>{CACHE / 'fontconfig'}</cachedir></fontconfig>",
        "utf-8",
    )
    return settings
