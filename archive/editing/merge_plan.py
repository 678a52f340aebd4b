"""What merging one record into another would do: shown to the editor first, then carried out."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from archive.authority import latest_records
from archive.editing.merged_tags import tags_outweigh, word_taken_over
from archive.models import (
    ArticleOfficial,
    ArticleRegion,
    NameKind,
    Office,
    Official,
    OfficialName,
    OfficialProposal,
    Position,
    Region,
    RegionKind,
    RegionName,
    RejectedTag,
)


@dataclass(frozen=True, slots=True)
class Rows:
    """A kind of row that belongs to a record; `key` is what a record has only once."""

    model: Any
    owner: str
    key: tuple[str, ...] = ()


ROWS: dict[type, tuple[Rows, ...]] = {
    Official: (
        Rows(OfficialName, "official_id", ("language", "text")),
        Rows(Position, "official_id", ("office_id", "start")),
        Rows(OfficialProposal, "official_id"),
    ),
    Region: (
        Rows(RegionName, "region_id", ("language", "text")),
        Rows(Region, "parent_id"),
        Rows(Office, "region_id"),
        Rows(OfficialProposal, "region_id"),
    ),
}
"""What points at a record and follows it into another, beside what is said of articles."""

TAGS: dict[type, tuple[Any, str]] = {
    Official: (ArticleOfficial, "official_id"),
    Region: (ArticleRegion, "region_id"),
}
"""The tags of a kind of record, and their column for it, which rejections have as well."""

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
    refused: list[Any] = field(default_factory=list)
    """Tags that are left out because an editor rejected one of the two records."""
    moving: list[Any] = field(default_factory=list)

    def move(self, row: Any, owner: str, **values: Any) -> None:
        """Give a row of the merged record to the kept one, with other values besides."""
        self.moving.append(row)
        self.changes.append(Change(row, values | {owner: self.kept.pk}))

    def moved(self, model: Any) -> list[Any]:
        """The rows of a kind that move to the kept record."""
        return [row for row in self.moving if isinstance(row, model)]

    def left_out(self, model: Any) -> list[Any]:
        """The rows of a kind that the kept record has already."""
        refused = set(self.refused)
        return [row for row in self.dropped if isinstance(row, model) and row not in refused]


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
        if merged.pk in latest_records().tree.above(kept.pk):
            return _("%(kept)s lies in %(merged)s: merge the other way round.") % {
                "kept": kept,
                "merged": merged,
            }
    return ""


def plan_merge(merged: Any, kept: Any) -> MergePlan:
    """What merging would do. The records must be of one kind, and there be no objection."""
    plan = MergePlan(merged, kept)
    _plan_tags(plan, *TAGS[type(kept)])
    for rows in ROWS[type(kept)]:
        _plan_rows(plan, rows)
    _plan_identifiers(plan)
    return plan


def _plan_tags(plan: MergePlan, model: Any, owner: str) -> None:
    """Of each article either a tag or a rejection stays, and only one of it.

    Where both records have it, the kept record's own row stays where it is.
    """
    tags, rejections = (_by_article(plan, rows, owner) for rows in (model, RejectedTag))
    for article in sorted(tags.keys() | rejections.keys()):
        tagged, rejected = tags[article], rejections[article]
        stand = tags_outweigh(tagged, rejected)
        staying, leaving = (tagged, rejected) if stand else (rejected, tagged)
        first, *twins = staying
        plan.dropped += [*leaving, *twins]
        plan.refused += [] if stand else leaving
        if getattr(first, owner) != plan.kept.pk:
            plan.move(first, owner)
        elif stand and twins and (taken := word_taken_over(first, twins[0])):
            plan.changes.append(Change(first, taken))


def _by_article(plan: MergePlan, model: Any, owner: str) -> dict[int, list[Any]]:
    """The rows of both records, for each article the kept record's first."""
    rows: dict[int, list[Any]] = defaultdict(list)
    for record in (plan.kept, plan.merged):
        for row in model.objects.filter(**{owner: record.pk}).order_by("pk"):
            rows[row.article_id].append(row)
    return rows


def _plan_rows(plan: MergePlan, rows: Rows) -> None:
    there = {_key(row, rows): row for row in _of(rows, plan.kept)} if rows.key else {}
    headings = {row.language for row in there.values() if _is_heading(row)}
    for row in _of(rows, plan.merged):
        if (same := there.get(_key(row, rows))) if rows.key else None:
            plan.dropped.append(row)
            if gains := _gains(row, headings):
                plan.changes.append(Change(same, gains))
            continue
        second = _is_heading(row) and row.language in headings
        plan.move(row, rows.owner, **({"kind": NameKind.VARIANT.value} if second else {}))


def _of(rows: Rows, record: Any) -> Any:
    return rows.model.objects.filter(**{rows.owner: record.pk}).order_by("pk")


def _key(row: Any, rows: Rows) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in rows.key)


def _is_heading(row: Any) -> bool:
    return getattr(row, "kind", "") == NameKind.HEADING


def _gains(dropped: Any, headings: set[str]) -> dict[str, Any]:
    """What a row of the kept record takes over from its twin: a name's rank."""
    if _is_heading(dropped) and dropped.language not in headings:
        return {"kind": NameKind.HEADING.value}
    return {}


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
