"""Writes the text of one synthetic article."""

from dataclasses import dataclass
from itertools import repeat

import numpy as np

from benchmarks.speed.authority import officials, regions
from benchmarks.speed.chances import Ints, Zipf
from benchmarks.speed.words import word
from benchmarks.speed.words_data import FORMS, NAME_ENDINGS

MEDIAN_LENGTH, SPREAD = 285, 0.55
"""Words of a body: the median, and the standard deviation of the logarithm."""

SHORTEST, LONGEST = 40, 3_000
HEADLINE_WORDS = 8

_VOCABULARY, _FORMS = Zipf(3_000, 2.7, 1.8), Zipf(FORMS, 0.003)
"""Chosen so that 100,000 Russian words have as many stems, and a stem of any language nearly as few
forms, as in the real articles: docs/performance.md has both."""

_TOPIC_WORDS, _COLLOCATIONS = Zipf(500, 6.0), Zipf(4_000, 6.0)
_OF_TOPIC, _COLLOCATION, _NUMBER, _COMMA = 0.3, 0.06, 0.025, 0.09
_YEARS = 0.6
_FIRST_OF_TOPIC, _TOPIC_RANKS = 40, 8_000
_PRIME = 1_000_003


@dataclass(frozen=True, slots=True)
class Subject:
    """What an article is about: a topic, a day, and the numbers of officials and regions."""

    topic: int
    day: int
    officials: tuple[int, ...]
    regions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A headline and paragraphs."""

    headline: str
    paragraphs: tuple[str, ...]


def write(chance: np.random.Generator, language: str, subject: Subject) -> Text:
    """Write an article about a subject."""
    length = int(MEDIAN_LENGTH * np.exp(SPREAD * chance.standard_normal()))
    length = min(max(length, SHORTEST), LONGEST)
    ranks, forms, chances = _draw(chance, language, subject.topic, length + HEADLINE_WORDS)
    made = [
        base + endings[form]
        for (base, endings), form in zip(
            map(word, repeat(language), ranks.tolist()), forms.tolist(), strict=False
        )
    ]
    for place in np.flatnonzero(chances < _NUMBER).tolist():
        made[place] = _number(chances[place] / _NUMBER)
    headline = made[length:]
    if subject.officials:
        headline[0] = _mention(language, subject, 0, chances[-1])
    _mention_all(made, language, subject, chances)
    return Text(_sentence(headline)[:-1], _paragraphs(made[:length], chances))


def _draw(
    chance: np.random.Generator, language: str, topic: int, count: int
) -> tuple[Ints, Ints, np.ndarray]:
    """Ranks and forms of words, and numbers left for other choices.

    Some words are of the topic's own vocabulary, and some come in fixed pairs.
    """
    chances = chance.random((5, count))
    ranks = _VOCABULARY.ranks(chances[0])
    forms = _FORMS.ranks(chances[1])
    own = _TOPIC_WORDS.ranks(chances[2])
    own = _FIRST_OF_TOPIC + (own + topic * 501) * _PRIME % _TOPIC_RANKS
    ranks = np.where(chances[3] < _OF_TOPIC, own, ranks)
    first = np.flatnonzero(chances[3, :-1] > 1 - _COLLOCATION)
    pairs = _COLLOCATIONS.ranks(chances[2, first])
    ranks[first] = _FIRST_OF_TOPIC + pairs * _PRIME % 3_001
    ranks[first + 1] = _FIRST_OF_TOPIC + pairs * _PRIME % 5_003
    forms[first] = 0
    return ranks, forms, chances[4]


def _mention_all(words: list[str], language: str, subject: Subject, chances: np.ndarray) -> None:
    """Write the names of the officials and regions in place of words, at even distances."""
    names = [
        _mention(language, subject, place, chances[place])
        for place in range(len(subject.officials))
    ]
    names += [regions()[region].names[language] for region in subject.regions]
    names += [officials()[official].surname for official in subject.officials]
    for place, name in enumerate(names):
        words[3 + place * 11 % (SHORTEST - 4)] = name


def _mention(language: str, subject: Subject, place: int, chance: float) -> str:
    """An official's full name; mostly inflected."""
    official = officials()[subject.officials[place]]
    endings = NAME_ENDINGS[language]
    return f"{official.given} {official.surname}{endings[int(chance * len(endings))]}"


def _number(chance: float) -> str:
    """A year, or a number of up to four digits, small ones mostly."""
    return str(1990 + int(chance * 36)) if chance > _YEARS else str(int(10 ** (chance * 6)))


def _paragraphs(words: list[str], chances: np.ndarray) -> tuple[str, ...]:
    """Sentences of 6 to 21 words, two to four of them in a paragraph."""
    for place in np.flatnonzero(chances > 1 - _COMMA).tolist():
        if place < len(words):
            words[place] += ","
    paragraphs, sentences, start = [], [], 0
    while start < len(words):
        stop = start + 6 + int(chances[start] * 16)
        sentences.append(_sentence(words[start:stop]))
        if len(sentences) > 2 + chances[start] * 2:
            paragraphs.append(" ".join(sentences))
            sentences = []
        start = stop
    if sentences:
        paragraphs.append(" ".join(sentences))
    return tuple(paragraphs)


def _sentence(words: list[str]) -> str:
    text = " ".join(words).rstrip(",")
    return f"{text[0].upper()}{text[1:]}."
