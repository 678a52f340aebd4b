"""The pages on which records are merged and merges are undone."""

from collections import defaultdict
from typing import Any, TypeVar

from django.contrib import admin, messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from archive.admin.generics import HistoryAdmin, ModelAdmin
from archive.admin.ids import is_id
from archive.admin.logins import editor_of
from archive.admin.provenance import ReadOnly
from archive.editing import (
    MERGES,
    MergeError,
    merge,
    merge_objection,
    plan_merge,
    undo_merge,
)
from archive.models import (
    ArticleOfficial,
    ArticleRegion,
    Name,
    Office,
    Official,
    OfficialMerge,
    Position,
    Region,
    RegionMerge,
)
from archive.text.scripts import skeleton

RecordT = TypeVar("RecordT", Official, Region)

MAX_CANDIDATES = 20
MAX_ROWS_NAMED = 10


class MergingAdmin(HistoryAdmin[RecordT]):
    """Base for records that can be merged; also counts the articles that use them.

    Set `tag_model` and `tag_owner`, the tags of articles and their field for the record.
    """

    change_form_template = "admin/archive/record_form.html"
    tag_model: type[ArticleOfficial] | type[ArticleRegion]
    tag_owner: str

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.merge_view)
        name = f"archive_{self.opts.model_name}_merge"
        return [path("<int:pk>/merge/", view, name=name), *super().get_urls()]

    def with_article_count(self, records: QuerySet[Any]) -> QuerySet[Any]:
        """Annotate `article_count`: how many articles are tagged with each record."""
        tags = self.tag_model.objects.filter(**{self.tag_owner: OuterRef("pk")}).order_by()
        counts = tags.values(self.tag_owner).annotate(count=Count("pk")).values("count")
        counted: QuerySet[Any] = records.annotate(article_count=Coalesce(Subquery(counts), 0))
        return counted

    @admin.display(description=_("articles"), ordering="article_count")
    def used_in(self, record: Any) -> str:
        """How many articles use the record, leading to them."""
        # A record that is being added, and one in an old version, have no count.
        count = getattr(record, "article_count", 0)
        return format_html(
            '<a href="{}?{}__id__exact={}">{}</a>',
            reverse("admin:archive_article_changelist"),
            f"{self.opts.model_name}s",
            record.pk,
            ngettext("%d article", "%d articles", count) % count,
        )

    def may_merge(self, request: HttpRequest) -> bool:
        return request.user.has_perm(f"archive.add_{self.opts.model_name}merge")

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["may_merge"] = self.may_merge(request)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("merges"), empty_value="–")
    def merges_shown(self, record: Any) -> str:
        """The merges that the record took part in, each leading to where it is undone."""
        model: Any = MERGES[type(record)]
        name = f"admin:archive_{model._meta.model_name}_change"  # noqa: SLF001
        done = model.objects.filter(Q(merged=record.pk) | Q(kept=record.pk))
        return format_html_join(
            "",
            '<div><a href="{}">{}</a> {}</div>',
            (
                (reverse(name, args=[one.pk]), one, gettext("(undone)") if one.undone else "")
                for one in done.select_related("merged", "kept")
            ),
        )

    @admin.action(description=_("Merge two selected records"), permissions=["change"])
    def merge_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Lead to the page for two ticked records: the less used one goes into the other."""
        chosen = list(self.with_article_count(queryset).order_by("article_count", "-pk")[:3])
        if len(chosen) != 2:  # noqa: PLR2004
            self.message_user(request, gettext("Tick exactly two records."), messages.WARNING)
            return None
        url = reverse(f"admin:archive_{self.opts.model_name}_merge", args=[chosen[0].pk])
        return redirect(f"{url}?into={chosen[1].pk}")

    def merge_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Choose what to merge a record into, look at what would happen, do it."""
        if not self.may_merge(request):
            raise PermissionDenied
        merged = get_object_or_404(self.model, pk=pk)
        into = (request.POST if request.method == "POST" else request.GET).get("into", "")
        kept = self.model.objects.filter(pk=into).first() if is_id(into) else None
        if kept and request.method == "POST":
            return self._merge(request, merged, kept)
        return self._merge_page(request, merged, kept)

    def _merge(self, request: HttpRequest, merged: Any, kept: Any) -> HttpResponse:
        try:
            done = merge(merged, kept, editor_of(request))
        except MergeError as error:
            self.message_user(request, str(error), messages.ERROR)
            return self._merge_page(request, merged, None)
        text = format_html(
            gettext('“{}” was merged into “{}”. <a href="{}">Look at the merge or undo it</a>.'),
            done.merged,
            done.kept,
            reverse(f"admin:archive_{done._meta.model_name}_change", args=[done.pk]),  # noqa: SLF001
        )
        self.message_user(request, text, messages.SUCCESS)
        return redirect(f"admin:archive_{self.opts.model_name}_change", kept.pk)

    def _merge_page(self, request: HttpRequest, merged: Any, kept: Any) -> HttpResponse:
        words = request.GET.get("q", "").strip()[:100]
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": gettext("Merge “%(record)s”") % {"record": merged},
            "original": merged,
            "kept": kept,
            "words": words,
            "candidates": [] if kept else self._candidates(request, merged, words),
        }
        if kept:
            context["objection"] = merge_objection(merged, kept)
            context["preview"] = None if context["objection"] else _preview(merged, kept)
        return TemplateResponse(request, "admin/archive/merge.html", context)

    telling_word = 0
    """The place of the word of a name by which likely doubles are found."""

    def _candidates(self, request: HttpRequest, merged: Any, words: str) -> list[Any]:
        """Records with some words in a name; by default those that are called nearly the same."""
        others = self.with_article_count(self.get_queryset(request))
        others = others.filter(merged_into=None).exclude(pk=merged.pk)
        if words:
            others, _distinct = self.get_search_results(request, others, words)
            return list(others.distinct()[:MAX_CANDIDATES])
        likely = others.filter(pk__in=self._likely(merged)).distinct()
        own = _word_keys(merged)
        return sorted(likely, key=lambda one: -len(own & _word_keys(one)))[:MAX_CANDIDATES]

    def _likely(self, record: Any) -> set[int]:
        """Records that share the telling word of a name, whatever the spelling."""
        keys: dict[str, set[int]] = defaultdict(set)
        names = record.names.model.objects.values_list(f"{self.tag_owner}_id", "text")
        for owner, text in names:
            keys[skeleton(text.split()[self.telling_word])].add(owner)
        return set().union(*(owners for owners in keys.values() if record.pk in owners))


