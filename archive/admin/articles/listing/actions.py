"""What can be done with many articles of the list at once."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from archive.admin.fields import RecordNamesField
from archive.admin.logins import editor_of
from archive.editing import add_tags, confirm_tags, publish, restore, withdraw
from archive.index import postponed_updates
from archive.models import Article


@admin.action(description=_("Publish selected articles"), permissions=["change"])
def publish_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet[Article]) -> None:
    published, refused = publish(queryset)
    if refused:
        text = gettext("Not published, because they have no text or were merged: {}")
        model_admin.message_user(request, format_html(text, _links(refused)), messages.WARNING)
    text = ngettext("%d article published.", "%d articles published.", len(published))
    model_admin.message_user(request, text % len(published), messages.SUCCESS)


@admin.action(description=_("Withdraw selected articles"), permissions=["change"])
def withdraw_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet[Article]) -> None:
    count = len(withdraw(queryset))
    text = ngettext("%d article withdrawn.", "%d articles withdrawn.", count)
    model_admin.message_user(request, text % count, messages.SUCCESS)


@admin.action(description=_("Restore selected articles as drafts"), permissions=["change"])
def restore_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet[Article]) -> None:
    count = len(restore(queryset))
    text = ngettext("%d article is a draft again.", "%d articles are drafts again.", count)
    model_admin.message_user(request, text % count, messages.SUCCESS)


@admin.action(description=_("Confirm the tags of selected articles"), permissions=["change"])
def confirm_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet[Article]) -> None:
    count = confirm_tags(queryset, editor_of(request))
    text = ngettext("%d tag confirmed.", "%d tags confirmed.", count)
    model_admin.message_user(request, text % count, messages.SUCCESS)


@admin.action(description=_("Tag selected articles…"), permissions=["change"])
def tag_selected(
    model_admin: Any, request: HttpRequest, queryset: QuerySet[Article]
) -> HttpResponse | None:
    """Ask for names first; what is not understood is asked for again."""
    form = TagForm(request.POST if "names" in request.POST else None)
    if form.is_valid():
        with postponed_updates():
            count = sum(add_tags(article, form.cleaned_data["names"]) for article in queryset)
        text = ngettext("%d tag added.", "%d tags added.", count)
        model_admin.message_user(request, text % count, messages.SUCCESS)
        return None
    context = {
        **model_admin.admin_site.each_context(request),
        "title": gettext("Tag articles"),
        "opts": model_admin.opts,
        "form": form,
        "articles": queryset,
        "action_checkbox_name": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/archive/tag_articles.html", context)


ACTIONS = [publish_selected, confirm_selected, tag_selected, withdraw_selected, restore_selected]
"""In the order of the menu."""


class TagForm(forms.Form):
    """The names of what articles are about."""

    names = RecordNamesField(label=_("officials and regions"), required=True)


def _links(articles: Iterable[Article]) -> str:
    """The articles' headlines, each leading to its form."""
    return format_html_join(
        ", ",
        '<a href="{}">{}</a>',
        (
            (reverse("admin:archive_article_change", args=[article.pk]), article.headline)
            for article in articles
        ),
    )
