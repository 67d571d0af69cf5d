"""Damage, repair and score in one go: what `scripts/damage trial` and `scripts/reliability` share."""
import json
import os
import random
import subprocess
import sys
import tempfile

from .kinds import put

PROGRAM = os.environ.get(
    "BAZYAB",
    os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "..", "build", "release", "bazyab"))


def repaired(text, options=()):
    """What `bazyab repair --keep-lines` makes of `text`, and its changes as it records them."""
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as record:
        run = subprocess.run(
            [PROGRAM, "repair", "--quiet", "--keep-lines", "--explain", record.name, *options],
            input=text.encode(), stdout=subprocess.PIPE, check=False)
        if run.returncode != 0:
            sys.exit(f"{PROGRAM}: repair ended with {run.returncode}")
        return run.stdout.decode(), [json.loads(line) for line in record]


def repaired_by(program, text, options):
    """What `program repair` with these options makes of `text`."""
    run = subprocess.run(
        [program, "repair", "--quiet", *options], input=text.encode(), stdout=subprocess.PIPE, check=False)
    if run.returncode != 0:
        sys.exit(f"{program}: repair ended with {run.returncode}")
    return run.stdout.decode()


def damaged_texts(clean, kinds, rate, seeds):
    """`clean` damaged once for each seed."""
    for seed in seeds:
        yield put(clean, kinds, rate, random.Random(seed))
