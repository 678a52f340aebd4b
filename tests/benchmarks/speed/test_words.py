"""Words of synthetic texts."""

import re

import pytest

from benchmarks.speed.suffixes import endings
from benchmarks.speed.words import LANGUAGES, stem, word


@pytest.mark.parametrize(
    ("language", "base", "vowel", "forms"),
    [
        ("kk", "бала", "а", "балалар баланың балаға балада баланы баладан баласы баласында"),
        ("kk", "мектеп", "е", "мектептер мектептің мектепке мектепте мектепті мектептен"),
        ("kk", "аудан", "а", "аудандар ауданның ауданға ауданда ауданды ауданнан ауданы"),
        ("kk", "ел", "е", "елдер елдің елге елде елді елден елі елінің елдік елсіз"),
        ("ky", "мамлекет", "е", "мамлекеттер мамлекеттин мамлекетке мамлекетте мамлекети"),
        ("ky", "жол", "о", "жолдор жолдун жолго жолдо жолду жолдон жолу жолунда"),
        ("ky", "өкмөт", "ө", "өкмөттөр өкмөттүн өкмөткө өкмөттө өкмөтү өкмөтүнүн"),
        ("ky", "облус", "у", "облустар облустун облуска облуста облусту облустан облусу"),
    ],
)
def test_suffixes_are_in_harmony(language, base, vowel, forms):
    made = {base + ending for ending in endings(language, vowel, base[-1])}
    assert set(forms.split()) <= made


@pytest.mark.parametrize("language", LANGUAGES)
def test_stems_seldom_meet(language):
    stems = [stem(language, number) for number in range(5_000)]
    assert len(set(stems)) > 4_600
    assert all(re.fullmatch("[а-яәғқңөұүһі]{3,}", one) for one in stems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_function_words_have_no_endings_and_others_have(language):
    base, forms = word(language, 0)
    assert base
    assert set(forms) == {""}
    assert all(len(set(word(language, rank)[1])) > 3 for rank in range(60, 90))
