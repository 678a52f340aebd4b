"""Records, from JSON or from a table: the mapping names the fields, markup becomes text."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import Fields
from archive.ingest.readers.web import looks_like_markup, markup_text, page_fields


def record_fields(record: Mapping[Any, object], mapping: FieldMapping) -> Fields:
    """The fields of a record.

    A record may hold its text as HTML, or the whole page it was on; the page says what the record
    leaves out.
    """
    fields = mapping.fields(record)
    if looks_like_markup(fields.text):
        fields = replace(fields, text=markup_text(fields.text))
    page = mapping.page(record)
    return fields.or_else(page_fields(page, fields.url)) if page else fields
