"""What a browser sends: the fields of a form as the page shows them, changed here and there."""

from typing import Any

from django.test import Client


def shown_fields(client: Client, url: str) -> dict[str, Any]:
    """Every field of a page's form and inlines with its initial value, ready to be posted."""
    context = client.get(url).context
    formsets = [inline.formset for inline in context["inline_admin_formsets"]]
    rows = [form for formset in formsets for form in formset.forms]
    forms = [context["adminform"].form, *(f.management_form for f in formsets), *rows]
    fields = {bound.html_name: bound.value() for form in forms for bound in form}
    return {name: "" if value is None else value for name, value in fields.items()} | {
        name: "on" for name, value in fields.items() if value is True
    }


def submit(client: Client, url: str, **changes: Any) -> Any:
    """Open the form, change some fields, save; returns the page one lands on, or the form.

    A field that is changed to None is left out, as an empty checkbox is.
    """
    fields = shown_fields(client, url) | changes
    data = {
        name: value for name, value in fields.items() if value is not None and value is not False
    }
    return client.post(url, data, follow=True)


def new_row(prefix: str, index: int = 0, **values: Any) -> dict[str, Any]:
    """The fields of a row that is added to an inline which has `index` rows."""
    return {f"{prefix}-TOTAL_FORMS": index + 1} | {
        f"{prefix}-{index}-{name}": value for name, value in values.items()
    }


def messages(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]