def _word_keys(record: Any) -> set[str]:
    """The words of all names of a record, whatever the spelling."""
    return {skeleton(word) for name in record.names.all() for word in name.text.split()}


def _preview(merged: Any, kept: Any) -> dict[str, Any]:
    """What the page says would happen."""
    plan = plan_merge(merged, kept)
    tags = (ArticleOfficial, ArticleRegion)
    return {
        "articles": len(plan.moved(tags)),
        "in_both": len(plan.left_out(tags)),
        "refused": len(plan.refused),
        "names": plan.moved(Name),
        "names_left": plan.left_out(Name),
        "positions": plan.moved(Position),
        "offices": plan.moved(Office),
        "below": plan.moved(Region),
    }


def _listed(rows: list[Any]) -> str:
    """What rows are that could not be brought back; the first of them."""
    shown = [f"{row._meta.verbose_name} “{_called(row)}”" for row in rows[:MAX_ROWS_NAMED]]  # noqa: SLF001
    return ", ".join(shown) + (", …" if len(rows) > MAX_ROWS_NAMED else ".")


def _called(row: Any) -> str:
    """What tells a row from the others of its record; of a tag, the article."""
    try:
        return str(getattr(row, "article", row))
    except ObjectDoesNotExist:
        # What it points at is gone since, and that is why.
        return f"#{row.pk}"


class MergeAdmin(ReadOnly, ModelAdmin[Any]):
    """Merges that were done; each can be undone."""

    change_form_template = "admin/archive/merge_done.html"
    fields = ["merged", "kept", "done", "user", "undone", "undone_by"]
    list_display = ["__str__", "done", "user", "undone", "undone_by"]
    list_filter = [("undone", admin.EmptyFieldListFilter)]
    list_select_related = ["merged", "kept", "user", "undone_by"]

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(require_POST(self.undo_view))
        name = f"archive_{self.opts.model_name}_undo"
        return [path("<int:pk>/undo/", view, name=name), *super().get_urls()]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["may_undo"] = self.may_undo(request)
        return super().render_change_form(request, context, *args, **kwargs)

    def may_undo(self, request: HttpRequest) -> bool:
        return request.user.has_perm(f"archive.change_{self.opts.model_name}")

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Part the two records again."""
        if not self.may_undo(request):
            raise PermissionDenied
        done = get_object_or_404(self.model, pk=pk)
        try:
            lost = undo_merge(done, editor_of(request))
        except MergeError as error:
            self.message_user(request, str(error), messages.ERROR)
            return redirect(f"admin:archive_{self.opts.model_name}_change", pk)
        text = gettext("“%(record)s” is a record of its own again.") % {"record": done.merged}
        if lost:
            text += (
                " "
                + ngettext(
                    "%d row had been replaced meanwhile and was left out.",
                    "%d rows had been replaced meanwhile and were left out.",
                    len(lost),
                )
                % len(lost)
                + f" {capfirst(_listed(lost))}"
            )
        self.message_user(request, text, messages.WARNING if lost else messages.SUCCESS)
        return redirect(
            f"admin:archive_{done.merged._meta.model_name}_change",  # noqa: SLF001
            done.merged.pk,
        )


admin.site.register(OfficialMerge, MergeAdmin)
admin.site.register(RegionMerge, MergeAdmin)
