"""A text that stands on the page twice is kept once, in its better form."""

import time

from archive.ingest.cleaning.repetition import without_headline, without_repetition

FIRST = "Аким области открыл новую школу в селе."
SECOND = "Школу строили два года. В ней тридцать классов."
THIRD = "Дети придут в неё осенью. Автобус будет возить их из трёх сёл."


def test_second_copy_of_a_paragraph_is_cut_and_recorded() -> None:
    kept, removed = without_repetition([FIRST, SECOND, FIRST.upper()])
    assert kept == [FIRST, SECOND]
    assert [str(cut) for cut in removed] == [f"repeated paragraph: {FIRST.upper()}"]


def test_of_a_glued_and_a_parted_copy_the_parted_one_is_kept() -> None:
    kept, _removed = without_repetition([f"{FIRST} {SECOND} {THIRD}", FIRST, SECOND, THIRD])
    assert kept == [FIRST, SECOND, THIRD]


def test_paragraph_that_stands_inside_another_is_cut() -> None:
    excerpt = "Школу строили два года и закончили к началу учебного года в селе"
    assert without_repetition([excerpt, f"Сегодня. {excerpt}, сказал аким."])[0] == [
        f"Сегодня. {excerpt}, сказал аким."
    ]


def test_paragraphs_that_share_a_sentence_both_stay() -> None:
    paragraphs = [f"{FIRST} {SECOND}", f"{FIRST} {THIRD}"]
    assert without_repetition(paragraphs) == (paragraphs, [])


def test_short_answers_and_rows_of_tables_may_repeat() -> None:
    paragraphs = ["– Иә.", "– Жоқ.", "– Иә.", "Общая площадь", "Общая площадь", "| 1 | да. |"] * 2
    assert without_repetition(paragraphs) == (paragraphs, [])


def test_headline_is_not_repeated_under_itself() -> None:
    kept, removed = without_headline(["Школа открыта!", FIRST], "Школа открыта")
    assert kept == [FIRST]
    assert removed[0].rule == "repeated headline"


def test_long_documents_are_compared_quickly() -> None:
    started = time.perf_counter()
    without_repetition([f"Абзац номер {n} говорит о новой школе в селе." for n in range(20_000)])
    assert time.perf_counter() - started < 5
