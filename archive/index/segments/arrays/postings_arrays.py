"""From occurrences of terms to the arrays of a field, and the sorting that this takes."""

from dataclasses import dataclass

import numpy as np

from archive.index.segments.arrays.array_files import Array
from archive.index.segments.arrays.narrow_numbers import narrow_arrays


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of all terms of a field, in order of their numbers, each in order of documents.

    `ends[t]` is where those of term t end; `freqs` has one number a posting, and `positions` so
    many for each; None where they are not kept.
    """

    ends: Array
    docs: Array
    freqs: Array | None
    positions: Array | None


def stable_order(keys: Array, size: int) -> Array:
    """The order that sorts keys below `size`, equal ones staying as they stand.

    A counting sort: SciPy's change from rows to columns is one, in compiled code.
    """
    # Only writers need it, and importing it takes half a second.
    from scipy.sparse import csr_matrix

    count = len(keys)
    places = np.arange(count, dtype=np.min_scalar_type(-count))
    row = csr_matrix((places, keys, [0, count]), shape=(1, size))
    order: Array = row.tocsc().data
    return order


def invert(owners: Array, terms: Array, term_count: int, positions: Array | None) -> Postings:
    """The postings of terms that stand in documents.

    `owners` has the document of each occurrence, in ascending order, `terms` the number of its
    term, `positions` where it stands; without them postings are neither counted nor located.
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


def _lengths(starts: Array, end: int) -> Array:
    lengths = np.empty_like(starts)
    lengths[:-1] = starts[1:]
    lengths[-1:] = end
    lengths -= starts
    return lengths


def posting_arrays(field: str, postings: Postings, doc_count: int) -> dict[str, Array]:
    """The arrays of a field beside its terms; positions are kept where there are any."""
    arrays = {f"{field}.ends": postings.ends.astype(np.uint32)}
    arrays[f"{field}.docs"] = postings.docs.astype(np.min_scalar_type(max(doc_count - 1, 0)))
    if postings.freqs is None:
        return arrays
    arrays |= narrow_arrays(f"{field}.freqs", postings.freqs)
    if postings.positions is not None:
        occurrences = np.cumsum(postings.freqs)[postings.ends - 1]
        arrays |= narrow_arrays(f"{field}.positions", postings.positions)
        arrays[f"{field}.position_ends"] = occurrences.astype(np.uint32)
    return arrays
