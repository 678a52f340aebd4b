"""Which of the old one-byte encodings a Cyrillic text is in; a headline is enough to tell.

General detectors need a few sentences. A table of letters needs less: in a wrong encoding small
letters become capitals inside words, letters of other alphabets, or signs.
"""

from itertools import pairwise

from archive.ingest.decoding.decoding_data import (
    COMMON,
    FREQUENT,
    LEGACY_ENCODINGS,
    PUNCTUATION,
    RARE,
)

_WORTH = {
    **dict.fromkeys(FREQUENT, 2.0),
    **dict.fromkeys(COMMON, 0.7),
    **dict.fromkeys(RARE, -0.5),
    **dict.fromkeys(FREQUENT.upper(), 1.6),
    **dict.fromkeys(COMMON.upper(), 0.4),
    **dict.fromkeys(RARE.upper(), -0.6),
    **dict.fromkeys(PUNCTUATION, 0.0),
}
_FOREIGN = -4.0
_CAPITAL_INSIDE = -3.0
_ENOUGH = 0.5
_SAMPLE = 4_000


def guess_cyrillic(content: bytes) -> str:
    """The codec under which the bytes look most like Cyrillic text; empty when under none."""
    sample = _telling(content)
    if not sample:
        return ""
    worths = {codec: _worth(sample, codec) - doubt for codec, doubt in LEGACY_ENCODINGS.items()}
    best = max(LEGACY_ENCODINGS, key=worths.__getitem__)
    return best if worths[best] >= _ENOUGH else ""


def _telling(content: bytes) -> bytes:
    """Some of the text, without long stretches of ASCII such as markup."""
    words = [word for word in content[: 50 * _SAMPLE].split() if not word.isascii()]
    return b" ".join(words)[:_SAMPLE]


def _worth(sample: bytes, codec: str) -> float:
    """How well the letters fit, for each byte that is not ASCII."""
    text = sample.decode(codec, "replace")
    odd = [one for one in text if not one.isascii()]
    fit = sum(_WORTH.get(one, _FOREIGN) for one in odd)
    turns = sum(before.islower() and after.isupper() for before, after in pairwise(text))
    return (fit + _CAPITAL_INSIDE * turns) / len(odd)
