"""Masks of the documents that have a value, and keys to sort documents by date; both are kept."""

from functools import lru_cache, reduce

import numpy as np

from archive.search import plan
from archive.search.requests import Sort
from archive.search.schema import ARTICLE, LAST_DAY
from archive.search.segments.array_files import Array
from archive.search.segments.segment import Segment

_MASKS = 400
"""How many masks are kept; one has a byte for each document of a segment."""

_DAY = np.int64(1 << 36)
"""A key is the day times this, plus the number of the article."""

_AFTER_ALL_DAYS = np.int64(99_999_999)


def mask_of(one: plan.Filter, segment: Segment) -> Array:
    """The documents of a segment that have every one, or any, of the values of a filter."""
    masks = [_value_mask(segment, one.field, value) for value in one.values]
    if one.match is plan.Match.EVERY:
        return reduce(np.logical_and, masks)
    return reduce(np.logical_or, masks)


@lru_cache(maxsize=_MASKS)
def _value_mask(segment: Segment, field: str, value: str) -> Array:
    mask = np.zeros(segment.doc_count, bool)
    postings = segment.postings(field)
    number = postings.find(value)
    if number >= 0:
        mask[postings.docs(*postings.span(number))] = True
    return mask


@lru_cache(maxsize=_MASKS)
def date_keys(segment: Segment, sort: Sort) -> Array:
    """For each document a key that is larger the earlier it comes; ties go by article number.

    Articles without a date come last either way.
    """
    days, articles = segment.numbers(LAST_DAY), segment.numbers(ARTICLE)
    if sort is Sort.OLDEST:
        return -(np.where(days == 0, _AFTER_ALL_DAYS, days) * _DAY + articles)
    return days * _DAY + articles
