"""Finds the title that stands before a name: «Түркістан облысының әкімі», «посол Китая»."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from archive.models.officials import OfficeKind
from archive.tagging.cases import Case, case_of
from archive.tagging.region_words import region_word
from archive.tagging.russian_names import ALL_CASES, name_cases
from archive.tagging.spans import Span
from archive.tagging.titles_data import (
    ACTING,
    COUNTRY_WORDS,
    DEPUTY,
    DEPUTY_OF,
    FIRST,
    FORMER,
    INSTITUTIONS,
    NO_VERBS,
    OTHER_PERSON,
    RUSSIAN_PREPOSITIONS,
    RUSSIAN_VERBS,
    TITLES,
    VAGUE,
)
from archive.tagging.words import Word

_PREMIER = "премьер"
_REACH = 8
"""Words that a title and its institution can have, the name aside."""
_NATIONAL = frozenset(
    {
        OfficeKind.HEAD_OF_STATE,
        OfficeKind.HEAD_OF_GOVERNMENT,
        OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT,
        OfficeKind.MINISTER,
    }
)
"""Offices of countries: another region beside their title is where something happens."""
_TURKIC = [(kind, re.compile(turkic)) for kind, turkic, _, _ in TITLES if turkic]
_RUSSIAN = {
    stem + ending: (kind, frozenset(cases))
    for kind, _, stem, endings in TITLES
    for ending, cases in endings.items()
}
_INSTITUTIONS = [(kind, re.compile(institution)) for kind, institution in INSTITUTIONS]
_VAGUE, _DEPUTY = re.compile(VAGUE), re.compile(DEPUTY)
_FORMER, _FIRST = re.compile(FORMER), re.compile(FIRST)
_VERB = re.compile(RUSSIAN_VERBS)
_GAP = re.compile('[ \\t\u00a0\u202f«»"“”„–—-]{1,5}')


@dataclass(frozen=True, slots=True)
class TitleWord:
    """What one word says as a title."""

    kind: OfficeKind
    cases: frozenset[str]


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name, in words `first` to `last`."""

    first: int
    last: int
    kind: OfficeKind
    former: bool
    regions: tuple[int, ...]
    """The regions in it, the one that the office belongs to first."""
    case: str
    """The cases that title and name can share in a Russian text, else all."""


@dataclass(frozen=True, slots=True)
class Context:
    """A text's words, and the regions found in them."""

    text: str
    words: Sequence[Word]
    region_at: dict[int, Span]
    countries: Collection[int]

    def connected(self, at: int) -> bool:
        """Whether only spaces, quotation marks or a dash part a word from the one before."""
        return bool(at and _GAP.fullmatch(self.gap(at)))

    def gap(self, at: int) -> str:
        """What stands between a word and the one before."""
        return self.text[self.words[at - 1].end : self.words[at].start] if at else ""


def make_context(
    text: str, words: Sequence[Word], regions: Sequence[Span], countries: Collection[int]
) -> Context:
    """Everything that titles are read from; `countries` are the ids of the regions that are one."""
    return Context(text, words, {at: span for span in regions for at in span.words}, countries)


def find_title(context: Context, start: int, end: int) -> Title | None:
    """The title of the person whose name has the words `start` to `end`, if one stands before."""
    language = context.words[start].language
    if language == "ru":
        return _russian(context, start, end)
    return _turkic(context, start) if language in {"kk", "ky"} else None


@lru_cache(maxsize=50_000)
def turkic_title(folded: str) -> OfficeKind | None:
    """The kind of office of a Kazakh or Kyrgyz title that may stand before a name."""
    return next((kind for kind, pattern in _TURKIC if pattern.fullmatch(folded)), None)


def is_title(word: Word) -> bool:
    """Whether a word is a title in its language."""
    if word.language == "ru":
        return word.folded in _RUSSIAN
    return turkic_title(word.folded) is not None


def _turkic(context: Context, start: int) -> Title | None:
    words, last = context.words, start - 1
    while last >= 0 and words[last].folded in ACTING and context.connected(last + 1):
        last -= 1
    if last < 0 or not context.connected(last + 1):
        return None
    kind = turkic_title(words[last].folded)
    if kind is None:
        return None
    first, regions = _turkic_phrase(context, last)
    core = last - 1 if words[last].hyphened else last
    modifiers = range(core - 1, first - 1, -1)
    kind = _office_kind(context, kind, range(core, last + 1), modifiers)
    if kind is OfficeKind.HEAD_OF_STATE and _is_of_something(context, last - 1):
        kind = OfficeKind.OTHER
    return _title(context, first, last, kind, regions, "".join(ALL_CASES))


def _turkic_phrase(context: Context, last: int) -> tuple[int, list[Span]]:
    """Where the title begins, and the regions in it, the nearest first."""
    words, regions = context.words, list[Span]()
    at = last
    while at > 0 and last - at < _REACH and context.connected(at):
        before = context.region_at.get(at - 1)
        if before is None:
            if regions or _is_somebody_else(context, at - 1):
                break
            at -= 1
            continue
        case = case_of(words[before.last].folded) if before.inflected else Case.NONE
        if case not in {Case.NONE, Case.GENITIVE, Case.ATTRIBUTIVE}:
            break
        if case is Case.ATTRIBUTIVE and regions:
            break
        regions.append(before)
        at = before.first
    if regions:
        return regions[-1].first, regions
    return _without_region(context, last), regions


