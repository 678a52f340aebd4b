"""From bytes to text, whatever the encoding."""

from archive.ingest.decoding.decoding import check_text, decode, encoding_name, find_codec
from archive.ingest.decoding.decoding_data import WIDE_ENCODINGS

__all__ = [
    "WIDE_ENCODINGS",
    "check_text",
    "decode",
    "encoding_name",
    "find_codec",
]
