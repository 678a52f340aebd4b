"""Titles in Russian: their institution stands between them and the name, whose case they share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from archive.models import OfficeKind
from archive.tagging.titles.office_kinds import office_kind
from archive.tagging.titles.title_context import REACH, Context, Title, make_title
from archive.tagging.titles.titles_data import (
    DEPUTY_OF,
    FORMER,
    NO_VERBS,
    OTHER_PERSON,
    RUSSIAN_PREPOSITIONS,
    RUSSIAN_VERBS,
    TITLES,
)
from archive.text.names import name_cases

_TITLES = {
    stem + ending: (kind, frozenset(cases))
    for kind, _, stem, endings in TITLES
    for ending, cases in endings.items()
}
_FORMER, _VERB = re.compile(FORMER), re.compile(RUSSIAN_VERBS)


@dataclass(frozen=True, slots=True)
class TitleWord:
    """What one word says as a title."""

    kind: OfficeKind
    cases: frozenset[str]


def is_russian_title(folded: str) -> bool:
    """Whether a word is a title in some case."""
    return folded in _TITLES


def find_russian_title(context: Context, start: int, end: int) -> Title | None:
    """The title, in the case of the name in words `start` to `end`, with its institution."""
    cases = name_cases([word.text for word in context.words[start : end + 1]])
    at, title = _title_word(context, start, cases)
    if title is None:
        return None
    first = _with_modifiers(context, at)
    if first and context.words[first - 1].folded.startswith(DEPUTY_OF) and context.connected(first):
        at, title = first - 1, TitleWord(OfficeKind.OTHER, title.cases)
        first = _with_modifiers(context, at)
    after = range(at + 1, start)
    spans = dict.fromkeys(context.region_at[i] for i in after if i in context.region_at)
    kind = office_kind(context, title.kind, range(first, at + 1), after)
    return make_title(context, first, start - 1, kind, list(spans), "".join(title.cases))


def _title_word(
    context: Context, start: int, cases: frozenset[str]
) -> tuple[int, TitleWord | None]:
    """The nearest word that is a title in the name's case, or one that a dash joins to it.

    «с председателем Кабинета министров – руководителем Администрации президента Акылбеком …»
    """
    found: tuple[int, TitleWord | None] = (start, None)
    for at in _words_before(context, start):
        if found[1] and "–" not in context.gap(found[0]):
            break
        kind, title_cases = _TITLES.get(context.words[at].folded, (None, frozenset()))
        if kind and title_cases & cases:
            found = at, TitleWord(kind, title_cases & cases)
    return found


def _words_before(context: Context, start: int) -> Iterator[int]:
    """The words before a Russian name that can belong to its title, nearest first."""
    for at in range(start - 1, max(-1, start - 2 - REACH), -1):
        word = context.words[at]
        if not context.connected(at + 1):
            return
        if at == start - 1 and word.folded in RUSSIAN_PREPOSITIONS:
            return
        if word.folded in OTHER_PERSON or _joins_people(context, at):
            return
        if not word.capital and _is_verb(word.folded):
            return
        yield at


@lru_cache(maxsize=20_000)
def _is_verb(folded: str) -> bool:
    """Whether a Russian word looks like a verb and is none of the nouns that do, too."""
    return bool(_VERB.fullmatch(folded)) and folded not in NO_VERBS and folded not in _TITLES


def _joins_people(context: Context, at: int) -> bool:
    """Whether a word is the «и» behind another person's name."""
    words = context.words
    return (
        words[at].folded == "и"
        and at > 1
        and all(words[i].capital and i not in context.region_at for i in (at - 2, at - 1))
    )


def _with_modifiers(context: Context, at: int) -> int:
    """Where a Russian title begins: вице-, экс-, бывший, первый and генеральный belong to it."""
    while at and context.connected(at):
        before = context.words[at - 1]
        hyphened = context.words[at].hyphened
        if not (hyphened or _FORMER.fullmatch(before.folded) or _is_adjective(before.folded)):
            break
        at -= 1
    return at


def _is_adjective(folded: str) -> bool:
    return folded.startswith(("генеральн", "перв", "чрезвычайн", "полномочн", "государственн"))
