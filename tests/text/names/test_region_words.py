"""Words that say what a place is."""

import pytest

from archive.text.names.region_words import leads, region_word


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("province", "облысы облысының облыстық облусунда область областью oblysy провинциясы"),
        ("district", "ауданы аудандық району районунун районе district audany"),
        ("city", "қаласы қаласында қалалық шаары шаардык город городе city"),
        ("country", "Республикасы Республики Republic"),
    ],
)
def test_region_words_of_every_language_are_known(kind: str, words: str) -> None:
    for word in words.split():
        found = region_word(word)
        assert found is not None, word
        assert found.kinds[0] == kind


@pytest.mark.parametrize("word", ["қалай", "қалады", "город-сад", "облако", "шар", "2024", ""])
def test_other_words_are_none(word: str) -> None:
    assert region_word(word) is None


@pytest.mark.parametrize("word", ["облыстары", "облустарында", "областей", "районы", "қалалары"])
def test_plurals_are_known(word: str) -> None:
    found = region_word(word)
    assert found
    assert found.plural


def test_only_russian_puts_the_region_word_first() -> None:
    assert leads("провинции", "ru")
    assert not leads("провинциясы", "kk")
    assert leads("г", "kk")
