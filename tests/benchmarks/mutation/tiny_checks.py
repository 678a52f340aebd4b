"""Tests of the tiny module, which miss some of its faults."""

from tests.benchmarks.mutation.tiny import LIMIT, add_up, is_long


def test_long():
    assert is_long(12)
    assert not is_long(9)


def test_limit():
    assert LIMIT < 12


def test_sum():
    assert add_up([1, 2]) == 3
