"""A record at a place of a text, counted in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The words `first` to `last`, both included, name the record."""

    first: int
    last: int
    record: int
    inflected: bool = False
    """Its last word has, as far as the tagger can tell, a case ending."""

    @property
    def words(self) -> range:
        return range(self.first, self.last + 1)
