"""EDTF dates are shown in the words of the reader's language."""

import re

import pytest

from archive.text.dates.display import datetime_attribute, describe, describe_span

LANGUAGES = ("kk", "ky", "ru", "en")

DATES = {
    "2024-03-07": (
        "2024 жылғы 7 наурыз",
        "2024-жылдын 7-марты",
        "7 марта 2024 г.",
        "7 March 2024",
    ),
    "2024-03": ("2024 жылғы наурыз", "2024-жылдын марты", "март 2024 г.", "March 2024"),
    "2024-03-XX": ("2024 жылғы наурыз", "2024-жылдын марты", "март 2024 г.", "March 2024"),
    "2024": ("2024 жыл", "2024-жыл", "2024 г.", "2024"),
    "2024-XX": ("2024 жыл", "2024-жыл", "2024 г.", "2024"),
    "2024-22": ("2024 жылғы жаз", "2024-жылдын жайы", "лето 2024 г.", "summer 2024"),
    "2024?": (
        "2024 жыл, анық емес",
        "2024-жыл, так эмес",
        "2024 г., предположительно",
        "2024, uncertain",
    ),
    "2024~": (
        "2024 жыл, шамамен",
        "2024-жыл, болжол менен",
        "2024 г., примерно",
        "2024, approximately",
    ),
    "2024-05~": (
        "2024 жылғы мамыр, шамамен",
        "2024-жылдын майы, болжол менен",
        "май 2024 г., примерно",
        "May 2024, approximately",
    ),
    "2024%": (
        "2024 жыл, шамамен, анық емес",
        "2024-жыл, болжол менен, так эмес",
        "2024 г., примерно, предположительно",
        "2024, approximately, uncertain",
    ),
    "XXXX": ("күні белгісіз", "күнү белгисиз", "дата неизвестна", "date unknown"),
    "XXXX-03-07": (
        "7 наурыз, жылы белгісіз",
        "7-март, жылы белгисиз",
        "7 марта, год неизвестен",
        "7 March, year unknown",
    ),
    "XXXX-08": (
        "тамыз, жылы белгісіз",
        "август, жылы белгисиз",
        "август, год неизвестен",
        "August, year unknown",
    ),
    "201X": ("2010-жылдар", "2010-жылдар", "2010-е гг.", "2010s"),
    "20XX": ("2000–2099 жж.", "2000–2099-жж.", "2000–2099 гг.", "2000–2099"),
    "2019/2024": ("2019–2024 жж.", "2019–2024-жж.", "2019–2024 гг.", "2019–2024"),
    "2019-02-25/2024-03": (
        "2019 жылғы 25 ақпан – 2024 жылғы наурыз",
        "2019-жылдын 25-февралы – 2024-жылдын марты",
        "25 февраля 2019 г. – март 2024 г.",
        "25 February 2019 – March 2024",
    ),
    "2022-06-08/..": (
        "2022 жылғы 8 маусымнан бері",
        "2022-жылдын 8-июнунан бери",
        "с 8 июня 2022 г.",
        "since 8 June 2022",
    ),
    "2022-06/..": (
        "2022 жылғы маусымнан бері",
        "2022-жылдын июнунан бери",
        "с июня 2022 г.",
        "since June 2022",
    ),
    "2022/..": ("2022 жылдан бері", "2022-жылдан бери", "с 2022 г.", "since 2022"),
    "2022~/..": (
        "2022 жыл, шамамен – қазірге дейін",
        "2022-жыл, болжол менен – азыркыга чейин",
        "2022 г., примерно – по настоящее время",
        "2022, approximately – now",
    ),
    "../2019-03-23": (
        "2019 жылғы 23 наурызға дейін",
        "2019-жылдын 23-мартына чейин",
        "до 23 марта 2019 г.",
        "until 23 March 2019",
    ),
    "/2019": ("2019 жылға дейін", "2019-жылга чейин", "до 2019 г.", "until 2019"),
    "2019/": (
        "2019 жыл, аяқталуы белгісіз",
        "2019-жыл, аягы белгисиз",
        "2019 г., окончание неизвестно",
        "2019, end unknown",
    ),
    "../201X": (
        "… – 2010-жылдар",
        "… – 2010-жылдар",
        "… – 2010-е гг.",
        "… – 2010s",
    ),
}


@pytest.mark.parametrize("edtf", DATES)
def test_date_is_described_in_every_language(edtf: str) -> None:
    described = [describe(edtf, language).replace("\u00a0", " ") for language in LANGUAGES]
    assert tuple(described) == DATES[edtf]


@pytest.mark.parametrize("edtf", DATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_begins_with_an_abbreviation_or_a_dash(edtf: str, language: str) -> None:
    assert not re.search(r" (–|гг?\.|жж\.)", describe(edtf, language))


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pattern", ["2024-{}", "2024-{}-01", "2024-{}/..", "../2024-{}"])
def test_every_month_has_a_form_for_every_use(pattern: str, language: str, month: int) -> None:
    described = describe(pattern.format(f"{month:02}"), language)
    assert "2024" in described
    assert any(len(word) > 2 and word.isalpha() for word in described.replace("-", " ").split())


@pytest.mark.parametrize("text", ["Y-17000", "2024-99", "[1667,1668]", "", "..", "<b>"])
def test_what_has_no_words_is_shown_as_it_is_written(text: str) -> None:
    assert describe(text, "ru") == text


def test_unknown_language_is_described_in_english() -> None:
    assert describe("2024-03", "de") == "March 2024"


@pytest.mark.parametrize(
    ("start", "end", "described"),
    [
        ("2019", "2024", "2019–2024"),
        ("2019-02", "", "since February 2019"),
        ("", "2024", "until 2024"),
        ("", "", "date unknown"),
    ],
)
def test_span_of_separate_ends_is_described(start: str, end: str, described: str) -> None:
    assert describe_span(start, end, "en") == described


@pytest.mark.parametrize("edtf", ["2024", "2024-03", "2024-03-07"])
def test_exact_date_has_a_datetime_attribute(edtf: str) -> None:
    assert datetime_attribute(edtf) == edtf


@pytest.mark.parametrize("edtf", ["2024?", "XXXX", "XXXX-03-07", "201X", "2019/2024", ""])
def test_inexact_date_has_no_datetime_attribute(edtf: str) -> None:
    assert datetime_attribute(edtf) == ""
