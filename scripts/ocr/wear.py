# Wears a picture as presses, scanners, fax machines, copiers and screens do. Greys, 0 black to 255.
import io

import numpy
from PIL import Image
from scipy import ndimage

from typeset import rotated, scaled


def blurred(values, sigma):
    return ndimage.gaussian_filter(values, sigma) if sigma > 0 else values


def grain(values, strength, random):
    return values + random.normal(0, strength, values.shape)


def jpeg(values, quality):
    data = io.BytesIO()
    Image.fromarray(numpy.clip(values, 0, 255).astype("uint8")).save(data, "JPEG", quality=quality)
    return numpy.asarray(Image.open(data)).astype(float)


def light(values, strength, random):
    """Paper that is lit unevenly along a slanting wave, darker by up to strength (0 to 1)."""
    rows, columns = values.shape
    angle, phase = random.uniform(0, 2 * numpy.pi, 2)
    y, x = numpy.mgrid[0:rows, 0:columns] / max(rows, columns)
    wave = numpy.sin(2.5 * (x * numpy.cos(angle) + y * numpy.sin(angle)) + phase)
    return values * (1 - strength * (wave + 1) / 2)


def toner(values, random, spread=1.0):
    """Ink that ran or broke: a threshold that wanders from place to place over a blurred picture."""
    rough = ndimage.gaussian_filter(random.normal(0, 1, values.shape), 1.2)
    rough /= max(rough.std(), 1e-6)
    return numpy.where(blurred(values, 0.9) + rough * 22 * spread < 132, 20.0, 245.0)


def specks(values, share, random):
    """Dust: black dots of one to three pixels on that share of the places, and as many holes in ink."""
    dust = random.uniform(size=values.shape) < share
    dust = ndimage.binary_dilation(dust, iterations=1) & (random.uniform(size=values.shape) < 0.7)
    holes = random.uniform(size=values.shape) < share
    return numpy.where(dust, 25.0, numpy.where(holes, 240.0, values))


def contrast(values, black, white):
    return black + values * (white - black) / 255


# The classes of the test set: what each does to a page drawn at 300 dots an inch.
def clean(values, random):
    return values, 300


def dpi150(values, random):
    return scaled(values, 0.5), 150


def turned(values, random):
    degrees = random.uniform(0.7, 2.0) * random.choice([-1, 1])
    return grain(rotated(contrast(values, 20, 245), degrees, 245), 14, random), 300


def clip(values, random):
    """A cutting laid askew on a scanner of 200 dots: grey paper, uneven light, JPEG."""
    small = scaled(contrast(values, 45, 215), 2 / 3)
    small = rotated(small, random.uniform(0.5, 1.5) * random.choice([-1, 1]), 215)
    return jpeg(grain(light(blurred(small, 0.6), 0.3, random), 6, random), 55), 200


def photocopy(values, random):
    return specks(toner(values, random), 0.0003, random), 300


CLASSES = {
    "clean": clean,
    "dpi150": dpi150,
    "turned": turned,
    "clip": clip,
    "photocopy": photocopy,
}


# Training lines: drawn with letters of any size, worn in one of many ways, and cut roughly.
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


_WAYS = (_screen, _print, _scan, _fax, _copy, _binary)
_SHARES = (0.22, 0.2, 0.24, 0.08, 0.16, 0.1)


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
    if random.uniform() < 0.35:  # print that a low resolution lost, enlarged again
        factor = random.uniform(0.4, 0.8)
        values = scaled(scaled(values, factor), 1 / factor)
    way = _WAYS[random.choice(len(_WAYS), p=_SHARES)]
    return numpy.clip(way(values, random), 0, 255).astype("uint8")
