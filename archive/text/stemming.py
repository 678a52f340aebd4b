"""Stemming: every form of a word to one string, by the language of the text."""

from archive.text.folding import fold
from archive.text.russian import stem_russian
from archive.text.turkic import stem_turkic

TURKIC = frozenset({"kk", "ky"})


def stem(word: str, language: str) -> str:
    """The folded stem of a word from a text in a language (BCP 47).

    Languages without a stemmer are only folded.
    """
    folded = fold(word)
    if language in TURKIC:
        return stem_turkic(folded)
    if language == "ru":
        return stem_russian(folded)
    return folded


def query_stems(word: str) -> tuple[str, ...]:
    """Every stem under which a word of unknown language can stand in the index.

    The language of a query is never guessed: a query word is too short for that.
    """
    folded = fold(word)
    return tuple(dict.fromkeys((stem_turkic(folded), stem_russian(folded), folded)))
