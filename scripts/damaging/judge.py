"""Every change of a repair beside the truth: right or wrong."""
import bisect
import collections
import hashlib
import json
import os
import random
import re
import subprocess
import sys

from .kinds import put
from .score import ZWNJ, differences
from .trial import PROGRAM, repaired

STRETCH = 40  # lines

Change = collections.namedtuple("Change", (
    "kind evidence confidence right damage lost_zwnj before after around"))


def half_of(text, part):
    """Every other stretch of lines; all of them for `part` all."""
    lines = text.split("\n")
    if part == "all":
        return text
    wanted = 0 if part == "fit" else 1
    return "\n".join(line for at, line in enumerate(lines) if at // STRETCH % 2 == wanted) + "\n"


class Wrong:
    """The spans of a text in which it is not as the truth has it."""

    def __init__(self, truth, text):
        spans = [(begin, end) for _, _, begin, end in differences(truth, text)]
        self.begins = [span[0] for span in spans]
        self.ends = [span[1] for span in spans]

    def touches(self, begin, end):
        """Whether one of them overlaps [begin, end). Of two spans of which one is empty, the other has
        to hold its place: at its edge too if the change itself is the empty one (something was taken
        out), within it otherwise."""
        at = bisect.bisect_left(self.ends, begin)
        while at < len(self.begins) and self.begins[at] <= end:
            left, right = self.begins[at], self.ends[at]
            if begin == end or (left == right and begin < left < end) or max(begin, left) < min(end, right):
                return True
            at += 1
        return False


MI_APART = re.compile(f"\\bن?م[یي]{ZWNJ}")
MI_JOINED = re.compile("\\bن?م[یي](?:شود|شون|[کك]ند|[کك]نن|[کك]رد|توا|گو[یي]|دهد)")


def has_lost_zwnj(text):
    """What Habit::has_lost_zwnj of repair/habit.h says of the text that is repaired."""
    if text.count(ZWNJ) * 400 < sum(letter.isalpha() for letter in text) or ZWNJ not in text:
        return True
    return len(MI_JOINED.findall(text)) * 7 >= len(MI_APART.findall(text))


def judge(truth, text, record, damage, lost):
    wrong = Wrong(truth, text)
    for change in record:
        if change["kind"] in ("furniture", "line"):
            continue
        begin, end = change["at"]
        around = text[max(0, begin - 12) : begin] + "⟦" + text[begin:end] + "⟧" + text[end : end + 12]
        yield Change(change["kind"], change["evidence"], change["confidence"],
                     not wrong.touches(begin, end), damage, lost, change["before"], change["after"],
                     around.replace("\n", "⏎"))


def judged_changes(path, part, rates, seeds):
    """The changes of the text at `path` after each damage, and of itself."""
    with open(path, encoding="utf-8") as file:
        clean = half_of(file.read(), part)
    trials = [(name, put(clean, [name], rate, random.Random(seed)))
              for name, rate in rates for seed in range(1, 1 + (seeds if rate < 1 else 1))]
    for damage, damaged in [("none", clean), *trials]:
        text, record = repaired(damaged)
        yield from judge(clean, text, record, damage, has_lost_zwnj(damaged))


def judged_pages(folder, part):
    """The changes that `convert` makes of each PDF of `folder` that has a truth."""
    program = os.path.join(os.path.dirname(PROGRAM), "bazyab_page_repairs")
    for name in sorted(os.listdir(folder)):
        stem, ending = os.path.splitext(name)
        truth_path = os.path.join(folder, "truth", stem + ".txt")
        if ending != ".pdf" or not os.path.exists(truth_path):
            continue
        wanted = "fit" if hashlib.sha256(stem.encode()).digest()[0] % 2 == 0 else "shown"
        if part not in ("all", wanted):
            continue
        run = subprocess.run([program, os.path.join(folder, name)], stdout=subprocess.PIPE, check=False)
        if run.returncode != 0:
            print(f"reliability: {name} was not read", file=sys.stderr)
            continue
        text, *record = map(json.loads, run.stdout.decode().split("\n")[:-1])
        text = text["before"]
        with open(truth_path, encoding="utf-8") as file:
            yield from judge(file.read(), text, record, stem, has_lost_zwnj(text))
