"""Base forms: the right one is always among those offered."""

import pytest

from archive.text.names.inflection import base_forms, base_keys, dictionary_forms, form_key

CASES = {
    "kk": {
        "Қазақстан": "Қазақстанның Қазақстанға Қазақстанды Қазақстанда Қазақстаннан Қазақстанмен "
        "Қазақстандағы",
        "Алматы": "Алматының Алматыға Алматыны Алматыда Алматыдан Алматымен Алматыдағы",
        "Тоқаев": "Тоқаевтың Тоқаевқа Тоқаевты Тоқаевта Тоқаевтан Тоқаевпен",
        "Сатыбалды": "Сатыбалдының Сатыбалдыға Сатыбалдымен",
        "Республикасы": "Республикасының Республикасына Республикасын Республикасында "
        "Республикасынан Республикасындағы Республикасымен",
    },
    "ky": {
        "Кыргызстан": "Кыргызстандын Кыргызстанга Кыргызстанды Кыргызстанда Кыргызстандан "
        "Кыргызстандагы",
        "Жапаров": "Жапаровдун Жапаровго Жапаровду Жапаровдо Жапаровдон",
        "Ош": "Оштун Ошко Ошту Ошто Оштон Оштогу",
        "Чүй": "Чүйдүн Чүйгө Чүйдү Чүйдө Чүйдөн Чүйдөгү",
    },
    "ru": {
        "Казахстан": "Казахстана Казахстану Казахстаном Казахстане",
        "Астана": "Астаны Астане Астану Астаной",
        "Россия": "России Россию Россией",
        "Китай": "Китая Китаю Китаем Китае",
        "Казань": "Казани Казанью",
        "Жапаров": "Жапарова Жапарову Жапаровым Жапарове",
        "Отунбаева": "Отунбаевой Отунбаеву",
        "Игорь": "Игоря Игорю Игорем",
    },
}


@pytest.mark.parametrize(
    ("language", "base", "word"),
    [
        (language, base, word)
        for language, bases in CASES.items()
        for base, words in bases.items()
        for word in (base, *words.split())
    ],
)
def test_the_base_form_is_offered_for_every_case(language: str, base: str, word: str) -> None:
    assert dictionary_forms(base, language)[0] in base_forms(word, language)
    assert form_key(dictionary_forms(base, language)[0]) in base_keys(word, language)


@pytest.mark.parametrize(
    "word", ["Туркестанская", "Туркестанской", "Туркестанскую", "Туркестанский", "Туркестанских"]
)
def test_forms_of_an_adjective_meet(word: str) -> None:
    assert dictionary_forms("Туркестанская", "ru")[1] in base_forms(word, "ru")


def test_the_word_itself_comes_first() -> None:
    assert base_forms("Астана", "ru")[0] == "астана"


def test_words_for_autonomous_are_one() -> None:
    words = ("автономдуу", "автономиялық", "автономной")
    assert {base_forms(word, "und") for word in words} == {("автоном",)}


def test_an_english_genitive_is_taken_off() -> None:
    assert base_forms("Tokayev's", "en") == base_forms("Tokayev", "en")
