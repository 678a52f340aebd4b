"""Choosing the story of an article by typing: with a script or without, on any keyboard."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.db.models import Max, Q
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.fields import lookups  # noqa: F401  # registers the lookup `folded`
from archive.models import Article, Story

_SHOWN = 5
_ARTICLE = re.compile(r"#?(\d{1,18})|https?://\S*/articles?/(\d{1,18})/\S*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story, or an article that has none yet: what to write for it, and how to know it."""

    target: Story | Article
    name: str
    headline: str

    def __str__(self) -> str:
        return f"{self.name} ({self.headline})"


def candidates(text: str, besides: int = 0) -> list[Candidate]:
    """What a few words can mean: names of stories, headlines; not the article itself."""
    name = slugify(text)
    named = Q(story__slug__contains=name) if name else Q()
    articles = Article.objects.filter(Q(headline__folded=text) | named, merged_into=None)
    others = articles.exclude(pk=besides).select_related("story")
    newest = others.exclude(story=None).order_by().values("story").annotate(newest=Max("pk"))
    told = newest.order_by("-newest").values("newest")[:_SHOWN]
    alone = others.filter(story=None).order_by("-pk")[:_SHOWN]
    found = [*others.filter(pk__in=[one["newest"] for one in told]), *alone]
    return [_candidate(one) for one in sorted(found, key=lambda one: -one.pk)[:_SHOWN]]


def _candidate(article: Article) -> Candidate:
    if article.story:
        return Candidate(article.story, article.story.slug, article.headline)
    return Candidate(article, f"#{article.pk}", article.headline)


class StoryWidget(AdminTextInputWidget):
    """A text field; a script puts below it what the words typed can mean."""

    class Media:
        css = {"all": ["admin_archive/editing.css"]}
        js = ["admin_archive/story.js"]

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"size": 40, "autocomplete": "off"} | (attrs or {}))
        self.url = ""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        return format_html(
            '<div class="story">{}<div class="story-found" aria-live="polite" data-url="{}"></div>'
            "</div>",
            super().render(name, value, attrs, renderer),
            self.url,
        )


class StoryField(forms.CharField):
    """A story by its name, or by another article that tells it; `+` before a name makes a new one.

    Its value is a Story, which may have to be saved, or an Article that has none yet, or None.
    `besides` is the id of the article that the form is for.
    """

    widget = StoryWidget
    besides: int = 0

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault(
            "help_text",
            gettext_lazy(
                "The name of a story; or words from the headline, the number (#12) or the address "
                "of another article that tells it. “+Kashgar visit” makes a new story."
            ),
        )
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, int):
            return Story.objects.filter(pk=value).values_list("slug", flat=True).first() or ""
        return value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(super().has_changed(self.prepare_value(initial), data))

    def clean(self, value: Any) -> Any:
        text = super().clean(value).strip()
        if not text:
            return None
        if text.startswith("+"):
            return _new_story(text)
        found = list(self._meant(text))
        if len(found) == 1:
            return found[0].target
        raise ValidationError(_complaint(text, found))

    def _meant(self, text: str) -> Iterator[Candidate]:
        if story := Story.objects.filter(slug=text).first():
            yield Candidate(story, story.slug, "")
        elif number := _ARTICLE.fullmatch(text):
            articles = Article.objects.filter(pk=number[1] or number[2]).exclude(pk=self.besides)
            yield from map(_candidate, articles)
        else:
            yield from candidates(text, self.besides)


def _new_story(text: str) -> Story:
    slug = slugify(text)
    if not slug:
        raise ValidationError(_("Use Latin letters or digits: +Kashgar visit."))
    return Story.objects.filter(slug=slug[:100]).first() or Story(slug=slug[:100])


def _complaint(text: str, found: list[Candidate]) -> str:
    if not found:
        return _("No story and no other article is called “%(text)s”.") % {"text": text}
    return _("“%(text)s” can be several: %(stories)s. Write what stands before a bracket.") % {
        "text": text,
        "stories": "; ".join(map(str, found)),
    }
