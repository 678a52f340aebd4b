"""The languages of the archive, as BCP 47 codes."""

import re
from enum import StrEnum

BCP47 = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", re.ASCII)
"""The part of BCP 47 that names use: language, script, country (`kk`, `kk-Latn`, `zh-Hans`)."""


class Language(StrEnum):
    """What an article can be written in."""

    KAZAKH = "kk"
    KYRGYZ = "ky"
    RUSSIAN = "ru"
    ENGLISH = "en"
    UNDETERMINED = "und"


HEADING_FALLBACK: dict[str, tuple[str, ...]] = {
    "kk": ("kk", "ru", "ky", "en"),
    "ky": ("ky", "ru", "kk", "en"),
    "ru": ("ru", "kk", "ky", "en"),
    "en": ("en", "ru", "kk", "ky"),
}
"""Whose heading stands in, best first, when a record has none in the reader's language."""
