"""What a text comes down to when copies of it are looked for: a key, a MinHash and its bands.

Two texts with the same key are the same but for letters' case, punctuation and look-alikes. Two
whose MinHashes share a band are worth comparing. How well this works is in docs/duplicates.md.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from archive.text.scripts import fold

VERSION = 1
"""Of the method: other numbers below, or another folding, make older signatures useless."""

SHORTEST = 25
"""Texts with fewer words have no signature: forecasts, rates and alerts are all alike."""

_SHINGLE = 3
_NUMBERS, _ROWS = 63, 3
_NUMBER = np.dtype("<u4")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Signature:
    """The key and the MinHash of one text; both are empty when it is too short."""

    text_key: str = ""
    minhash: bytes = b""

    def bands(self) -> list[int]:
        """A number for each part of the MinHash, equal where two signatures share the part."""
        width = _ROWS * _NUMBER.itemsize
        return [
            int.from_bytes(_digest(self.minhash[start : start + width], start, 8), signed=True)
            for start in range(0, len(self.minhash), width)
        ]

    def likeness(self, minhash: bytes) -> float:
        """About which share of their runs of words two texts have in common."""
        ours, theirs = (np.frombuffer(one, _NUMBER) for one in (self.minhash, minhash))
        return float(np.mean(ours == theirs)) if ours.size == theirs.size > 0 else 0.0


UNSIGNED = Signature()
"""What texts have that are too short."""


def sign(headline: str, body: str) -> Signature:
    """The signature of an article; empty where it is too short."""
    words = _all_words(headline, body)
    if not words:
        return UNSIGNED
    # Importing it takes a second, which only those should wait who need it.
    from datasketch import MinHash

    minhash = MinHash(num_perm=_NUMBERS)
    minhash.update_batch([one.encode() for one in _shingles(words)])
    return Signature(_key(words), minhash.hashvalues.astype(_NUMBER).tobytes())


def text_key(headline: str, body: str) -> str:
    """The key alone, which takes less time; empty where the article is too short."""
    words = _all_words(headline, body)
    return _key(words) if words else ""


def shared_text(one: Iterable[str], other: Iterable[str]) -> float:
    """Exactly which share of their runs of words two texts have in common.

    Both are given in parts: headline, body.
    """
    ours, theirs = (_shingles(folded_words("\n".join(parts))) for parts in (one, other))
    return len(ours & theirs) / len(ours | theirs) if ours and theirs else 0.0


def folded_words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [fold(word) for word in _WORD.findall(text)]


def _all_words(headline: str, body: str) -> list[str]:
    """The words of an article, its headline once; none where there are too few to tell it by."""
    title, words = folded_words(headline), folded_words(body)
    if words[: len(title)] != title:
        words = title + words
    return words if body and len(words) >= SHORTEST else []


def _key(words: list[str]) -> str:
    return _digest(" ".join(words).encode(), 0, 16).hex()


def _shingles(words: list[str]) -> set[str]:
    """Every run of three words."""
    return {" ".join(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1)}


def _digest(data: bytes, salt: int, size: int) -> bytes:
    return hashlib.blake2b(data, digest_size=size, salt=salt.to_bytes(16)).digest()
