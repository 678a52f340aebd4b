"""No form of the admin overwrites what somebody else stored while it was open.

Every form hands back what it showed when it was made (`shown_fields`). Before it is saved, in the
same transaction and with the record locked, that is compared with what is stored now
(`conflicts`). Where the two differ, nothing is saved: the form comes back with everything that was
typed, and with a notice of what others changed, to be chosen from where both changed the same.
"""

from copy import copy
from typing import Any, TypeVar

from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import TO_FIELD_VAR
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.db import models, router, transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from archive.admin.conflicts.authors import author_of_row
from archive.admin.conflicts.conflict_notice import (
    Decided,
    Notice,
    author_of,
    notice_of,
    notice_of_changes,
)
from archive.admin.conflicts.conflicts import Difference, changes_since, settle
from archive.admin.conflicts.posted_rows import posted, read_rows
from archive.admin.conflicts.readable_values import field_label, typed_row, typed_value
from archive.admin.conflicts.shown_fields import MERGED, FormMemory, Part, base_of, parts_of, recall

ModelT = TypeVar("ModelT", bound=models.Model)

SHOWN = "_shown"
"""The hidden field in which a form hands back what it shows."""

_OUTCOME = "outcome_of_comparison"
"""The attribute under which a request carries what came of the comparison, up to its page."""


class ConcurrentEdits(ModelAdmin[ModelT]):
    """Mixin of every admin class with a form."""

    version_has_rows = False
    """Whether reverting to a version replaces the rows of the inlines, too."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if request.method != "POST" or object_id is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic(using=router.db_for_write(self.model)):
            record = self._locked(request, object_id)
            if record is None and (page := self.gone_meanwhile(request, object_id)):
                return page
            if record is not None and self.has_change_permission(request, record):
                self._compare(request, record)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: Any | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        refused = getattr(request, _OUTCOME, {}).get("conflict")
        return type(form.__name__, (_Refused, form), {}) if refused else form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = kwargs.get("obj")
        if record is not None and self.has_change_permission(request, record):
            if not hasattr(request, _OUTCOME):
                shown = parts_of(context["adminform"].form, context["inline_admin_formsets"])
                _note(request, FormMemory(base_of(shown)), record, None)
            context |= getattr(request, _OUTCOME)
        return super().render_change_form(request, context, *args, **kwargs)

    def decided_meanwhile(self, request: HttpRequest, record: Any) -> list[Decided]:
        """What was chosen beside the fields, and can no longer be carried out."""
        return []

    def compare_version(self, request: HttpRequest, object_id: str) -> dict[str, Any]:
        """For the page of an earlier version: what has become of the record since it was made.

        Reverting replaces everything, so there is nothing to choose: the page comes back once.
        """
        record = self._locked(request, object_id)
        parts = self._parts(request, record) if record else []
        parts = parts if self.version_has_rows else parts[:1]
        notice = None
        if request.method == "POST":
            memory = recall(request.POST.get(SHOWN, ""), self.model, object_id)
            if changes := changes_since(parts, memory):
                notice = notice_of_changes(changes)
        stand_in = record or self.model(pk=object_id)
        return _note(request, FormMemory(base_of(parts)), stand_in, notice)

    def _locked(self, request: HttpRequest, object_id: str) -> Any:
        """The record, which nobody else can change before the transaction ends."""
        to_field = request.POST.get(TO_FIELD_VAR, request.GET.get(TO_FIELD_VAR))
        if to_field and not self.to_field_allowed(request, to_field):
            return None
        record = self.get_object(request, unquote(object_id), to_field)
        if record is None or request.method != "POST":
            return record
        rows: Any = self.model._base_manager  # noqa: SLF001  # public, despite its name
        rows.select_for_update().filter(pk=record.pk).first()
        # What it became while the lock was waited for.
        return self.get_object(request, unquote(object_id), to_field)

    def _parts(self, request: HttpRequest, record: Any | None) -> list[Part]:
        """What the form would show if it were opened now."""
        page = copy(request)
        page.method = "GET"
        fields = flatten_fieldsets(self.get_fieldsets(page, record))
        form = self.get_form(page, record, change=record is not None, fields=fields)
        bound = form(instance=record)
        sets, inlines = self._create_formsets(page, bound.instance, change=record is not None)  # type: ignore[attr-defined]  # no stub
        return parts_of(bound, self.get_inline_formsets(page, sets, inlines, record))

    def _compare(self, request: HttpRequest, record: Any) -> None:
        """Bring what was posted up to date, or see to it that it is not saved."""
        memory = recall(request.POST.get(SHOWN, ""), self.model, record.pk)
        outcome = settle(self._parts(request, record), memory, request.POST)
        posted_again: Any = outcome.data
        request.POST = posted_again
        outcome.taken = [one for one in outcome.taken if not _is_own(request, one)]
        decided = self.decided_meanwhile(request, record)
        notice = None
        if decided or not outcome.is_settled:
            notice = notice_of(outcome, decided, asked_before=bool(memory.seen))
        _note(request, outcome.memory, record, notice)

    def gone_meanwhile(self, request: HttpRequest, object_id: str) -> HttpResponse | None:
        """For a form whose record is not there: a page that keeps what was typed.

        None where the record was not there either when the form was made.
        """
        memory = recall(request.POST.get(SHOWN, ""), self.model, unquote(object_id))
        if not memory.base or not self.has_change_permission(request):
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": _("Deleted meanwhile"),
            "opts": self.opts,
            "author": author_of_row(self.model, unquote(object_id)),
            "typed": _typed(self._parts(request, None), request),
            "has_add_permission": self.has_add_permission(request),
        }
        return TemplateResponse(request, "admin/archive/gone.html", context)


class _Refused:
    """Mixin of a form that is checked and shown, and not saved."""

    def is_valid(self) -> bool:
        super().is_valid()  # type: ignore[misc]  # a mixin
        return False


def _note(
    request: HttpRequest, memory: FormMemory, record: Any, notice: Notice | None
) -> dict[str, Any]:
    """Keep what the page has to say and to hand back, on the request and as its context."""
    outcome = {"shown_name": SHOWN, "shown": memory.signed(record), "conflict": notice}
    setattr(request, _OUTCOME, outcome)
    return outcome


def _is_own(request: HttpRequest, one: Difference) -> bool:
    """Whether the editor has done it, by clicking twice or in another window."""
    author = author_of(one)
    return one.field != MERGED and author is not None and author.user == request.user


def _typed(parts: list[Part], request: HttpRequest) -> list[tuple[str, str]]:
    """Everything that was typed, with what the form calls it."""
    found = []
    for part in parts:
        if part.prefix:
            stored, new = read_rows(request.POST, part)
            rows = [typed_row(part, row) for row in (*stored.values(), *new)]
            found += [(part.label, text) for text in rows if text]
            continue
        found += [
            (field_label(part, name), typed_value(part, name, posted(request.POST, part, name)))
            for name in part.fields
        ]
    return found


__all__ = ["SHOWN", "ConcurrentEdits"]
