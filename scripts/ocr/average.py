# The mean of several checkpoints of one training, with a share of the model it began with: steadier on
# pages unlike those it learnt from.
import struct

import numpy

# A matrix of weights in a float model: flags (doubles, with Adam's sums or without), rows, columns,
# the value of an empty cell, then the cells row by row (WeightMatrix and GENERIC_2D_ARRAY of Tesseract).
_LARGEST = 4096


def matrices(network):
    """Where the cells of each matrix begin, and their number, of a network taken out of a float model."""
    found, place = [], 0
    while place + 17 < len(network):
        flags, rows, columns, empty = struct.unpack_from("<Biid", network, place)
        size = rows * columns * 8
        fits = 0 < rows <= _LARGEST and 1 < columns <= _LARGEST and place + 17 + size <= len(network)
        if flags & 128 and not flags & 1 and fits and empty == 0.0:
            found.append((place + 17, rows * columns))
            place += 17 + size
        else:
            place += 1
    return found


def mean_of(networks):
    """The network whose every weight is the mean of theirs; they must be of one shape."""
    shapes = [matrices(network) for network in networks]
    if not shapes[0] or any(shape != shapes[0] for shape in shapes):
        raise ValueError("the checkpoints are not of one shape")
    mean = bytearray(networks[0])
    for begin, count in shapes[0]:
        cells = [numpy.frombuffer(network, "<f8", count, begin) for network in networks]
        mean[begin : begin + 8 * count] = numpy.mean(cells, axis=0).astype("<f8").tobytes()
    return bytes(mean)


def blended(network, base, share):
    """The network with that share of the base in every matrix but the last, whose signs are others."""
    ours, theirs = matrices(network), matrices(base)
    if [count for _, count in ours[:-1]] != [count for _, count in theirs[:-1]]:
        raise ValueError("the base is not the model that training began with")
    mixed = bytearray(network)
    for (begin, count), (other, _) in list(zip(ours, theirs))[:-1]:
        cells = numpy.frombuffer(network, "<f8", count, begin)
        old = numpy.frombuffer(base, "<f8", count, other)
        mixed[begin : begin + 8 * count] = ((1 - share) * cells + share * old).tobytes()
    return bytes(mixed)
