# Error figures of bazyab's OCR, and of Tesseract alone, on the pages of a set; see scripts/score-ocr.
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import lines_read

COLUMNS = ("page", "class", "half", "article", "font", "package", "seen")
FIGURES = ("cer", "wer", "bow_f1", "zwnj_precision", "zwnj_recall", "digit_accuracy")


def read(command, out):
    """Writes what the command prints; a page that cannot be read scores as an empty text.

    Gives how many lines it warned of.
    """
    done = subprocess.run(command, capture_output=True, check=False)
    messages = done.stderr.decode("utf-8", "replace")
    if done.returncode != 0:
        sys.stderr.write(f"{command[-1]}: {messages[-300:]}\n")
    out.write_bytes(done.stdout if done.returncode == 0 else b"")
    return sum(messages.count(f'"code":"{code}"') for code in ("line-without-text", "line-hardly-readable"))


def compared(bazyab, pairs, work):
    """The figures of each pair, by the path of its reading."""
    table = work / "pairs"
    table.write_text("".join(f"{hyp}\t{ref}\n" for hyp, ref in pairs), "utf-8")
    done = subprocess.run(
        [bazyab, "compare", "--pairs", table, "--format", "json"], capture_output=True, check=True
    )
    return {pair["hyp"]: pair for pair in json.loads(done.stdout)["pairs"]}


def show(title, rows, figures, by):
    groups = collections.defaultdict(list)
    for row in rows:
        groups[" ".join(row[name] for name in by)].append(figures[row["page"]])
        groups["all"].append(figures[row["page"]])
    heads = "".join(f"{name[:11]:>12}" for name in FIGURES)
    print(f"== {title}\n{'':34} pages{heads}   lines unread warned")
    for group in sorted(groups, key=lambda name: (name == "all", name)):
        pages = groups[group]
        means = (100 * sum(page[name] for page in pages) / len(pages) for name in FIGURES)
        counts = [sum(page[name] for page in pages) for name in ("lines", "unread", "warned")]
        print(
            f"{group:34} {len(pages):5}"
            + "".join(f"{mean:12.2f}" for mean in means)
            + f"{counts[0]:8}{counts[1]:7}{counts[2]:7}"
        )


def count_lines(truth, reading):
    """Lines of the page, and those that were not read; none are known of sets without NAME.lines."""
    path = truth.with_suffix(".lines")
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    unread = lines_read.unread(lines, reading.read_text("utf-8", "replace"))
    for line in unread:
        print(f"unread on {truth.stem}: {line}")
    return {"lines": len(lines), "unread": len(unread)}


def main():
    parser = argparse.ArgumentParser(prog="score-ocr")
    parser.add_argument("set", type=pathlib.Path, metavar="SET")
    parser.add_argument("--lang")
    parser.add_argument("--tessdata")
    parser.add_argument("--alone", metavar="NAME")
    parser.add_argument("--by", default="class")
    parser.add_argument("--out", type=pathlib.Path, metavar="DIR")
    arguments = parser.parse_args()
    by = arguments.by.split(",")
    if not set(by) <= set(COLUMNS):
        parser.error(f"--by takes {', '.join(COLUMNS)}")
    bazyab = os.environ["BAZYAB"]
    lines = (arguments.set / "pages.tsv").read_text("utf-8").splitlines()
    rows = [dict(zip(COLUMNS, line.split("\t"))) for line in lines]
    ours = [bazyab, "convert", "--log-json", "--ocr", "always"]
    for option in ("lang", "tessdata"):
        if getattr(arguments, option):
            ours += [f"--{option}", getattr(arguments, option)]
    readers = [(f"bazyab {arguments.lang or ''}".strip(), lambda picture: [*ours, picture])]
    if arguments.alone:
        folder = ["--tessdata-dir", arguments.tessdata] if arguments.tessdata else []
        alone = arguments.alone
        readers.append((f"tesseract {alone}", lambda p: ["tesseract", p, "-", "-l", alone, *folder]))
    with tempfile.TemporaryDirectory() as name:
        for number, (title, command) in enumerate(readers):
            work = arguments.out if arguments.out and number == 0 else pathlib.Path(name)
            work.mkdir(parents=True, exist_ok=True)
            pairs, counts = [], {}
            for row in rows:
                reading, truth = (p / f"{row['page']}.txt" for p in (work, arguments.set))
                warned = read(command(str(truth.with_suffix(".png"))), reading)
                pairs.append((str(reading), str(truth)))
                counts[row["page"]] = {"warned": warned, **count_lines(truth, reading)}
            found = compared(bazyab, pairs, pathlib.Path(name))
            figures = {pathlib.Path(path).name[:-4]: pair for path, pair in found.items()}
            for page, more in counts.items():
                figures[page].update(more)
            show(title, rows, figures, by)


if __name__ == "__main__":
    main()
