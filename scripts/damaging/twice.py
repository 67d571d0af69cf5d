"""Whether a second repair of a damaged text finds something that the first has left."""
from .kinds import KINDS
from .score import differences
from .trial import PROGRAM, damaged_texts, repaired_by

RATES = (1, 0.3, 0.1, 0.02)


def first_change(once, again):
    """The words around the first difference, as they were and as they are."""
    begin, end, other_begin, other_end = next(differences(once, again))
    return once[max(0, begin - 12) : end + 12].split("\n"), again[max(0, other_begin - 12) : other_end + 12].split("\n")


def second_changes(clean, seeds):
    """((kind, rate, seed, lines kept), what the second repair changed or None) of every text."""
    for kind in KINDS:
        for rate in RATES:
            for seed, damaged in enumerate(damaged_texts(clean, [kind], rate, range(1, seeds + 1)), 1):
                for options in ([], ["--keep-lines"]):
                    once = repaired_by(PROGRAM, damaged, options)
                    again = repaired_by(PROGRAM, once, options)
                    change = None if once == again else first_change(once, again)
                    yield (kind, rate, seed, *options), change
