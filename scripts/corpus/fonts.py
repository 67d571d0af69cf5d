# The fonts of the corpus, beyond those of the fixtures: family, its regular file and its bold one.
import pathlib

import common

MODULES = common.ROOT / ".cache" / "corpus" / "node_modules"
# All fonts from npm, copied to one folder that fontconfig is told of.
NPM_FONTS = common.ROOT / ".cache" / "corpus" / "fonts"
TRUETYPE = common.SYSTEM_FONTS
OPENTYPE = pathlib.Path("/usr/share/fonts/opentype")

# File names below node_modules; scripts/make-corpus installs the packages.
NPM_FILES = [
    "vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf",
    "vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf",
    "sahel-font/dist/Sahel.ttf",
    "sahel-font/dist/Sahel-Bold.ttf",
    "shabnam-font/dist/Shabnam.ttf",
    "shabnam-font/dist/Shabnam-Bold.ttf",
    "samim-font/dist/Samim.ttf",
    "samim-font/dist/Samim-Bold.ttf",
    "parastoo-font/dist/Parastoo.ttf",
    "parastoo-font/dist/Parastoo-Bold.ttf",
    "gandom-font/dist/Gandom.ttf",
    "tanha-font/dist/Tanha.ttf",
    "nahid-font/dist/Nahid.ttf",
]


def npm(regular, bold=None):
    return (NPM_FONTS / regular, NPM_FONTS / (bold or regular))


def pair(folder, regular, bold=None):
    return (folder / regular, folder / (bold or regular))


FONT_FILES = {
    "Vazirmatn": npm("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf"),
    "Sahel": npm("Sahel.ttf", "Sahel-Bold.ttf"),
    "Shabnam": npm("Shabnam.ttf", "Shabnam-Bold.ttf"),
    "Samim": npm("Samim.ttf", "Samim-Bold.ttf"),
    "Parastoo": npm("Parastoo.ttf", "Parastoo-Bold.ttf"),
    "Gandom": npm("Gandom.ttf"),
    "Tanha": npm("Tanha.ttf"),
    "Nahid": npm("Nahid.ttf"),
    "Homa": pair(TRUETYPE / "farsiweb", "homa.ttf"),
    "Titr": pair(TRUETYPE / "farsiweb", "titr.ttf"),
    "Noto Sans Arabic": pair(
        TRUETYPE / "noto", "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"
    ),
    "Noto Kufi Arabic": pair(
        TRUETYPE / "noto", "NotoKufiArabic-Regular.ttf", "NotoKufiArabic-Bold.ttf"
    ),
    "Noto Nastaliq Urdu": pair(
        TRUETYPE / "noto", "NotoNastaliqUrdu-Regular.ttf", "NotoNastaliqUrdu-Bold.ttf"
    ),
    "Scheherazade": pair(
        TRUETYPE / "scheherazade", "Scheherazade-Regular.ttf", "Scheherazade-Bold.ttf"
    ),
    "DejaVu Sans": pair(TRUETYPE / "dejavu", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    "FreeSerif": pair(TRUETYPE / "freefont", "FreeSerif.ttf", "FreeSerifBold.ttf"),
    "FreeFarsi": pair(TRUETYPE / "freefarsi", "FreeFarsi.ttf", "FreeFarsi-Bold.ttf"),
    "PakType Naskh Basic Farsi": pair(TRUETYPE / "paktype", "PakType Naskh Basic Farsi.ttf"),
    "KacstOne": pair(TRUETYPE / "kacst-one", "KacstOne.ttf", "KacstOne-Bold.ttf"),
    "Thabit": pair(OPENTYPE / "fonts-hosny-thabit", "Thabit.ttf", "Thabit-Bold.ttf"),
    "Harmattan": pair(TRUETYPE / "harmattan", "Harmattan-Regular.ttf", "Harmattan-Bold.ttf"),
    "Lateef": pair(OPENTYPE / "lateef", "Lateef-Regular.ttf", "Lateef-Bold.ttf"),
}
common.FONT_FILES.update(FONT_FILES)
# The folder that fontconfig is told of, beside the system's.
common.FONTS = NPM_FONTS


def gather():
    """Copies the fonts from npm into the one folder."""
    NPM_FONTS.mkdir(parents=True, exist_ok=True)
    for name in NPM_FILES:
        target = NPM_FONTS / pathlib.Path(name).name
        if not target.exists():
            target.write_bytes((MODULES / name).read_bytes())
