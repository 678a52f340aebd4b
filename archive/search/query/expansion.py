"""What is searched for beside what was typed: names in other languages, words of public life."""

from dataclasses import dataclass, field, replace

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.analysis import Analysis
from archive.authority import Found, NameIndex, Reference, WrittenName, stems_of
from archive.index import Node, Phrase, Term, schema
from archive.search.query import word_nodes
from archive.search.query.civic_words import Synonym, synonyms_at
from archive.search.query.typed_dates import find_months, read_period
from archive.text import tokenise
from archive.text.dates import describe
from archive.text.languages import HEADING_FALLBACK
from archive.text.names import ends_in_surname

_WORTH = 0.5
"""What a find through an expansion is worth beside one of what was typed."""

_FACETS = {"official": schema.OFFICIALS, "region": schema.REGIONS}
_LANGUAGES = HEADING_FALLBACK["kk"]


@dataclass(frozen=True, slots=True)
class Expansion:
    """What was typed, what else was searched, and the records that it names, if any.

    `related` are regions that are called so as well, but for a word for their kind; they were not
    searched. `ambiguous`: it names several officials; the reader chooses, and only other spellings
    of the name were searched, not what is tagged with one of them. `excluded`: it was typed to be
    left out, in all these forms.
    """

    typed: str
    also: tuple[str, ...] = ()
    records: tuple[Reference, ...] = ()
    related: tuple[Reference, ...] = ()
    ambiguous: bool = False
    excluded: bool = False


@dataclass(slots=True)
class Expander:
    """Expands words side by side. An index without names switches that kind of expansion off."""

    names: NameIndex
    synonyms: bool = True
    expansions: list[Expansion] = field(default_factory=list)
    excluding: bool = False
    """Whether what comes next is to be left out."""

    @property
    def analysis(self) -> Analysis:
        """What the words are analysed with: the names are too."""
        return self.names.analysis

    def expand(self, words: list[str], forgiving: bool = False) -> list[Node]:
        """A node for each word, name or date, all of which a strict search needs."""
        nodes: list[Node] = []
        position = 0
        for start, end, edtf in find_months(words) if self.synonyms else ():
            nodes += self._named(words[position:start], forgiving)
            nodes += self._dated(words[start:end], edtf, forgiving)
            position = end
        return nodes + self._named(words[position:], forgiving)

    def _typed(self, words: list[str], forgiving: bool) -> list[Node]:
        return [word_nodes.word(word, self.analysis, forgiving=forgiving) for word in words]

    def _dated(self, words: list[str], edtf: str, forgiving: bool) -> list[Node]:
        """A month or a day: also the articles that are from it."""
        nodes = self._typed(words, forgiving)
        period = read_period(edtf)
        if period is None:
            return nodes
        day = describe(edtf, (get_language() or "en").split("-")[0])
        self._note(Expansion(" ".join(words), (_("articles dated %(date)s") % {"date": day},)))
        if forgiving:
            return [*nodes, period.node()]
        return [word_nodes.any_of([word_nodes.all_of(nodes), period.node()])]

    def _named(self, words: list[str], forgiving: bool) -> list[Node]:
        """Words and the names among them."""
        nodes: list[Node] = []
        position = 0
        for found in self.names.find(words):
            nodes += self._words(words[position : found.start], forgiving)
            nodes.append(self._name(words[found.start : found.end], found, forgiving))
            position = found.end
        return nodes + self._words(words[position:], forgiving)

    def _words(self, words: list[str], forgiving: bool) -> list[Node]:
        """Words without a name among them, some of public life."""
        nodes: list[Node] = []
        position = 0
        while position < len(words):
            count, found = self._synonyms_at(words, position)
            nodes.append(self._civic(words[position : position + count], found, forgiving))
            position += count
        return nodes

    def _synonyms_at(self, words: list[str], start: int) -> tuple[int, tuple[Synonym, ...]]:
        return synonyms_at(words, start, self.analysis) if self.synonyms else (1, ())

    def _civic(self, words: list[str], found: tuple[Synonym, ...], forgiving: bool) -> Node:
        typed = self._typed(words, forgiving)
        if not found:
            return word_nodes.all_of(typed)
        self._note(Expansion(" ".join(words), tuple(dict.fromkeys(one.text for one in found))))
        also = [_sequence(name, one.stems) for name in schema.STEM_FIELDS for one in found]
        if forgiving:
            return word_nodes.any_of([*typed, *also])
        return word_nodes.any_of([word_nodes.all_of(typed), *also])

    def _name(self, words: list[str], found: Found, forgiving: bool) -> Node:
        typed = word_nodes.all_of(self._typed(words, forgiving))
        text = " ".join(words)
        also, written = self._other_names(text, found), self._written(found)
        if all(one.kind == "official" for one in found.records) and len(found.records) > 1:
            self._note(Expansion(text, also, found.records, ambiguous=True))
            return word_nodes.any_of([typed, *written])
        related = tuple(one for one in self.names.regions_called(words) if one not in found.records)
        self._note(Expansion(text, also, found.records, related))
        tags: list[Node] = [
            Term(_FACETS[one.kind], str(one.pk), _WORTH)
            for one in found.records
            if one.kind in _FACETS
        ]
        return word_nodes.any_of([typed, *tags, *written])

    def _other_names(self, typed: str, found: Found) -> tuple[str, ...]:
        """The other headings, for the reader; a surname for a surname."""
        texts = [
            name.text.split()[-1] if found.partial else name.text
            for record in found.records
            for language in _LANGUAGES
            for name in self.names.names[record]
            if name.language == language and name.heading
        ]
        return tuple(text for text in dict.fromkeys(texts) if text.lower() != typed.lower())

    def _written(self, found: Found) -> list[Node]:
        """The names as they stand in texts, each in its own language."""
        sequences = dict.fromkeys(
            stems[-1:] if found.partial else stems
            for record in found.records
            for name in self.names.names[record]
            if (stems := stems_of(name, self.analysis))
            and not (found.partial and _ends_in_patronymic(name))
        )
        return [
            _sequence(name, stems) for name in schema.STEM_FIELDS for stems in sequences if stems
        ]

    def _note(self, expansion: Expansion) -> None:
        expansion = replace(expansion, excluded=self.excluding)
        if expansion not in self.expansions:
            self.expansions.append(expansion)


def _ends_in_patronymic(name: WrittenName) -> bool:
    return not ends_in_surname([token.text for token in tokenise(name.text)])


def _sequence(name: str, stems: tuple[str, ...]) -> Node:
    boost = schema.BOOSTS[name] * _WORTH
    return Term(name, stems[0], boost) if len(stems) == 1 else Phrase(name, stems, 1, boost)