def _is_somebody_else(context: Context, at: int) -> bool:
    """Whether a word before a title belongs to another person: a name, or a title of theirs."""
    word, before = context.words[at], context.words[at - 1] if at else None
    name = word.capital and before is not None and before.capital and word.joined
    outside = name and at - 1 not in context.region_at and not word.hyphened
    return bool(outside and not _institution(word.folded))


def _without_region(context: Context, last: int) -> int:
    """Where a title without a region begins: with the possessors right before it."""
    at = last
    while at > 0 and last - at < _REACH // 2 and context.connected(at):
        before = context.words[at - 1]
        possessor = before.hyphened or case_of(before.folded) is Case.GENITIVE
        institution = region_word(before.text) or _institution(before.folded)
        joined = context.words[at].hyphened or before.folded == "орун"
        if not (possessor or institution or joined):
            break
        at -= 1
    return at


def _russian(context: Context, start: int, end: int) -> Title | None:
    cases = name_cases([word.text for word in context.words[start : end + 1]])
    at, title = _russian_title_word(context, start, cases)
    if title is None:
        return None
    first = _with_modifiers(context, at)
    if first and context.words[first - 1].folded.startswith(DEPUTY_OF) and context.connected(first):
        at, title = first - 1, TitleWord(OfficeKind.OTHER, title.cases)
        first = _with_modifiers(context, at)
    after = range(at + 1, start)
    spans = dict.fromkeys(context.region_at[i] for i in after if i in context.region_at)
    kind = _office_kind(context, title.kind, range(first, at + 1), after)
    return _title(context, first, start - 1, kind, list(spans), "".join(title.cases))


def _russian_title_word(
    context: Context, start: int, cases: frozenset[str]
) -> tuple[int, TitleWord | None]:
    """The nearest word that is a title in the name's case, or one that a dash joins to it.

    «с председателем Кабинета министров – руководителем Администрации президента Акылбеком …»
    """
    found: tuple[int, TitleWord | None] = (start, None)
    for at in _words_before(context, start):
        if found[1] and "–" not in context.gap(found[0]):
            break
        kind, title_cases = _RUSSIAN.get(context.words[at].folded, (None, frozenset()))
        if kind and title_cases & cases:
            found = at, TitleWord(kind, title_cases & cases)
    return found


def _words_before(context: Context, start: int) -> Iterator[int]:
    """The words before a Russian name that can belong to its title, nearest first."""
    for at in range(start - 1, max(-1, start - 2 - _REACH), -1):
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
    return bool(_VERB.fullmatch(folded)) and folded not in NO_VERBS and folded not in _RUSSIAN


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


def _title(
    context: Context, first: int, last: int, kind: OfficeKind, regions: Sequence[Span], case: str
) -> Title:
    words = context.words[max(0, first - 1) : last + 1]
    former = any(_FORMER.fullmatch(word.folded) for word in words)
    if kind is OfficeKind.HEAD_OF_STATE:
        former = former or any(_FIRST.fullmatch(word.folded) for word in words)
    records = dict.fromkeys(span.record for span in regions)
    if kind in _NATIONAL:
        records = dict.fromkeys(pk for pk in records if pk in context.countries)
    return Title(first, last, kind, former, tuple(records), case)


def _office_kind(
    context: Context, kind: OfficeKind, title: range, institution: Sequence[int]
) -> OfficeKind:
    """The kind of office of a title and the words of its institution, nearest first."""
    core = [context.words[at].folded for at in title]
    named = next((found for at in institution if (found := _institution_at(context, at))), None)
    if any(_DEPUTY.fullmatch(word) for word in core):
        of_government = named is OfficeKind.HEAD_OF_GOVERNMENT or _PREMIER in core
        return OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT if of_government else OfficeKind.OTHER
    if kind is OfficeKind.MINISTER and _PREMIER in core:
        return OfficeKind.HEAD_OF_GOVERNMENT
    if kind is OfficeKind.HEAD_OF_STATE and named is OfficeKind.OTHER:
        return OfficeKind.OTHER
    if not any(_VAGUE.fullmatch(word) for word in core):
        return kind
    beside = context.region_at.get(institution[0]) if institution else None
    if beside:
        country = beside.record in context.countries
        return OfficeKind.HEAD_OF_STATE if country else OfficeKind.GOVERNOR
    return named or kind


def _is_of_something(context: Context, at: int) -> bool:
    """Whether a Kazakh or Kyrgyz president is one of a club, a hotel and the like."""
    if at < 0 or at in context.region_at:
        return False
    folded = context.words[at].folded
    return case_of(folded) is Case.GENITIVE and not folded.startswith(COUNTRY_WORDS)


def _institution_at(context: Context, at: int) -> OfficeKind | None:
    """The kind of office that a word makes of a title; words of a region's name make none."""
    return None if at in context.region_at else _institution(context.words[at].folded)


@lru_cache(maxsize=20_000)
def _institution(folded: str) -> OfficeKind | None:
    """The kind of office that a word makes of a vague title."""
    return next((kind for kind, pattern in _INSTITUTIONS if pattern.fullmatch(folded)), None)
