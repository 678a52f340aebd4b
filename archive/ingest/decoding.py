"""From bytes to text: UTF-8, with or without a byte order mark."""

import codecs
import re

from django.utils.translation import gettext as _

from archive.ingest.exceptions import NotImportable

_OTHER_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml|rss|feed)\b", re.IGNORECASE)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_BINARY_SHARE = 0.02
_CYRILLIC_SHARE = 0.5


def decode(content: bytes) -> str:
    """The text of a document. Raises NotImportable, saying what the bytes are instead."""
    if not content.strip():
        raise NotImportable(_("It is empty."))
    for mark, name in _OTHER_MARKS.items():
        if content.startswith(mark):
            raise NotImportable(
                _("It is in %(encoding)s. Convert it to UTF-8.") % {"encoding": name}
            )
    if b"\0" in content:
        raise NotImportable(_("It holds NUL bytes, so it is not text in UTF-8."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotImportable(_not_utf8(content, error)) from error


def check_text(text: str) -> None:
    """Raise NotImportable for text that cannot be an article's: binary, or the source of a page."""
    if "\0" in text or len(_CONTROL.findall(text)) > _BINARY_SHARE * len(text):
        raise NotImportable(_("It is not text: it is full of control characters."))
    if _MARKUP.match(text):
        raise NotImportable(_("It is HTML or XML. Save the text of the article, not the page."))


def _not_utf8(content: bytes, error: UnicodeDecodeError) -> str:
    """What the bytes look like: the usual other encoding of Cyrillic, or no text at all."""
    sample = content[: 4096 + error.start]
    guess = sample.decode("cp1251", "replace")
    letters = sum(map(str.isalpha, guess)) or 1
    is_text = not _CONTROL.search(guess)
    if is_text and len(_CYRILLIC.findall(guess)) / letters > _CYRILLIC_SHARE:
        return _("It is not in UTF-8, probably in windows-1251. Convert it to UTF-8.")
    return _("It is not text in UTF-8 (byte %(byte)s).") % {"byte": error.start + 1}
