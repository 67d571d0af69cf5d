# Makes the PDFs of the corpus, their truths and MANIFEST.tsv. Called by scripts/make-corpus, which installs things.
import argparse
import concurrent.futures
import fnmatch
import pathlib
import sys
import time

sys.path.insert(1, str(pathlib.Path(__file__).resolve().parents[1] / "fixtures"))

from cases import CASES
import common
import fonts
from split import manifest, part_of


def words(argv):
    parser = argparse.ArgumentParser(prog="make-corpus", description="Makes the corpus of text PDFs.")
    parser.add_argument("out", nargs="?", type=pathlib.Path, help="folder for the PDFs")
    parser.add_argument("--only", action="append", metavar="GLOB", help="only files whose name matches")
    parser.add_argument("--part", choices=["tuning", "held"], help="only this part")
    parser.add_argument("--list", action="store_true", help="print the names and parts, make nothing")
    parser.add_argument("--jobs", type=int, default=2, help="producers at a time (2)")
    options = parser.parse_args(argv)
    if not options.list and not options.out:
        parser.error("a folder is missing")
    return options


def selected(options):
    return {
        name: case
        for name, case in CASES.items()
        if (not options.part or part_of(name) == options.part)
        and (not options.only or any(fnmatch.fnmatch(name, glob) for glob in options.only))
    }


def make_one(out, name, case):
    """A file, in a folder of its own while it is made; nothing is left of one that failed."""
    target = out / name
    target.unlink(missing_ok=True)
    with common.Workshop() as shop:
        made = shop.folder / "made.pdf"
        case.maker(shop, case.article, case.options, made)
        if not made.exists():
            raise common.Failure("no file was written")
        target.write_bytes(made.read_bytes())


def row_of(name, case):
    shown = " ".join(f"{k}={v}" for k, v in case.shown_options().items())
    return {
        "file": name,
        "producer": case.producer,
        "font": case.options.get("font", "-"),
        "article": case.article,
        "options": shown.replace("\t", " ").replace("\n", " "),
        "truth": f"truth/{name.removesuffix('.pdf')}.txt",
        "part": part_of(name),
    }


def main(argv):
    options = words(argv)
    chosen = selected(options)
    if not chosen:
        sys.exit("make-corpus: no file has such a name; --list shows the names")
    if options.list:
        for name in sorted(chosen):
            print(f"{name}\t{part_of(name)}")
        return 0
    fonts.gather()
    out = options.out.resolve()
    (out / "truth").mkdir(parents=True, exist_ok=True)
    failed = {}

    def attempt(name):
        start = time.monotonic()
        try:
            make_one(out, name, chosen[name])
            (out / "truth" / name).with_suffix(".txt").write_text(chosen[name].truth(), "utf-8")
        except Exception as error:  # one producer's trouble is not the others'
            failed[name] = str(error) or type(error).__name__
        print(f"{name} {time.monotonic() - start:.1f} s{' FAILED' if name in failed else ''}", file=sys.stderr)

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(attempt, sorted(chosen)))
    # The list names what is there, also of earlier runs into the same folder.
    rows = [row_of(name, case) for name, case in CASES.items() if (out / name).exists()]
    (out / "MANIFEST.tsv").write_text(manifest(rows), "utf-8")
    for name, cause in failed.items():
        print(f"make-corpus: {name}: {cause}", file=sys.stderr)
    print(f"make-corpus: {len(chosen) - len(failed)} made, {len(failed)} failed", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
