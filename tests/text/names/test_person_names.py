"""Names of people, taken apart."""

import pytest

from archive.text.names.person_names import (
    father_key,
    father_of,
    is_surname_shaped,
    parse_name,
)


@pytest.mark.parametrize(
    ("text", "given", "patronymic", "surname"),
    [
        ("Садыр Жапаров", "Садыр", "", "Жапаров"),
        ("Қасым-Жомарт Кемелұлы Тоқаев", "Қасым Жомарт", "Кемелұлы", "Тоқаев"),
        ("Қасым-Жомарт Кемелұлы", "Қасым Жомарт", "Кемелұлы", ""),
        ("Бекболотов Бактыбек Асанкалиевич", "Бактыбек", "Асанкалиевич", "Бекболотов"),
        ("Болат Бидахметович Жамишев", "Болат", "Бидахметович", "Жамишев"),
        ("Алтай, Аманжол Дуйсенбайулы", "Аманжол", "Дуйсенбайулы", "Алтай"),
        ("Жапаров, Садыр", "Садыр", "", "Жапаров"),
        ("Чынгыз Торокул уулу Айтматов", "Чынгыз", "Торокул уулу", "Айтматов"),
        ("Кутманова Динара Асиевна", "Динара", "Асиевна", "Кутманова"),
        ("У Хао", "У", "", "Хао"),
        ("Gulnara-Klara Samat", "Gulnara Klara", "", "Samat"),
        ("Qasym-Jomart Kemeluly Toqaev", "Qasym Jomart", "Kemeluly", "Toqaev"),
    ],
)
def test_parts_are_known_by_place_and_ending(
    text: str, given: str, patronymic: str, surname: str
) -> None:
    name = parse_name(text)
    assert name is not None
    assert " ".join(name.given) == given
    assert " ".join(name.patronymic) == patronymic
    assert " ".join(name.surname) == surname


@pytest.mark.parametrize("text", ["", "-", "Жапаров", "习近平", "К. К. Токаев", "С. Жапаров"])
def test_what_names_nobody_for_sure_is_no_name(text: str) -> None:
    assert parse_name(text) is None


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Кемелұлы", "kml"),
        ("Кемелұлының", "kml"),
        ("Кемелевич", "kml"),
        ("Кемелевичем", "kml"),
        ("Kemeluly", "kml"),
        ("Асиевны", "_s"),
        ("Амангелдіұлы", "_mnkld"),
        ("Жапаров", ""),
        ("Москва", ""),
    ],
)
def test_patronymics_of_every_language_give_the_fathers_name(word: str, key: str) -> None:
    assert father_of(word) == key


def test_spellings_of_a_patronymic_agree_and_others_do_not() -> None:
    assert father_of("Усенбекович") == father_of("Үсөнбекұлы") == father_key("Үсөнбек")
    assert father_of("Усенбекович") != father_of("Маратович")


@pytest.mark.parametrize(
    ("word", "answer"),
    [("Омарбеков", True), ("Омарбекова", True), ("Маратұлы", True), ("Облысы", False)],
)
def test_surnames_have_a_shape(word: str, *, answer: bool) -> None:
    assert is_surname_shaped(word) is answer
