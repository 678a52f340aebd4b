"""Merging two officials or two regions, and parting them again.

All that belongs to the merged record moves to the one that is kept: tags, names, positions, what
lies below a region. What the kept record has already is left out. Every row is noted as it was, so
that undoing a merge brings back what it moved and leaves alone what was changed since.
"""

import json
import logging
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from simple_history.utils import bulk_update_with_history

from archive.editing.assertions import is_contradicted
from archive.editing.merge_plan import TAGS, Change, merge_objection, plan_merge
from archive.editing.missing import forget_missing_accounts
from archive.index import record_changes
from archive.models import (
    Article,
    Merge,
    Official,
    OfficialMerge,
    Region,
    RegionMerge,
    RejectedTag,
)

MERGES: dict[type, type[Merge]] = {Official: OfficialMerge, Region: RegionMerge}
_BATCH = 500

logger = logging.getLogger(__name__)


class MergeError(Exception):
    """The merge, or its undoing, cannot be done; the message is for the editor."""


@transaction.atomic
def merge(merged: Any, kept: Any, user: User) -> Merge:
    """Merge one record into another of its kind. Raises MergeError.

    What is known of the two is read again, with their rows locked: another editor may have merged
    one of them a moment ago.
    """
    _lock_articles(merged, kept)
    merged, kept = _locked(merged, kept)
    if complaint := merge_objection(merged, kept):
        raise MergeError(complaint)
    record_changes(_articles_of(merged))
    plan = plan_merge(merged, kept)
    note = {
        "changes": [_note(change) for change in plan.changes],
        "dropped": _as_json(plan.dropped),
    }
    for row in plan.dropped:
        row.delete()
    _apply(plan.changes, user, _("%(merged)s merged into %(kept)s") % _names(merged, kept))
    done: Any = MERGES[type(kept)]
    record: Merge = done.objects.create(merged=merged, kept=kept, user=user, changes=note)
    return record


@transaction.atomic
def undo_merge(done: Merge, user: User) -> list[Any]:
    """Part two records again; gives the rows that could not be brought back. Raises MergeError."""
    done = _again(done)
    if done.undone:
        raise MergeError(_("This merge was undone already."))
    _lock_articles(done.merged, done.kept)
    done.merged, done.kept = _locked(done.merged, done.kept)
    if done.kept.merged_into:
        raise MergeError(
            _("%(kept)s was itself merged into %(other)s: first undo that.")
            % {"kept": done.kept, "other": done.kept.merged_into}
        )
    reason = _("%(merged)s parted from %(kept)s") % _names(done.merged, done.kept)
    try:
        with transaction.atomic():
            _apply(_reversed(done.changes["changes"]), user, reason)
    except IntegrityError as error:
        logger.exception("Merge %s of %ss cannot be undone.", done.pk, _kind(done.kept))
        raise MergeError(
            _("Something was added to %(merged)s since. Take it away, then try again.")
            % {"merged": done.merged}
        ) from error
    lost = [row for row in _rows(done.changes["dropped"]) if not _bring_back(row)]
    done.undone, done.undone_by = timezone.now(), user
    done.save(update_fields=["undone", "undone_by"])
    record_changes(_articles_of(done.merged))
    return lost


def _kind(record: Any) -> str:
    return str(record._meta.model_name)  # noqa: SLF001  # public, despite its name


def _locked(merged: Any, kept: Any) -> tuple[Any, Any]:
    """Two records as they are now, which nobody else changes until the transaction ends."""
    chosen = type(kept).objects.filter(pk__in=[merged.pk, kept.pk]).order_by("pk")
    rows = {row.pk: row for row in chosen.select_for_update()}
    if merged.pk not in rows or kept.pk not in rows:
        raise MergeError(_("One of the two records is not there any more."))
    return rows[merged.pk], rows[kept.pk]


def _again(done: Merge) -> Merge:
    """A merge as it is now, which nobody else undoes until the transaction ends."""
    merges: Any = type(done)
    row: Merge | None = merges.objects.select_for_update().filter(pk=done.pk).first()
    if row is None:
        raise MergeError(_("One of the two records is not there any more."))
    return row


def _lock_articles(*records: Any) -> None:
    """Lock the articles of which anything is said about some records."""
    model, owner = TAGS[type(records[0])]
    said = {f"{owner}__in": [record.pk for record in records]}
    tagged, rejected = model.objects.filter(**said), RejectedTag.objects.filter(**said)
    Article.objects.filter(
        Q(pk__in=tagged.values("article")) | Q(pk__in=rejected.values("article"))
    ).lock()


def _names(merged: Any, kept: Any) -> dict[str, str]:
    return {"merged": merged.slug, "kept": kept.slug}


def _articles_of(record: Any) -> set[int]:
    """The articles whose documents in the index name the record."""
    articles = Article.objects
    is_official = isinstance(record, Official)
    about = articles.about_official(record) if is_official else articles.about_region(record)
    return set(about.values_list("pk", flat=True))


def _note(change: Change) -> dict[str, Any]:
    """A change as it is kept: for each column the old value and the new one."""
    return {
        "model": change.row._meta.model_name,  # noqa: SLF001
        "pk": change.row.pk,
        "values": {name: [getattr(change.row, name), new] for name, new in change.values.items()},
    }


def _apply(changes: Iterable[Change], user: User, reason: str) -> None:
    """Write the changes, in their order and many rows at once, into tables and histories."""
    for (model, names), group in groupby(changes, lambda one: (type(one.row), tuple(one.values))):
        rows = []
        for change in group:
            for name, value in change.values.items():
                setattr(change.row, name, value)
            rows.append(change.row)
        if not hasattr(model, "history"):
            model.objects.bulk_update(rows, names, batch_size=_BATCH)
            continue
        bulk_update_with_history(
            rows,
            model,
            names,
            batch_size=_BATCH,
            default_user=user,
            default_change_reason=reason[:100],
        )


def _reversed(notes: list[dict[str, Any]]) -> list[Change]:
    """The changes backwards, without rows and columns that somebody has changed since."""
    changes = []
    by_model = groupby(reversed(notes), lambda note: str(note["model"]))
    for name, group in by_model:
        model: Any = apps.get_model("archive", name)
        listed = list(group)
        rows = model.objects.in_bulk([note["pk"] for note in listed])
        for note in listed:
            row = rows.get(note["pk"])
            values = {
                column: old
                for column, (old, new) in note["values"].items()
                if row is not None and getattr(row, column) == new
            }
            if values:
                changes.append(Change(row, values))
    return changes


def _as_json(rows: list[Any]) -> Any:
    """Rows to be kept as they are; Django's own JSON would cut the times to milliseconds."""
    return json.loads(json.dumps(serializers.serialize("python", rows), default=str))


def _rows(notes: list[dict[str, Any]]) -> list[Any]:
    return [one.object for one in serializers.deserialize("python", notes)]


def _bring_back(row: Any) -> bool:
    """Make a row that was left out anew, where nothing has taken its place."""
    forget_missing_accounts(row)
    try:
        row.full_clean()
    except ValidationError:
        return False
    if is_contradicted(row):
        return False
    if hasattr(row, "history"):
        row.save(force_insert=True)
    else:
        row.save_base(raw=True, force_insert=True)  # keeps the date of a rejection
    return True
