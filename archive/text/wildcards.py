"""Words with a star in them, which stands for any letters or none: `каз*стан`."""

import re
from collections.abc import Callable
from functools import lru_cache

STAR = "*"


def beginning_of(pattern: str) -> str:
    """What every word of a pattern begins with."""
    return pattern.partition(STAR)[0]


@lru_cache(maxsize=200)
def matcher_of(pattern: str) -> Callable[[str], object]:
    """A function that is true of the words of a pattern."""
    letters = map(re.escape, pattern.split(STAR))
    return re.compile(".*".join(letters), re.DOTALL).fullmatch
