"""The form in which editors write articles."""

from typing import Any, cast
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from archive.admin.articles.story_field import StoryField
from archive.admin.fields import EdtfWidget, RecordNamesField
from archive.models import Article, ArticleLanguage, Source, Story
from archive.text.languages import Language, detect_language

_NUL = _(
    "The text contains a NUL character (U+0000), which no text should. "
    "Copy it again from the source, or paste it as plain text."
)


class ArticleForm(forms.ModelForm[Article]):
    """Cleans the text, and fills in what it can tell: the language and the source.

    After validation `filled_in` holds a sentence on each thing that was filled in, and `told_with`
    an article without a story with which this one is to become one.
    """

    class Meta:
        widgets = {
            "headline": forms.TextInput(attrs={"class": "article-headline"}),
            "body": forms.Textarea(attrs={"class": "article-body", "rows": 22}),
        }
        error_messages = {
            "headline": {"null_characters_not_allowed": _NUL},
            "body": {"null_characters_not_allowed": _NUL},
        }

    story = StoryField(label=capfirst(_("story")))
    more_tags = RecordNamesField(label=_("Further officials and regions"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filled_in: list[str] = []
        self.told_with: Article | None = None
        # Someone who may only look at articles has a form without fields of the article.
        if "language" not in self.fields:
            return
        language: Any = self.fields["language"]
        language.required = False
        language.choices = [("", _("detect from the text")), *ArticleLanguage.choices]
        language.help_text = _("Left empty, it is detected from the headline and the text.")
        meaning_url = reverse("admin:archive_article_date")
        self.fields["published"].widget = EdtfWidget(meaning_url=meaning_url)
        story: Any = self.fields["story"]
        story.besides = self.instance.pk or 0
        stories_url = reverse("admin:archive_article_stories")
        story.widget.url = f"{stories_url}?besides={self.instance.pk or ''}"

    @property
    def is_analysed(self) -> bool:
        """Whether the form was sent to be filled in, and not to be saved."""
        return "_analyse" in self.data

    def is_valid(self) -> bool:
        return not self.is_analysed and super().is_valid()

    def full_clean(self) -> None:
        """Without complaints about what the editor has not come to yet."""
        if self.is_analysed:
            self._errors = ErrorDict()
            self.cleaned_data = {}
        else:
            super().full_clean()

    def clean_headline(self) -> str:
        """On one line, without double spaces."""
        return " ".join(self.cleaned_data["headline"].split())

    def clean_body(self) -> str:
        """Without Windows line ends and without spaces at the ends of lines."""
        lines = self.cleaned_data["body"].splitlines()
        return "\n".join(line.rstrip() for line in lines)

    def clean_source_url(self) -> str:
        """Not the URL of another article."""
        url: str = self.cleaned_data["source_url"]
        others = Article.objects.filter(source_url=url).exclude(source_url="")
        if other := others.exclude(pk=self.instance.pk).first():
            raise ValidationError(
                format_html(
                    gettext("The archive already has an article with this URL: {}"),
                    format_html(
                        '<a href="{}">{}</a>',
                        reverse("admin:archive_article_change", args=[other.pk]),
                        other.headline,
                    ),
                ),
                code="duplicate_url",
            )
        return url

    def clean_story(self) -> Story | None:
        """What the article keeps until it can be joined with another one is its own story."""
        chosen = self.cleaned_data["story"]
        if isinstance(chosen, Article):
            self.told_with = chosen
            return self.instance.story
        return cast("Story | None", chosen)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("language") == "" and "headline" in cleaned and "body" in cleaned:
            self._detect_language(cleaned)
        if cleaned.get("source_url") and cleaned.get("source", self) is None:
            self._find_source(cleaned)
        return cleaned

    def _detect_language(self, cleaned: dict[str, Any]) -> None:
        language = detect_language(f"{cleaned['headline']}\n\n{cleaned['body']}")
        if language == Language.UNDETERMINED:
            self.add_error("language", _("The language could not be detected. Choose it."))
            return
        cleaned["language"] = language.value
        name = ArticleLanguage(language.value).label
        self.filled_in.append(gettext("Language detected: %(name)s.") % {"name": name})

    def _find_source(self, cleaned: dict[str, Any]) -> None:
        domain = urlsplit(cleaned["source_url"]).hostname or ""
        if source := Source.objects.of_domains(domain):
            cleaned["source"] = source
            self.filled_in.append(
                gettext("Source filled in from the URL: %(name)s.") % {"name": source.name}
            )
