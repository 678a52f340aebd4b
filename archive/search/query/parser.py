"""Reads a query: words, "phrases", OR, -exclusions, beginnings*, =exact forms, fields, (groups).

Nothing that is typed is an error. What cannot be read as an operator is read as words, and a note
says what was odd.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from django.utils.translation import gettext as _

from archive.search.query.syntax import (
    NOTHING,
    Every,
    Field,
    Narrowing,
    Not,
    Query,
    Quoted,
    Some,
    Syntax,
    Words,
)
from archive.search.query.typed_dates import MAX_WORDS, read_period
from archive.search.query.words_data import FIELD_NAMES, OR_WORDS
from archive.text import tokenise
from archive.text.scripts import fold

MAX_PARTS = 40
"""Words, phrases and fields of a query beyond this number are left out, and a note says so."""

MAX_DEPTH = 8
"""Brackets inside more brackets than this are overlooked."""

MAX_DISTANCE = 50
MAX_PATTERNS = 3
MIN_PREFIX = 2
"""A shorter beginning would match half of the archive."""

_PATTERN = re.compile(rf"([^\W_]{{{MIN_PREFIX},}})(?:\*+[^\W_]+)+\**")
"""A word with stars inside."""

_DATES = frozenset({Field.DATE, Field.BEFORE, Field.AFTER})

_QUOTES = str.maketrans(dict.fromkeys("“”„«»‟＂", '"'))
_TOKEN = re.compile(
    r"""
    (?P<open>\() | (?P<close>\)) | (?P<or>\|)
    | (?P<minus>(?<![^\s(])[-–−](?=[^\s\-–−)]))
    | (?P<field>[^\W\d_]+):(?=[^\s()|])
    | (?P<exact>=(?=[^\W_]))
    | "(?P<phrase>[^"]*)"(?:~(?P<distance>\d{1,3}))?
    | (?P<word>[^\s"()|]+)
    """,
    re.VERBOSE,
)


def parse(text: str) -> Query:
    """Read what a reader typed. Never fails, whatever it is."""
    text = text.encode(errors="replace").decode().translate(_QUOTES)
    notes: list[str] = []
    if text.count('"') % 2:
        notes.append(_("A quotation mark has no partner; it was ignored."))
        text = " ".join(text.rsplit('"', 1))
    reader = _Reader(_few_patterns(list(_scan(text)), notes), notes)
    syntax = reader.alternatives(0)
    while reader.peek() is not None:
        reader.next()
        reader.note(_("A closing bracket has no partner; it was ignored."))
        syntax = _join([syntax, reader.alternatives(0)])
    if reader.parts > MAX_PARTS:
        reader.note(_("Only the first %(count)d words were searched.") % {"count": MAX_PARTS})
    if text.strip() and syntax == NOTHING:
        reader.note(_("There is no word in this query."))
    return Query(syntax, tuple(notes))


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str
    distance: int = 1


def _scan(text: str) -> Iterator[_Lexeme]:
    shouted = not any(character.islower() for character in text)
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "word"
        if kind == "distance":
            kind = "phrase"
        value = match[kind]
        if kind == "word" and value in OR_WORDS and not (shouted and value != "OR"):
            kind = "or"
        if kind == "field" and fold(value) not in FIELD_NAMES:
            kind = "word"
        distance = min(int(match["distance"] or 1), MAX_DISTANCE)
        yield _Lexeme(kind, value, max(distance, 1))


def _few_patterns(lexemes: list[_Lexeme], notes: list[str]) -> list[_Lexeme]:
    """The same, with stars only in the first few of the words that have some inside.

    Each costs a look through all words of the archive with that beginning.
    """
    starred = [
        place
        for place, one in enumerate(lexemes)
        if one.kind == "word" and _PATTERN.fullmatch(one.text)
    ]
    for place in starred[MAX_PATTERNS:]:
        lexemes[place] = replace(lexemes[place], text=lexemes[place].text.replace("*", " "))
    if len(starred) > MAX_PATTERNS:
        note = _("Stars were read inside of the first %(count)d words only.")
        notes.append(note % {"count": MAX_PATTERNS})
    return lexemes


@dataclass(slots=True)
class _Reader:
    """Reads lexemes from left to right, with one method for each kind of group."""

    lexemes: list[_Lexeme]
    notes: list[str]
    position: int = 0
    parts: int = field(default=0)

    def peek(self) -> str | None:
        """The kind of the next lexeme."""
        return self.lexemes[self.position].kind if self.position < len(self.lexemes) else None

    def next(self) -> _Lexeme:
        """The next lexeme, which is now read."""
        self.position += 1
        return self.lexemes[self.position - 1]

    def note(self, text: str) -> None:
        """Tell the reader of the archive, once."""
        if text not in self.notes:
            self.notes.append(text)

    def alternatives(self, depth: int) -> Syntax:
        """`a b OR c`, up to a closing bracket or the end."""
        nodes, ors = [self.conjunction(depth)], []
        while self.peek() == "or":
            ors.append(self.next().text)
            nodes.append(self.conjunction(depth))
        kept = [node for node in nodes if node != NOTHING]
        if ors and len(kept) < len(nodes):
            lonely = ors[max(nodes.index(NOTHING) - 1, 0)]
            note = _("%(operator)s needs a word on both sides; it was ignored.")
            self.note(note % {"operator": lonely})
        return Some(tuple(kept)) if len(kept) > 1 else _join(kept)

    def conjunction(self, depth: int) -> Syntax:
        """`a b -c`, up to OR, a closing bracket or the end."""
        nodes = []
        while self.peek() not in {None, "or", "close"}:
            nodes.append(self.part(depth))
        return _join(nodes)

    def part(self, depth: int) -> Syntax:
        """One word, phrase, field or group, with what stands before it."""
        lexeme = self.next()
        if lexeme.kind == "minus":
            inner = self.part(depth) if self.peek() not in {None, "or", "close"} else NOTHING
            return Not(inner) if inner != NOTHING else NOTHING
        if lexeme.kind == "open":
            return self.group(depth)
        self.parts += 1
        if self.parts > MAX_PARTS:
            return NOTHING
        if lexeme.kind == "field":
            return self.field_value(FIELD_NAMES[fold(lexeme.text)])
        if lexeme.kind == "exact":
            return self.exact_words()
        return _words(lexeme)

    def group(self, depth: int) -> Syntax:
        """What stands in brackets, whose opening one is read."""
        if depth >= MAX_DEPTH:
            self.note(_("There are too many brackets; some were ignored."))
            return NOTHING
        inner = self.alternatives(depth + 1)
        if self.peek() == "close":
            self.next()
        else:
            self.note(_("An opening bracket has no partner; it was ignored."))
        return inner

    def field_value(self, name: Field) -> Syntax:
        """The value of a field, whose name is read."""
        exact = self.peek() == "exact" and bool(self.next())
        if self.peek() not in {"word", "phrase"}:
            return NOTHING
        if name is Field.TITLE:
            inner = self.exact_words() if exact else _words(self.next())
            return replace(inner, in_title=True) if isinstance(inner, Words | Quoted) else inner
        value = (self.date() if name in _DATES else None) or self.next().text.strip()
        return Narrowing(name, value) if value else NOTHING

    def date(self) -> str | None:
        """A date of several words without quotation marks (`date:7 марта 2024`), the longest."""
        following = self.lexemes[self.position : self.position + MAX_WORDS]
        words = [one.text for one in takewhile(lambda one: one.kind == "word", following)]
        for count in range(len(words), 1, -1):
            text = " ".join(words[:count])
            if read_period(text):
                self.position += count
                return text
        return None

    def exact_words(self) -> Syntax:
        """The word behind `=`, which is read."""
        inner = _words(self.next()) if self.peek() == "word" else NOTHING
        return (
            replace(inner, exact=True, prefix=False, pattern="")
            if isinstance(inner, Words)
            else inner
        )


def _words(lexeme: _Lexeme) -> Syntax:
    if lexeme.kind == "word" and (pattern := _PATTERN.fullmatch(lexeme.text)):
        return Words((pattern[1],), prefix=True, pattern=lexeme.text)
    words = tuple(token.text for token in tokenise(lexeme.text))[:MAX_PARTS]
    if not words:
        return NOTHING
    if lexeme.kind == "phrase" and len(words) > 1:
        return Quoted(words, lexeme.distance)
    prefix = lexeme.kind == "word" and lexeme.text.endswith("*") and len(words[-1]) >= MIN_PREFIX
    return Words(words, exact=lexeme.kind == "phrase", prefix=prefix)


def _join(nodes: list[Syntax]) -> Syntax:
    """One node for all of the nodes, without empty ones and without groups in groups."""
    flat: list[Syntax] = []
    for node in nodes:
        flat.extend(node.nodes if isinstance(node, Every) else (node,))
    return flat[0] if len(flat) == 1 else Every(tuple(flat))
