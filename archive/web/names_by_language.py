"""The names of an authority record, put together by language."""

from dataclasses import dataclass, field
from typing import Self

from archive.models import Name, NameKind, Official, Region

_FIRST = ("kk", "ky", "ru", "en")


@dataclass(slots=True)
class LanguageNames:
    """A record's names in one language and script."""

    language: str
    headings: list[Name] = field(default_factory=list)
    former: list[Name] = field(default_factory=list)
    variants: list[Name] = field(default_factory=list)

    def add(self, name: Name) -> None:
        """Put a name among those of its kind."""
        if name.kind == NameKind.HEADING:
            self.headings.append(name)
        elif name.kind == NameKind.FORMER:
            self.former.append(name)
        else:
            self.variants.append(name)


@dataclass(frozen=True, slots=True)
class Names:
    """All names: the languages of the archive first, then others by code."""

    languages: list[LanguageNames]

    @classmethod
    def of(cls, record: Official | Region) -> Self:
        """The names of a record, from a prefetch where there is one."""
        groups: dict[str, LanguageNames] = {}
        for name in record.names.all():
            groups.setdefault(name.language, LanguageNames(name.language)).add(name)
        return cls(sorted(groups.values(), key=_rank))

    @property
    def variant_count(self) -> int:
        """How many names are neither headings nor former ones."""
        return sum(len(group.variants) for group in self.languages)


def _rank(group: LanguageNames) -> tuple[int, str]:
    code = group.language
    return (_FIRST.index(code) if code in _FIRST else len(_FIRST), code)
