"""Clean text out of scraped text; everything that is cut is kept with the name of its rule."""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from archive.ingest.cleaning.cleaning_data import LINE_RULES, REPAIR_RULES, LineRule

_LINE_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SPACES = re.compile(r"[^\S\n]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)
_BULLET = re.compile(r"[^\w\s«\"“(#©@\[|*+&–—-]+\s*")

_REPAIRS = [(rule.name, re.compile(rule.pattern), rule.replacement) for rule in REPAIR_RULES]
_LONGEST_CUT = 400

_UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_BOUNDARY = re.compile(rf"(?<=[.!?…»”\",])\s*(?=[{_UPPER}\d])|\s+(?=#)")
_LONGEST_FOOTER = 260
_HEADLINE_LIKE = re.compile(r".{15,200}(?<![.!?…:;])")
_UNFINISHED = re.compile(r"[^.!?…:;|»”\"]$")
_GOES_ON = re.compile(r"[а-яёәғқңөұүһі][^|]*")
_WAITS_FOR_MORE = re.compile(
    r"(?:^|\s)(?:во?|на|по|об?|со?|из|за|ко?|у|от|до|для|при|под|над|и|или|а|но|что|не|"
    r"және|жана)$",
    re.IGNORECASE,
)
"""A line that ends with a preposition or a conjunction was broken there."""
_LONGEST_END = 10
_WORDS = re.compile(r"[^\W_]+")


def _any_of(rules: Iterator[tuple[int, LineRule]]) -> re.Pattern[str]:
    """All these rules in one pattern; the name of the group numbers the rule."""
    numbered = (f"(?P<rule{number}>{rule.pattern})" for number, rule in rules)
    return re.compile("|".join(numbered), re.IGNORECASE)


_LINE_RULES = {
    span: _any_of((number, rule) for number, rule in enumerate(LINE_RULES) if rule.lines >= span)
    for span in range(1, max(rule.lines for rule in LINE_RULES) + 1)
}
_FOOTERS = _any_of((number, rule) for number, rule in enumerate(LINE_RULES) if rule.ends_paragraphs)


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of text that was cut, and the rule that cut it."""

    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.text}"


def clean(text: str) -> tuple[list[str], list[Removed]]:
    """The paragraphs of a scraped text, and what was cut from it.

    Every line is taken for a paragraph: scrapers seldom keep more than one line break. A line that
    goes on in small letters was broken where a link stood, or by hand, and is mended.
    """
    lines, removed = _cut(normalise(text).split("\n"))
    repaired = [part for line in _mended(lines) for part in _repair(line, removed)]
    lines, removed_after_repair = _cut(repaired)
    paragraphs = [_without_footers(line, removed_after_repair) for line in lines]
    return [line for line in paragraphs if line], removed + removed_after_repair


def normalise(text: str) -> str:
    """Composed letters, one kind of line break and of space, nothing invisible, no entities."""
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    text = _LINE_BREAKS.sub("\n", unicodedata.normalize("NFC", text))
    return _SPACES.sub(" ", _INVISIBLE.sub("", text))


def one_line(text: str) -> str:
    """A headline, a name: normalised and repaired, on one line."""
    return " ".join(" ".join(_repair(normalise(text).strip(), [])).split())


def _repair(line: str, removed: list[Removed]) -> list[str]:
    """The line put right, perhaps in parts; the words that repairs take away are noted."""
    for name, pattern, replacement in _REPAIRS:
        if not pattern.search(line):
            continue
        removed += [
            Removed(name, match[0])
            for match in pattern.finditer(line)
            if len(_WORDS.findall(match[0])) > len(_WORDS.findall(match.expand(replacement)))
        ]
        line = pattern.sub(replacement, line)
    first, *others = line.strip().split("\n")
    return [first, *(part for other in others for part in _repair(other, removed))]


def _mended(lines: list[str]) -> list[str]:
    """The lines, those joined that were one sentence."""
    mended: list[str] = []
    for line in lines:
        end = mended[-1][-_LONGEST_END:] if mended else ""
        if _WAITS_FOR_MORE.search(end) or (_UNFINISHED.search(end) and _GOES_ON.fullmatch(line)):
            mended[-1] += f" {line}"
        else:
            mended.append(line)
    return mended


def _cut(lines: list[str]) -> tuple[list[str], list[Removed]]:
    """Lines that no rule matches, without blank ones, and those that a rule does."""
    lines = [stripped for line in lines if (stripped := line.strip())]
    kept: list[str] = []
    removed: list[Removed] = []
    position, in_a_list = 0, False
    while position < len(lines):
        span, rule = _matching_rule(lines, position)
        piece = " ".join(lines[position : position + span])
        if rule:
            removed.append(Removed(rule.name, piece))
            in_a_list = rule.opens_list is not None and len(kept) >= rule.opens_list
        elif in_a_list and _HEADLINE_LIKE.fullmatch(piece):
            removed.append(Removed("listed headline", piece))
        else:
            kept.append(piece)
            in_a_list = False
        position += span
    return kept, removed


def _matching_rule(lines: list[str], position: int) -> tuple[int, LineRule | None]:
    """How many lines from here a rule cuts, and the rule; None when there is none."""
    for span, rules in _LINE_RULES.items():
        piece = " ".join(lines[position : position + span])
        if len(piece) > _LONGEST_CUT:
            break
        bare = _BULLET.sub("", piece, count=1) if _BULLET.match(piece) else ""
        if rule := (_matched(rules, bare) if bare else None) or _matched(rules, piece):
            return span, rule
    return 1, None


def _without_footers(paragraph: str, removed: list[Removed]) -> str:
    """The paragraph without what belongs to the page and was glued to its end."""
    start = max(0, len(paragraph) - _LONGEST_FOOTER)
    for boundary in _BOUNDARY.finditer(paragraph, start):
        footer = paragraph[boundary.end() :]
        if rule := _matched(_FOOTERS, footer):
            removed.append(Removed(rule.name, footer))
            return paragraph[: boundary.start()].rstrip(" ,")
    return paragraph


def _matched(rules: re.Pattern[str], text: str) -> LineRule | None:
    match = rules.fullmatch(text)
    if match is None or match.lastgroup is None:
        return None
    return LINE_RULES[int(match.lastgroup.removeprefix("rule"))]
