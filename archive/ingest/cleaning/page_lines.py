"""Lines of a page that are no text but say something of it: its date, address and author."""

import re
from dataclasses import dataclass, field

from archive.ingest.cleaning.cleaning import Removed
from archive.text.dates import find_dateline, read_date, read_date_line, read_relative_day

_FIRST, _LAST = 5, 2
_ADDRESS = re.compile(
    r"(?:(?:url|ссылка|сілтеме|шилтеме|источник)\s?:\s?)?(https?://\S+)", re.IGNORECASE
)
_NAME = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_]*\.?(?:-[^\W\d_]+)?"
_NAMES = rf"{_NAME}(?:\s{_NAME}){{0,3}}"
_AUTHOR = re.compile(
    r"(?:(?i:автор(?:ы|лары)?|журналист|мақала авторы|макаланын автору|текст|мәтін|тілші|кабарчы|"
    rf"author|by)\s?[:：]\s?(?P<byline>{_NAMES})|"
    r"(?i:подготовила?|дайындаған|даярдаган|әзірлеген|написала?)\s?[:：]?\s"
    rf"(?P<prepared>{_NAME}(?:\s{_NAME}){{1,3}}))"
    r"(?:\s(?i:басты сөздер|ключевые слова|ачкыч сөздөр|теги)\s?:.*|[.,]?)"
)
_SENTENCE_END = re.compile(r"(?<=\w{2})\.$")
_STAMP = re.compile(r"(?P<date>\d[^:\n]{5,30}?\d\d:\d\d)\s+(?=\D)(?P<rest>\S.*)", re.DOTALL)


@dataclass(slots=True)
class PageLines:
    """What such lines say, the paragraphs without them, and the lines.

    The date is as it is written there, as it may be «Вчера, 18:02».
    """

    paragraphs: list[str] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    date: str = ""
    url: str = ""
    byline: str = ""


def take_page_lines(paragraphs: list[str]) -> PageLines:
    """Take the date, address and author lines out of a page; dates only at its two ends.

    Leads of other articles, told by the time stamp before them, go with them.
    """
    page = PageLines()
    for number, line in enumerate(paragraphs):
        near_an_end = number < _FIRST or number >= len(paragraphs) - _LAST
        name = _read_line(page, line) if near_an_end else _read_author(page, line)
        if number and _opens_another_article(line):
            name = "another article"
        if name:
            page.removed.append(Removed(name, line))
        else:
            page.paragraphs.append(line)
    _take_time_stamp(page)
    return page


def _read_line(page: PageLines, line: str) -> str:
    """Note what the line says, if it is one of these; the name of its kind, or nothing."""
    if match := _ADDRESS.fullmatch(line):
        page.url = page.url or match[1]
        return "address line"
    if _is_date_line(line):
        page.date = page.date or line
        return "date line"
    return _read_author(page, line)


def _is_date_line(line: str) -> bool:
    """Whether a line does nothing but date the page; «Сегодня» without a time may be a heading."""
    relative = any(map(str.isdigit, line)) and read_relative_day(line)
    return bool(read_date_line(line) or relative)


def _read_author(page: PageLines, line: str) -> str:
    if match := _AUTHOR.fullmatch(line):
        name = match["byline"] or match["prepared"]
        page.byline = page.byline or _SENTENCE_END.sub("", name)
        return "author line"
    return ""


def _opens_another_article(line: str) -> bool:
    """Whether a line has day, time, headline and dateline: pages list other news so."""
    stamp = _STAMP.fullmatch(line)
    return bool(stamp and read_date(stamp["date"]) and find_dateline(stamp["rest"]))


def _take_time_stamp(page: PageLines) -> None:
    """Part the first paragraph from a day and time glued before it."""
    if not page.paragraphs or not (match := _STAMP.fullmatch(page.paragraphs[0])):
        return
    if read_date(match["date"]):
        page.date = page.date or match["date"]
        page.removed.append(Removed("date line", match["date"]))
        page.paragraphs[0] = match["rest"]
