"""Editing stories: their slug is made from whatever words the editor types."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from archive.admin.generics import ModelAdmin
from archive.editing import dissolve_stories
from archive.models import Story


class StoryForm(forms.ModelForm[Story]):
    """One story."""

    slug = forms.CharField(
        label=_("Name"),
        max_length=100,
        help_text=_("A few words in Latin letters that tell the event from others: Kashgar visit."),
    )

    def clean_slug(self) -> str:
        slug: str = slugify(self.cleaned_data["slug"])
        if not slug:
            raise ValidationError(_("Use Latin letters or digits: Kashgar visit."))
        return slug


@admin.register(Story)
class StoryAdmin(ModelAdmin[Story]):
    """Events told by several articles."""

    form = StoryForm
    readonly_fields = ["articles"]
    list_display = ["slug", "article_count"]
    search_fields = ["slug", "articles__headline__folded"]

    def get_fields(self, request: HttpRequest, obj: Story | None = None) -> list[Any]:
        return ["slug", "articles"] if obj else ["slug"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Story]:
        return super().get_queryset(request).annotate(article_count=Count("articles"))

    def delete_model(self, request: HttpRequest, obj: Story) -> None:
        dissolve_stories([obj])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Story]) -> None:
        dissolve_stories(queryset)

    @admin.display(description=_("articles"), ordering="article_count")
    def article_count(self, story: Story) -> int:
        count: int = story.article_count  # type: ignore[attr-defined]  # annotated
        return count

    @admin.display(description=_("articles"), empty_value="—")
    def articles(self, story: Story) -> str:
        return format_html_join(
            "",
            '<div><a href="{}">{}</a> ({})</div>',
            (
                (
                    reverse("admin:archive_article_change", args=[article.pk]),
                    article.headline,
                    article.get_language_display(),
                )
                for article in story.articles.all()
            ),
        )
