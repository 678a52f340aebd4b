"""What readers ask for in an address, validated."""

import re
from copy import deepcopy
from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from archive.models import ArticleLanguage, Official, Region, Source
from archive.search import UNDATED, Excluded, Month, SearchRequest, Sort, WholeFacet
from archive.web.listing.filters import FILTERS, NOT, OFF, ONCE, UNDATED_PARAMETER, default_sort

MAX_QUERY_LENGTH = 500
MAX_NAME_LENGTH = 100
MAX_VALUES = 20
"""How many values of one filter a reader can combine."""
MAX_PAGE = 100_000
QUOTED = 40
"""Characters of a wrong value that a message repeats."""

_YEAR = re.compile(r"[0-9]{4}")
_RECORDS = ("region", "official", "source")
_NOT_FOUND = {*_RECORDS, *(NOT + name for name in _RECORDS)}


class YearsField(forms.Field):
    """Any number of years; `undated` stands for articles whose year is not known."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._year(text) for text in value or ()))

    def _year(self, text: str) -> int:
        if text == UNDATED_PARAMETER:
            return UNDATED
        if not _YEAR.fullmatch(text) or text == "0000":
            message = _("“%(value)s” is not a year. Write four digits, or “undated”.")
            raise ValidationError(message, code="invalid", params={"value": text[:QUOTED]})
        return int(text)


class MonthsField(forms.Field):
    """Any number of months."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> tuple[Month, ...]:
        return tuple(dict.fromkeys(self._month(text) for text in value or ()))

    def _month(self, text: str) -> Month:
        try:
            return Month.read(text)
        except ValueError as error:
            message = _("“%(value)s” is not a month. Write it like 2024-03.")
            params = {"value": text[:QUOTED]}
            raise ValidationError(message, code="invalid", params=params) from error


class RecordsField(forms.Field):
    """Any number of records by slug; a merged one stands for what it was merged into."""

    widget = forms.MultipleHiddenInput

    def __init__(self, records: Any, unknown: Any) -> None:
        super().__init__(required=False, error_messages={"invalid_choice": unknown})
        self.records = records

    def to_python(self, value: Any) -> tuple[Any, ...]:
        slugs = tuple(dict.fromkeys(value or ()))
        # Neither a database nor a record knows of null characters.
        known = [slug for slug in slugs if "\0" not in slug]
        found = self.records.in_bulk(known, field_name="slug")
        for slug in slugs:
            if slug not in found:
                message = self.error_messages["invalid_choice"]
                raise ValidationError(message, code="invalid_choice", params={"value": slug})
        records = (found[slug] for slug in slugs)
        return tuple(dict.fromkeys(getattr(each, "merged_into", None) or each for each in records))


def _switch() -> forms.ChoiceField:
    """Something that is on unless it is switched off."""
    return forms.ChoiceField(
        choices=[(value, value) for value in ("on", OFF)],
        required=False,
        error_messages={"invalid_choice": _("“%(value)s” is neither “on” nor “off”.")},
    )


def _name() -> forms.CharField:
    """A name, or the beginning of one."""
    return forms.CharField(
        required=False,
        max_length=MAX_NAME_LENGTH,
        error_messages={
            "max_length": _("A name here has at most %(limit_value)d characters."),
            "null_characters_not_allowed": _("The name contains a character that is no text."),
        },
    )


class ListingForm(forms.Form):
    """Words, filters, order and page of a listing of articles; empty parameters do not count.

    Every filter has a twin that excludes: `language` and `not-language`.
    """

    q = forms.CharField(
        required=False,
        max_length=MAX_QUERY_LENGTH,
        error_messages={
            "max_length": _(
                "The query has %(show_value)d characters; the search reads up to %(limit_value)d."
            ),
            "null_characters_not_allowed": _("The query contains a character that is no text."),
        },
    )
    language = forms.MultipleChoiceField(
        choices=ArticleLanguage.choices,
        required=False,
        error_messages={"invalid_choice": _("The archive has no language “%(value)s”.")},
    )
    region = RecordsField(
        Region.objects.with_headings()
        .select_related("merged_into")
        .prefetch_related("merged_into__names"),
        _("The archive has no region “%(value)s”."),
    )
    official = RecordsField(
        Official.objects.with_headings()
        .select_related("merged_into")
        .prefetch_related("merged_into__names"),
        _("The archive has no official “%(value)s”."),
    )
    source = RecordsField(Source.objects, _("The archive has no source “%(value)s”."))
    year = YearsField(required=False)
    month = MonthsField(required=False)
    names = _switch()
    synonyms = _switch()
    stories = forms.ChoiceField(
        choices=[(ONCE, ONCE)],
        required=False,
        error_messages={"invalid_choice": _("Stories cannot be shown “%(value)s”.")},
    )
    sort = forms.ChoiceField(
        choices=[(sort.value, sort.value) for sort in Sort],
        required=False,
        error_messages={"invalid_choice": _("Articles cannot be sorted by “%(value)s”.")},
    )
    page = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=MAX_PAGE,
        error_messages=dict.fromkeys(
            ["invalid", "min_value", "max_value"], _("There is no such page.")
        ),
    )

    def __init__(self, data: QueryDict) -> None:
        lists = {name: [value for value in values if value] for name, values in data.lists()}
        super().__init__(MultiValueDict(lists))
        for name, _attribute, _title in FILTERS:
            self.fields[NOT + name] = deepcopy(self.fields[name])

    def clean(self) -> None:
        for name, _attribute, _title in FILTERS:
            for parameter in (name, NOT + name):
                if len(self.data.getlist(parameter)) > MAX_VALUES:  # type: ignore[attr-defined]
                    raise ValidationError(_("Choose fewer filters, at most 20 of one kind."))

    @property
    def status(self) -> int:
        """The HTTP status that fits the errors: 404 when only something named is not there."""
        return 404 if set(self.errors) <= _NOT_FOUND else 400

    @property
    def words(self) -> str:
        """What was typed, cut to what the search reads, to show it in the box again."""
        return str(self.data.get("q", "")).replace("\0", "")[:MAX_QUERY_LENGTH]

    def to_request(self) -> SearchRequest:
        """The request, of what is valid in the form."""
        data = self.cleaned_data
        query = data.get("q", "")
        return SearchRequest(
            query=query,
            **self._values(),
            excluded=Excluded(**self._values(NOT)),
            names=data.get("names") != OFF,
            synonyms=data.get("synonyms") != OFF,
            distinct=data.get("stories") == ONCE,
            sort=Sort(data.get("sort") or default_sort(query)),
            page=data.get("page") or 1,
        )

    def _values(self, prefix: str = "") -> dict[str, Any]:
        """The values of every filter under the name that the search has for it, each once."""
        return {
            attribute: tuple(dict.fromkeys(self.cleaned_data.get(prefix + name, ())))
            for name, attribute, _title in FILTERS
        }


class FacetForm(ListingForm):
    """What a listing is asked for, and which values of one of its facets are wanted.

    `page` is a page of values here.
    """

    find = _name()

    def to_facet_request(self, attribute: str, size: int) -> SearchRequest:
        """The request whose page has the values of the facet, and as good as no articles."""
        asked = self.to_request()
        whole = WholeFacet(attribute, self.cleaned_data["find"], asked.page, size)
        return replace(asked, page=1, page_size=1, whole_facet=whole)


class NameForm(forms.Form):
    """A name, or the beginning of one, to look for in a register."""

    name = _name()
