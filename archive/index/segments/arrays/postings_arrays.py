"""Inverting: from occurrences of terms to postings, the arrays of a field."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive.index.segments.arrays.array_types import (
    Freqs,
    Ordinals,
    Positions,
    StoredDocs,
    Unsigned,
)
from archive.index.segments.arrays.narrow_numbers import narrow_arrays


@dataclass(frozen=True, slots=True)
class Postings:
    """An inverted field: the posting lists of its terms, one after the other, each by document.

    Terms are in order of their numbers; that of term t ends before `ends[t]`. A posting is a
    document and a frequency, and has as many positions as the frequency says; `freqs` and
    `positions` are None where they are not kept.
    """

    ends: NDArray[np.integer]
    docs: StoredDocs
    freqs: Freqs | None
    positions: Positions | None


def stable_order(keys: Unsigned, size: int) -> Unsigned:
    """The places of keys below `size` in ascending order of the keys, equal ones as they stand.

    A counting sort (Knuth, TAOCP 3, 5.2): SciPy's change from rows to columns is one, in compiled
    code, and takes no comparisons.

    >>> stable_order(np.array([2, 0, 2, 1], np.uint8), 3).tolist()
    [1, 3, 0, 2]
    """
    # Only writers need it, and importing it takes half a second.
    from scipy.sparse import csr_matrix

    count = len(keys)
    places = np.arange(count, dtype=np.min_scalar_type(-count))
    row = csr_matrix((places, keys, [0, count]), shape=(1, size))
    order: Unsigned = row.tocsc().data
    return order


def invert(
    owners: StoredDocs, terms: Ordinals, term_count: int, positions: Positions | None
) -> Postings:
    """The postings of terms that occur in documents.

    `owners` has the document of each occurrence, in ascending order, `terms` the number of its
    term, `positions` where it stands; without these there are no frequencies either. Here term 0
    stands in document 1, and term 1 in documents 0, twice, and 1:

    >>> owners, terms, positions = np.array([[0, 0, 1, 1], [1, 1, 0, 1], [0, 3, 0, 1]], np.uint8)
    >>> made = invert(owners, terms, 2, positions)
    >>> [part.tolist() for part in (made.ends, made.docs, made.freqs, made.positions)]
    [[1, 3], [1, 0, 1], [1, 2, 1], [0, 0, 3, 1]]
    """
    order = stable_order(terms, term_count)
    docs, ordered = owners[order], terms[order]
    begins = np.ones(len(docs), bool)
    begins[1:] = (docs[1:] != docs[:-1]) | (ordered[1:] != ordered[:-1])
    starts = np.flatnonzero(begins).astype(np.min_scalar_type(len(docs)))
    ends = np.cumsum(np.bincount(ordered[starts], minlength=term_count))
    return Postings(
        ends=ends,
        docs=docs[starts],
        freqs=None if positions is None else _lengths(starts, len(docs)),
        positions=None if positions is None else positions[order],
    )


def _lengths(starts: Unsigned, end: int) -> Unsigned:
    lengths = np.empty_like(starts)
    lengths[:-1] = starts[1:]
    lengths[-1:] = end
    lengths -= starts
    return lengths


def posting_arrays(field: str, postings: Postings, doc_count: int) -> dict[str, Unsigned]:
    """The arrays of a field for a file, but for its terms: what FieldPostings reads.

    A number of a document takes the bytes that the largest of `doc_count` documents needs.
    """
    arrays: dict[str, Unsigned] = {f"{field}.ends": postings.ends.astype(np.uint32)}
    arrays[f"{field}.docs"] = postings.docs.astype(np.min_scalar_type(max(doc_count - 1, 0)))
    if postings.freqs is None:
        return arrays
    arrays |= narrow_arrays(f"{field}.freqs", postings.freqs)
    if postings.positions is not None:
        occurrences = np.cumsum(postings.freqs)[postings.ends - 1]
        arrays |= narrow_arrays(f"{field}.positions", postings.positions)
        arrays[f"{field}.position_ends"] = occurrences.astype(np.uint32)
    return arrays
