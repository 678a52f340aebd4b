"""From bytes to text, whatever the encoding; what is no text at all is refused."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes
from django.utils.translation import gettext as _

from archive.ingest.decoding.cyrillic_encodings import guess_cyrillic
from archive.ingest.decoding.decoding_data import ENCODING_NAMES, HINTED_ENCODINGS, WIDE_ENCODINGS
from archive.ingest.exceptions import NotImportable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml|rss|feed)\b", re.IGNORECASE)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_BINARY_SHARE = 0.02
_DAMAGED_SHARE = 0.01
_WIDE_SHARE = 0.8
_SAMPLE = 1 << 16


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the encoding that its bytes were taken for, as reports call it."""

    text: str
    encoding: str


def decode(content: bytes, hint: str = "") -> Decoded:
    """The text of a document. Raises NotImportable when the bytes are no text.

    UTF-8 is believed first, then `hint`: what a header or a neighbour says of the encoding.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise NotImportable(_("It is empty."))
    codec = find_codec(content, hint)
    if not codec:
        raise NotImportable(_("It is not text in any known encoding."))
    text = content.decode(codec, "replace").removeprefix("\ufeff")
    if is_binary(text):
        raise NotImportable(_("It is not text: it is full of control characters."))
    damaged = "\ufffd" in text and codec == "utf-8"
    return Decoded(text, _("utf-8, damaged") if damaged else encoding_name(codec))


def find_codec(content: bytes, hint: str = "") -> str:
    """Python's name of the encoding; empty when nothing fits. The end may be cut off."""
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return codec
    if wide := _utf16_without_mark(content[:_SAMPLE]):
        return wide
    if b"\0" in content:
        return hint if hint in WIDE_ENCODINGS and _fits(content, hint) else ""
    if _is_utf8(content):
        return "utf-8"
    if hint and _fits(content, hint):
        return hint
    return guess_cyrillic(content) or _best_guess(content[:_SAMPLE])


def is_binary(text: str) -> bool:
    """Whether there are NULs, or more control characters than a careless page has."""
    return "\0" in text or len(_CONTROL.findall(text)) > _BINARY_SHARE * len(text)


def check_text(text: str) -> None:
    """Raise NotImportable for text that cannot be an article's: binary, or the source of a page."""
    if is_binary(text):
        raise NotImportable(_("It is not text: it is full of control characters."))
    if _MARKUP.match(text):
        raise NotImportable(_("It is HTML or XML. Save the text of the article, not the page."))


def _is_utf8(content: bytes) -> bool:
    """Whether it is UTF-8, if need be with a few broken letters."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
        beyond_ascii = sum(not one.isascii() for one in text)
        return text.count("\ufffd") <= _DAMAGED_SHARE * beyond_ascii
    return True


def _utf16_without_mark(sample: bytes) -> str:
    """UTF-16 has the same high byte, 0 or 4, beside nearly every letter of Latin or Cyrillic."""
    for codec, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if high and (high.count(0) + high.count(4)) / len(high) > _WIDE_SHARE:
            return codec
    return ""


def _fits(content: bytes, hint: str) -> bool:
    """Whether the bytes can be in the encoding that a header, or whatever stands there, names."""
    try:
        if codecs.lookup(hint).name not in HINTED_ENCODINGS:
            return False
        text = content.decode(hint)
    except (LookupError, ValueError):
        return False
    return not is_binary(text)


def _best_guess(sample: bytes) -> str:
    """For other scripts: what charset-normalizer makes of it."""
    best = from_bytes(sample).best()
    return best.encoding if best else ""


def encoding_name(codec: str) -> str:
    """What reports call a codec."""
    name = codecs.lookup(codec).name.replace("-", "_")
    return ENCODING_NAMES.get(name, codec)
