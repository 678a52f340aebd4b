"""Records in lines, arrays and tables: JSON, JSONL, CSV and TSV."""

from archive.ingest.readers.tables import delimited, json_arrays, json_lines
from archive.ingest.readers.tables.json_lines import record_of

__all__ = [
    "delimited",
    "json_arrays",
    "json_lines",
    "record_of",
]
