"""What a record is called, and which words of it are names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.analysis import Analysis
from archive.models import NameKind
from archive.text import tokenise
from archive.text.stemming import TURKIC


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A record: its kind (`official`, `region`, `office`, `source`) and its id."""

    kind: str
    pk: int


@dataclass(frozen=True, slots=True)
class WrittenName:
    """One written form of a record's name; `used`: from when to when (EDTF), where it is known."""

    language: str
    text: str
    kind: NameKind = NameKind.VARIANT
    used: str = ""

    @property
    def heading(self) -> bool:
        """Whether it is the chosen name in its language."""
        return self.kind is NameKind.HEADING


Names = tuple[tuple[Reference, WrittenName], ...]
"""Written forms and whose they are."""


def stems_of(name: WrittenName, analysis: Analysis) -> tuple[str, ...]:
    """The stems of a name's words, as they stand in the index of a text in its language."""
    language, _, _ = name.language.partition("-")
    return tuple(analysis.stem_terms(token.text, language)[0] for token in tokenise(name.text))


def protected_parts(names: Iterable[tuple[Reference, WrittenName]]) -> Iterator[str]:
    """The parts of names that the stemmers must leave alone, for name_words().

    They are inflected at their end only: not «облысы», nor «Туркестанская».
    """
    for record, name in names:
        words = name.text.split()
        if record.kind == "official":
            yield name.text
        elif record.kind == "region" and (not words[1:] or name.language in TURKIC):
            yield " ".join(words[:-1]) or name.text
