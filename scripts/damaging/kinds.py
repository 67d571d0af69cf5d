"""The kinds of damage: where each can strike in clean Persian text, and what it leaves there.

A kind gives the sites of a line, as (begin, end, what stands there afterwards), sorted and apart.
Chance is the caller's: a site is taken or left as a whole.
"""
import re
import unicodedata

ZWNJ = "\u200c"
LETTERS = "ءآأؤإئابةتثجحخدذرزژسشصضطظعغفقكلمنهويىپچکگیۀۃ"
RIGHT_JOINING = set("آأؤإادذرزژوةۀ")
WORD = re.compile(f"[{LETTERS}\u064b-\u0655\u0670{ZWNJ}]+")
# Letters of a word that touch a letter on their left: a kashida can stand behind them.
JOINING = set(LETTERS) - RIGHT_JOINING - {"ء"}


def sites_of(pattern, make):
    """Sites at the matches of `pattern`; `make(match)` gives what stands there afterwards."""
    pattern = re.compile(pattern)

    def sites(line, rng):
        for match in pattern.finditer(line):
            after = make(match, rng) if make.__code__.co_argcount == 2 else make(match)
            if after != match.group():
                yield match.start(), match.end(), after

    return sites


def displaced(line, rng):
    """A ZWNJ moves over the letter before or after it, where it stands between letters again."""
    done = 0
    for match in re.finditer(ZWNJ, line):
        at = match.start()
        places = [(at - 1, at + 1, ZWNJ + line[at - 1])] if at > 1 and line[at - 2] in LETTERS else []
        if at + 2 < len(line) and line[at + 2] in LETTERS:
            places.append((at, at + 2, line[at + 1] + ZWNJ))
        places = [place for place in places if place[0] >= done]
        if not places:
            continue
        site = rng.choice(places)
        done = site[1]
        yield site


def cut(between, after_joining):
    """One cut in a word, not beside its edges or a ZWNJ; words of at least five letters."""

    def sites(line, rng):
        for match in WORD.finditer(line):
            word = match.group()
            places = [
                at
                for at in range(2, len(word) - 1)
                if word[at - 1] in LETTERS and word[at] in LETTERS and word[at - 2] != ZWNJ
                and word[at + 1] != ZWNJ and (not after_joining or word[at - 1] in JOINING)
            ]
            if len(word) < 5 or not places:
                continue
            at = match.start() + rng.choice(places)
            yield at, at, between

    return sites


def joined(line, rng):
    """Words run together where the letters still show the edge to a reader or do not."""
    for match in re.finditer(f"(?<=[{LETTERS}]) (?=[{LETTERS}])", line):
        yield match.start(), match.end(), ""


def turned(pair, begins):
    """A pair of letters that fonts draw as one glyph where no letter joins it on the left (and, if
    `begins`, none on the right)."""
    before = f"(?:(?<![{LETTERS}])|(?<=[{''.join(sorted(RIGHT_JOINING))}]))" if begins else ""
    return sites_of(f"{before}{pair}(?![{LETTERS}])", lambda match: match.group()[::-1])


def broken_allah(match, rng):
    title, name = match.group("title") or "", "الله"
    if title:
        return rng.choice(["آیت االله", "آیت ا...", "آیت اهلل", "آیت الله", "آیتالله", "آیت‌االله"])
    return rng.choice(["اا" + name[1:], "اهلل"])


def punctuation(match, rng):
    mark = match.group("mark")
    return rng.choice([" " + mark, " " + mark + " ", mark])


FORMS = {}  # letter -> {"isolated": form, "initial": …}


def read_forms():
    for code in [*range(0xFB50, 0xFBFF + 1), *range(0xFE80, 0xFEFC + 1)]:
        name = unicodedata.decomposition(chr(code)).split()
        if name and name[0] in ("<isolated>", "<initial>", "<medial>", "<final>"):
            letters = "".join(chr(int(one, 16)) for one in name[1:])
            FORMS.setdefault(letters, {})[name[0][1:-1]] = chr(code)
    # Persian yeh has forms of its own, which fonts share with the alef maksura's.
    FORMS["ی"] = dict(zip(("isolated", "final", "initial", "medial"), "\ufbfc\ufbfd\ufbfe\ufbff"))


