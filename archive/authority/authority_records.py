"""The authority records of one moment, and everything that is looked up in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from threading import Lock
from typing import Any, TypeVar

from archive.analysis import Analysis, name_words
from archive.authority.gazetteer import Gazetteer, PositionRow, build_gazetteer
from archive.authority.name_index import NameIndex
from archive.authority.name_prefixes import NamePrefixes
from archive.authority.region_tree import RegionTree
from archive.authority.written_names import Names, protected_parts
from archive.models import Official, Region

T = TypeVar("T")

_SHOWN = 1_000
"""How many things are kept for pages."""


class _Once(cached_property[T]):
    """Made when it is first asked for, and once, however many threads ask."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        super().__init__(make)
        self._making = Lock()

    def __get__(self, instance: object, owner: type[Any] | None = None) -> T:  # type: ignore[override]
        with self._making:
            return super().__get__(instance, owner)


@dataclass(frozen=True, eq=False)
class Records:
    """What the database held at one moment; latest_records() has that of now.

    What is made of it is kept with it, so all of it tells of the same moment. The officials and
    regions have the columns that the finders need; Django fetches others when they are asked for.
    """

    names: Names
    """Of officials, then regions, then offices, in the order in which they were entered."""
    officials: dict[int, Official]
    regions: dict[int, Region]
    """Merged ones included, by id."""
    positions: tuple[PositionRow, ...] = ()
    published: Names = ()
    """What sources are called."""
    _shown: dict[Any, Any] = field(default_factory=dict)

    @_Once
    def tree(self) -> RegionTree:
        """Which region is part of which."""
        return RegionTree({pk: region.parent_id for pk, region in self.regions.items()})

    @_Once
    def analysis(self) -> Analysis:
        """Protects the names. The index of names, which takes much longer, is not made for it."""
        return _analysis(name_words(protected_parts(self._in_use)))

    @_Once
    def name_index(self) -> NameIndex:
        """Names as they are found in queries."""
        # They are stemmed with their own protection: Гуандун would be гуан, as with a genitive.
        return _name_index(self._in_use, self.analysis)

    @_Once
    def prefixes(self) -> NamePrefixes:
        """Names as they are found by their beginnings."""
        return NamePrefixes.of((*self._in_use, *self.published), self.analysis)

    @_Once
    def gazetteer(self) -> Gazetteer:
        """Names as they are found in running text."""
        return build_gazetteer(self.officials, self.regions, self.names, self.positions)

    def shown(self, what: str, keys: Iterable[T], make: Callable[[list[T]], dict[T, Any]]) -> Any:
        """By key what pages show of records, made once for as long as these are the records.

        `make` gets the keys that nobody has asked for yet, and may leave some out.
        """
        held = {key: one for key in keys if (one := self._shown.get((what, key)))}
        if missing := [key for key in keys if key not in held]:
            if len(self._shown) > _SHOWN:
                self._shown.clear()
            made = make(missing)
            self._shown.update(((what, key), one) for key, one in made.items())
            held |= made
        return held

    @_Once
    def _in_use(self) -> Names:
        """The names of records that were not merged into others."""
        rows: dict[str, Any] = {"official": self.officials, "region": self.regions}
        return tuple(
            (record, name)
            for record, name in self.names
            if record.kind not in rows
            or ((row := rows[record.kind].get(record.pk)) and not row.merged_into_id)
        )


# Most changes bring no new word, or no name at all; what was made of equal ones still holds.
@lru_cache(maxsize=1)
def _analysis(words: frozenset[str]) -> Analysis:
    return Analysis(words)


@lru_cache(maxsize=1)
def _name_index(names: Names, analysis: Analysis) -> NameIndex:
    index = NameIndex(analysis)
    for record, name in names:
        index.add(record, name)
    return index
