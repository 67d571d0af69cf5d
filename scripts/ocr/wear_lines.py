# Wears training lines: drawn with letters of any size, reshaped, worn in one of many ways, and cut roughly.
import numpy
from PIL import Image
from scipy import ndimage

from typeset import rotated, scaled
from wear import blurred, contrast, grain, jpeg, light, specks, toner


def _screen(values, random):
    return contrast(values, random.uniform(0, 90), random.uniform(200, 255))


def _print(values, random):
    values = blurred(values, random.uniform(0.3, 1.1))
    if random.uniform() < 0.4:
        values = values - random.uniform(-30, 40) * (values < 200)
    return grain(contrast(values, random.uniform(0, 60), random.uniform(215, 255)), 3, random)


def _scan(values, random):
    values = contrast(values, random.uniform(10, 80), random.uniform(190, 250))
    values = light(blurred(values, random.uniform(0.3, 1.0)), random.uniform(0, 0.3), random)
    values = grain(values, random.uniform(2, 18), random)
    return jpeg(values, int(random.randint(25, 85))) if random.uniform() < 0.6 else values


def _fax(values, random):
    coarse = scaled(values, random.uniform(0.55, 0.8))
    limit = random.uniform(100, 175)
    return blurred(scaled(numpy.where(coarse < limit, 0.0, 255.0), 1.5), random.uniform(0, 0.9))


def _copy(values, random):
    values = toner(values, random, random.uniform(0.5, 1.3))
    if random.uniform() < 0.7:
        values = specks(values, random.uniform(0, 0.0012), random)
    if random.uniform() < 0.5:
        values = ndimage.median_filter(values, 3)
    return blurred(values, random.uniform(0, 0.8))


def _binary(values, random):
    return numpy.where(blurred(values, random.uniform(0.3, 1.0)) < random.uniform(90, 185), 0.0, 255.0)


def _press(values, random):
    """Letterpress: ink squeezed out along the edges or gone within strokes, by places of a letter's size."""
    rows = values.shape[0]
    fine = ndimage.gaussian_filter(random.normal(0, 1, values.shape), random.uniform(0.7, 1.6))
    broad = ndimage.gaussian_filter(random.normal(0, 1, values.shape), rows * random.uniform(0.1, 0.5))
    limit = random.uniform(95, 180)
    limit = limit + fine / max(fine.std(), 1e-6) * random.uniform(4, 20)
    limit = limit + broad / max(broad.std(), 1e-6) * random.uniform(5, 28)
    ink = (limit - blurred(values, rows * random.uniform(0.009, 0.024))) * random.uniform(0.02, 0.08)
    ink = numpy.clip(ink + 0.5, 0, 1) * random.uniform(0.6, 1) * (1 - 0.12 * numpy.abs(fine))
    return _scan(255 - 255 * numpy.clip(ink, 0, 1), random)


