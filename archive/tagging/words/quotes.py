"""Quoted titles and names of organisations, in which a place name names no place.

«Түркістан» концерт залы is a hall in Tashkent, АО "Казахстан темір жолы" a company.
"""

import re

_MAX_WORDS = 8
_QUOTED = re.compile(
    r"«(?P<angle>[^«»\n]{2,120})[»\"”]"
    r"|“(?P<high>[^“”\n]{2,120})[”\"]"
    r"|„(?P<low>[^„“”\n]{2,120})[“”\"]"
    r"|(?<!\w)\"(?P<straight>[^\"\n]{2,120})\"(?!\d)"
)
_SPEECH = re.compile(r"[.!?…]\s|[!?…,.]$")
_SAID = re.compile(r",\s*[–—-]|\s*[–—-]\s*(?:деп|деді|деди|дейт|дейді|сказал|заявил|отметил)")


def quoted_names(text: str) -> list[tuple[int, int]]:
    """The spans of short quotations that look like a name; longer ones are speech."""
    return [match.span() for match in _QUOTED.finditer(text) if _is_name(match)]


def _is_name(match: re.Match[str]) -> bool:
    inside = match[str(match.lastgroup)]
    return (
        len(inside.split()) <= _MAX_WORDS
        and not inside[0].islower()
        and not _SPEECH.search(inside)
        and not _SAID.match(match.string, match.end())
    )
