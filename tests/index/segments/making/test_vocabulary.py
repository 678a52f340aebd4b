"""A vocabulary is let go at once."""

import gc
import weakref

from archive.analysis import Analysis
from archive.index.upkeep.writing import new_vocabulary


def test_forgotten_vocabulary_leaves_no_circle():
    vocabulary = new_vocabulary(Analysis())
    numbers = vocabulary.numbers("kk")
    assert [numbers[word] for word in ("қала", "облыс", "қала")] == [0, 1, 0]
    assert len(vocabulary) == 2
    held = weakref.ref(next(iter(vocabulary.tables.values())))
    gc.disable()  # nobody waits for it to find a circle
    try:
        del vocabulary, numbers
        assert held() is None
    finally:
        gc.enable()