def _photo(values, random):
    """Paper held before a camera: the line bent by the sheet, blurred along one direction, lit from a side."""
    rows, columns = values.shape
    values = numpy.pad(values, ((rows // 12 + 1,) * 2, (0, 0)), constant_values=255)
    x = numpy.arange(columns) / max(columns, 1)
    bend = numpy.sin(x * random.uniform(0.5, 3) * numpy.pi + random.uniform(0, 2 * numpy.pi))
    bend = bend * rows * random.uniform(0, 0.07)
    down, across = numpy.mgrid[0 : values.shape[0], 0:columns]
    values = ndimage.map_coordinates(values, (down + bend[None, :], across), order=1, cval=255)
    values = ndimage.gaussian_filter(values, random.uniform(0.3, rows * 0.025 + 0.3, 2))
    shine = 1 - random.uniform(0, 0.35) * (x if random.uniform() < 0.5 else 1 - x)[None, :]
    values = grain(contrast(values, random.uniform(20, 90), random.uniform(170, 245)) * shine, random.uniform(1, 9), random)
    return jpeg(values, int(random.randint(20, 75)))


def _through(values, random):
    """Thin paper: a line of the other side shows through, mirrored and soft."""
    other = numpy.roll(values[:, ::-1], random.randint(-values.shape[0], values.shape[0]), 1)
    other = numpy.roll(other, random.randint(-values.shape[0] // 2, values.shape[0] // 2 + 1), 0)
    faint = (255 - blurred(other, random.uniform(0.9, 2))) * random.uniform(0.1, 0.4)
    return _scan(numpy.minimum(blurred(values, random.uniform(0.2, 0.7)), 255 - faint), random)


_WAYS = (_screen, _print, _scan, _fax, _copy, _binary, _press, _photo, _through)
_SHARES = (0.19, 0.16, 0.2, 0.07, 0.13, 0.08, 0.1, 0.05, 0.02)


def _bent(values, random):
    """Strokes that run a little otherwise, as those of another hand: moved along waves of a letter's size."""
    rows, columns = values.shape
    room = 4
    values = numpy.pad(values, room, constant_values=255)
    size = rows * random.uniform(0.15, 0.5)
    shifts = []
    for strength in (random.uniform(0.01, 0.035), random.uniform(0.01, 0.035)):
        wave = ndimage.gaussian_filter(random.normal(0, 1, values.shape), size)
        shifts.append(wave * strength * rows / max(wave.std(), 1e-9))
    y, x = numpy.mgrid[0 : rows + 2 * room, 0 : columns + 2 * room]
    return ndimage.map_coordinates(values, (y + shifts[0], x + shifts[1]), order=1, cval=255)


def _proportioned(values, random):
    """Longer or shorter ascenders, deeper or flatter tails: the line is stretched above and below its middle."""
    rows = values.shape[0]
    middle = int(rows * random.uniform(0.4, 0.65))
    parts = [values[:middle], values[middle:]]
    parts = [_resized(p, 1, random.uniform(0.78, 1.25)) for p in parts if p.shape[0] > 2]
    return numpy.vstack(parts)


def _resized(values, across, down):
    rows, columns = values.shape
    size = (max(8, int(columns * across)), max(2, int(rows * down)))
    picture = Image.fromarray(numpy.clip(values, 0, 255).astype("uint8"))
    return numpy.asarray(picture.resize(size, Image.BICUBIC)).astype(float)


def _slanted(values, random):
    rows, columns = values.shape
    slope = random.uniform(-0.22, 0.22)
    room = int(abs(slope) * rows) + 1
    values = numpy.pad(values, ((0, 0), (room, room)), constant_values=255)
    picture = Image.fromarray(numpy.clip(values, 0, 255).astype("uint8"))
    moved = (1, slope, -slope * rows / 2, 0, 1, 0)
    size = (columns + 2 * room, rows)
    picture = picture.transform(size, Image.AFFINE, moved, Image.BICUBIC, fillcolor=255)
    return numpy.asarray(picture).astype(float)


def _weighted(values, random):
    """Fatter or thinner strokes: the edge of the ink moved by up to a good pixel in a line of 40."""
    size = values.shape[0] / 60
    limit = random.uniform(95, 190)
    values = numpy.pad(values, 3, constant_values=255)
    return numpy.clip((blurred(values, 0.5 + size * 0.8) - limit) * 3 + 128, 0, 255)


def reshaped(values, random):
    """The line as a typeface that nobody has drawn would set it: most fonts of print are not to be had."""
    for share, change in ((0.3, _proportioned), (0.2, _slanted), (0.3, _bent), (0.35, _weighted)):
        if random.uniform() < share:
            values = change(values, random)
    if random.uniform() < 0.4:  # narrower or wider letters
        values = _resized(values, random.uniform(0.75, 1.3), 1)
    return values


def worn_line(values, random):
    """A line as OCR meets it: cut with more or less air, seldom quite level, worn in one way."""
    values = reshaped(values, random)
    rows = values.shape[0]
    above, below = (int(rows * random.uniform(0, 0.22)) + 2 for _ in range(2))
    values = numpy.pad(values, ((above, below), (random.randint(2, 24),) * 2), constant_values=255)
    if random.uniform() < 0.3:
        values = rotated(values, random.normal(0, 0.18))
    if random.uniform() < 0.4:  # print that a low resolution lost, enlarged again
        factor = random.uniform(0.33, 0.8)
        values = scaled(scaled(values, factor), 1 / factor)
    way = _WAYS[random.choice(len(_WAYS), p=_SHARES)]
    return numpy.clip(way(values, random), 0, 255).astype("uint8")
