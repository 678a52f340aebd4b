"""Sentences of a text, and the one around a place."""

import pytest

from archive.text.sentences import sentence_at, sentence_starts, split_sentences

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
    assert len(sentence) <= 500


SENTENCES = {
    "Kazakh": ["Көпір ашылды.", "Оны әкім ашты.", "Ұзақ салынды."],
    "Kyrgyz": ["Көпүрө ачылды!", "Үч жыл курулду.", "Өкмөт акча берди."],
    "Russian": ["Мост открыт.", "Его строили три года?", "Аким рад…"],
    "English": ["The bridge is open.", "It took years."],
    "figures": ["Мост стоит 5 млн.", "5 лет его строили.", "Всего ушло 20 %.", "Он открыт."],
    "a year": ["Это было в 2023.", "Теперь мост открыт."],
    "brackets": ["Мост открыт (в Оше).", "Он новый."],
    "quotations": ["«Мост открыт.»", "«Он новый», – сказал аким.", "“Хорошо.”", "— Да."],
    "a quotation of two": ["Он сказал: «Мост открыт.", "Он новый».", "Все рады."],
    "a dialogue": ["Мост открыт?", "- Да, открыт.", "– Спасибо."],
}


@pytest.mark.parametrize("sentences", SENTENCES.values(), ids=SENTENCES)
def test_sentences_begin_with_a_capital_a_figure_or_a_quotation(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert split_sentences(text) == sentences
    starts = sentence_starts(text)
    assert [sentence_at(text, starts, start) for start in starts] == sentences


WHOLE = [
    "Н. Омаров и А.С. Асанов приехали в г. Ош.",
    "В 2024 ж. наурыз айында 5 км. жол салынды.",
    "Мост (2024 г.) открыт.",
    "Сөйлем бітпеді... әрі қарай жалғасады.",
    "Это т.е. мост.",
    "Компания Yahoo! ұсынды.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_abbreviations_and_small_letters_break_no_sentence(text: str) -> None:
    assert split_sentences(text) == [text]


def test_line_ends_a_sentence() -> None:
    assert split_sentences("Тақырып\n\nмәтін басталды\nжалғасы") == [
        "Тақырып",
        "мәтін басталды",
        "жалғасы",
    ]


def test_text_without_sentences_has_none() -> None:
    assert split_sentences(" \n") == []
    assert sentence_starts("") == [0]
