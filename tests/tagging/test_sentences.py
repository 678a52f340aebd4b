"""Sentences around a place of a text."""

import pytest

from archive.tagging.sentences import MAX_SHOWN, sentence_at, sentence_starts

TEXT = "Тақырып\n\nБірінші сөйлем бітті. Екінші сөйлем! «Үшінші» 2024 ж. 5 наурыз. Соңы"


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("Тақырып", "Тақырып"),
        ("сөйлем бітті", "Бірінші сөйлем бітті."),
        ("Екінші", "Екінші сөйлем!"),
        ("наурыз", "«Үшінші» 2024 ж. 5 наурыз."),
        ("Соңы", "Соңы"),
    ],
)
def test_the_sentence_around_a_word_is_found(word: str, sentence: str) -> None:
    assert sentence_at(TEXT, sentence_starts(TEXT), TEXT.index(word)) == sentence


@pytest.mark.parametrize("name", ["г. Алматы", "им. Абая", "С. Жапаров"])
def test_abbreviations_end_no_sentence(name: str) -> None:
    text = f"Он был в {name} вчера."
    assert sentence_starts(text) == [0]


def test_a_sentence_without_end_is_shortened_around_the_word() -> None:
    text = "сөз " * 500 + "Алматы" + " сөз" * 500
    sentence = sentence_at(text, sentence_starts(text), text.index("Алматы"))
    assert "Алматы" in sentence
    assert len(sentence) <= MAX_SHOWN
