"""What merging one record into another would do: shown to the editor first, then carried out."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from archive.models import (
    ArticleOfficial,
    ArticleRegion,
    Office,
    Official,
    OfficialName,
    OfficialProposal,
    Position,
    Region,
    RegionName,
    RejectedTag,
)
from archive.models.names import NameKind
from archive.models.regions import RegionKind
from archive.models.tags import Asserter


@dataclass(frozen=True, slots=True)
class Rows:
    """A kind of row that belongs to a record; `key` is what a record has only once."""

    model: Any
    owner: str
    key: tuple[str, ...] = ()


ROWS: dict[type, tuple[Rows, ...]] = {
    Official: (
        Rows(ArticleOfficial, "official_id", ("article_id",)),
        Rows(OfficialName, "official_id", ("language", "text")),
        Rows(Position, "official_id", ("office_id", "start")),
        Rows(RejectedTag, "official_id", ("article_id",)),
        Rows(OfficialProposal, "official_id"),
    ),
    Region: (
        Rows(ArticleRegion, "region_id", ("article_id",)),
        Rows(RegionName, "region_id", ("language", "text")),
        Rows(Region, "parent_id"),
        Rows(Office, "region_id"),
        Rows(RejectedTag, "region_id", ("article_id",)),
        Rows(OfficialProposal, "region_id"),
    ),
}
"""Everything that points at a record and follows it into another."""

IDENTIFIERS: dict[type, tuple[str, ...]] = {
    Official: ("wikidata_id",),
    Region: ("wikidata_id", "iso_code"),
}
"""What the kept record takes over where it has none."""


@dataclass(frozen=True, slots=True)
class Change:
    """A row and the new values of its columns."""

    row: Any
    values: dict[str, Any]


@dataclass(slots=True)
class MergePlan:
    """The changes in the order in which to make them, and the rows that are left out."""

    merged: Any
    kept: Any
    changes: list[Change] = field(default_factory=list)
    dropped: list[Any] = field(default_factory=list)

    def moved(self, model: Any) -> list[Any]:
        """The rows of a kind that move to the kept record."""
        return [change.row for change in self.changes if isinstance(change.row, model)]

    def left_out(self, model: Any) -> list[Any]:
        """The rows of a kind that the kept record has already."""
        return [row for row in self.dropped if isinstance(row, model)]


def merge_objection(merged: Any, kept: Any) -> str:
    """Why two records cannot be merged; empty when they can."""
    if merged.pk == kept.pk:
        return _("A record cannot be merged into itself.")
    for record in (merged, kept):
        if record.merged_into:
            return _("%(record)s was merged into %(other)s already.") % {
                "record": record,
                "other": record.merged_into,
            }
    if isinstance(merged, Region):
        if (merged.kind == RegionKind.COUNTRY) != (kept.kind == RegionKind.COUNTRY):
            return _("A country can only be merged with a country.")
        if Region.objects.descendants(merged).filter(pk=kept.pk).exists():
            return _("%(kept)s lies in %(merged)s: merge the other way round.") % {
                "kept": kept,
                "merged": merged,
            }
    return ""


def plan_merge(merged: Any, kept: Any) -> MergePlan:
    """What merging would do. The records must be of one kind, and there be no objection."""
    plan = MergePlan(merged, kept)
    for rows in ROWS[type(kept)]:
        _plan_rows(plan, rows)
    _plan_identifiers(plan)
    return plan


def _plan_rows(plan: MergePlan, rows: Rows) -> None:
    there = {_key(row, rows): row for row in _of(rows, plan.kept)} if rows.key else {}
    headings = {row.language for row in there.values() if _is_heading(row)}
    for row in _of(rows, plan.merged):
        if (same := there.get(_key(row, rows))) if rows.key else None:
            plan.dropped.append(row)
            if gains := _gains(same, row, headings):
                plan.changes.append(Change(same, gains))
            continue
        values: dict[str, Any] = {rows.owner: plan.kept.pk}
        if _is_heading(row) and row.language in headings:
            values["kind"] = NameKind.VARIANT.value
        plan.changes.append(Change(row, values))


def _of(rows: Rows, record: Any) -> Any:
    return rows.model.objects.filter(**{rows.owner: record.pk}).order_by("pk")


def _key(row: Any, rows: Rows) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in rows.key)


def _is_heading(row: Any) -> bool:
    return getattr(row, "kind", "") == NameKind.HEADING


def _gains(same: Any, dropped: Any, headings: set[str]) -> dict[str, Any]:
    """What a row of the kept record takes over from its twin: an editor's word, a name's rank."""
    gains: dict[str, Any] = {}
    if _is_heading(dropped) and dropped.language not in headings:
        gains["kind"] = NameKind.HEADING.value
    if isinstance(same, ArticleOfficial | ArticleRegion) and not same.confirmed:
        if dropped.asserted_by == Asserter.EDITOR:
            gains |= {"asserted_by": Asserter.EDITOR.value, "tagger_version": ""}
        elif dropped.confirmed:
            gains["confirmed_by_id"] = dropped.confirmed_by_id
    if isinstance(same, ArticleRegion) and not same.role_asserted_by:
        gains |= {
            name: getattr(dropped, name)
            for name in ("role", "role_asserted_by", "role_tagger_version")
            if getattr(dropped, name)
        }
    return gains


def _plan_identifiers(plan: MergePlan) -> None:
    """The merged record gives its identifiers away first: no two records may have the same."""
    merged: dict[str, Any] = {"merged_into_id": plan.kept.pk}
    kept: dict[str, Any] = {}
    for name in IDENTIFIERS[type(plan.kept)]:
        if (value := getattr(plan.merged, name)) and not getattr(plan.kept, name):
            merged[name], kept[name] = "", value
    plan.changes.append(Change(plan.merged, merged))
    if kept:
        plan.changes.append(Change(plan.kept, kept))
