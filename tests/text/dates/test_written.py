"""Dates in words and figures become EDTF, and never gain a year."""

import time

import pytest

from archive.text.dates.edtf import parse_edtf
from archive.text.dates.written import date_in_url, find_dates, read_date, read_date_line

FIELDS = {
    "2024-03-07": "2024-03-07",
    "2024-03-07T21:05": "2024-03-07",
    "2025-11-01T16:09:31+00:00": "2025-11-01",
    "2025-11-01 16:09:31.123456Z": "2025-11-01",
    "2024/3/7": "2024-03-07",
    "2024.03.07 12:00": "2024-03-07",
    "20240307": "2024-03-07",
    "07.03.2024": "2024-03-07",
    "7/3/2024": "2024-03-07",
    "07-03-2024": "2024-03-07",
    "00:21 31.01.2022": "2022-01-31",
    "07.03.2024, 09:15": "2024-03-07",
    "19.02.21": "2021-02-19?",
    "19.02.87": "1987-02-19?",
    "7 марта": "XXXX-03-07",
    "7 марта 2024": "2024-03-07",
    "7 марта 2024 года": "2024-03-07",
    "7 марта 2024 г.": "2024-03-07",
    "29 октября 2019, 14:17": "2019-10-29",
    "14 декабря 2023 года в 10:30": "2023-12-14",
    "Четверг, 7 марта 2024": "2024-03-07",
    "Дата публикации: 7 марта 2024": "2024-03-07",
    "1 мая 2020": "2020-05-01",
    "29 февраля": "XXXX-02-29",
    "12 наурыз": "XXXX-03-12",
    "12 наурыз 2024 жыл": "2024-03-12",
    "12 наурыз 2024 ж.": "2024-03-12",
    "2024 жылғы 12 наурыз": "2024-03-12",
    "2024 жылғы 12 наурызда": "2024-03-12",
    "08 Қазан 2015, 14:17": "2015-10-08",
    "8 казан 2015": "2015-10-08",
    "20 ҚЫРКҮЙЕК 2015": "2015-09-20",
    "3 желтоқсан 2023, сағат 11:00": "2023-12-03",
    "5 там 2021": "2021-08-05",
    "11-дек": "XXXX-12-11",
    "11-дек.": "XXXX-12-11",
    "3-март": "XXXX-03-03",
    "12-март, 2024": "2024-03-12",
    "2024-жылдын 12-марты": "2024-03-12",
    "2024-ж. 12-март": "2024-03-12",
    "2019-жылдын 28-апрелинде": "2019-04-28",
    "8-июлда": "XXXX-07-08",
    "25-майда": "XXXX-05-25",
    "March 7, 2024": "2024-03-07",
    "7 March 2024": "2024-03-07",
    "Posted on: 7 Sep 2024": "2024-09-07",
    "2024-03": "2024-03",
    "март 2024": "2024-03",
    "марте 2024 года": "2024-03",
    "августе 2023": "2023-08",
    "2024-жылдын марты": "2024-03",
    "2024 жылғы наурызда": "2024-03",
    "2024": "2024",
    "2024 год": "2024",
}


@pytest.mark.parametrize(("written", "edtf"), FIELDS.items())
def test_field_is_read(written: str, edtf: str) -> None:
    assert read_date(written) == edtf
    parse_edtf(edtf)  # raises no error


@pytest.mark.parametrize(
    "text",
    [
        "",
        "None",
        "вчера",
        "30 февраля 2024",
        "2023-02-29",
        "31.13.2024",
        "5 майоров",
        "12 марок",
        "3 маяка",
        "вегетационный период 2024 года",
        "7 марта состоялась встреча",
        "1700000000",
        "2024-03-07-2024-03-09",
    ],
)
def test_anything_else_is_not_a_date(text: str) -> None:
    assert read_date(text) is None


LINES = {
    "7 марта": "XXXX-03-07",
    "07.03.2024": "2024-03-07",
    "Жарияланған күні: 12 наурыз 2024": "2024-03-12",
    "Опубликовано: 2024": "2024",
    "2024": None,
    "2024 год": None,
    "март 2024": None,
    "12": None,
    "В 2024 году": None,
}


@pytest.mark.parametrize(("line", "edtf"), LINES.items())
def test_line_counts_only_when_it_names_a_day_or_says_it_is_a_date(
    line: str, edtf: str | None
) -> None:
    assert read_date_line(line) == edtf


def test_running_text_gives_days_in_order_and_no_bare_years() -> None:
    text = "В 2019 году, 7 марта и 12.03.2024, а 2024-жылдын 5-майында жана 30 февраля."
    found = list(find_dates(text))
    assert [one.edtf for one in found] == ["XXXX-03-07", "2024-03-12", "2024-05-05"]
    assert text[found[0].start : found[0].end] == "7 марта"


URLS = {
    "https://example.kz/news/2024/03/07/title/": "2024-03-07",
    "https://example.kz/2024/03/07": "2024-03-07",
    "https://example.kz/2024-03-07-title": "2024-03-07",
    "https://example.kz/20240307/title-1.html": "2024-03-07",
    "https://example.kz/2024/03/title": "2024-03",
    "https://example.kz/news/20241399/": None,
    "https://example.kz/article/2024": None,
    "https://example.kz/id/20151234567": None,
}


@pytest.mark.parametrize(("url", "edtf"), URLS.items())
def test_address_gives_its_date(url: str, edtf: str | None) -> None:
    assert date_in_url(url) == edtf


def test_hostile_field_is_refused_quickly() -> None:
    started = time.perf_counter()
    assert read_date("1 " * 50_000) is None
    assert list(find_dates("1-" * 20_000)) == []
    assert time.perf_counter() - started < 2
