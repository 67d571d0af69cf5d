# Pages of columns with what stands among them: headlines across, boxes, pictures with captions, tables.
import re

import numpy
from scipy import ndimage

import parts
from typeset import Sheet, described, lines_of, show_line, layout_on

SCALE = 300 / 72  # pixels a point


class Composer:
    """Draws from the top of a page; `text` is what a reader reads, `lines` how it was set."""

    def __init__(self, family, latin, size, columns, random):
        self.random, self.columns = random, columns
        self.size = size * SCALE
        self.width = (150 * columns + 130) * SCALE
        self.margin, self.gutter = 36 * SCALE, 16 * SCALE
        self.column_width = (self.width - 2 * self.margin - (columns - 1) * self.gutter) / columns
        self.body = described(family, latin, self.size)
        self.head = described(family, latin, self.size * 1.8, bold=True)
        self.small = described(family, latin, self.size * 0.85)
        self.sheet = Sheet(int(self.width), int(1700 * SCALE))
        self.y = self.margin  # the first row that is free in all columns
        self.text, self.lines, self.pictures = [], [], []

    def left_of(self, column):
        return self.width - self.margin - (column + 1) * self.column_width - column * self.gutter

    def set_lines(self, text, font, left, width, y, justify=False):
        """Sets a paragraph at a place; returns the row below it."""
        for line in lines_of(text, font, width, justify):
            show_line(self.sheet, line, left, y)
            self.lines.append(line.text)
            y += line.height + 0.25 * self.size
        return y

    def headline(self, text):
        self.y = self.set_lines(text, self.head, self.margin, self.width - 2 * self.margin, self.y)
        self.y += self.size
        self.text.append(text)

    def flow(self, paragraphs, holes):
        """Running text in columns of like depth; holes: rows left free at the end of a column."""
        rows = []  # (line, gap before it)
        for paragraph in paragraphs:
            for number, line in enumerate(lines_of(paragraph, self.body, self.column_width, True)):
                rows.append((line, 0.6 * self.size if number == 0 else 0.0))
        heights = [line.height + 0.25 * self.size + gap for line, gap in rows]
        depth = (sum(heights) + sum(holes)) / self.columns + 1.5 * self.size
        column, y, ends = 0, self.y, []
        for (line, gap), height in zip(rows, heights):
            if y + height > self.y + depth - holes[column] and column + 1 < self.columns:
                ends.append(y)
                column, y = column + 1, self.y
            y += gap if y > self.y else 0
            show_line(self.sheet, line, self.left_of(column), y)
            self.lines.append(line.text)
            y += height - gap
        ends.append(y)
        self.text += paragraphs
        bottom = max([self.y + depth, *(end + hole for end, hole in zip(ends, holes))])
        top, self.y = self.y, bottom + self.size
        return top, bottom

    def box(self, left, width, bottom, shade):
        """A framed box that ends at that row, with a headline of its own."""
        title, words = self.random_part(parts.BOXES).split("\n\n")
        inner, pad = width - 1.6 * self.size, 0.8 * self.size
        height = self.box_height(title, words, width)
        context = self.sheet.context
        context.rectangle(left, bottom - height, width, height)
        context.set_source_rgb(shade, shade, shade)
        context.fill_preserve()
        context.set_source_rgb(0, 0, 0)
        context.set_line_width(3)
        context.stroke()
        y = self.set_lines(title, self.body, left + pad, inner, bottom - height + pad)
        self.set_lines(words, self.small, left + pad, inner, y + 0.3 * self.size)
        self.text += [title, words]

    def box_height(self, title, words, width):
        inner = width - 1.6 * self.size
        lines = [*lines_of(title, self.body, inner), *lines_of(words, self.small, inner)]
        return sum(line.height + 0.25 * self.size for line in lines) + 1.9 * self.size

    def random_part(self, of):
        """The same as often as it is asked: the page decides once."""
        return of[self.chance % len(of)]

    def picture(self, left, width, y, height):
        """Greys like a photograph's, laid over the page when it is done."""
        shape = (int(height), int(width))
        clouds = sum(
            weight * normal(ndimage.gaussian_filter(self.random.normal(0, 1, shape), sigma))
            for sigma, weight in ((60, 1.0), (14, 0.5), (3, 0.2))
        )
        sky = numpy.linspace(60, -40, shape[0])[:, None]
        self.pictures.append((int(left), int(y), numpy.clip(125 + 45 * clouds + sky, 5, 250)))

    def caption(self, left, width, y):
        text = self.random_part(parts.CAPTIONS)
        self.text.append(text)
        return self.set_lines(text, self.small, left, width, y)

    def table(self, ruled):
        rows = self.random_part(parts.TABLES)
        width = self.width - 2 * self.margin
        cell, height = width / len(rows[0]), 2 * self.size
        for row in rows:
            for number, word in enumerate(row):
                layout = layout_on(self.sheet.context, word, self.body)
                ink = layout.get_pixel_extents()[1]
                right = self.width - self.margin - number * cell - 0.5 * self.size
                [line] = lines_of(word, self.body, ink.width + 4)
                show_line(self.sheet, line, right - ink.width - 4, self.y + 0.2 * self.size)
            self.lines.append(" ".join(row))
            self.text.append("\t".join(row))
            if ruled:
                self.frame(self.margin, self.y, cell, height, len(row))
            self.y += height
        self.y += self.size

    def frame(self, left, y, cell, height, count):
        context = self.sheet.context
        context.set_line_width(2)
        for number in range(count):
            context.rectangle(left + number * cell, y, cell, height)
        context.stroke()

    def values(self):
        values = self.sheet.values()[: int(self.y + self.margin)]
        for left, top, picture in self.pictures:
            rows = min(picture.shape[0], values.shape[0] - top)
            values[top : top + rows, left : left + picture.shape[1]] = picture[:rows]
        return values


def normal(values):
    return values / max(values.std(), 1e-9)


def compose(kind, text, family, options, random):
    """The greys of a page at 300 dots an inch, what a reader reads on it, and its lines as set."""
    columns = 3 if kind == "three" else 2
    page = Composer(family, options["latin"], options["size"], columns, random)
    page.chance = int(random.randint(1 << 16))
    headline, *paragraphs = re.split(r"\n\n+", text.strip())
    left, width = page.left_of(columns - 1), page.column_width
    page.headline(headline)
    if kind == "captioned":  # across the page, its caption under it
        page.picture(page.margin, page.width - 2 * page.margin, page.y, 150 * SCALE)
        y = page.caption(page.margin, page.width - 2 * page.margin, page.y + 153 * SCALE)
        page.y = y + page.size
    holes = [0.0] * columns
    if kind in ("boxed", "three"):
        title, words = page.random_part(parts.BOXES).split("\n\n")
        holes[-1] = page.box_height(title, words, width) + page.size
    elif kind == "pictured":
        holes[-1] = 110 * SCALE
    _, bottom = page.flow(paragraphs, holes)
    if kind in ("boxed", "three"):
        page.box(left, width, bottom, 0.88 if kind == "three" else 1.0)
    elif kind == "pictured":  # at the foot of the last column, its caption under it
        page.picture(left, width, bottom - holes[-1] + page.size, 75 * SCALE)
        page.caption(left, width, bottom - holes[-1] + page.size + 78 * SCALE)
    elif kind in ("table", "ruled"):
        page.table(kind == "ruled")
    return page.values(), "\n\n".join(page.text) + "\n", page.lines


KINDS = ("plain2", "three", "boxed", "pictured", "captioned", "table", "ruled")
