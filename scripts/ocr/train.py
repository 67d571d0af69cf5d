# Trains the OCR model further from a float model of Tesseract; scripts/train-ocr says how to call it.
import argparse
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys

import average
import lines

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINES_A_BATCH = 200
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652" + lines.HAMZA_ABOVE


def run(*command, log=None):
    """What the command prints, which must succeed; with log it also goes there as it is printed."""
    command = [str(word) for word in command]
    if log is None:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        text = done.stdout.decode("utf-8", "replace")
    else:
        with open(log, "wb") as file:
            done = subprocess.run(command, stdout=file, stderr=subprocess.STDOUT, check=False)
        text = pathlib.Path(log).read_text("utf-8", "replace")
    if done.returncode != 0:
        sys.exit(f"train-ocr: {' '.join(command)} failed with {done.returncode}:\n{text[-2000:]}")
    return text


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def take_apart(base, work):
    """The parts of the base model, as work/base.*; its word lists as text."""
    run("combine_tessdata", "-u", base, work / "base.")
    if not (work / "base.lstm").exists():
        sys.exit(f"train-ocr: {base}: holds no LSTM network")
    if "int_mode=1" in run("combine_tessdata", "-l", base):
        sys.exit(f"train-ocr: {base}: is an integer model; training goes on from float models only")
    for part, name in (("word", "words"), ("punc", "puncs"), ("number", "numbers")):
        run("dawg2wordlist", work / "base.lstm-unicharset", work / f"base.lstm-{part}-dawg", work / name)


