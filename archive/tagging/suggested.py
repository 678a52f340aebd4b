"""What tagging suggests: records, where the text names them, and people it does not know."""

from dataclasses import dataclass

from archive.models import Mismatch, OfficeKind, Official, Region, RegionRole


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence in a text; `text == original[start:end]`, and the sentence that it is in."""

    start: int
    end: int
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RegionTag:
    """A region and everywhere the text names it, in reading order."""

    record: Region
    mentions: tuple[Mention, ...]
    role: RegionRole | None = None


@dataclass(frozen=True, slots=True)
class TitleMismatch:
    """A title beside an official's name that the recorded positions do not confirm.

    For a message to the editor: `kind.label` says what differs, `title` is what the text says,
    `office_kind` and `region` how it was understood; compare with `official.positions`.
    """

    official: Official
    kind: Mismatch
    title: str
    office_kind: OfficeKind
    region: Region | None
    mention: Mention


@dataclass(frozen=True, slots=True)
class OfficialTag:
    """An official and everywhere the text names them, in reading order."""

    record: Official
    mentions: tuple[Mention, ...]
    mismatch: TitleMismatch | None = None


@dataclass(frozen=True, slots=True)
class ProposedPerson:
    """A titled person whom the authority file does not have.

    `key` is equal for all spellings of the name.
    """

    name: str
    key: str
    title: str
    office_kind: OfficeKind
    region: Region | None
    mention: Mention


@dataclass(frozen=True, slots=True)
class Tags:
    """The records that a text names, and the people to propose, in the order of first mention."""

    regions: tuple[RegionTag, ...]
    officials: tuple[OfficialTag, ...]
    people: tuple[ProposedPerson, ...] = ()
