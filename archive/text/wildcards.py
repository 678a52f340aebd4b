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
    """A function that is true of the words of a pattern.

    It takes no longer for many stars: what stands between two is where it is first found, and no
    other place is tried. Readers type patterns, and texts have words such as «ахахаха».
    """
    first, *others = map(re.escape, pattern.split(STAR))
    between = "".join(f"(?>.*?{letters})" for letters in others[:-1])
    end = f".*{others[-1]}" if others else ""
    return re.compile(f"{first}{between}{end}", re.DOTALL).fullmatch
