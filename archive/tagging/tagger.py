"""Suggests the officials and regions that a text names."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from archive.authority import Gazetteer, current_gazetteer
from archive.models import Region
from archive.tagging.events import Actor, find_roles
from archive.tagging.people import NewPerson, find_new_people, find_officials
from archive.tagging.places import find_regions
from archive.tagging.spans import Span
from archive.tagging.suggested import (
    Mention,
    OfficialTag,
    ProposedPerson,
    RegionTag,
    Tags,
    TitleMismatch,
)
from archive.tagging.titles import Title, compare, find_title, make_context, time_in_office
from archive.tagging.words import Word, read_words
from archive.text import sentence_at, sentence_starts
from archive.text.dates import ANY_TIME, UNKNOWN, Period, read_period

VERSION = "4"
"""Goes with every tag that the tagger asserts; raise it when its answers change."""


@dataclass(frozen=True, slots=True)
class Tagger:
    """Suggests tags with the authority records of one moment; take a new one for each batch."""

    gazetteer: Gazetteer

    def suggest(self, text: str, language: str, published: str = UNKNOWN) -> Tags:
        """See suggest_tags(). Touches no database."""
        return _Reading(self.gazetteer, text, language, read_period(published)).tags


def current_tagger() -> Tagger:
    """A tagger that knows what the database holds now."""
    return Tagger(current_gazetteer())


def suggest_tags(text: str, language: str, published: str = UNKNOWN) -> Tags:
    """The officials and regions of a text in a language (BCP 47; `und` when unknown).

    The first line is the headline. `published` is an EDTF date: names mean what they meant then.
    It rather misses a name than tags a wrong one: namesakes and ambiguous places stay out.
    """
    return current_tagger().suggest(text, language, published)


class _Reading:
    """One text while it is being read."""

    def __init__(self, gazetteer: Gazetteer, text: str, language: str, when: Period) -> None:
        self.gazetteer = gazetteer
        self.text = text
        self.when = when
        self.words: list[Word] = read_words(text, language)
        self.people = find_officials(self.words, gazetteer.people)
        self.taken = frozenset(at for span in self.people for at in span.words)
        self._read_places(when)
        if not when.known:
            tenure = self._tenure()
            if tenure.latest:
                self._read_places(tenure)

    def _read_places(self, when: Period) -> None:
        """Find the regions that names meant at a time, and the titles, which name some of them."""
        gazetteer = self.gazetteer
        self.places = find_regions(self.words, gazetteer.places, self.taken, when)
        self.context = make_context(self.text, self.words, self.places, gazetteer.countries)
        self.titles = {s: find_title(self.context, s.first, s.last) for s in self.people}

    def _tenure(self) -> Period:
        """When officials held the offices that the text gives them; it is as old as that."""
        tenure = ANY_TIME
        for span, title in self.titles.items():
            if title:
                held = self.gazetteer.positions.get(span.record, ())
                tenure = tenure.narrowed(time_in_office(title, held))
        return tenure

    @cached_property
    def sentences(self) -> list[int]:
        return sentence_starts(self.text)

    @property
    def tags(self) -> Tags:
        new = list(find_new_people(self.context, self.taken))
        return Tags(
            tuple(self._region_tags(self._actors(new))),
            tuple(self._official_tags()),
            tuple(self._proposals(new)),
        )

    def _region_tags(self, actors: list[Actor]) -> Iterator[RegionTag]:
        areas = self.gazetteer.areas
        roles = find_roles(self.context, self.places, actors, areas, self.sentences)
        for pk, spans in _by_record(self.places).items():
            mentions = tuple(self._mention(span.first, span.last) for span in spans)
            yield RegionTag(self.gazetteer.regions[pk], mentions, roles.get(pk))

    def _official_tags(self) -> Iterator[OfficialTag]:
        for pk, spans in _by_record(self.people).items():
            found = (self._mismatch(span, title) for span in spans if (title := self.titles[span]))
            mentions = tuple(self._mention(span.first, span.last) for span in spans)
            mismatch = next(filter(None, found), None)
            yield OfficialTag(self.gazetteer.officials[pk], mentions, mismatch)

    def _mismatch(self, span: Span, title: Title) -> TitleMismatch | None:
        kind = compare(title, self.gazetteer.positions.get(span.record, ()), self.when)
        if kind is None:
            return None
        return TitleMismatch(
            self.gazetteer.officials[span.record],
            kind,
            self._title_text(title, span.first),
            title.kind,
            self._region(title),
            self._mention(span.first, span.last),
        )

    def _proposals(self, people: list[NewPerson]) -> Iterator[ProposedPerson]:
        """Each new person once, with the first title."""
        for person in {person.key: person for person in reversed(people)}.values():
            yield ProposedPerson(
                person.name,
                person.key,
                self._title_text(person.title, person.first),
                person.title.kind,
                self._region(person.title),
                self._mention(person.first, person.last),
            )

    def _actors(self, people: list[NewPerson]) -> list[Actor]:
        """Everybody in office, in reading order, with the region that they act for."""
        actors = [
            Actor(span.first, region)
            for span, title in self.titles.items()
            if (region := self._acts_for(span, title))
        ]
        new = (Actor(p.first, p.title.regions[0]) for p in people if p.title.regions)
        return sorted([*actors, *new], key=lambda actor: actor.at)

    def _acts_for(self, span: Span, title: Title | None) -> int | None:
        """The region in an official's title or, without one, of the position held then."""
        if title and title.regions:
            return title.regions[0]
        held = self.gazetteer.positions.get(span.record, ())
        named = {place.record for place in self.places}
        return next(
            (h.region for h in held if h.period.overlaps(self.when) and h.region in named), None
        )

    def _region(self, title: Title) -> Region | None:
        return self.gazetteer.regions[title.regions[0]] if title.regions else None

    def _title_text(self, title: Title, name: int) -> str:
        between = self.text[self.words[title.first].start : self.words[name].start]
        return " ".join(between.split()).strip(" –—-")

    def _mention(self, first: int, last: int) -> Mention:
        start, end = self.words[first].start, self.words[last].end
        sentence = sentence_at(self.text, self.sentences, start)
        return Mention(start, end, self.text[start:end], sentence)


def _by_record(spans: Sequence[Span]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        found[span.record].append(span)
    return found
