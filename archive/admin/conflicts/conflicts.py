"""Two editors and one record: what the other one stored while a form was open, and what is posted.

Nobody's change is lost without a word. What only the other editor changed goes into the form; what
both changed is open until the editor has chosen, and nothing is saved before.
"""

from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from archive.admin.conflicts.posted_rows import (
    Row,
    is_touched,
    posted,
    put,
    read_rows,
    row_of,
    without_id,
    write_rows,
)
from archive.admin.conflicts.shown_fields import FormMemory, Part, Rows, Values

THEIRS, MINE = "theirs", "mine"
"""What can be chosen about a conflict."""

UNKNOWN = object()
"""The value of a field of which the form does not say what it showed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field, or a row where `field` is empty, that somebody else changed.

    `before` and `theirs` are values as JSON has them; of a row all its values, or None where there
    was none. `mine` is what was posted, None where a row is to be deleted.
    """

    part: Part
    key: str
    field: str
    before: Any
    theirs: Any
    mine: Any = None

    @property
    def name(self) -> str:
        """What the choice is called in the form."""
        return f"conflict-{self.part.prefix}-{self.key}-{self.field}"


@dataclass(slots=True)
class Settlement:
    """What is posted after what others stored was taken over, and what has to be told or chosen."""

    data: QueryDict
    taken: list[Difference] = field(default_factory=list)
    open: list[Difference] = field(default_factory=list)
    memory: FormMemory = field(default_factory=FormMemory)

    @property
    def is_settled(self) -> bool:
        """Whether the editor has seen everything, and the form may be saved."""
        return not (self.taken or self.open)


def settle(parts: list[Part], memory: FormMemory, data: QueryDict) -> Settlement:
    """Compare what a form showed, what is stored now, and what was posted."""
    comparison = _Comparison(memory, Settlement(data.copy()))
    for part in parts:
        if part.prefix:
            comparison.compare_inline(part)
        else:
            comparison.compare_record(part)
    return comparison.outcome


def changes_since(parts: list[Part], memory: FormMemory) -> list[Difference]:
    """What others stored since a page was made that is not merged with but replaces it all."""
    found = []
    for part in parts:
        before = memory.base.get(part.prefix, {})
        for key in {**part.rows, **before}:
            was, now = before.get(key), part.rows.get(key)
            if was is None or now is None:
                found.append(Difference(part, key, "", was, now))
                continue
            found += [
                Difference(part, key, name, was.get(name, UNKNOWN), value)
                for name, value in now.items()
                if was.get(name, UNKNOWN) != value
            ]
    return found


@dataclass(frozen=True, slots=True)
class _Comparison:
    """One run of `settle()`."""

    memory: FormMemory
    outcome: Settlement

    def compare_record(self, part: Part) -> None:
        before = self.memory.base.get(part.prefix, {}).get("", {})
        values = self._compare_row(part, "", before, self.outcome.data)
        self.outcome.memory.base[part.prefix] = {"": values}

    def compare_inline(self, part: Part) -> None:
        base, held = self.memory.base.get(part.prefix, {}), self.memory.held.get(part.prefix, {})
        existing, new = read_rows(self.outcome.data, part)
        known: Rows = {}
        self.outcome.memory.base[part.prefix] = known
        if base == part.rows and not held and existing.keys() == part.rows.keys():
            known.update(part.rows)
            return
        rows = {key: MultiValueDict(row) for key, row in held.items()} | existing
        stored: dict[str, Row] = {}
        for key, theirs in part.rows.items():
            stored[key] = row = rows.pop(key, None) or self._added(part, key, new)
            known[key] = theirs
            if row.get("DELETE"):
                known[key] = self._compare_deleted(part, key, base.get(key), stored)
            else:
                known[key] = self._compare_row(part, key, base.get(key, {}), row)
        for key, row in rows.items():
            if self._compare_removed(part, key, base.get(key), row):
                new.append(without_id(row, part))
            elif key in self.outcome.memory.held.get(part.prefix, {}):
                known[key] = base.get(key, {})
        write_rows(self.outcome.data, part, stored, new)

    def _compare_row(self, part: Part, key: str, before: Values, row: Row) -> Values:
        """Bring a row up to date; what is known of it from now on."""
        known: Values = {}
        for name, theirs in part.rows[key].items():
            was = before.get(name, UNKNOWN if name in part.fields else None)
            known[name] = theirs
            if was == theirs or (name in part.fields and not self._says(part, name, theirs, row)):
                continue
            mine = posted(row, part, name) if name in part.fields else None
            one = Difference(part, key, name, was, theirs, mine)
            if name not in part.fields:
                # That the record was merged is said as often as the form is sent: what is saved on
                # a record that leads elsewhere is found by nobody, and keeps it from being parted.
                self.outcome.taken.append(one)
                known[name] = was
            elif (choice := self._choice(one)) == THEIRS:
                put(row, part, name, theirs)
            elif choice == MINE:
                continue
            elif was is not UNKNOWN and not is_touched(part, name, was, mine):
                put(row, part, name, theirs)
                if not self._is_seen(one):
                    self.outcome.taken.append(one)
            else:
                self._ask(one)
                known[name] = was
        return {name: value for name, value in known.items() if value is not UNKNOWN}

    def _says(self, part: Part, name: str, theirs: Any, row: Row) -> bool:
        """Whether what was posted differs from what is stored."""
        return is_touched(part, name, theirs, posted(row, part, name))

    def _added(self, part: Part, key: str, new: list[Row]) -> Row:
        """The row that somebody else added; the same one, if the editor added it as well."""
        theirs = part.rows[key]
        for row in new:
            if not any(self._says(part, name, theirs[name], row) for name in part.fields):
                new.remove(row)
                return row
        if key not in self.memory.base.get(part.prefix, {}):
            self.outcome.taken.append(Difference(part, key, "", None, theirs))
        return row_of(part, theirs)

    def _compare_deleted(
        self, part: Part, key: str, before: Values | None, stored: dict[str, Row]
    ) -> Values:
        """A row that is to be deleted, and that somebody else may have changed."""
        theirs = part.rows[key]
        if before == theirs:
            return theirs
        one = Difference(part, key, "", before, theirs)
        if self._choice(one) == THEIRS:
            stored[key] = row_of(part, theirs)
        elif self._choice(one) != MINE:
            self._ask(one)
            return before or {}
        return theirs

    def _compare_removed(self, part: Part, key: str, before: Values | None, row: Row) -> bool:
        """Whether a row that somebody else removed is to be added again."""
        if row.get("DELETE"):
            return False
        one = Difference(part, key, "", before, None, row)
        if before and not any(
            is_touched(part, name, before.get(name), posted(row, part, name))
            for name in part.fields
        ):
            self.outcome.taken.append(one)
        elif self._choice(one) == MINE:
            return True
        elif self._choice(one) != THEIRS:
            self._ask(one)
            held = self.outcome.memory.held.setdefault(part.prefix, {})
            held[key] = dict(row.lists())
        return False

    def _is_seen(self, one: Difference) -> bool:
        """Whether the editor has been shown just this."""
        seen = self.memory.seen
        return one.name in seen and seen[one.name] == one.theirs

    def _choice(self, one: Difference) -> str:
        """What the editor chose; nothing where that was about something else."""
        return self.outcome.data.get(one.name, "") if self._is_seen(one) else ""

    def _ask(self, one: Difference) -> None:
        self.outcome.open.append(one)
        self.outcome.memory.seen[one.name] = one.theirs
