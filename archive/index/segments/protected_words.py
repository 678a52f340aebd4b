"""The words that the analysis of an index leaves alone, in a file of their own.

Which words have other terms now can only be told by comparing them with those of today.
"""

from collections.abc import Collection
from functools import cached_property
from pathlib import Path

import numpy as np

from archive.index.segments.arrays import ArrayFile, write_arrays

_WORDS = "words"
_BETWEEN = "\n"


def write_protected_words(path: Path, words: Collection[str]) -> None:
    """Write the file that ProtectedWords reads. Raises OSError."""
    joined = _BETWEEN.join(sorted(words)).encode("utf-8", "surrogatepass")
    write_arrays(path, [(_WORDS, np.frombuffer(joined, np.uint8))], {})


class ProtectedWords:
    """The words of such a file; opening it raises OSError and DamagedFileError as ArrayFile does.

    Without a path there are none.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = ArrayFile(path) if path else None

    @cached_property
    def words(self) -> frozenset[str]:
        """The words. Raises DamagedFileError."""
        if self._file is None:
            return frozenset()
        joined = self._file.column(_WORDS).all().tobytes().decode("utf-8", "surrogatepass")
        return frozenset(joined.split(_BETWEEN)) if joined else frozenset()

    def check_everything(self) -> None:
        """Read every page once. Raises DamagedFileError."""
        if self._file is not None:
            self._file.check_everything()
