"""Random numbers for documents: each document's own stream, and laws of frequency."""

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_STEP, _FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
_64_BITS = 0xFFFFFFFFFFFFFFFF


def stream(seed: int, number: int) -> np.random.Generator:
    """The random numbers of one thing of a corpus, independent of all others."""
    return np.random.Generator(np.random.Philox(key=np.array([seed, number], dtype=np.uint64)))


def scattered(number: int, salt: int) -> int:
    """A fixed number of 64 bits for a number, as if drawn at random (splitmix64)."""
    mixed = (number + 1 + (salt << 40)) * _STEP & _64_BITS
    mixed = (mixed ^ mixed >> 30) * _FIRST & _64_BITS
    mixed = (mixed ^ mixed >> 27) * _SECOND & _64_BITS
    return mixed ^ mixed >> 31


@dataclass(frozen=True, slots=True)
class Zipf:
    """Ranks from 0 by Zipf's law: the chance of a rank falls with 1 / (rank + `flat`).

    From the rank `knee` on it falls with a power `tail` above 1, without an end: that is how real
    texts keep bringing new words (Heaps' law, with the exponent 1 / `tail`). Without a tail, `knee`
    is how many ranks there are.
    """

    knee: int
    flat: float = 2.7
    tail: float = 0.0

    def ranks(self, chances: Floats) -> Ints:
        """Turn evenly distributed numbers from 0 to 1 into ranks."""
        head = log((self.knee + self.flat) / self.flat)
        beyond = self.knee / (self.knee + self.flat) / (self.tail - 1) if self.tail else 0.0
        place = chances * (head + beyond)
        ranks = self.flat * np.expm1(np.minimum(place, head))
        if self.tail:
            left = np.maximum(1 - (place - head) / beyond, 1e-12)
            tail = self.knee * left ** (-1 / (self.tail - 1))
            ranks = np.where(place < head, ranks, tail)
        else:
            ranks = np.minimum(ranks, self.knee - 1)
        return ranks.astype(np.int64)
