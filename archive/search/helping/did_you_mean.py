"""Other queries to offer when the one that was typed finds nothing or next to nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice, product

from archive.analysis import Analysis
from archive.authority import NameIndex
from archive.index import Lexicon, Sort, current_index, plan
from archive.models import Article
from archive.search.helping.spelling import WORD_FIELDS, Speller
from archive.search.query import Expander, Syntax, Words, compile_query, parse, words_of
from archive.text import tokenise
from archive.text.scripts import fold, other_layouts
from archive.text.stemming import TURKIC

FEW = 2
"""With more hits than this nothing is offered; a word in more articles than this is right."""

MAX_OFFERS = 3
MAX_LAYOUTS = 2
MAX_WRONG = 3
"""Words that are corrected at once; with more of them no guess is likely."""

MAX_LETTERS = 200
"""A longer query gets no offers."""

_MIN_LETTERS = 3
"""A text in another layout with shorter words only is no guess."""

_MAX_TRIES = 6
"""Trying whether a query finds something costs as much as a search."""


@dataclass(frozen=True, slots=True)
class Help:
    """Queries to offer, best first, and the typed words that no article has in any form."""

    did_you_mean: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()


@dataclass(slots=True)
class Helper:
    """Helps with one query. `count`: how many articles a node finds under the reader's filters."""

    names: NameIndex
    synonyms: bool
    count: Callable[[plan.Node], int]
    lexicon: Lexicon = field(init=False)

    def help(self, text: str, found: int) -> Help:
        """What to say beside the hits of a query. `found`: articles with everything typed.

        Raises SearchError when the index cannot be read.
        """
        if found > FEW or not text.strip():
            return Help()
        text = text.encode(errors="replace").decode()
        handle = current_index()
        with handle.searching() as engine:
            self.lexicon = Lexicon(engine)
            syntax = parse(text).syntax
            plain = (word for one in words_of(syntax) if one.plain for word in one.words)
            articles = {word: self._articles_with(word) for word in plain}
            unmatched = tuple(word for word, count in articles.items() if not count)
            if len(text) > MAX_LETTERS:
                return Help((), unmatched)
            offers = tuple(islice(self._corrected(text, articles, found), MAX_OFFERS))
            if not offers and not found:
                offers = tuple(islice(self._in_other_layouts(text), MAX_LAYOUTS))
            return Help(offers, unmatched)

    def _articles_with(self, word: str) -> int:
        """In how many articles the commonest form of a word stands."""
        leaves = plan.wanted_leaves(self._node(Words((word,))))
        terms = ((one.field, one.text) for one in leaves if isinstance(one, plan.Term))
        return max((self.lexicon.frequency(*term) for term in terms), default=0)

    def _corrected(self, text: str, articles: dict[str, int], found: int) -> Iterator[str]:
        """The query with other words for those that no article has, or else few, if that helps."""
        speller = Speller(self.lexicon, self.names)
        rarest = min(articles.values(), default=0)
        wrong = [word for word, count in articles.items() if count == rarest]
        if rarest > FEW or len(wrong) > MAX_WRONG:
            return
        choices = {
            word: terms
            for word in wrong
            if (terms := [one.term for one in speller.corrections(word, rarest)])
        }
        for chosen in islice(product(*choices.values()), _MAX_TRIES):
            changes = dict(zip(choices, chosen, strict=True))
            changed = _replaced(text, changes)
            if changes and changed and self._finds(changed) > found:
                written = {old: self._written(new, old, speller) for old, new in changes.items()}
                yield _replaced(text, written) or changed

    def _in_other_layouts(self, text: str) -> Iterator[str]:
        readings = (one for one in other_layouts(text) if _says_something(one))
        return (reading for reading in readings if self._finds(reading))

    def _finds(self, query: str) -> int:
        return self.count(_required(self._node(parse(query).syntax)))

    def _written(self, term: str, typed: str, speller: Speller) -> str:
        """A folded word as a name or the newest article writes it, in capitals as typed."""
        written = speller.written(term, typed) or self._in_an_article(term) or term
        return written.capitalize() if typed[:1].isupper() else written.lower()

    def _in_an_article(self, term: str) -> str | None:
        index = current_index()
        for name in WORD_FIELDS:
            newest = plan.Plan(plan.Term(name, term), sort=Sort.NEWEST, limit=1)
            for article in Article.objects.filter(pk__in=index.execute(newest).article_ids):
                if word := _word_of(article, term, self.names.analysis):
                    return word
        return None

    def _node(self, syntax: Syntax) -> plan.Node:
        return compile_query(syntax, Expander(self.names, self.synonyms)).node


def _says_something(text: str) -> bool:
    """Whether there is a word in it; a letter or two would be found somewhere."""
    return any(len(token.text) >= _MIN_LETTERS for token in tokenise(text))


def _word_of(article: Article, term: str, analysis: Analysis) -> str | None:
    """A folded word or a stem as an article writes it; Kazakh and Kyrgyz stems are words."""
    for token in tokenise(f"{article.headline}\n{article.body}"):
        if fold(token.text) == term:
            return token.text
        if analysis.stem_terms(token.text, article.language) == (term,):
            start = token.text[: len(term)]
            return start if article.language in TURKIC and fold(start) == term else token.text
    return None


def _replaced(text: str, changes: dict[str, str]) -> str | None:
    """The query with plain words replaced and all else untouched; None where that cannot be."""
    for old, new in changes.items():
        wanted = _plain_words(text)
        wanted[wanted.index(old)] = new
        for token in islice((one for one in tokenise(text) if one.text == old), _MAX_TRIES):
            changed = f"{text[: token.start]}{new}{text[token.end :]}"
            if _plain_words(changed) == wanted:
                text = changed
                break
        else:
            return None
    return text.strip()


def _plain_words(text: str) -> list[str]:
    return [w for one in words_of(parse(text).syntax) if one.plain for w in one.words]


def _required(node: plan.Node) -> plan.Node:
    """A node that finds the same articles, without what only makes some of them score higher."""
    match node:
        case plan.Preferring(inner, _):
            return _required(inner)
        case plan.AllOf(nodes):
            return plan.AllOf(tuple(map(_required, nodes)))
        case plan.AnyOf(nodes):
            return plan.AnyOf(tuple(map(_required, nodes)))
        case plan.Without(inner, excluded):
            return plan.Without(_required(inner), _required(excluded))
        case _:
            return node
