"""What tagging suggests: records, and where the text names them."""

from dataclasses import dataclass

from archive.models import Official, Region


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a record in a text; `text == original[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class RegionTag:
    """A region and everywhere the text names it, in reading order."""

    record: Region
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class OfficialTag:
    """An official and everywhere the text names them, in reading order."""

    record: Official
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """The records that a text names, each in the order of its first mention."""

    regions: tuple[RegionTag, ...]
    officials: tuple[OfficialTag, ...]
