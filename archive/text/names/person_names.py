"""The parts of a person's name: given name, patronymic, surname."""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.text.names.patronymics import father_in, is_particle
from archive.text.scripts import latin_to_cyrillic, skeleton
from archive.text.tokens import tokenise

Part = tuple[str, ...]
"""The words of one part: (Касым, Жомарт) is one given name."""

_SURNAME_SHAPE = re.compile(
    r"\w{2,}(?:[ое]в|ин|ск(?:ий|ая|ого|ому|ой|ую|им))(?:а|у|ым|ой|е|ы)?|\w{2,}(?:улы|уулу|кызы)"
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart. A part that the name does not have is empty."""

    given: Part
    patronymic: Part
    surname: Part

    @property
    def orders(self) -> set[Part]:
        """The words in every order in which a text can put them, patronymic aside."""
        if not self.surname:
            return {self.given + self.patronymic}
        givens = {self.given, ("".join(self.given),)}
        return {o for given in givens for o in (given + self.surname, self.surname + given)}

    @property
    def words(self) -> Part:
        return self.given + self.patronymic + self.surname


def parse_name(text: str) -> PersonName | None:
    """Take a name apart; None for a single word or initials, which name nobody for sure.

    The given name comes first, unless a comma or the place of the patronymic says otherwise.
    """
    before, comma, after = text.partition(",")
    parts = [part for word in f"{after} {before}".split() if (part := _words(word))]
    fathers = [i for i, part in enumerate(parts) if i > 0 and father_of(part[-1])]
    fathers += [i for i, part in enumerate(parts) if i > 1 and is_particle(part[-1])]
    if len(parts) < 2 or "." in text:  # noqa: PLR2004
        return None
    if not fathers or (len(parts) == 2 and comma):  # noqa: PLR2004
        return PersonName(sum(parts[:-1], ()), (), parts[-1])
    at = fathers[-1]
    start = at - 1 if is_particle(parts[at][-1]) else at
    rest = parts[: start - 1] + parts[at + 1 :]
    return PersonName(parts[start - 1], sum(parts[start : at + 1], ()), sum(rest, ()))


def father_of(word: str) -> str:
    """The key of the father's name in a patronymic (Кемелевичем, Кемелұлы → kml), or ""."""
    father = father_in(word)
    return father_key(father) if father else ""


def father_key(name: str) -> str:
    """The key of a father's name: only consonants, Усенбекович is the son of Үсөнбек."""
    return skeleton(name, 1)


@lru_cache(maxsize=50_000)
def is_surname_shaped(word: str) -> bool:
    """Whether a word ends as surnames and patronymics do."""
    return bool(_SURNAME_SHAPE.fullmatch(latin_to_cyrillic(word)))


def _words(text: str) -> Part:
    return tuple(token.text for token in tokenise(text))
