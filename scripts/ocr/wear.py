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
