"""Names with and without a patronymic come to the same words."""

import pytest

from archive.text.names.patronymics import is_particle, without_patronymics

WITH = [
    "Касым Жомарт Кемелевич Токаев",
    "Касыма Жомарта Кемелевича Токаева",
    "Қасым Жомарт Кемелұлы Тоқаев",
    "Қасым Жомарт Кемелұлының Тоқаев",
    "Qasym Jomart Kemeluly Toqaev",
    "Serik Nurtajewitsch Bajmaganbetow",
    "Тәжікан Борбугуловна Қалымбетова",
    "Владимир Ильич Ленин",
    "Надежда Ильинична Крупская",
    "Сооронбай Шарип уулу Жээнбеков",
    "Токаев Касым Жомарт Кемелевич",
    "Гүлмира Бердібекқызымен Исаева",
]

WITHOUT = [
    "Касым Жомарт Токаев",
    "Роман Абрамович",
    "Бауыржан Момышұлы",
    "Абрамович",
    "Нурлан Бекболот уулу",
    "Ильич Иванов",
    "Хабаровск Токаев",
    "",
]


@pytest.mark.parametrize("name", WITH)
def test_patronymic_is_left_out(name: str) -> None:
    words = name.split()
    left = without_patronymics(words)
    assert 1 < len(left) < len(words)
    assert not {"Кемел", "Нурт", "Борб", "Ильи", "Шари", "уулу", "Берд"} & {w[:4] for w in left}


@pytest.mark.parametrize("name", WITHOUT)
def test_other_words_stay(name: str) -> None:
    assert without_patronymics(name.split()) == tuple(name.split())


@pytest.mark.parametrize(("word", "answer"), [("уулу", True), ("қызынын", True), ("уул", False)])
def test_particles_make_patronymics(word: str, *, answer: bool) -> None:
    assert is_particle(word) is answer
