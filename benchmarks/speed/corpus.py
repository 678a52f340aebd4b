"""A corpus of synthetic news with the statistics of real news, the same for the same seed.

Each document is made from the seed and its number alone: a corpus can be streamed, be parted among
processes and grow without changing. docs/performance.md compares it with real texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from benchmarks.speed.authority import OFFICIALS, REGIONS, SOURCES
from benchmarks.speed.chances import Zipf, stream
from benchmarks.speed.real_texts import RealTexts
from benchmarks.speed.texts import Subject, Text, write

FIRST_DAY, DAYS = date(2005, 1, 1), 7_305
STORY_BLOCK = 8
"""Of so many documents in a row the first few may tell one story."""

_STORY_STREAMS = 1 << 63
_LANGUAGES = ((0.45, "ru"), (0.80, "kk"), (1.0, "ky"))
_OFFICIALS, _REGIONS, _SOURCES = Zipf(OFFICIALS, 8.0), Zipf(REGIONS, 4.0), Zipf(SOURCES, 1.5)
_HOW_MANY_OFFICIALS = (0.25, 0.55, 0.8, 0.93)
_HOW_MANY_REGIONS = (0.1, 0.65, 0.9)
_EXACT_DAY, _MONTH, _YEAR = 0.9, 0.95, 0.98


@dataclass(frozen=True, slots=True)
class Document:
    """An article: its text, and the numbers of the records it is about.

    `published` is an EDTF date, `day` the last day that it can be, as yyyymmdd (0: not known).
    """

    number: int
    language: str
    headline: str
    paragraphs: tuple[str, ...]
    published: str
    day: int
    source: int
    regions: tuple[int, ...]
    officials: tuple[int, ...]
    story: int | None

    @property
    def year(self) -> int:
        """The year as the facets count it."""
        return self.day // 10_000


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus of a size. With real texts, half of the paragraphs are theirs."""

    size: int
    seed: int = 1
    real: RealTexts | None = None

    def documents(self, start: int = 0, stop: int | None = None) -> Iterator[Document]:
        """The documents from one number up to another."""
        for number in range(start, self.size if stop is None else stop):
            yield self.document(number)

    def document(self, number: int) -> Document:
        """The document with a number."""
        chance = stream(self.seed, number)
        subject, story = self._subject(number)
        language = _pick_language(chance.random())
        text = write(chance, language, subject)
        if self.real:
            text = Text(text.headline, self.real.mixed(chance, language, text.paragraphs))
        published, day = _dated(subject.day, chance.random())
        return Document(
            number=number,
            language=language,
            headline=text.headline,
            paragraphs=text.paragraphs,
            published=published,
            day=day,
            source=int(_SOURCES.ranks(chance.random(1))[0]),
            regions=subject.regions,
            officials=subject.officials,
            story=story,
        )

    def _subject(self, number: int) -> tuple[Subject, int | None]:
        """What a document is about, and the story that it tells together with others."""
        block, place = divmod(number, STORY_BLOCK)
        chance = stream(self.seed, _STORY_STREAMS + block)
        together = int(chance.random() * 7) - 1
        if place < together > 1:
            return _about(chance), block
        return _about(stream(self.seed, _STORY_STREAMS // 2 + number)), None


def _about(chance: np.random.Generator) -> Subject:
    """Draw what an event is about."""
    how_many = chance.random(2)
    officials = np.searchsorted(_HOW_MANY_OFFICIALS, how_many[0])
    regions = np.searchsorted(_HOW_MANY_REGIONS, how_many[1])
    return Subject(
        topic=int(chance.random() ** 2 * 400),
        day=int(chance.random() ** 0.7 * DAYS),
        officials=_distinct(_OFFICIALS, chance.random(int(officials))),
        regions=_distinct(_REGIONS, chance.random(int(regions))),
    )


def _distinct(law: Zipf, chances: np.ndarray) -> tuple[int, ...]:
    return tuple(dict.fromkeys(law.ranks(chances).tolist()))


def _pick_language(chance: float) -> str:
    return next(language for below, language in _LANGUAGES if chance < below)


def _dated(day: int, exactness: float) -> tuple[str, int]:
    """An EDTF date of a day, known more or less exactly, and the last day that it can be."""
    known = FIRST_DAY + timedelta(days=day)
    if exactness < _EXACT_DAY:
        return known.isoformat(), int(known.strftime("%Y%m%d"))
    if exactness < _MONTH:
        after = (known.replace(day=28) + timedelta(days=4)).replace(day=1)
        return f"{known:%Y-%m}", int((after - timedelta(days=1)).strftime("%Y%m%d"))
    if exactness < _YEAR:
        return f"{known:%Y}", known.year * 10_000 + 1231
    return "XXXX", 0
