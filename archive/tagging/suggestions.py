"""Suggests the officials and regions that a text names."""

from collections import defaultdict
from collections.abc import Sequence

from archive.models import Official, Region
from archive.tagging.gazetteer import current_gazetteer
from archive.tagging.officials import find_officials
from archive.tagging.regions import find_regions
from archive.tagging.spans import Span
from archive.tagging.tags import Mention, OfficialTag, RegionTag, Tags
from archive.tagging.words import Word, read_words

VERSION = "1"
"""Goes with every tag that the tagger asserts; raise it when its answers change."""


def suggest_tags(text: str, language: str) -> Tags:
    """The known officials and regions of a text in a language (BCP 47; `und` when unknown).

    It rather misses a name than tags a wrong one: namesakes and ambiguous places stay out.
    """
    gazetteer = current_gazetteer()
    words = read_words(text, language)
    people = find_officials(words, gazetteer.people)
    taken = frozenset(at for span in people for at in span.words)
    places = find_regions(words, gazetteer.places, taken)
    regions = _mentions(places, words, text)
    officials = _mentions(people, words, text)
    region_rows = Region.objects.in_bulk(list(regions))
    official_rows = Official.objects.in_bulk(list(officials))
    return Tags(
        tuple(RegionTag(region_rows[pk], mentions) for pk, mentions in regions.items()),
        tuple(OfficialTag(official_rows[pk], mentions) for pk, mentions in officials.items()),
    )


def _mentions(
    spans: Sequence[Span], words: Sequence[Word], text: str
) -> dict[int, tuple[Mention, ...]]:
    """The mentions of each record, in the order of the first."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for span in spans:
        start, end = words[span.first].start, words[span.last].end
        found[span.record].append(Mention(start, end, text[start:end]))
    return {record: tuple(mentions) for record, mentions in found.items()}
