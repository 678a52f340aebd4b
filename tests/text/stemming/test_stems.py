"""Stemming by language, and the figures that it must keep."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.text.stemming.stems import name_words, query_stems, stem
from benchmarks.quality import conflation, surnames

SHARED = Path(__file__).parents[3] / "shared" / "data"
OFFICIALS = SHARED / "authority" / "officials_merged.json"
MORPHOLOGY = SHARED / "morphology"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")

WORDS = [
    "Кыргызстандагы",
    "облысының",
    "Казахстаном",
    "төрагасынын",
    "Japarov",
    "COVID",
    "2024",
    "",
]


@pytest.mark.parametrize("language", ["kk", "ky", "ru"])
@pytest.mark.parametrize("word", WORDS)
def test_query_of_unknown_language_meets_the_index(word: str, language: str) -> None:
    assert stem(word, language) in query_stems(word)


@pytest.mark.parametrize(
    ("own", "typed", "language"),
    [
        ("Түркістанның", "Туркистаннын", "kk"),
        ("төрағасының", "торагасынын", "kk"),
        ("халқының", "халкынын", "kk"),
        ("Сүлүктүдөгү", "Сулуктудогу", "ky"),
        ("өкмөтүнүн", "окмотунун", "ky"),
    ],
)
def test_russian_keyboard_gives_the_same_stem(own: str, typed: str, language: str) -> None:
    assert stem(own, language) == stem(typed, language)


@pytest.mark.parametrize("language", ["en", "und", "uz"])
def test_other_languages_are_only_folded(language: str) -> None:
    assert stem("Қалалардың", language) == "калалардын"


def test_query_finds_text_indexed_before_and_after_a_name_was_protected() -> None:
    names = name_words(["Дархан Сатыбалды"])
    found = query_stems("Сатыбалдының", names)
    assert {stem("Сатыбалдыға", "kk"), stem("Сатыбалдыға", "kk", names)} <= set(found)


def test_protected_surname_is_apart_from_the_given_name() -> None:
    names = name_words(["Касым Маратов"])
    assert stem("Маратовдун", "ky", names) != stem("Маратдын", "ky", names)


@pytest.mark.parametrize("language", ["kk", "ky", "ru"])
@pytest.mark.parametrize("ending", ["лар", "нын", "дагылар", "ген", "ского", "ами"])
def test_word_of_thousands_of_letters_has_a_stem(ending: str, language: str) -> None:
    word = "бала" + ending * 1500
    assert stem(word, language) in query_stems(word)


@given(st.text(), st.sampled_from(["kk", "ky", "ru", "en"]))
def test_any_string_can_be_stemmed(text: str, language: str) -> None:
    assert stem(stem(text, language), language) == stem(text, language)


@needs_shared
@pytest.mark.parametrize(
    ("language", "least_f", "least_cite"),
    [("kk", 0.90, 0.83), ("ky", 0.90, 0.83), ("ru", 0.96, 0.95)],
)
def test_treebank_forms_are_brought_together(
    language: str, least_f: float, least_cite: float
) -> None:
    parts = conflation.NOMINALS if language == "ru" else None
    words = list(conflation.read_words(MORPHOLOGY, language, parts))
    precision, recall = conflation.b_cubed(words, lambda word: stem(word, language))
    assert 2 * precision * recall / (precision + recall) >= least_f
    assert conflation.cite(words, lambda word: stem(word, language))[0] >= least_cite


@needs_shared
@pytest.mark.parametrize("language", ["kk", "ky", "ru"])
def test_case_forms_of_surnames_reach_the_nominative(language: str) -> None:
    people = surnames.read_surnames(OFFICIALS)
    names = name_words(people)
    for name in people:
        for form in surnames.case_forms(name, language, people[name]):
            assert stem(form, language, names) == stem(name, language, names), form


SHORT_SURNAMES = {
    "kk": "Ли Ким Хан Цой Югай Нам Юн Лим Шин Кан Ян Чон Ни Ву Хо Хэ Лю Ху Цао Яо Иса Али",
    "ky": "Ли Ким Хан Цой Югай Нам Юн Лим Шин Кан Ян Чон Ни Ву Хо Хэ Лю Ху Цао Яо Иса Али",
    "ru": "Ли Ким Пак Цой Югай Тен Ан Нам Юн Лим Шин Кан Ян Мун Эм Хан Люй Иса Уса Ева Аба",
}


@pytest.mark.parametrize("language", SHORT_SURNAMES)
def test_case_forms_of_short_protected_surnames_reach_the_nominative(language: str) -> None:
    shorts = SHORT_SURNAMES[language].split()
    names = name_words(shorts)
    for name in shorts:
        for form in surnames.case_forms(name, language):
            assert stem(form, language, names) == stem(name, language, names), form


@pytest.mark.parametrize(
    ("word", "language", "name"),
    [
        ("теңі", "kk", "Те"),
        ("саны", "kk", "Са"),
        ("пактысы", "kk", "Пак"),
        ("енді", "kk", "Ен"),
        ("мага", "ky", "Ма"),
        ("пайда", "ky", "Пай"),
        ("линия", "kk", "Ли"),
        ("лидер", "ru", "Ли"),
        ("шубин", "ky", "Шу"),
        ("кроме", "ru", "КР"),
        ("али", "ru", "Ала"),
    ],
)
def test_ordinary_word_is_not_taken_for_a_short_name(word: str, language: str, name: str) -> None:
    assert stem(word, language, name_words([name])) == stem(word, language)


def test_name_that_is_a_form_of_a_pronoun_is_a_name_where_it_is_protected() -> None:
    assert stem("Өзгөн", "ky", name_words(["Өзгөн"])) == "озгон"
    assert stem("өзгө", "ky", name_words(["Өзгөн"])) == stem("өзгө", "ky")


@needs_shared
@pytest.mark.parametrize("language", ["kk", "ky", "ru"])
def test_protected_names_hardly_change_how_words_are_brought_together(language: str) -> None:
    names = name_words([*surnames.read_surnames(OFFICIALS), *SHORT_SURNAMES[language].split()])
    parts = conflation.NOMINALS if language == "ru" else None
    words = list(conflation.read_words(MORPHOLOGY, language, parts))
    precision, recall = conflation.b_cubed(words, lambda word: stem(word, language, names))
    assert 2 * precision * recall / (precision + recall) >= 0.90
    assert conflation.cite(words, lambda word: stem(word, language, names))[0] >= 0.83


@given(st.text(), st.sampled_from(["kk", "ky", "ru"]))
def test_stem_is_its_own_stem_with_protected_names_too(text: str, language: str) -> None:
    names = name_words(["Ли", "Иса", "Цао", "Ян", "Сатыбалды", "Цой"])
    assert stem(stem(text, language, names), language, names) == stem(text, language, names)


@needs_shared
@pytest.mark.parametrize("language", ["kk", "ky", "ru"])
def test_stems_of_treebank_words_are_their_own_stems(language: str) -> None:
    for form, _ in conflation.read_words(MORPHOLOGY, language):
        once = stem(form, language)
        assert stem(once, language) == once
