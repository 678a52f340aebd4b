"""Languages as BCP 47 codes, and telling the language of a text.

>>> from archive.text.languages import Language, detect_language
>>> detect_language("Аким области провёл переговоры с послом Кыргызстана") is Language.RUSSIAN
True
"""

from archive.text.languages.codes import BCP47, HEADING_FALLBACK, Language
from archive.text.languages.detection import detect_language
from archive.text.languages.mixing import is_mixed

__all__ = [
    "BCP47",
    "HEADING_FALLBACK",
    "Language",
    "detect_language",
    "is_mixed",
]
