"""Laws of frequency."""

import numpy as np
import pytest

from benchmarks.speed.chances import Zipf, stream


def test_streams_are_repeatable_and_independent():
    assert stream(1, 2).random() == stream(1, 2).random()
    assert len({stream(seed, number).random() for seed in range(9) for number in range(9)}) == 81


def test_ranks_follow_the_law():
    ranks = Zipf(knee=1_000, flat=1.0).ranks(stream(1, 1).random(200_000))
    counts = np.bincount(ranks, minlength=1_000)
    assert len(counts) == 1_000
    # What lies between two ranks is as likely as the ratio of their logarithms says.
    assert counts[:9].sum() / counts.sum() == pytest.approx(np.log(10) / np.log(1_001), abs=0.01)


def test_tail_has_no_end_and_falls_faster():
    law = Zipf(knee=1_000, flat=3.0, tail=2.0)
    few, many = (law.ranks(stream(1, 1).random(count)) for count in (10_000, 1_000_000))
    assert many.max() > few.max() > 1_000
    beyond = many[many >= 1_000]
    assert (beyond >= 2_000).mean() == pytest.approx(0.5, abs=0.02)
