"""What the words around a place name say about it."""

import re
from collections.abc import Iterator, Sequence

from archive.authority import ambiguous_data as known
from archive.tagging.places.place_matches import Match
from archive.tagging.words import Word
from archive.text.names import (
    CONJUNCTIONS,
    RegionWord,
    is_surname_shaped,
    leads,
    leads_english,
    region_word,
)

_FEATURES = re.compile(known.FEATURES)


def qualifiers(
    words: Sequence[Word], matches: Sequence[Match], at: int
) -> Iterator[tuple[RegionWord, int, int]]:
    """The region words that belong to a match, strongest first, and where name and word span."""
    match = matches[at]
    if behind := word_behind(words, match):
        yield behind, match.first, match.last + 1
    if before := _word_before(words, match):
        yield before[1], before[0], match.last
    if listed := _word_of_list(words, matches, at):
        yield listed, match.first, match.last


def word_behind(words: Sequence[Word], match: Match) -> RegionWord | None:
    """The region word directly behind a name: Алматы облысы."""
    after = _joined_after(words, match)
    return region_word(after.text) if after else None


def _word_before(words: Sequence[Word], match: Match) -> tuple[int, RegionWord] | None:
    """The region word before a name, and its place: город Алматы, г. Алматы, city of Almaty."""
    at = match.first - 1
    if at >= 1 and words[at].text == "of" and leads_english(words[at - 1].text):
        found = region_word(words[at - 1].text)
        return (at - 1, found) if found else None
    if at < 0 or not (words[match.first].joined or words[at].stop):
        return None
    found = region_word(words[at].text) if leads(words[at].text, words[at].language) else None
    if not found:
        return None
    owner = words[at - 1] if at > 0 and words[at].joined else None
    adjective_before = owner is not None and owner.capital and not owner.opening
    other_sense = adjective_before or match.inflected or _is_given_name(words, match)
    return (at, found) if "city" in found.kinds or not other_sense else None


def _word_of_list(words: Sequence[Word], matches: Sequence[Match], at: int) -> RegionWord | None:
    """The plural region word behind a list of names: Түркістан және Алматы облыстары."""
    for here, following in zip(matches[at:], matches[at + 1 :], strict=False):
        between = words[here.last + 1 : following.first]
        if len(between) > 1 or any(word.folded not in CONJUNCTIONS for word in between):
            return None
        behind = word_behind(words, following)
        if behind:
            return behind if behind.plural else None
    return None


def is_other_place(words: Sequence[Word], match: Match) -> bool:
    """Whether the word before makes the name another place's: Шығыс Түркістан."""
    before = words[match.first - 1] if match.first and words[match.first].joined else None
    return (
        before is not None and before.capital and not known.OTHER_PLACE.isdisjoint(before.forms())
    )


def may_stand_alone(
    words: Sequence[Word], match: Match, matches: Sequence[Match], *, country: bool
) -> bool:
    """Whether the neighbours let a name without region word be that of a region."""
    after = _joined_after(words, match)
    if words[match.first].foreign or (after and _FEATURES.fullmatch(after.folded)):
        return False
    if match.first and not known.FEATURES_BEFORE.isdisjoint(words[match.first - 1].forms()):
        return False
    if country:
        return True
    if not match.spelt and _is_among_capitals(words, match):
        return False
    return not _is_given_name(words, match) and not _is_part_of_compound(words, match, matches)


def _joined_after(words: Sequence[Word], match: Match) -> Word | None:
    after = words[match.last + 1] if match.last + 1 < len(words) else None
    return after if after and after.joined else None


def _is_among_capitals(words: Sequence[Word], match: Match) -> bool:
    """Whether a capitalised word stands beside the name, which may then be part of another."""
    before = words[match.first - 1] if match.first and words[match.first].joined else None
    after = _joined_after(words, match)
    return any(word is not None and word.capital for word in (before, after))


def _is_given_name(words: Sequence[Word], match: Match) -> bool:
    """Whether a surname follows, as in Талас Омарбеков and Нарын Айып."""
    after = _joined_after(words, match)
    if after is None or not after.capital or match.inflected:
        return False
    is_name = words[match.first].folded in known.GIVEN_NAMES and after.text[1:].islower()
    return is_name or is_surname_shaped(after.text)


def _is_part_of_compound(words: Sequence[Word], match: Match, matches: Sequence[Match]) -> bool:
    """Whether a hyphen makes the name another one (Ак-Талас), and no route (Бишкек-Ош)."""
    named = {at for other in matches for at in range(other.first, other.last + 1)}
    before, after = match.first - 1, match.last + 1
    return (words[match.first].hyphened and words[before].capital and before not in named) or (
        after < len(words) and words[after].hyphened and words[after].capital and after not in named
    )
