"""Months of a year."""

import re
from typing import NamedTuple

_MONTH = re.compile("(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])")


class Month(NamedTuple):
    """A month of a year, written as in EDTF."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @classmethod
    def read(cls, text: str) -> "Month":
        """The month that is written so. Raises ValueError."""
        if not _MONTH.fullmatch(text):
            raise ValueError(f"{text} is not a month")
        return cls(int(text[:4]), int(text[5:]))
