"""Numbers come back as they were, however few of them are large."""

from dataclasses import replace
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.analysis import Analysis
from archive.index.engine.executor import Engine
from archive.index.plan import Phrase, Plan
from archive.index.schema import BODY, FIELDS
from archive.index.segments.arrays.array_files import ArrayFile, write_arrays
from archive.index.segments.arrays.narrow_numbers import NarrowNumbers, narrow_arrays
from archive.index.segments.maintenance import merge_segments
from archive.index.segments.making.inversion import Inverter
from archive.index.segments.store import Store
from archive.index.upkeep.writing import new_vocabulary
from archive.text.tokens import words
from tests.index.engine.collection import make_document

NUMBERS = st.one_of(
    st.integers(0, 9), st.integers(0, 300), st.integers(0, 70_000), st.integers(0, 2**32 - 1)
)


@settings(max_examples=200, deadline=None)
@given(kinds=st.data())
def test_every_range_is_as_it_was_written(tmp_path_factory, kinds):
    few = kinds.draw(st.lists(NUMBERS, max_size=9))
    values = np.array([*few, *[3] * kinds.draw(st.integers(0, 90))], np.int64)
    np.random.default_rng(len(values)).shuffle(values)
    path = tmp_path_factory.mktemp("numbers") / "file.arrays"
    write_arrays(path, narrow_arrays("numbers", values).items(), {})
    numbers = NarrowNumbers(ArrayFile(path), "numbers")
    assert len(numbers) == len(values)
    assert numbers.all().tolist() == values.tolist()
    start = kinds.draw(st.integers(0, len(values)))
    end = kinds.draw(st.integers(start, len(values)))
    assert numbers.read(start, end).tolist() == values[start:end].tolist()


def test_a_few_large_numbers_do_not_widen_the_others():
    values = np.full(1_000, 7)
    values[[3, 500]] = 300, 70_000
    assert sum(array.nbytes for array in narrow_arrays("numbers", values).values()) < 1_100


def test_phrase_far_behind_in_a_long_article_is_found_after_a_merge(tmp_path):
    store, random = Store(tmp_path), Random(3)  # noqa: S311
    for first in (1, 4):
        inverter = Inverter(FIELDS, words, new_vocabulary(Analysis()))
        for number in range(first, first + 3):
            document = make_document(number, random)
            if number == 2:
                long = "слово " * 70_000 + "дальний конец"
                document = replace(document, parts={BODY: (("ru", long),)})
            inverter.add(document)
        with store.writing() as commit:
            commit.add(inverter.arrays(), len(inverter), FIELDS.key)
    names = [one.entry.name for one in store.snapshot().segments]
    assert merge_segments(store, names, FIELDS, 1.0)
    (one,) = store.snapshot().segments
    assert one.segment.postings(BODY).positions(0, 10).dtype == np.uint16
    stems = ("дальн", "конц")
    assert Engine(store.snapshot()).execute(Plan(Phrase(BODY, stems))).article_ids == (2,)
