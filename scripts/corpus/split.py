# Which files may be tuned on, and the list of all files that stands beside them.
import hashlib

COLUMNS = ["file", "producer", "font", "article", "options", "truth", "part"]


def part_of(name):
    """"tuning" or "held", by the name of a file alone, so that no one chooses."""
    return "held" if hashlib.sha256(name.encode()).digest()[0] % 2 else "tuning"


def manifest(rows):
    """The text of MANIFEST.tsv: a head, then a row for each file, sorted by name."""
    lines = ["\t".join(COLUMNS)]
    for row in sorted(rows, key=lambda row: row["file"]):
        cells = [str(row[column]) for column in COLUMNS]
        for cell in cells:
            if "\t" in cell or "\n" in cell:
                raise ValueError(f"a tab or a line end in {cell!r}")
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"
