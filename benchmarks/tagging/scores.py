"""Counts of what was right, wrong and missed."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Scores:
    """`right` of what was found is right; of what there is, `missed` was not found."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    found: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return _percent(self.right, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return _percent(self.found, self.found + len(self.missed))

    def judge(self, *, right: bool, what: str) -> None:
        """Count something that the tagger found."""
        if right:
            self.right += 1
        else:
            self.wrong.append(what)

    def expect(self, *, found: bool, what: str) -> None:
        """Count something that there is to find."""
        if found:
            self.found += 1
        else:
            self.missed.append(what)


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0


def print_list(title: str, what: Sequence[str], most: int) -> None:
    """What was wrong or missed, the first of it."""
    if what and most:
        more = f" … and {len(what) - most} more" if len(what) > most else ""
        print(f"{title}: " + "; ".join(what[:most]) + more, flush=True)


def excerpt(text: str, start: int, end: int, around: int = 25) -> str:
    """A place of a text in its surroundings, on one line."""
    before, after = text[max(0, start - around) : start], text[end : end + around]
    return " ".join(f"{before}[{text[start:end]}]{after}".split())
