# Damages the ToUnicode maps of a PDF, as writers and rewriters of PDFs do: what is drawn stays as it was.
import io
import random
import re
import unicodedata

LETTERS = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
# Letters and signs that some writers of documents give to the space.
SPACED = "یاکآحجذ"
SIGNS = "«»،؛؟.:!()-–[]/"


def is_letter(letters):
    return any(unicodedata.category(each) == "Lo" for each in letters)


def base(letters):
    """Presentation forms as the letters they stand for."""
    return unicodedata.normalize("NFKC", letters) if len(letters) == 1 else letters


def of_hex(text):
    return bytes.fromhex(re.sub(rb"\s", b"", text).decode()).decode("utf-16-be", "replace")


def to_hex(letters):
    return letters.encode("utf-16-be").hex().upper()


def entries_of(cmap):
    """The entries of a ToUnicode CMap (PDF 32000, 9.10.3): code, as written in hex, and letters."""
    entries = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, letters in re.findall(rb"<([^>]*)>\s*<([^>]*)>", block):
            entries[code.decode().upper()] = of_hex(letters)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, one, many in re.findall(rb"<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])", block):
            width = len(first)
            listed = re.findall(rb"<([^>]*)>", many)
            for step in range(int(last, 16) - int(first, 16) + 1):
                if listed:
                    letters = of_hex(listed[step]) if step < len(listed) else ""
                else:
                    start = of_hex(one)
                    letters = start[:-1] + chr(ord(start[-1]) + step) if start else ""
                entries[f"{int(first, 16) + step:0{width}X}"] = letters
    return entries


def cmap_of(entries, width):
    lines = [f"<{code}> <{to_hex(letters)}>" for code, letters in sorted(entries.items())]
    blocks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    text = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"
    text += f"1 begincodespacerange\n<{'0' * width}> <{'F' * width}>\nendcodespacerange\n"
    for block in blocks:
        text += f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n"
    return (text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").encode()


# Each takes the entries of a map and a source of chance, and gives the entries of the damaged map.


def shifted(entries, chance):
    """Each letter named as the one after it."""
    after = dict(zip(LETTERS, LETTERS[1:] + LETTERS[0]))
    return {code: "".join(after.get(each, each) for each in base(text)) for code, text in entries.items()}


def permuted(entries, chance):
    """A cipher: letters by chance, another one for each font."""
    known = sorted({text for text in entries.values() if is_letter(text)})
    other = known[:]
    chance.shuffle(other)
    cipher = dict(zip(known, other))
    return {code: cipher.get(text, text) for code, text in entries.items()}


def swapped(entries, chance):
    """Two letters that stand in each other's place."""
    swap = str.maketrans("رمشب", "مربش")
    return {code: base(text).translate(swap) if is_letter(text) else text for code, text in entries.items()}


def exchanged(entries, chance):
    """Two letters by chance that stand in each other's place, others in each font."""
    known = sorted({base(text) for text in entries.values() if base(text) in list(LETTERS)})
    if len(known) < 2:
        return entries
    one, other = chance.sample(known, 2)
    swap = str.maketrans(one + other, other + one)
    return {code: base(text).translate(swap) if is_letter(text) else text for code, text in entries.items()}


def crossed(entries, chance):
    """Three pairs of codes that have each other's letters: one form of a letter only."""
    letters = sorted(code for code, text in entries.items() if base(text) in list(LETTERS))
    damaged = dict(entries)
    chance.shuffle(letters)
    for one, other in list(zip(letters[::2], letters[1::2]))[:3]:
        damaged[one], damaged[other] = entries[other], entries[one]
    return damaged


def merged(entries, chance):
    """Letters that Arabic lacks, named by those that they were made from."""
    arabic = str.maketrans("پچژگ", "بجزك")
    return {code: base(text).translate(arabic) if is_letter(text) else text for code, text in entries.items()}


def spaced(entries, chance):
    return {code: " " if base(text) in list(SPACED) else text for code, text in entries.items()}


def private(entries, chance):
    """Letters of the private use area, one for each code."""
    return {
        code: chr(0xF000 + number) if is_letter(text) else text
        for number, (code, text) in enumerate(sorted(entries.items()))
    }


def holes(entries, chance):
    """One in six letters is the replacement character."""
    return {
        code: "\ufffd" if is_letter(text) and chance.random() < 1 / 6 else text
        for code, text in sorted(entries.items())
    }


def sparse(entries, chance):
    """One in three letters is not in the map at all."""
    return {code: text for code, text in sorted(entries.items()) if not is_letter(text) or chance.random() > 1 / 3}


def signless(entries, chance):
    return {code: "\ufffd" if text in list(SIGNS) else text for code, text in entries.items()}


def digits(entries, chance):
    """Persian digits named by ASCII ones, and three too many."""
    wrong = {chr(0x06F0 + value): str((value + 3) % 10) for value in range(10)}
    return {code: wrong.get(text, text) for code, text in entries.items()}


def markless(entries, chance):
    """Marks of vowels are not in the map."""
    return {code: text for code, text in entries.items() if not text or any(not unicodedata.combining(each) for each in text)}


def first_letters(entries, chance):
    """Of ligatures the first letter alone."""
    return {code: base(text)[0] if is_letter(text) and len(base(text)) > 1 else text for code, text in entries.items()}


DAMAGES = {
    "shifted": shifted,
    "permuted": permuted,
    "swapped": swapped,
    "exchanged": exchanged,
    "crossed": crossed,
    "merged": merged,
    "spaced": spaced,
    "private": private,
    "holes": holes,
    "sparse": sparse,
    "signless": signless,
    "digits": digits,
    "firsts": first_letters,
    "markless": markless,
}


def bare_program(data):
    """A TrueType font without anything that names its glyphs."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(data))
    for tag in ("cmap", "post", "GSUB", "GPOS", "GDEF"):
        if tag in font:
            del font[tag]
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def strip_program(descriptor):
    stream = descriptor.get("/FontFile2")
    if stream is not None:
        try:
            stripped = bare_program(stream.read_bytes())
        except Exception:  # a subset that lacks what fontTools asks for stays as it is
            return
        stream.write(stripped)


def damage_maps(name, source, out, seed):
    """Writes `source` to `out` with damaged maps: `name` is one of DAMAGES, "dropped" or "bare"."""
    import pikepdf

    chance = random.Random(seed)
    with pikepdf.open(source) as pdf:
        for item in pdf.objects:
            if not isinstance(item, pikepdf.Dictionary):
                continue
            # The glyphs of simple fonts are chosen by the cmap: without it they would not be drawn.
            if name == "bare" and item.get("/Subtype") == "/CIDFontType2":
                strip_program(item["/FontDescriptor"])
            if "/ToUnicode" not in item or item.get("/Type") != "/Font":
                continue
            if name in ("dropped", "bare"):
                del item["/ToUnicode"]
                continue
            entries = entries_of(item["/ToUnicode"].read_bytes())
            width = max((len(code) for code in entries), default=2)
            item["/ToUnicode"] = pdf.make_stream(cmap_of(DAMAGES[name](entries, chance), width))
        pdf.save(out, static_id=True)


def damaged(maker, name):
    """A maker whose file has damaged maps."""

    def make(shop, article, options, out):
        source = shop.folder / "sound.pdf"
        maker(shop, article, options, source)
        damage_maps(name, source, out, f"{article} {name}")

    return make
