"""Values of some documents in an array of all: looking them up takes no search then."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from archive.index.segments import DocIds

Value = TypeVar("Value", bound=np.number)


def spread(docs: DocIds, values: NDArray[Value], doc_count: int) -> NDArray[Value]:
    """A dense vector: for each document of a collection its value; 0 for those not in `docs`.

    >>> spread(np.array([1, 3]), np.array([7, 9]), 5).tolist()
    [0, 7, 0, 9, 0]
    """
    of_all = np.zeros(doc_count, values.dtype)
    of_all[docs] = values
    return of_all
