"""Letters: one written form for every way to type a word, in either script, on any keyboard.

>>> from archive.text.scripts import fold, latin_to_cyrillic, other_layouts, skeleton
>>> fold("Түркістан")  # as a Russian keyboard writes it
'туркистан'
>>> skeleton("Түркістан") == skeleton("Turkistan") == skeleton("Туркестан")
True
>>> latin_to_cyrillic("Tokaev"), other_layouts("njrftd")
('токаев', ('токаев',))
"""

from archive.text.scripts.folding import fold, normalise_word
from archive.text.scripts.folding_data import (
    APOSTROPHES,
    CYRILLIC_FOLDS,
    CYRILLIC_TO_LATIN,
    INVISIBLE,
    LATIN_TO_CYRILLIC,
)
from archive.text.scripts.keyboard import other_layouts
from archive.text.scripts.transliteration import has_latin, latin_to_cyrillic, skeleton

__all__ = [
    "APOSTROPHES",
    "CYRILLIC_FOLDS",
    "CYRILLIC_TO_LATIN",
    "INVISIBLE",
    "LATIN_TO_CYRILLIC",
    "fold",
    "has_latin",
    "latin_to_cyrillic",
    "normalise_word",
    "other_layouts",
    "skeleton",
]
