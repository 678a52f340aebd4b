"""Finds the title that stands before a name: «Түркістан облысының әкімі», «посол Китая»."""

from archive.tagging.titles.russian_titles import find_russian_title, is_russian_title
from archive.tagging.titles.title_context import Context, Title
from archive.tagging.titles.turkic_titles import find_turkic_title, turkic_title
from archive.tagging.words import Word


def find_title(context: Context, start: int, end: int) -> Title | None:
    """The title of the person whose name has the words `start` to `end`, if one stands before."""
    language = context.words[start].language
    if language == "ru":
        return find_russian_title(context, start, end)
    return find_turkic_title(context, start) if language in {"kk", "ky"} else None


def is_title(word: Word) -> bool:
    """Whether a word is a title in its language."""
    if word.language == "ru":
        return is_russian_title(word.folded)
    return turkic_title(word.folded) is not None
