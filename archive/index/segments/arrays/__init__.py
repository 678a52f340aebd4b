"""Files of named NumPy arrays, and what lies in them: postings, terms, narrow numbers."""

from archive.index.segments.arrays.array_files import (
    ArrayFile,
    Column,
    DamagedFileError,
    NamedArrays,
    UnknownFormatError,
    sync_folder,
    write_arrays,
)
from archive.index.segments.arrays.array_types import (
    DocIds,
    Freqs,
    Mask,
    Ordinals,
    Places,
    Positions,
    Scores,
    SortKeys,
    StoredDocs,
    Unsigned,
    ValueCounts,
)
from archive.index.segments.arrays.narrow_numbers import NarrowNumbers, smallest
from archive.index.segments.arrays.postings_arrays import (
    Postings,
    invert,
    posting_arrays,
    stable_order,
)
from archive.index.segments.arrays.term_dictionary import TermDictionary, term_arrays

__all__ = [
    "ArrayFile",
    "Column",
    "DamagedFileError",
    "DocIds",
    "Freqs",
    "Mask",
    "NamedArrays",
    "NarrowNumbers",
    "Ordinals",
    "Places",
    "Positions",
    "Postings",
    "Scores",
    "SortKeys",
    "StoredDocs",
    "TermDictionary",
    "UnknownFormatError",
    "Unsigned",
    "ValueCounts",
    "invert",
    "posting_arrays",
    "smallest",
    "stable_order",
    "sync_folder",
    "term_arrays",
    "write_arrays",
]
