"""The names of officials, regions and offices as the database holds them now."""

from collections.abc import Iterator
from functools import lru_cache
from time import monotonic

from django.conf import settings

from archive.analysis import Analysis, name_words
from archive.authority.name_index import Found, NameIndex, Reference, WrittenName
from archive.authority.version import authority_version
from archive.models import Name, NameKind, OfficeName, OfficialName, RegionName
from archive.text import tokenise
from archive.text.stemming import TURKIC

__all__ = [
    "Found",
    "NameIndex",
    "Reference",
    "WrittenName",
    "current_analysis",
    "current_names",
    "latest_analysis",
    "stems_of",
]

_TABLES: dict[str, type[Name]] = {
    "official": OfficialName,
    "region": RegionName,
    "office": OfficeName,
}


def current_names() -> NameIndex:
    """The index of the names that the database holds now, with the analysis for them.

    A change is noticed after AUTHORITY_SECONDS at the latest: looking takes longer than searching.
    """
    return _index(_recent_version(settings.AUTHORITY_SECONDS))


def current_analysis() -> Analysis:
    """The analysis that protects these names; mostly the same object as the last time.

    It is made without the index of the names, which takes much longer.
    """
    return _analysis(_recent_version(settings.AUTHORITY_SECONDS))


def latest_analysis() -> Analysis:
    """The same as of this very moment. What is written is analysed with it."""
    return _analysis(_recent_version(0.0))


def _recent_version(age: float) -> tuple[object, ...]:
    """The version of the authority records, so many seconds old at most."""
    seen, version = _seen[0]
    if monotonic() - seen >= age:
        version = authority_version()
        _seen[0] = monotonic(), version
    return version


_seen: list[tuple[float, tuple[object, ...]]] = [(float("-inf"), ())]


@lru_cache(maxsize=1)
def _index(version: tuple[object, ...]) -> NameIndex:
    # The names are stemmed with their own protection: Гуандун would be гуан, as with a genitive.
    index = NameIndex(_analysis(version))
    for record, name in _names(version):
        index.add(record, name)
    return index


@lru_cache(maxsize=1)
def _analysis(version: tuple[object, ...]) -> Analysis:
    texts = (_in_nominative(record, name) for record, name in _names(version))
    analysis = Analysis(name_words(filter(None, texts)))
    # Most changes of names bring no new word; what the last one remembers of words still holds.
    held = _made[0]
    if analysis == held:
        return held
    _made[0] = analysis
    return analysis


_made = [Analysis()]


@lru_cache(maxsize=1)
def _names(version: tuple[object, ...]) -> tuple[tuple[Reference, WrittenName], ...]:
    """The names, which both are made of; the index of the names holds the same objects."""
    return tuple(_read_names())


def _read_names() -> Iterator[tuple[Reference, WrittenName]]:
    for kind, table in _TABLES.items():
        names = table.objects.order_by("pk")  # type: ignore[attr-defined]
        merged = {} if kind == "office" else {f"{kind}__merged_into": None}
        columns = (kind, "language", "text", "kind")
        for pk, language, text, what in names.filter(**merged).values_list(*columns):
            heading = what == NameKind.HEADING
            yield Reference(kind, pk), WrittenName(language, text, heading)


def _in_nominative(record: Reference, name: WrittenName) -> str:
    """The part of a name that is inflected only at its end: not «облысы», not «Туркестанская»."""
    if record.kind == "official":
        return name.text
    words = name.text.split()
    if record.kind != "region" or (len(words) > 1 and name.language not in TURKIC):
        return ""
    return " ".join(words[:-1]) or name.text


def stems_of(name: WrittenName, analysis: Analysis) -> tuple[str, ...]:
    """The stems of a name's words, as they stand in the index of a text in its language."""
    language, _, _ = name.language.partition("-")
    return tuple(analysis.stem_terms(token.text, language)[0] for token in tokenise(name.text))
