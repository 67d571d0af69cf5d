# The fonts of the corpus, beyond those of the fixtures: family, its regular file and its bold one.
import pathlib

import common

MODULES = common.ROOT / ".cache" / "corpus" / "node_modules"
# All fonts from npm, copied to one folder that fontconfig is told of.
NPM_FONTS = common.ROOT / ".cache" / "corpus" / "fonts"
TRUETYPE = common.SYSTEM_FONTS
OPENTYPE = pathlib.Path("/usr/share/fonts/opentype")
# Fonts that a browser alone is given: fontconfig would take the first for an instance of another.
WEB_FONTS = common.ROOT / ".cache" / "corpus" / "web-fonts"

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
    "vazir-font/dist/Vazir-Regular.ttf",
    "vazir-font/dist/Vazir-Bold.ttf",
]
# Fonts that npm has as two files for the web, one a script: the package, the weights, the file they become.
WEB_PARTS = {
    "Lalezar.ttf": ("lalezar", 400),
    "MarkaziText-Regular.ttf": ("markazi-text", 400),
    "MarkaziText-Bold.ttf": ("markazi-text", 700),
    "Mirza-Regular.ttf": ("mirza", 400),
    "Mirza-Bold.ttf": ("mirza", 700),
    "Cairo-Regular.ttf": ("cairo", 400),
    "Cairo-Bold.ttf": ("cairo", 700),
    "BalooBhaijaan2-Regular.ttf": ("baloo-bhaijaan-2", 400),
    "BalooBhaijaan2-Bold.ttf": ("baloo-bhaijaan-2", 700),
    "Changa-Regular.ttf": ("changa", 400),
    "Changa-Bold.ttf": ("changa", 700),
    "ElMessiri-Regular.ttf": ("el-messiri", 400),
    "ElMessiri-Bold.ttf": ("el-messiri", 700),
    "IBMPlexSansArabic-Regular.ttf": ("ibm-plex-sans-arabic", 400),
    "IBMPlexSansArabic-Bold.ttf": ("ibm-plex-sans-arabic", 700),
    "ReemKufi-Regular.ttf": ("reem-kufi", 400),
    "ReemKufi-Bold.ttf": ("reem-kufi", 700),
    "ArefRuqaa-Regular.ttf": ("aref-ruqaa", 400),
    "ArefRuqaa-Bold.ttf": ("aref-ruqaa", 700),
    "ScheherazadeNew-Regular.ttf": ("scheherazade-new", 400),
    "ScheherazadeNew-Bold.ttf": ("scheherazade-new", 700),
    "Rubik-Regular.ttf": ("rubik", 400),
    "Rubik-Bold.ttf": ("rubik", 700),
}


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
    "Lalezar": npm("Lalezar.ttf"),
    "Markazi Text": npm("MarkaziText-Regular.ttf", "MarkaziText-Bold.ttf"),
    "Mirza": npm("Mirza-Regular.ttf", "Mirza-Bold.ttf"),
    "Cairo": npm("Cairo-Regular.ttf", "Cairo-Bold.ttf"),
    "Baloo Bhaijaan 2": npm("BalooBhaijaan2-Regular.ttf", "BalooBhaijaan2-Bold.ttf"),
    "Changa": npm("Changa-Regular.ttf", "Changa-Bold.ttf"),
    "El Messiri": npm("ElMessiri-Regular.ttf", "ElMessiri-Bold.ttf"),
    "IBM Plex Sans Arabic": npm("IBMPlexSansArabic-Regular.ttf", "IBMPlexSansArabic-Bold.ttf"),
    "Reem Kufi": npm("ReemKufi-Regular.ttf", "ReemKufi-Bold.ttf"),
    "Aref Ruqaa": npm("ArefRuqaa-Regular.ttf", "ArefRuqaa-Bold.ttf"),
    "Scheherazade New": npm("ScheherazadeNew-Regular.ttf", "ScheherazadeNew-Bold.ttf"),
    "Rubik": npm("Rubik-Regular.ttf", "Rubik-Bold.ttf"),
    "Vazir": npm("Vazir-Regular.ttf", "Vazir-Bold.ttf"),
    "Lemonada": pair(OPENTYPE / "lemonada", "Lemonada-Regular.otf", "Lemonada-Bold.otf"),
    "Unifont": pair(OPENTYPE / "unifont", "unifont.otf"),
    "UKIJ Tuz": pair(TRUETYPE / "fonts-ukij-uyghur", "UKIJTuz.ttf", "UKIJTuzB.ttf"),
    "UKIJ Ekran": pair(TRUETYPE / "fonts-ukij-uyghur", "UKIJEkran.ttf"),
    "FreeMono": pair(TRUETYPE / "freefont", "FreeMono.ttf", "FreeMonoBold.ttf"),
    "DejaVu Sans Mono": pair(TRUETYPE / "dejavu", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"),
    "PakType Naqsh": pair(TRUETYPE / "paktype", "PakType Naqsh.ttf"),
    "PakType Tehreer": pair(TRUETYPE / "paktype", "PakType Tehreer.ttf"),
    "Awami Nastaliq": pair(TRUETYPE / "awami", "AwamiNastaliq-Regular.ttf"),
    "Vazirmatn, variable": pair(WEB_FONTS, "VazirmatnVariable.ttf"),
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
    """Copies the fonts from npm into the one folder, and joins those that come in parts."""
    NPM_FONTS.mkdir(parents=True, exist_ok=True)
    WEB_FONTS.mkdir(parents=True, exist_ok=True)
    copies = {NPM_FONTS / pathlib.Path(name).name: name for name in NPM_FILES}
    copies[WEB_FONTS / "VazirmatnVariable.ttf"] = "vazirmatn/fonts/variable/Vazirmatn[wght].ttf"
    for target, name in copies.items():
        if not target.exists():
            target.write_bytes((MODULES / name).read_bytes())
    for name, (package, weight) in WEB_PARTS.items():
        if not (NPM_FONTS / name).exists():
            join_parts(package, weight, NPM_FONTS / name)


def join_parts(package, weight, target):
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont

    parts = []
    for script in ("arabic", "latin"):
        font = TTFont(MODULES / "@fontsource" / package / "files" / f"{package}-{script}-{weight}-normal.woff")
        font.flavor = None
        parts.append(target.with_suffix(f".{script}"))
        font.save(parts[-1])
    Merger().merge([str(part) for part in parts]).save(target)
    for part in parts:
        part.unlink()