def add_words(work, lexicon, count):
    """The most frequent words of the lexicon join those of the base model."""
    ranked = []
    with open(lexicon, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                word, uses = line.split("\t")[:2]
                ranked.append((-int(uses), word))
    known = set((work / "words").read_text("utf-8").split())
    known |= {word for _, word in sorted(ranked)[:count] if len(word) > 1}
    (work / "words").write_text("\n".join(sorted(known)) + "\n", "utf-8")


def make_start(arguments, work):
    """The model that training starts from: the base with more signs."""
    start = work / arguments.name / f"{arguments.name}.traineddata"
    if start.exists():
        return start
    take_apart(arguments.base, work)
    add_words(work, arguments.lexicon, arguments.words)
    # A sign that has no width, or stands on another, is taken by the extractor beside a letter only.
    needs_letter = MARKS + lines.ZWNJ
    signs = (f"ه{sign}ه" if sign in needs_letter else sign for sign in sorted(lines.ALPHABET - {" "}))
    (work / "alphabet").write_text("\n".join(signs) + "\n", "utf-8")
    run("unicharset_extractor", "--output_unicharset", work / "own.unicharset", "--norm_mode", 3, work / "alphabet")
    run("merge_unicharsets", work / "base.lstm-unicharset", work / "own.unicharset", work / "all.unicharset")
    (work / "scripts").mkdir(exist_ok=True)
    (work / "scripts" / "radical-stroke.txt").write_text("# none\n", "utf-8")
    run(
        "combine_lang_model", "--input_unicharset", work / "all.unicharset", "--script_dir", work / "scripts",
        "--words", work / "words", "--puncs", work / "puncs", "--numbers", work / "numbers",
        "--output_dir", work, "--lang", arguments.name, "--lang_is_rtl", "--pass_through_recoder",
    )  # fmt: skip
    return start


def draw_lines(arguments, work):
    """Batches of training lines that are not there yet; returns the path of their list."""
    folder = work / "lines"
    folder.mkdir(exist_ok=True)
    batches = -(-arguments.lines // LINES_A_BATCH)
    wanted = []
    for number in range(batches):
        stem = folder / f"lines{number:04d}"
        done = stem.with_suffix(".lstmf")
        wanted.append(done)
        if done.exists():
            continue
        # A batch that was broken off is drawn again: its name is given last.
        run(
            sys.executable, ROOT / "scripts/ocr/make_lines.py", folder, number, 1, LINES_A_BATCH, arguments.seed,
            arguments.lexicon, *arguments.text,
        )  # fmt: skip
        part = folder / f"part{number:04d}"
        for ending in (".tif", ".box"):
            stem.with_suffix(ending).rename(part.with_suffix(ending))
        run("tesseract", part.with_suffix(".tif"), part, "--psm", 13, "lstm.train")
        part.with_suffix(".lstmf").rename(done)
        for ending in (".tif", ".box"):
            part.with_suffix(ending).unlink()
        print(f"train-ocr: {number + 1} of {batches} batches of lines drawn", file=sys.stderr)
    listing = work / "lines.list"
    listing.write_text("".join(f"{path}\n" for path in wanted), "utf-8")
    return listing


def train(arguments, work, start, listing):
    """Goes on from the last checkpoint until so many iterations are done in all, in steps."""
    prefix = work / "checkpoint"
    last = pathlib.Path(f"{prefix}_checkpoint")
    counter = work / "iterations"
    done = int(counter.read_text()) if counter.exists() and last.exists() else 0
    while done < arguments.iterations:
        done = min(arguments.iterations, done + arguments.step)
        if last.exists():
            rest = ("--continue_from", last)
        else:
            origin = arguments.origin
            rest = ("--continue_from", origin or work / "base.lstm",
                    "--old_traineddata", start if origin else arguments.base,
                    "--reset_learning_rate", "--learning_rate", arguments.rate)  # fmt: skip
        text = run(
            "lstmtraining", *rest, "--traineddata", start, "--train_listfile", listing,
            "--model_output", prefix, "--max_iterations", done, "--max_image_MB", 2000, log=work / f"step{done:06d}.log",
        )  # fmt: skip
        counter.write_text(f"{done}\n")
        shutil.copy(last, work / f"after{done:06d}.checkpoint")
        rates = re.findall(r"BCER train=([\d.]+)%, BWER train=([\d.]+)%", text)
        found = f"letters {rates[-1][0]} %, words {rates[-1][1]} %" if rates else "no figures"
        print(f"train-ocr: {done} iterations; wrong in training: {found}", file=sys.stderr)


def network_of(checkpoint, start, work):
    """The bytes of the checkpoint's network."""
    whole, part = work / "whole.traineddata", work / "whole.lstm"
    run("lstmtraining", "--stop_training", "--continue_from", checkpoint, "--traineddata", start,
        "--model_output", whole)  # fmt: skip
    run("combine_tessdata", "-e", whole, part)
    return part.read_bytes()


def finish(arguments, work, start, checkpoints):
    """Writes the model: the mean of the checkpoints, with a share of the base."""
    try:
        network = average.mean_of([network_of(checkpoint, start, work) for checkpoint in checkpoints])
        network = average.blended(network, (work / "base.lstm").read_bytes(), arguments.share)
    except ValueError as error:
        sys.exit(f"train-ocr: {error}")
    mean = work / "mean.lstm"
    mean.write_bytes(network)
    kind = () if arguments.float else ("--convert_to_int",)
    run("lstmtraining", "--stop_training", *kind, "--continue_from", mean, "--traineddata", start,
        "--model_output", arguments.out)  # fmt: skip


def main():
    parser = argparse.ArgumentParser(prog="train-ocr")
    parser.add_argument("--base", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--text", type=pathlib.Path, nargs="*", default=[])
    parser.add_argument("--lexicon", type=pathlib.Path, default=ROOT / "lexicon" / "words.tsv")
    parser.add_argument("--name", default="fas_news")
    parser.add_argument("--lines", type=int, default=20000)
    parser.add_argument("--words", type=int, default=30000)
    parser.add_argument("--iterations", type=int, default=40000)
    parser.add_argument("--step", type=int, default=4000)
    parser.add_argument("--rate", type=float, default=0.0007)
    parser.add_argument("--from", dest="origin", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--checkpoint", type=pathlib.Path, nargs="+")
    parser.add_argument("--share", type=float, default=0.15)
    parser.add_argument("--float", action="store_true")
    arguments = parser.parse_args()
    for path in (arguments.base, arguments.lexicon, *arguments.text, *(arguments.checkpoint or ())):
        if not path.is_file():
            sys.exit(f"train-ocr: {path}: no such file")
    arguments.work.mkdir(parents=True, exist_ok=True)
    for path in (arguments.base, arguments.lexicon, *arguments.text):
        print(f"train-ocr: {sha256(path)}  {path}", file=sys.stderr)
    start = make_start(arguments, arguments.work)
    checkpoints = arguments.checkpoint
    if checkpoints is None:
        train(arguments, arguments.work, start, draw_lines(arguments, arguments.work))
        kept = sorted(arguments.work.glob("after*.checkpoint"))
        checkpoints = kept[len(kept) // 3 :]
    finish(arguments, arguments.work, start, checkpoints)
    print(f"train-ocr: {sha256(arguments.out)}  {arguments.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
