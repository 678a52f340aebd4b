"""Dates, addresses and authors on lines of their own are taken out of the text."""

import pytest

from archive.ingest.cleaning.page_lines import take_page_lines

BODY = [f"Абзац {n}." for n in range(10)]


def test_date_address_and_author_lines_are_read_and_recorded() -> None:
    page = take_page_lines(
        ["Мост открыт", "7 марта 2024, 12:00", "https://gazeta.kz/most", *BODY, "Автор: Айгүл Омар"]
    )
    assert (page.date, page.url, page.byline) == (
        "7 марта 2024, 12:00",
        "https://gazeta.kz/most",
        "Айгүл Омар",
    )
    assert page.paragraphs == ["Мост открыт", *BODY]
    assert [cut.rule for cut in page.removed] == ["date line", "address line", "author line"]


def test_date_in_the_middle_of_a_text_is_left_there() -> None:
    paragraphs = [*BODY[:6], "7 марта 2024", *BODY[6:]]
    page = take_page_lines(paragraphs)
    assert not page.date
    assert page.paragraphs == paragraphs


def test_first_of_two_dates_counts() -> None:
    assert take_page_lines(["07.03.2024", "08.03.2024", "Текст."]).date == "07.03.2024"


def test_day_and_time_glued_before_the_headline_are_parted_from_it() -> None:
    page = take_page_lines(["08 Қазан 2015, 14:17 Көпір ашылды АСТАНА. ҚазАқпарат - Бүгін"])
    assert page.date == "08 Қазан 2015, 14:17"
    assert page.paragraphs == ["Көпір ашылды АСТАНА. ҚазАқпарат - Бүгін"]


def test_lead_of_another_article_under_a_time_stamp_is_cut() -> None:
    other = "08 Октября 2015, 01:39 Мост закрыт АСТАНА. КАЗИНФОРМ - Мост закрыли."
    page = take_page_lines(["Мост открыт.", other, "08 октября 2015 в 10:00 мост откроют."])
    assert page.paragraphs == ["Мост открыт.", "08 октября 2015 в 10:00 мост откроют."]
    assert [cut.rule for cut in page.removed] == ["another article"]


def test_time_inside_a_sentence_is_no_time_stamp() -> None:
    text = "12 человек пришли в 10:30 на площадь."
    page = take_page_lines([text])
    assert (page.date, page.paragraphs) == ("", [text])


@pytest.mark.parametrize("line", ["Сегодня, 14:30", "Кеше, 09:05", "Бүгүн 18:00", "2 часа назад"])
def test_line_that_counts_from_the_day_of_retrieval_is_a_date_line(line: str) -> None:
    page = take_page_lines(["Мост открыт", line, *BODY])
    assert page.date == line
    assert page.paragraphs == ["Мост открыт", *BODY]


def test_heading_that_names_a_day_without_a_time_stays() -> None:
    assert take_page_lines(["Сегодня", *BODY]).paragraphs == ["Сегодня", *BODY]


@pytest.mark.parametrize(
    "line",
    [
        "Автор: Айгүл Омар",
        "Мақала авторы: Айгүл Омар",
        "Текст: Айгүл Омар.",
        "Подготовила Айгүл Омар",
        "Даярдаган: Айгүл Омар",
    ],
)
def test_author_line_in_any_language(line: str) -> None:
    assert take_page_lines([*BODY, line]).byline == "Айгүл Омар"


def test_author_line_ends_at_the_keywords() -> None:
    page = take_page_lines([*BODY, "Автор: Айгүл Омар Басты сөздер: Су"])
    assert page.byline == "Айгүл Омар"


def test_sentence_about_an_author_stays() -> None:
    text = "Автор: так назвали героя пьесы."
    assert take_page_lines([text]).paragraphs == [text]
