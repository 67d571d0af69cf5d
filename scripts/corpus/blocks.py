# An article as blocks with kinds, which producers set in their own ways.
import common
import re

HERE = common.ROOT / "scripts" / "corpus"
common.ARTICLE_FOLDERS.insert(0, HERE / "articles")

ITEM = re.compile(r"(•|[۰-۹]+[.)]|[ا-ی]{1,3}\)) ")


def kind_of(text, first):
    if first:
        return "headline"
    if "\t" in text:
        return "table"
    if text.startswith("عکس: "):
        return "caption"
    if text.startswith("* "):
        return "footnote"
    if ITEM.match(text):
        return "item"
    # A verse: short, and no sentence ends there.
    if len(text) < 48 and text[-1] not in ".؟!:»":
        return "verse"
    return "paragraph"


def blocks(name):
    """Pairs of a kind and a text; a table's text is a list of rows, each a list of cells."""
    made = []
    for part in name.split("+"):
        for number, text in enumerate(common.paragraphs(part)):
            kind = kind_of(text, number == 0)
            if kind == "table":
                text = [row.split("\t") for row in text.split("\n")]
            made.append((kind, text))
    return made
