"""Words like «сегодня» are found in three languages, and only where they mean a day."""

from datetime import date

import pytest

from archive.text.dates.relative import (
    day_of,
    find_dated_today,
    find_relative_day,
    read_relative_day,
)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Сегодня, 14:30", 0),
        ("сегодня в 14:30", 0),
        ("Вчера, 18:02", 1),
        ("Бүгін, 09:00", 0),
        ("Кеше 09:00", 1),
        ("Бүгүн, саат 09:00", 0),
        ("Кечээ 18:02", 1),
        ("2 часа назад", 0),
        ("15 минут бұрын", 0),
        ("3 саат мурун", 0),
        ("Today 10:15", 0),
        ("Сегодня открыт мост", None),
        ("Позавчера, 18:02", None),
        ("7 марта", None),
    ],
)
def test_line_is_read_only_as_a_whole(line: str, days: int | None) -> None:
    read = read_relative_day(line)
    assert (read and read.days_ago) == days
    if read:
        assert day_of(read, date(2024, 3, 1)) == ("2024-02-29" if days else "2024-03-01")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Аким сегодня открыл мост.", "сегодня"),
        ("Әкім бүгін көпір ашты.", "бүгін"),
        ("Аким бүгүн көпүрө ачты.", "бүгүн"),
        ("Курс на сегодня вырос. Вчера он упал.", "Вчера"),
        ("«Сегодня праздник», – сказал аким.", None),
        ("Бүгінде облыста үш көпір бар.", None),
        ("Сегодняшний день ясен.", None),
    ],
)
def test_only_plain_words_outside_quotations_count(text: str, word: str | None) -> None:
    found = find_relative_day(text)
    assert (found and found.quote) == word


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Сегодня, 7 марта, открыт мост.", "XXXX-03-07"),
        ("Мост откроют до 7 марта, сегодня его красят.", None),
        ("Бүгін (7 наурыз 2024 жыл) көпір ашылды.", "2024-03-07"),
        ("Кечээ, 31-декабрда ачылды.", None),
        ("Вчера, 31 декабря 2023 года, открыт мост.", "2024-01-01"),
        ("Сегодня открыт мост. 7 марта закрыт.", None),
    ],
)
def test_date_beside_the_word_dates_the_writing(text: str, edtf: str | None) -> None:
    found = find_dated_today(text)
    assert (found and found[0]) == edtf
    assert not found or found[1] in text
