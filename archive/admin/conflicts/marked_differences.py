"""What is different in two texts, word by word, with long stretches that are the same left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\S+\s*|\s+")
_AROUND = 12
"""Words that are shown before and after a difference."""
_LONG = 60
"""Texts of fewer words are shown whole."""
_MOST = 3000
"""Stretches with more words are compared as a whole: word by word it would take seconds."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text, and whether the other text has others in their place."""

    text: str
    differs: bool = False


@dataclass(slots=True)
class _Run:
    """Successive words of a text; none where only the other text has some."""

    words: list[str]
    differs: bool


def marked(text: str, before: str) -> list[Piece]:
    """A text in pieces, those marked that an earlier text does not have."""
    runs = list(_joined(_by_line(text, before)))
    if sum(len(run.words) for run in runs) < _LONG:
        return [Piece("".join(run.words), run.differs) for run in runs if run.words]
    pieces: list[Piece] = []
    for number, run in enumerate(runs):
        if run.differs:
            pieces.append(Piece("".join(run.words) or "⟨…⟩ ", differs=True))
        else:
            pieces.append(_shortened(run.words, number == 0, number == len(runs) - 1))
    return pieces


def _by_line(text: str, before: str) -> Iterator[_Run]:
    """Lines first: a long text is compared word by word only where its lines differ."""
    old, new = before.splitlines(keepends=True), text.splitlines(keepends=True)
    for tag, i1, i2, j1, j2 in _opcodes(old, new):
        if tag == "equal":
            yield _Run(_WORDS.findall("".join(new[j1:j2])), differs=False)
        else:
            yield from _by_word("".join(new[j1:j2]), "".join(old[i1:i2]))


def _by_word(text: str, before: str) -> Iterator[_Run]:
    old, new = _WORDS.findall(before), _WORDS.findall(text)
    if max(len(old), len(new)) > _MOST:
        yield _Run(new, differs=True)
        return
    for tag, _i1, _i2, start, end in _opcodes(old, new):
        yield _Run(new[start:end], differs=tag != "equal")


def _opcodes(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, [one.strip() for one in old], [one.strip() for one in new])
    return matcher.get_opcodes()


def _joined(runs: Iterator[_Run]) -> Iterator[_Run]:
    """The runs, those of one kind that follow each other as one."""
    last: _Run | None = None
    for run in runs:
        if last and last.differs == run.differs:
            last.words += run.words
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _shortened(words: list[str], at_start: bool, at_end: bool) -> Piece:
    """What two texts have in common, as far as it is near a difference."""
    head = 0 if at_start else _AROUND
    tail = 0 if at_end else _AROUND
    if len(words) <= head + tail + 1:
        return Piece("".join(words))
    return Piece(f"{''.join(words[:head])}… {''.join(words[len(words) - tail :])}")
