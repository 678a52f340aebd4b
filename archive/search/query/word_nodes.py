"""The plan nodes of words and phrases: which fields they are looked up in, at which boost."""

from collections.abc import Iterator

from archive.analysis import Analysis
from archive.index import (
    AllOf,
    AnyOf,
    Everything,
    Node,
    Phrase,
    Preferring,
    Prefix,
    Term,
    Wildcard,
    schema,
)
from archive.search.query.syntax import Quoted, Words
from archive.text import STAR
from archive.text.scripts import fold, has_latin


def words(syntax: Words, analysis: Analysis) -> Node:
    """Every one of the words, in the forms that are asked for."""
    *whole, last = syntax.words
    nodes = [_asked(each, syntax, analysis) for each in whole]
    nodes.append(_beginning(last, syntax) if syntax.prefix else _asked(last, syntax, analysis))
    return all_of(nodes)


def word(text: str, analysis: Analysis, *, forgiving: bool = False) -> Node:
    """One word in any form, by its stem, or by its skeleton when it is Latin.

    It is worth more where it stands as it was typed. A skeleton says little about a Cyrillic word,
    but is all that a Latin one has in Cyrillic texts. A `forgiving` search also takes words with
    the same first letters or the same skeleton.
    """
    exact = _exact(text, schema.EXACT_FIELDS, analysis)
    stems = _stems(text, schema.STEM_FIELDS, analysis)
    latin = has_latin(text)
    worth = schema.BOOSTS[schema.BODY if latin else schema.SKELETON]
    keys: list[Node] = [Term(schema.SKELETON, key, worth) for key in _skeletons(text, analysis)]
    first = _terms(schema.FIRST, analysis.first_letters(text, None))
    if forgiving:
        return any_of([*stems, *exact, *first, *keys])
    if latin:
        return Preferring(any_of([*stems, *keys]), any_of([*exact, *first]))
    return Preferring(any_of(stems), any_of([*exact, *first, *keys]))


def quoted(syntax: Quoted) -> Node:
    """Words in this order, as they were typed but for the letters that a keyboard may lack."""
    texts = tuple(fold(each) for each in syntax.words)
    return any_of(
        [
            Phrase(name, texts, syntax.distance, schema.BOOSTS[name])
            for name in _fields(schema.EXACT_FIELDS, in_title=syntax.in_title)
        ]
    )


def all_of(nodes: list[Node]) -> Node:
    """One node for all of the nodes; everything for none."""
    if not nodes:
        return Everything()
    return nodes[0] if len(nodes) == 1 else AllOf(tuple(nodes))


def any_of(nodes: list[Node]) -> Node:
    """One node for any of the nodes, of which there is at least one."""
    return nodes[0] if len(nodes) == 1 else AnyOf(tuple(nodes))


def _asked(text: str, syntax: Words, analysis: Analysis) -> Node:
    if syntax.exact:
        fields = _fields(schema.EXACT_FIELDS, in_title=syntax.in_title)
        return any_of(_exact(text, fields, analysis))
    if syntax.in_title:
        found = any_of(_stems(text, schema.STEM_FIELDS[:1], analysis))
        return Preferring(found, any_of(_exact(text, schema.EXACT_FIELDS[:1], analysis)))
    return word(text, analysis)


def _beginning(text: str, syntax: Words) -> Node:
    fields = _fields(schema.EXACT_FIELDS, in_title=syntax.in_title)
    if syntax.pattern:
        pattern = STAR.join(map(fold, syntax.pattern.split(STAR)))
        return any_of([Wildcard(name, pattern, schema.BOOSTS[name]) for name in fields])
    return any_of([Prefix(name, fold(text), schema.BOOSTS[name]) for name in fields])


def _stems(text: str, fields: tuple[str, ...], analysis: Analysis) -> list[Node]:
    return [node for name in fields for node in _terms(name, analysis.stem_terms(text, None))]


def _skeletons(text: str, analysis: Analysis) -> Iterator[str]:
    """The skeleton keys of a word that say something: «оооо» has the key of У, У Хао's surname."""
    for key in analysis.skeleton_terms(text, None):
        if len(key) > 1 or len(text) == 1:
            yield key


def _exact(text: str, fields: tuple[str, ...], analysis: Analysis) -> list[Node]:
    return [node for name in fields for node in _terms(name, analysis.exact_terms(text, None))]


def _terms(name: str, texts: tuple[str, ...]) -> list[Node]:
    return [Term(name, text, schema.BOOSTS[name]) for text in texts]


def _fields(fields: tuple[str, ...], *, in_title: bool) -> tuple[str, ...]:
    """The field of the headline comes first."""
    return fields[:1] if in_title else fields
