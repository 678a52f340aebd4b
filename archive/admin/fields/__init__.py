"""Form fields and lookups of the editors' side: dates, records by name."""

from archive.admin.fields import lookups
from archive.admin.fields.dates import EdtfFormField, EdtfWidget, read_aloud
from archive.admin.fields.record_names import NamedRecords, RecordNamesField
from archive.admin.fields.record_select import RecordSelect

__all__ = [
    "EdtfFormField",
    "EdtfWidget",
    "NamedRecords",
    "RecordNamesField",
    "RecordSelect",
    "lookups",
    "read_aloud",
]
