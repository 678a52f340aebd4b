"""Folding: one form for every way a word may be typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.text.scripts.folding import fold, normalise_word

LETTERS = "абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяәӊ"
LOOK_ALIKES = "aceopxyikmtABCEHIKMOPTXY"


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Қазақстан", "Казакстан"),
        ("Өзбекстан", "озбекстан"),
        ("түркістан", "туркистан"),
        ("Сүлүктү", "Сулукту"),
        ("Гауһар", "гаухар"),
        ("Артём", "Артем"),
        ("объект", "обект"),
        ("Қоңырат", "Коӊырат"),
    ],
)
def test_russian_keyboard_folds_to_the_same_word(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


@pytest.mark.parametrize(
    ("scraped", "clean"),
    [
        ("Қазaқcтан", "Қазақстан"),
        ("iшкi", "ішкі"),
        ("HАТО", "НАТО"),
        ("Bасшы", "Васшы"),
        ("соop", "соор"),
        ("кел\u00adді", "келді"),
        ("кел\u200bді", "келді"),
        ("маи\u0306", "май"),
        ("за\u0301мок", "замок"),
        ("об’єкт", "обʼєкт"),
    ],
)
def test_scraped_word_folds_to_the_clean_one(scraped: str, clean: str) -> None:
    assert fold(scraped) == fold(clean)


@pytest.mark.parametrize("latin", ["COVID", "Kaspi", "coop", "café", "Tokayev", "iPhone"])
def test_latin_word_stays_latin(latin: str) -> None:
    assert fold(latin) == latin.lower()


@pytest.mark.parametrize("mixed", ["Каspi", "СОVID", "Теlegram"])
def test_cyrillic_look_alikes_in_latin_word_become_latin(mixed: str) -> None:
    assert fold(mixed).isascii()


def test_latin_name_with_cyrillic_ending_keeps_both() -> None:
    assert fold("WhatsAppтағы") == "whatsappтагы"


def test_normalised_word_keeps_its_own_letters() -> None:
    assert normalise_word("ҚырғызстAн") == "қырғызстан"


@given(st.one_of(st.text(), st.text(alphabet=LETTERS + LOOK_ALIKES)))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
    assert normalise_word(normalise_word(word)) == normalise_word(word)


@given(st.text(alphabet=LETTERS, min_size=1))
def test_case_makes_no_difference(word: str) -> None:
    assert fold(word.upper()) == fold(word)


@given(st.text(alphabet=LETTERS, min_size=1))
def test_folded_cyrillic_word_has_russian_letters_only(word: str) -> None:
    assert set(fold(word)) <= set("абвгдежзийклмнопрстуфхцчшщыьэюя")
