# Cleaning steps, each left out in its turn; see scripts/bench-cleaning.
import collections
import os
import pathlib
import subprocess
import sys
import tempfile

import score

STEPS = "invert turn plates descreen scale level median background smooth stretch closer".split()


def measured(build, step, pictures, folder, work):
    """CER and seconds of each page without the step."""
    out = work / step
    out.mkdir()
    command = [build / "bazyab_read_picture", out, step, *pictures]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    pairs = [(str(out / f"{p.stem}.txt"), str(folder / f"{p.stem}.txt")) for p in pictures]
    found = score.compared(build / "bazyab", pairs, work)
    seconds = dict(line.split("\t") for line in done.stdout.splitlines())
    return {
        pathlib.Path(path).stem: (100 * pair["cer"], float(seconds[pathlib.Path(path).stem]))
        for path, pair in found.items()
    }


def main(words):
    build, folder = pathlib.Path(os.environ["BUILD"]), pathlib.Path(words[0])
    steps = words[1:] or STEPS
    rows = [line.split("\t") for line in (folder / "pages.tsv").read_text("utf-8").splitlines()]
    classes = collections.defaultdict(list)
    for name, kind, *_ in rows:
        classes[kind].append(name)
    pictures = [folder / f"{row[0]}.png" for row in rows]
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        table = {step: measured(build, step, pictures, folder, work) for step in ["none", *steps]}
    print(f"{'class':12} pages    all" + "".join(f"{step:>11}" for step in steps))
    for kind, pages in [*classes.items(), ("all", [row[0] for row in rows])]:
        mean = {s: sum(table[s][page][0] for page in pages) / len(pages) for s in table}
        cells = "".join(f"{mean[step] - mean['none']:+11.2f}" for step in steps)
        print(f"{kind:12} {len(pages):5} {mean['none']:6.2f}{cells}")
    time = {s: sum(seconds for _, seconds in table[s].values()) for s in table}
    cells = "".join(f"{time[step] / time['none']:11.2f}" for step in steps)
    print(f"{'time':12} {'':5} {1:6.2f}{cells}")


main(sys.argv[1:])