def shaped(match, _rng):
    """A word as the shapes that a page draws; ZWNJ is not drawn."""
    if not FORMS:
        read_forms()
    result, word = [], match.group()
    at = 0
    while at < len(word):
        letter, size = word[at], 1
        if letter == "ل" and word[at : at + 2] in FORMS:
            letter, size = word[at : at + 2], 2
        before, after = word[at - 1 : at], word[at + size : at + size + 1]
        joins = before in JOINING and letter != "ء"
        goes_on = letter[-1] in JOINING and after != "" and after in LETTERS and after != "ء"
        shape = ("medial" if goes_on else "final") if joins else ("initial" if goes_on else "isolated")
        if letter != ZWNJ:
            result.append(FORMS.get(letter, {}).get(shape, letter))
        at += size
    return "".join(result)


def stretched(line, rng):
    """A word drawn out with tatweel at one place."""
    for begin, end, _ in cut("", True)(line, rng):
        yield begin, end, "ـ" * rng.randint(1, 4)


# name -> (sites, class of change that its repair makes, what it does)
KINDS = {
    "zwnj-deleted": (sites_of(ZWNJ, lambda match: ""), "zwnj", "a ZWNJ is lost"),
    "zwnj-spaced": (sites_of(ZWNJ, lambda match: " "), "zwnj", "a ZWNJ has become a space"),
    "zwnj-half": (sites_of(ZWNJ, lambda match, rng: rng.choice(["", " "])), "zwnj",
                  "a ZWNJ is lost or has become a space"),
    "zwnj-doubled": (sites_of(ZWNJ, lambda match: ZWNJ * 2), "zwnj", "a ZWNJ stands twice"),
    "zwnj-displaced": (displaced, "zwnj", "a ZWNJ has moved over a letter"),
    "split-space": (cut(" ", False), "space", "a word is cut by a space"),
    "split-break": (cut("\n", False), "space", "a word is cut by a line break"),
    "split-kashida": (cut(" ", True), "space", "a word is cut by a space where a kashida stood"),
    "joined": (joined, "space", "the space between two words is lost"),
    "lam-alef": (sites_of("ل[اآأإ]", lambda match: match.group()[::-1]), "letters",
                 "لا is turned round to ال"),
    "lam-yeh": (turned("لی", False), "letters", "لی at the end of a stretch is turned round to یل"),
    "meem-yeh": (turned("می", True), "letters", "می that nothing joins is turned round to یم"),
    "allah": (sites_of(f"(?P<title>آیت‌)?الله(?![{LETTERS}])", broken_allah), "letters",
              "الله is broken: االله, اهلل, آیت ا..."),
    "forms": (sites_of(WORD.pattern, shaped), "letters", "words as presentation forms, without ZWNJ"),
    "arabic-letters": (
        sites_of(f"ی(?![{LETTERS}])|[یک]",
                 lambda match, rng: "ك" if match.group() == "ک"
                 else "ى" if match.end() - match.start() == 1 and rng.random() < 0.1 else "ي"),
        "letters", "Arabic ي ك ى for Persian letters"),
    "tatweel": (stretched, "signs", "a word is drawn out with tatweel"),
    "bidi-controls": (sites_of("[^ \n]+", lambda match, rng: rng.choice(["\u202b{}\u202c", "\u200f{}", "\u2067{}\u2069"]).format(match.group())),
                      "signs", "bidi controls around words"),
    "punctuation": (sites_of(f"(?<=[{LETTERS}])(?P<mark>[،؛؟!.:]) (?=[{LETTERS}])", punctuation), "space",
                    "the space behind a mark stands before it, on both sides, or is lost"),
}


def put(text, names, rate, rng):
    """`text` with the damages `names` put in one after the other, each site with chance `rate`."""
    for name in names:
        sites = KINDS[name][0]
        lines = []
        for line in text.split("\n"):
            pieces, at = [], 0
            for begin, end, after in sites(line, rng):
                if rng.random() >= rate:
                    continue
                pieces += [line[at:begin], after]
                at = end
            lines.append("".join(pieces) + line[at:])
        text = "\n".join(lines)
    return text
