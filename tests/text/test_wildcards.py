"""A star in a word stands for any letters or none."""

from time import perf_counter

import pytest

from archive.text.wildcards import beginning_of, matcher_of


@pytest.mark.parametrize(
    ("pattern", "word", "matches"),
    [
        ("каз*стан", "казахстан", True),
        ("каз*стан", "казстан", True),
        ("каз*стан", "казахстанга", False),
        ("каз**стан", "казакстан", True),
        ("о*л*с", "облыс", True),
        ("а*ба*а", "абаба", True),
        ("а*аб*аб", "ааб", False),
        ("а*ба*ба", "абаба", True),
        ("а.*", "аб", False),
        ("аб", "абв", False),
    ],
)
def test_words_of_a_pattern(pattern, word, matches):
    assert bool(matcher_of(pattern)(word)) is matches


def test_many_stars_take_no_time():
    started = perf_counter()
    assert not matcher_of("аа" + "*а" * 100 + "*б")("а" * 300)
    assert perf_counter() - started < 1


def test_beginning_is_what_stands_before_the_first_star():
    assert [beginning_of(each) for each in ("каз*ст*н", "*н", "каз")] == ["каз", "", "каз"]
