"""Headlines: recognised where there is one, cut from the first sentence where there is none."""

import pytest

from archive.ingest.composing.headlines import (
    LONGEST_DERIVED,
    derive_headline,
    is_headline,
    shorten,
)


@pytest.mark.parametrize(
    ("line", "followed", "answer"),
    [
        ("Облыста жаңа мектеп ашылды", True, True),
        ("Когда откроют мост?", True, True),
        ("Облыста жаңа мектеп ашылды", False, False),
        ("Аким открыл мост.", True, False),
        ("«Мост открыт.»", True, False),
        ("Список школ:", True, False),
        ("слово " * 50, True, False),
    ],
)
def test_first_line_is_a_headline_when_it_looks_like_one(
    line: str, followed: bool, answer: bool
) -> None:
    assert is_headline(line, followed=followed) is answer


def test_first_sentence_becomes_the_headline() -> None:
    text = "Жаңы мектеп ачылды. Ал үч жыл курулду."
    assert derive_headline(text) == "Жаңы мектеп ачылды"


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Доброе утро! В Оше ждут дождь. Возьмите зонт.", "Доброе утро! В Оше ждут дождь"),
        ("– Мост открыли весной. Дорога готова.", "Мост открыли весной"),
        ("«Біз көпірді аштық. Рақмет бәріңізге», – деді әкім.", "Біз көпірді аштық"),
    ],
)
def test_greeting_and_half_a_quotation_are_no_headline(text: str, headline: str) -> None:
    assert derive_headline(text) == headline


def test_initials_and_abbreviations_do_not_end_the_first_sentence() -> None:
    text = "В г. Ош Н. Омаров открыл мост. Он строился год."
    assert derive_headline(text) == "В г. Ош Н. Омаров открыл мост"


def test_brackets_go_before_anything_is_cut() -> None:
    long = "Аким области (с двумя заместителями и главой района) открыл мост через реку " + "x" * 90
    assert derive_headline(long) == long.replace(" (с двумя заместителями и главой района)", "")


def test_cut_falls_on_a_clause_or_between_words_and_is_shown() -> None:
    words = " ".join(["слово"] * 40)
    assert derive_headline(words).endswith("слово…")
    clause = f"Аким области открыл новый мост через реку и дорогу к трём сёлам, а потом {words}"
    assert (
        derive_headline(clause)
        == "Аким области открыл новый мост через реку и дорогу к трём сёлам…"
    )
    assert len(derive_headline("x" * 1000)) <= LONGEST_DERIVED


def test_what_fits_is_not_shortened() -> None:
    assert shorten("Мост", 4) == "Мост"
