# Pages that a cleaning step exists for: each class is hard for another one. Greys, 0 black to 255.
import numpy
from PIL import Image
from scipy import ndimage

from typeset import rotated, scaled
from wear import blurred, contrast, grain, light


def framed(values, random):
    """A sheet smaller than the glass: the lid is dark around it, and the sheet lies askew."""
    small = contrast(scaled(values, 2 / 3), 30, 235)
    rows, columns = small.shape
    edges = random.randint(30, 140, 4)
    sheet = numpy.full((rows + edges[0] + edges[1], columns + edges[2] + edges[3]), 25.0)
    sheet[edges[0] : edges[0] + rows, edges[2] : edges[2] + columns] = small
    sheet = rotated(sheet, random.uniform(0.4, 1.5) * random.choice([-1, 1]), 25)
    return grain(blurred(sheet, 0.5), 5, random), 200


def shaded(values, random):
    """A page of a thick book under a lamp: dark towards the fold and where a hand throws its shadow."""
    small = contrast(scaled(values, 2 / 3), 30, 240)
    rows, columns = small.shape
    x = numpy.arange(columns)[None, :] / columns
    x = x if random.uniform() < 0.5 else 1 - x
    fold = 1 - 0.65 * numpy.exp(-x * random.uniform(4, 9))
    return grain(light(small * fold, 0.35, random), 5, random), 200


def bleeding(values, random):
    """Thin paper: the print of the other side shows through, mirrored and soft."""
    small = scaled(values, 2 / 3)
    other = numpy.roll(small[:, ::-1], random.randint(15, 60, 2), (0, 1))
    through = 255 - (255 - blurred(other, random.uniform(1, 1.8))) * random.uniform(0.25, 0.45)
    return grain(numpy.minimum(contrast(small, 30, 235), through - 12), 5, random), 200


def inverted(values, random):
    return 255 - contrast(scaled(values, 2 / 3), random.uniform(0, 50), random.uniform(215, 255)), 200


def tiny(values, random):
    """Letters of a few pixels, as a picture of a page on a web site has them."""
    return scaled(values, random.uniform(0.28, 0.36)), 96


def huge(values, random):
    return grain(scaled(values, random.uniform(2, 2.6)), 4, random), 600


def askew(values, random):
    wide = numpy.pad(contrast(scaled(values, 2 / 3), 20, 240), 60, constant_values=240)
    return grain(rotated(wide, random.uniform(3, 6) * random.choice([-1, 1]), 240), 5, random), 200


def lying(quarters):
    """Laid on the glass turned by that many quarters, anticlockwise."""

    def wear(values, random):
        small = rotated(contrast(scaled(values, 2 / 3), 20, 240), random.uniform(-0.5, 0.5), 240)
        return numpy.rot90(grain(small, 5, random), quarters), 200

    return wear


def scanned(values, random):
    """Nothing that asks for a step, to see what the steps cost where they are not needed."""
    return grain(contrast(scaled(values, 2 / 3), 20, 240), 4, random), 200


def screened(values, random):
    """Paper printed in a tone of dots, as boxes of newspapers are."""
    small = scaled(values, 2 / 3)
    y, x = numpy.mgrid[0 : small.shape[0], 0 : small.shape[1]]
    pitch = random.uniform(5, 7)
    turned = (x + y) * numpy.pi / pitch, (x - y) * numpy.pi / pitch
    dots = numpy.cos(turned[0]) * numpy.cos(turned[1]) > random.uniform(0.55, 0.75)
    tone = blurred(numpy.where(dots, 110.0, 240.0), 0.6)
    return grain(numpy.minimum(contrast(small, 25, 245), tone), 5, random), 200


def torn_lines(values, random):
    """A printer or a fax that lost rows of pixels here and there."""
    small = contrast(scaled(values, 2 / 3), 20, 245)
    rows = small.shape[0]
    lost = numpy.flatnonzero(random.uniform(size=rows) < 0.012)
    small[lost] = 245
    return grain(ndimage.gaussian_filter(small, 0.4), 3, random), 200


CLASSES = {
    "scanned": scanned,
    "framed": framed,
    "shaded": shaded,
    "bleeding": bleeding,
    "inverted": inverted,
    "tiny": tiny,
    "huge": huge,
    "askew": askew,
    "left": lying(1),
    "over": lying(2),
    "right": lying(3),
    "screened": screened,
    "tornlines": torn_lines,
}


# Papers and inks, red, green and blue: cheap coloured paper, and colours of boxes in magazines.
_COLOURS = (
    ((250, 235, 120), (20, 30, 110)),
    ((245, 190, 195), (60, 20, 30)),
    ((170, 220, 180), (20, 60, 30)),
    ((150, 190, 235), (15, 25, 70)),
    ((220, 200, 160), (150, 25, 25)),
    ((200, 60, 50), (255, 245, 220)),
)


def coloured(values, random):
    """Greys to paper and ink of a colour: a picture of three channels."""
    paper, ink = (numpy.array(colour, float) for colour in _COLOURS[random.randint(len(_COLOURS))])
    share = numpy.clip(values, 0, 255)[:, :, None] / 255
    return Image.fromarray(numpy.clip(ink + (paper - ink) * share, 0, 255).astype("uint8"))


def photographed(values, random):
    """A picture whose pixels lie on their side or head, and whose EXIF says so."""
    quarters = int(random.randint(1, 4))
    exif = Image.Exif()
    exif[0x0112] = {1: 6, 2: 3, 3: 8}[quarters]  # how the pixels have to be turned back
    picture = Image.fromarray(numpy.clip(numpy.rot90(values, quarters), 0, 255).astype("uint8"))
    picture.info["exif"] = exif.tobytes()
    return picture
