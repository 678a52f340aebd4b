"""Values of some documents in an array of all: looking them up takes no search then."""

import numpy as np

from archive.index.segments import Array


def spread(docs: Array, values: Array, doc_count: int) -> Array:
    """For each document of a collection its value; 0 for those that are not among `docs`."""
    of_all = np.zeros(doc_count, values.dtype)
    of_all[docs] = values
    return of_all
