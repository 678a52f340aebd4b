"""Clean text out of scraped text; everything that is cut is kept with the name of its rule."""

import html
import re
import unicodedata
from dataclasses import dataclass

from archive.ingest.cleaning_data import LINE_RULES, REPAIR_RULES

_LINE_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SPACES = re.compile(r"[^\S\n]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)
_BULLET = re.compile(r"[^\w\s«\"“(#©\[|*+&–—-]+\s*")

_REPAIRS = [(re.compile(rule.pattern), rule.replacement) for rule in REPAIR_RULES]
_LONGEST_CUT = 400


def _any_rule(span: int) -> re.Pattern[str]:
    """All the rules for so many lines in one pattern; the name of the group numbers the rule."""
    numbered = (
        f"(?P<rule{number}>{rule.pattern})"
        for number, rule in enumerate(LINE_RULES)
        if rule.lines >= span
    )
    return re.compile("|".join(numbered), re.IGNORECASE)


_LINE_RULES = {
    span: _any_rule(span) for span in range(1, max(rule.lines for rule in LINE_RULES) + 1)
}


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of text that was cut, and the rule that cut it."""

    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.text}"


def clean(text: str) -> tuple[list[str], list[Removed]]:
    """The paragraphs of a scraped text, and what was cut from it.

    Every line is taken for a paragraph: scrapers seldom keep more than one line break.
    """
    lines, removed = _cut(normalise(text).split("\n"))
    repaired = [part for line in lines for part in _repair(line).split("\n")]
    lines, removed_after_repair = _cut(repaired)
    return lines, removed + removed_after_repair


def normalise(text: str) -> str:
    """Composed letters, one kind of line break and of space, nothing invisible, no entities."""
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    text = _LINE_BREAKS.sub("\n", unicodedata.normalize("NFC", text))
    return _SPACES.sub(" ", _INVISIBLE.sub("", text))


def one_line(text: str) -> str:
    """A headline, a name: normalised and repaired, on one line."""
    return " ".join(_repair(normalise(text)).split())


def _repair(line: str) -> str:
    for pattern, replacement in _REPAIRS:
        line = pattern.sub(replacement, line)
    return line


def _cut(lines: list[str]) -> tuple[list[str], list[Removed]]:
    """Lines that no rule matches, without blank ones, and those that a rule does."""
    lines = [stripped for line in lines if (stripped := line.strip())]
    kept: list[str] = []
    removed: list[Removed] = []
    position = 0
    while position < len(lines):
        span, name = _matching_rule(lines, position)
        if name:
            removed.append(Removed(name, " ".join(lines[position : position + span])))
        else:
            kept.append(lines[position])
        position += span
    return kept, removed


def _matching_rule(lines: list[str], position: int) -> tuple[int, str]:
    """How many lines from here a rule cuts, and its name; no name when none does."""
    for span, rules in _LINE_RULES.items():
        piece = " ".join(lines[position : position + span])
        if len(piece) > _LONGEST_CUT:
            break
        bare = _BULLET.sub("", piece, count=1) if _BULLET.match(piece) else piece
        if (match := rules.fullmatch(bare or piece)) and match.lastgroup:
            return span, LINE_RULES[int(match.lastgroup.removeprefix("rule"))].name
    return 1, ""
