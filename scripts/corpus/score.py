# Scores bazyab and its peers against the truths of a corpus. Called by scripts/score-corpus.
import argparse
import csv
import fnmatch
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FIGURES = ["cer", "wer", "zwnj_precision", "zwnj_recall", "paragraph_f1"]
HEADS = ["CER %", "WER %", "ZWNJ P", "ZWNJ R", "parags"]


def rows_of(folder, part, globs):
    with open(folder / "MANIFEST.tsv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        row
        for row in rows
        if (not part or row["part"] == part)
        and (not globs or any(fnmatch.fnmatch(row["file"], glob) for glob in globs))
    ]


def by_bazyab(pdf, text):
    subprocess.run([os.environ["BAZYAB"], "convert", "-q", "--ocr", "never", pdf, "-o", text], check=False)


def by_pdftotext(pdf, text):
    subprocess.run(["pdftotext", "-q", pdf, text], check=False)


def by_pdfium(pairs):
    """All files in one process; False where PDFium is not installed."""
    home = pathlib.Path(os.environ["PDFIUM"])
    if not (home / "node_modules" / "@hyzyla" / "pdfium").is_dir():
        return False
    command = ["node", HERE / "pdfium.mjs", home]
    for pdf, text in pairs:
        command += [pdf, text]
    return subprocess.run(command, check=False).returncode == 0


def compared(pairs):
    """The figures of pairs of files (hypothesis, reference), in the order of the pairs."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".tsv") as file:
        file.writelines(f"{hypothesis}\t{reference}\n" for hypothesis, reference in pairs)
        file.flush()
        done = subprocess.run(
            [os.environ["BAZYAB"], "compare", "--pairs", file.name, "--format", "json"],
            check=True,
            capture_output=True,
        )
    return json.loads(done.stdout)["pairs"]


def percent(figure):
    return "-" if figure is None else f"{100 * figure:.2f}"


def table_of(rows, figures):
    """A row for each file, the worst for bazyab first; beside its figures the CER of the peers."""
    peers = [name for name in figures if name != "bazyab"]
    heads = HEADS + [f"{name} CER" for name in peers]
    print(f"{'file':44}{'producer':22}{'part':8}" + "".join(f"{head:>15}" for head in heads))
    order = sorted(range(len(rows)), key=lambda n: -figures["bazyab"][n]["cer"])
    for n in order:
        cells = [percent(figures["bazyab"][n].get(figure)) for figure in FIGURES]
        cells += [percent(figures[name][n]["cer"]) for name in peers]
        row = rows[n]
        print(f"{row['file'][:43]:44}{row['producer']:22}{row['part']:8}" + "".join(f"{c:>15}" for c in cells))


def summary_of(rows, figures):
    print(f"\n{len(rows)} files{'':12}" + "".join(f"{head:>10}" for head in HEADS))
    for name, pairs in figures.items():
        for title, measure in (("mean", statistics.mean), ("median", statistics.median)):
            cells = []
            for figure in FIGURES:
                values = [pair[figure] for pair in pairs if pair.get(figure) is not None]
                cells.append(percent(measure(values)) if values else "-")
            print(f"{name + ' ' + title:20}" + "".join(f"{cell:>10}" for cell in cells))
        worst = max(range(len(rows)), key=lambda n: pairs[n]["cer"])
        print(f"{name + ' worst':20}{percent(pairs[worst]['cer']):>10}  {rows[worst]['file']}")


def score(folder, rows, work):
    texts = {}
    for name in ("bazyab", "pdftotext", "pdfium"):
        (work / name).mkdir(parents=True, exist_ok=True)
        texts[name] = [work / name / (row["file"].removesuffix(".pdf") + ".txt") for row in rows]
        for text in texts[name]:
            # A file that gives no text scores as an empty one.
            text.write_text("", "utf-8")
    pdfs = [folder / row["file"] for row in rows]
    for number, pdf in enumerate(pdfs):
        by_bazyab(pdf, texts["bazyab"][number])
        by_pdftotext(pdf, texts["pdftotext"][number])
    if not by_pdfium(list(zip(pdfs, texts["pdfium"]))):
        del texts["pdfium"]
    truths = [folder / row["truth"] for row in rows]
    figures = {name: compared(list(zip(made, truths))) for name, made in texts.items()}
    table_of(rows, figures)
    summary_of(rows, figures)


def main(argv):
    parser = argparse.ArgumentParser(prog="score-corpus")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--part", choices=["tuning", "held"])
    parser.add_argument("--only", action="append", metavar="GLOB")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder that keeps the texts")
    options = parser.parse_args(argv)
    rows = rows_of(options.folder, options.part, options.only)
    if not rows:
        sys.exit("score-corpus: the list names no such file")
    with tempfile.TemporaryDirectory() as scratch:
        work = options.keep or pathlib.Path(scratch)
        score(options.folder, rows, work)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
