"""Sentences of a paragraph, well enough to find repeated ones and to make a headline."""

import re

_UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_BREAK = re.compile(
    rf"(?:(?<=[^\W\d_]{{3}}[.!?…])|(?<=[)»”\"\d%][.!?…])|(?<=[.!?…][»”\"]))\s+(?=[{_UPPER}\d«“\"–—])"
)


def split_sentences(paragraph: str) -> list[str]:
    """The sentences; initials and short abbreviations do not end one."""
    return [part for part in _BREAK.split(paragraph.strip()) if part]
