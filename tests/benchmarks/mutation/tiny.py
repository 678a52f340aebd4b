"""A module to put faults into."""

from functools import lru_cache

LIMIT = 10


@lru_cache
def is_long(words: int) -> bool:
    return words > LIMIT


def add_up(numbers: list[int]) -> int:
    total = 0
    at = 0
    while at < len(numbers):
        total += numbers[at]
        at += 1
    return total


def unseen(word: str) -> str:
    return word or "–"
