"""What a browser sends: the fields of a form as the page shows them, changed here and there."""

from typing import Any

import lxml.html
from django.test import Client


def shown_fields(client: Client, url: str) -> dict[str, Any]:
    """Every field of a page's form and inlines with its initial value, ready to be posted."""
    return fields_of(client.get(url))


def fields_of(page: Any) -> dict[str, Any]:
    """What a browser would send if the form of a page was submitted as it is."""
    (form,) = lxml.html.fromstring(page.text).xpath(
        "//*[@id='content-main']/descendant-or-self::form"
    )
    fields: dict[str, Any] = {}
    for area in form.iter("textarea"):
        # The first line end belongs to the tag.
        area.text = (area.text or "").removeprefix("\n")
    for name, shown in form.form_values():
        value = shown.replace("\r\n", "\n").replace("\n", "\r\n")
        fields[name] = [*fields[name], value] if name in fields else [value]
    return {name: one[0] if len(one) == 1 else one for name, one in fields.items()}


def submit(client: Client, url: str, **changes: Any) -> Any:
    """Open the form, change some fields, save; returns the page one lands on, or the form.

    A field that is changed to None is left out, as an empty checkbox is.
    """
    return send(client, url, shown_fields(client, url), **changes)


def send(client: Client, url: str, fields: dict[str, Any], **changes: Any) -> Any:
    """Save a form that was opened before, with some fields changed."""
    data = {
        name: value
        for name, value in (fields | changes).items()
        if value is not None and value is not False
    }
    return client.post(url, data, follow=True)


def new_row(prefix: str, index: int = 0, **values: Any) -> dict[str, Any]:
    """The fields of a row that is added to an inline which has `index` rows."""
    return {f"{prefix}-TOTAL_FORMS": index + 1} | {
        f"{prefix}-{index}-{name}": value for name, value in values.items()
    }


def messages(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]
