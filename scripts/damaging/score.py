"""How well a repair undid damage: clean, damaged and repaired text compared unit by unit.

Units are the words of the clean text and the gaps between them. Three things are asked of each: is
it as in the clean text after the damage, after the repair, and what kind of difference is it.
White space of any kind and length is one space, so that lines may be joined.
"""
import bisect
import difflib
import re

ZWNJ = "\u200c"
WORD = re.compile(r"[^\W_]+(?:[\u200c\u064b-\u0655\u0670]*[^\W_]+)*[\u064b-\u0655\u0670]*")
ANCHOR = 10  # letters that have to agree before two texts are taken to run together again
REACH = 400  # how far that is looked for


def folded(text):
    return re.sub(r"\s+", " ", text).strip()


def resynchronise(one, other, at, to):
    """The nearest places behind (at, to) from which the texts agree again."""
    for distance in range(1, 2 * REACH):
        for step in range(max(0, distance - REACH), min(distance, REACH) + 1):
            begin, end = at + step, to + distance - step
            anchor = one[begin : begin + ANCHOR]
            if anchor == other[end : end + ANCHOR] and (
                len(anchor) == ANCHOR or (begin <= len(one) and end <= len(other)
                                          and len(one) - begin == len(other) - end)
            ):
                return begin, end
    return len(one), len(other)


def differences(one, other):
    """Spans of `one` and the spans of `other` that stand in their place."""
    at = to = 0
    while at < len(one) or to < len(other):
        # The common stretch, by leaps.
        leap = 4096
        while leap:
            if one[at : at + leap] == other[to : to + leap] and at + leap <= len(one) and to + leap <= len(other):
                at, to = at + leap, to + leap
            else:
                leap //= 2
        if at == len(one) and to == len(other):
            return
        begin, end = resynchronise(one, other, at, to)
        matcher = difflib.SequenceMatcher(None, one[at:begin], other[to:end], autojunk=False)
        for tag, a, b, c, d in matcher.get_opcodes():
            if tag != "equal":
                yield at + a, at + b, to + c, to + d
        at, to = begin, end


def class_of(before, after):
    """What a difference is made of: letters, zwnj, space, or other signs."""
    letters = [re.sub(r"[\W_]", "", text) for text in (before, after)]
    if letters[0] != letters[1]:
        return "letters"
    if before.count(ZWNJ) != after.count(ZWNJ):
        return "zwnj"
    return "space" if before.count(" ") != after.count(" ") else "signs"


class Units:
    """Words and gaps of a clean text, counted 0 (gap) 1 (word) 2 (gap) 3 …"""

    def __init__(self, clean):
        self.edges = [edge for match in WORD.finditer(clean) for edge in match.span()]
        self.words = len(self.edges) // 2

    def touched(self, begin, end, instead):
        """What [begin, end) lies in. An empty span at an edge of a word belongs to the word if
        letters are put there, else to the gap."""
        if begin == end:
            left = bisect.bisect_left(self.edges, begin)
            right = bisect.bisect_right(self.edges, begin)
            word = WORD.search(instead) is not None
            return [left if left == right or (left % 2 == 1) == word else right]
        return range(bisect.bisect_right(self.edges, begin), bisect.bisect_left(self.edges, end) + 1)


def wrong_units(units, clean, text):
    """Unit -> (classes of difference, what stands in its place)."""
    wrong = {}
    for begin, end, other_begin, other_end in differences(clean, text):
        kind = class_of(clean[begin:end], text[other_begin:other_end])
        for unit in units.touched(begin, end, text[other_begin:other_end]):
            entry = wrong.setdefault(unit, [set(), []])
            entry[0].add(kind)
            entry[1].append((begin, end, text[other_begin:other_end]))
    return wrong


def score(clean, damaged, repaired, classes):
    """Figures of the repair of damage whose repair makes changes of `classes` (see class_of)."""
    clean, damaged, repaired = folded(clean), folded(damaged), folded(repaired)
    units = Units(clean)
    before = wrong_units(units, clean, damaged)
    after = wrong_units(units, clean, repaired)
    right = sum(unit not in after for unit in before)
    changed_wrongly = sum(unit in after and after[unit][1] != before[unit][1] for unit in before)
    harm = {unit: what for unit, what in after.items() if unit not in before}
    same_class = sum(bool(what[0] & classes) for what in harm.values())
    counts = {
        "damaged": len(before),
        "repaired": right,
        "changed wrongly": changed_wrongly,
        "untouched": len(before) - right - changed_wrongly,
        "words": units.words,
        "harmed elsewhere": len(harm),
        "harmed of the sort": same_class,
        "letters harmed": sum("letters" in what[0] for what in harm.values()),
    }
    return figures_of(counts), list(examples(clean, units, before, after))


def figures_of(counts):
    """The counts of one trial, or sums of many, with what follows from them."""
    right = counts["repaired"]
    proposed = right + counts["changed wrongly"] + counts["harmed of the sort"]
    precision = right / proposed if proposed else 1.0
    recall = right / counts["damaged"] if counts["damaged"] else 1.0
    names = ("damaged", "repaired", "changed wrongly", "untouched")
    return {
        **{name: counts[name] for name in names},
        "precision": 100 * precision,
        "recall": 100 * recall,
        "f1": 200 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "words": counts["words"],
        "harmed elsewhere": counts["harmed elsewhere"],
        "harm per 10,000 words": 10000 * counts["harmed elsewhere"] / max(1, counts["words"]),
        "harmed of the sort": counts["harmed of the sort"],
        "letters harmed": counts["letters harmed"],
    }


def examples(clean, units, before, after):
    """(what went wrong, clean, damaged or None, repaired or None) of every unit in error."""
    for unit in sorted(set(after)):
        spans = [span for source in (before.get(unit), after[unit]) if source for span in source[1]]
        begin = min(clean.rfind(" ", 0, span[0]) + 1 for span in spans)
        end = max(clean.find(" ", span[1]) % (len(clean) + 1) for span in spans)
        shown = []
        for source in (before.get(unit), after[unit]):
            text, at = "", begin
            for from_, to, instead in source[1] if source else ():
                text += clean[at:from_] + instead
                at = to
            shown.append(text + clean[at:end] if source else None)
        sort = "/".join(sorted(after[unit][0]))
        yield ("not repaired" if unit in before else f"harmed ({sort})"), clean[begin:end], shown[0], shown[1]
