"""The names of officials, regions and offices as the database holds them now."""

from collections.abc import Iterator
from functools import lru_cache
from time import monotonic

from django.conf import settings

from archive.models import Name, OfficeName, OfficialName, RegionName, authority_version
from archive.models.names import NameKind
from archive.search.analyzers import protection, stem_terms
from archive.search.name_index import Found, NameIndex, Reference, WrittenName
from archive.text.stemming import TURKIC, name_words
from archive.text.tokens import tokenise

__all__ = ["Found", "NameIndex", "Reference", "WrittenName", "current_names", "stems_of"]

_TABLES: dict[str, type[Name]] = {
    "official": OfficialName,
    "region": RegionName,
    "office": OfficeName,
}


def current_names() -> NameIndex:
    """The index of the names that the database holds now; protects them from the stemmers.

    Call it before analysing anything for the index or for a search. A change is noticed after
    AUTHORITY_SECONDS at the latest: looking takes longer than searching.
    """
    index = _build(_recent_version())
    protection.names = index.protected
    return index


def _recent_version() -> tuple[object, ...]:
    """The version of the authority records, a moment old at most."""
    seen, version = _seen[0]
    if monotonic() - seen >= settings.AUTHORITY_SECONDS:
        version = authority_version()
        _seen[0] = monotonic(), version
    return version


_seen: list[tuple[float, tuple[object, ...]]] = [(float("-inf"), ())]


@lru_cache(maxsize=1)
def _build(version: tuple[object, ...]) -> NameIndex:
    names = list(_read_names())
    texts = (_in_nominative(record, name) for record, name in names)
    # Before the names are stemmed themselves: Гуандун would be гуан, with a genitive's ending.
    protection.names = name_words(filter(None, texts))
    index = NameIndex(protected=protection.names)
    for record, name in names:
        index.add(record, name)
    return index


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


def stems_of(name: WrittenName) -> tuple[str, ...]:
    """The stems of a name's words, as they stand in the index of a text in its language."""
    language, _, _ = name.language.partition("-")
    return tuple(stem_terms(token.text, language)[0] for token in tokenise(name.text))
