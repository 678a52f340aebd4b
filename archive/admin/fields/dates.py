"""EDTF dates for editors: a form field that explains itself and reads dates aloud."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.text.dates import EdtfError, describe, parse_edtf, read_date


def read_aloud(text: str) -> str:
    """Say what an EDTF date means and how it is sorted; or what is wrong, if it is not one."""
    try:
        parsed = parse_edtf(text)
    except EdtfError:
        return complaint(text)
    words = describe(text, (get_language() or "en").split("-")[0])
    if not (parsed.earliest or parsed.latest):
        return _("%(date)s. Sorted after all dated ones.") % {"date": words}
    if parsed.earliest == parsed.latest:
        return words
    first, last = (str(day or "…") for day in (parsed.earliest, parsed.latest))
    return _("%(date)s. Sorted as %(first)s to %(last)s.") % {
        "date": words,
        "first": first,
        "last": last,
    }


def complaint(text: str) -> str:
    """What is wrong with a text that is not EDTF, and what to write instead."""
    if suggestion := read_date(text):
        return _("“%(text)s” cannot be read as an EDTF date. Did you mean %(suggestion)s?") % {
            "text": text,
            "suggestion": suggestion,
        }
    return _(
        "“%(text)s” cannot be read as an EDTF date. Write 2024-03-07 (a day), 2024-03 (a month), "
        "2024 (a year), 2024? (uncertain), 201X (some year of the 2010s), XXXX-03-07 (year "
        "unknown), 2022-06-08/.. (since that day) or XXXX (unknown)."
    ) % {"text": text}


class EdtfWidget(AdminTextInputWidget):
    """A short text field with the meaning of its date in words below it.

    The words are those of the value the page was made with; where `meaning_url` is set, a
    script keeps them in step with what is typed.
    """

    class Media:
        css = {"all": ["admin_archive/editing.css"]}
        js = ["admin_archive/edtf.js"]

    def __init__(self, attrs: dict[str, Any] | None = None, meaning_url: str = "") -> None:
        super().__init__({"size": 20, "class": "edtf-date"} | (attrs or {}))
        self.meaning_url = meaning_url

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        return format_html(
            '<div class="edtf">{}<output class="edtf-meaning" for="{}" data-url="{}">{}</output>'
            "</div>",
            super().render(name, value, attrs, renderer),
            (attrs or {}).get("id", ""),
            self.meaning_url,
            read_aloud(str(value)) if value else "",
        )


class EdtfFormField(forms.CharField):
    """Takes an EDTF date; refuses anything else with an explanation and examples."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs | {"widget": EdtfWidget})

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        try:
            if value:
                parse_edtf(value)
        except EdtfError as error:
            raise ValidationError(complaint(value), code="edtf") from error
        return value
