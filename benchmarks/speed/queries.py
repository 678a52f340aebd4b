"""Draws queries from the words of a corpus, each class with its share of the documents."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from math import log

RARE, MEDIUM, COMMON = "rare term", "medium term", "common term"
MIXED_AND, COMMON_AND, OR = "AND, common + rarer", "AND, two common", "OR, three terms"
PHRASE, PREFIX = "phrase", "prefix"
EACH = 12

_SHARES = {
    RARE: 0.0002,
    MEDIUM: 0.01,
    COMMON: 0.25,
    MIXED_AND: 0.0065,
    COMMON_AND: 0.08,
    PHRASE: 0.01,
    PREFIX: 0.03,
}
"""About what share of the documents the queries of a class find."""

KINDS = (RARE, MEDIUM, COMMON, MIXED_AND, COMMON_AND, OR, PHRASE, PREFIX)
_RARER, _OF_OR = 0.03, 0.12
_SHORTEST, _PREFIX_LENGTHS, _PREFIX_TERMS = 3, (4, 5), 5
_CHOICE = 3
"""The queries are drawn from so many times as many of the nearest candidates."""

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A query: its class says what its terms mean together. A prefix is one term."""

    kind: str
    terms: Terms


def draw(
    frequencies: Mapping[str, int], sample: Sequence[Sequence[str]], size: int, seed: int
) -> list[Query]:
    """EACH queries of every class, from document frequencies and the stems of some documents."""
    chance = random.Random(seed)  # noqa: S311
    words: dict[Terms, float] = {
        (term,): count / size for term, count in frequencies.items() if _is_word(term)
    }
    common = _nearest(words, _SHARES[COMMON], 40)
    candidates = {
        RARE: words,
        MEDIUM: words,
        COMMON: words,
        MIXED_AND: _together(sample, product(common, _nearest(words, _RARER, 200))),
        COMMON_AND: _together(sample, combinations(common, 2)),
        PHRASE: _phrases(sample),
        PREFIX: _prefixes(words),
    }
    return [
        Query(kind, terms)
        for kind in KINDS
        for terms in (
            _triples(_nearest(words, _OF_OR, 60), chance)
            if kind == OR
            else _some(_nearest(candidates[kind], _SHARES[kind], EACH * _CHOICE), chance)
        )
    ]


def _is_word(term: str) -> bool:
    return len(term) >= _SHORTEST and term.isalpha()


def _nearest(shares: Mapping[Terms, float], share: float, count: int) -> list[Terms]:
    """The terms that stand in about this share of the documents."""
    return sorted(shares, key=lambda terms: (abs(log(shares[terms] / share)), terms))[:count]


def _some(found: list[Terms], chance: random.Random) -> list[Terms]:
    return chance.sample(found, min(EACH, len(found)))


def _triples(found: list[Terms], chance: random.Random) -> list[Terms]:
    return [
        tuple(term for (term,) in chance.sample(found, min(3, len(found)))) for _ in range(EACH)
    ]


def _together(
    sample: Sequence[Sequence[str]], pairs: Iterable[tuple[Terms, Terms]]
) -> dict[Terms, float]:
    """The share of documents that have both terms."""
    having: dict[str, set[int]] = defaultdict(set)
    for number, stems in enumerate(sample):
        for term in set(stems):
            having[term].add(number)
    both = {(one, other): len(having[one] & having[other]) for (one,), (other,) in pairs}
    return {terms: count / len(sample) for terms, count in both.items() if count}


def _phrases(sample: Sequence[Sequence[str]]) -> dict[Terms, float]:
    """The share of documents that have two words next to each other."""
    counts: Counter[Terms] = Counter()
    for stems in sample:
        counts.update({pair for pair in pairwise(stems) if _is_phrase(*pair)})
    return {pair: count / len(sample) for pair, count in counts.items()}


def _is_phrase(first: str, second: str) -> bool:
    return first != second and _is_word(first) and _is_word(second)


def _prefixes(words: Mapping[Terms, float]) -> dict[Terms, float]:
    """About the share of documents that have some word with this beginning."""
    shares: dict[str, float] = defaultdict(float)
    having: Counter[str] = Counter()
    for (term,), share in words.items():
        for length in _PREFIX_LENGTHS:
            shares[term[:length]] += share
            having[term[:length]] += 1
    return {
        (prefix,): share
        for prefix, share in shares.items()
        if len(prefix) in _PREFIX_LENGTHS and having[prefix] >= _PREFIX_TERMS
    }
