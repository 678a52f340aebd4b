"""Documents in which terms stand one after the other."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from archive.search.engine.ordered import firsts
from archive.search.segments.array_files import Array

_SHIFT = 32
"""A place is the number of a candidate times 2**32 plus the position in it."""


class Located(NamedTuple):
    """The postings of a term: documents in order, how often it stands in each, and where."""

    docs: Array
    freqs: Array
    positions: Array


class Occurrences(NamedTuple):
    """Documents in order, and how often each term stands in each of them, anywhere."""

    docs: Array
    freqs: dict[str, Array]


def find_phrase(
    terms: Mapping[str, Located], phrase: Sequence[str], slop: int, doc_count: int
) -> Occurrences:
    """The documents where each term stands at most `slop` positions behind the one before it."""
    kept = _in_all({text: term.docs for text, term in terms.items()}, doc_count)
    places = {text: _places(term, kept[text]) for text, term in terms.items()}
    reached = places[phrase[0]]
    for text in phrase[1:]:
        reached = _following(reached, places[text], slop)
    ranks = reached >> _SHIFT
    ranks = ranks.take(firsts(ranks))
    found = {text: postings.take(ranks) for text, postings in kept.items()}
    return Occurrences(
        terms[phrase[0]].docs.take(found[phrase[0]]),
        {text: terms[text].freqs.take(postings) for text, postings in found.items()},
    )


def _in_all(lists: Mapping[str, Array], doc_count: int) -> dict[str, Array]:
    """For each list the places of the documents that stand in all; the shortest is tried first."""
    order = sorted(lists, key=lambda text: len(lists[text]))
    places = {order[0]: np.arange(len(lists[order[0]]))}
    for before, text in pairwise(order):
        places[text] = _places_of(lists[before].take(places[before]), lists[text], doc_count)
    last = order[-1]
    for text in order[:-1]:
        places[text] = _places_of(lists[last].take(places[last]), lists[text], doc_count)
    return places


def _places_of(docs: Array, having: Array, doc_count: int) -> Array:
    """The places in one list of those of its documents that are in another."""
    wanted = np.zeros(doc_count, bool)
    wanted[docs] = True
    return np.flatnonzero(wanted.take(having))


def _places(term: Located, kept: Array) -> Array:
    """Where a term stands in some of its documents, in order."""
    counts = term.freqs.take(kept)
    places = np.repeat(np.arange(len(kept)), counts)
    positions = term.positions
    if len(kept) < len(term.docs):
        ends, passed = (np.cumsum(freqs, dtype=np.intp) for freqs in (term.freqs, counts))
        wanted = (ends.take(kept) - passed).take(places)
        wanted += np.arange(len(places))
        positions = positions.take(wanted)
    places <<= _SHIFT
    places += positions
    return places


def _following(before: Array, after: Array, slop: int) -> Array:
    """Those of some places that stand 1 to `slop` positions behind one of others."""
    if not len(before) or not len(after):
        return after[:0]
    last_before = np.searchsorted(before, after) - 1
    distance = after - before[last_before]
    return after[(last_before >= 0) & (distance <= slop)]
