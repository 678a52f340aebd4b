"""What the numbers of an array mean and of which type they are, by name, for signatures.

An array has one dimension where nothing else is said. What files hold is of the narrowest unsigned
type of one to eight bytes that has room for it, so a difference of two of them can pass through 0;
what the engine computes with is of the type that NumPy looks up by, `intp`, or is a `float32`.
"""

import numpy as np
from numpy.typing import NDArray

Unsigned = NDArray[np.unsignedinteger]
"""Numbers from 0 up as a file has them, of whatever is named beside it."""

StoredDocs = NDArray[np.unsignedinteger]
"""Documents by their numbers in a segment, as its file has them."""

Ordinals = NDArray[np.unsignedinteger]
"""Terms or values of facets by number; where nothing else is said, that in the dictionary."""

Freqs = NDArray[np.unsignedinteger]
"""Term frequencies: how often a term stands in a document, for each posting."""

Positions = NDArray[np.unsignedinteger]
"""Where terms stand in a text, counted in words."""

Mask = NDArray[np.bool_]
"""Which of some things are meant: one truth for each, mostly for each document."""

DocIds = NDArray[np.intp]
"""Documents by number, in ascending order where nothing else is said. A number is one of the
collection, or of the segment where a segment is asked; it is no article id."""

Places = NDArray[np.intp]
"""Indices into another array."""

ValueCounts = NDArray[np.intp]
"""For each value of all facets, by its number, how many documents have it."""

Scores = NDArray[np.float32]
"""How well documents match; above 0 where they do."""

SortKeys = NDArray[np.float32] | NDArray[np.signedinteger]
"""What documents are sorted by, the largest first: scores, days (int32) or article ids (int64)."""
