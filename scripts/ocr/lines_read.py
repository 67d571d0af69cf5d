# Which lines of a page came out, by the letters of its truth: order, spaces and single errors aside.
import unicodedata

GRAM = 4  # letters that have to follow one another


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def grams(word):
    return {word[at : at + GRAM] for at in range(len(word) - GRAM + 1)} or {word}


def unread(lines, reading):
    """The lines of which less than a quarter is in the reading; lines without letters are none.

    A page on which one letter in five is wrong still has two in five of its runs of four; a line that
    is not there has one in ten of them by chance.
    """
    found = letters(reading)
    lost = []
    for line in lines:
        runs = grams(letters(line))
        runs.discard("")
        if runs and sum(run in found for run in runs) < 0.25 * len(runs):
            lost.append(line)
    return lost
