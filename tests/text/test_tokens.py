"""Tokens: the words of a text and their places in it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.text.tokens import tokenise

PIECES = st.sampled_from(
    [
        "АҚШ",
        "-",
        "пен",
        " ",
        "«",
        "»",
        "маи\u0306",
        "\u00ad",
        "’",
        "2024",
        "ші",
        ".",
        "Ата",
        "😀",
        "\n",
        "the",
    ]
)


def words(text: str) -> list[str]:
    return [token.text for token in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Касым-Жомарт Токаев", ["Касым", "Жомарт", "Токаев"]),
        ("АҚШ-пен, БҰҰ-ның", ["АҚШ", "БҰҰ"]),
        ("КР-дин ЖОО-ларда", ["КР", "ЖОО"]),
        ("«Самұрық»-тың", ["Самұрық"]),
        ("5-ші, 3-чү, 1-й, 90-х", ["5", "3", "1", "90"]),
        ("2024-жылы 15-май", ["2024", "жылы", "15", "май"]),
        ("Ли-На, Ақ-Су, Алма-Ата", ["Ли", "На", "Ақ", "Су", "Алма", "Ата"]),
        ("Oʻzbekiston об’єкт", ["Oʻzbekiston", "об’єкт"]),
        ("кел\u00adді", ["кел\u00adді"]),
        ("маи\u0306 за\u0301мок", ["маи\u0306", "за\u0301мок"]),
        ("da de", ["da", "de"]),
        ("да, на, -мен", ["да", "на", "мен"]),
        ("snake_case", ["snake", "case"]),
        ("😀 — … \ud800", []),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = list(tokenise(text))
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= two.start for one, two in pairwise(tokens))


@given(st.lists(PIECES).map("".join))
def test_every_letter_outside_bare_endings_is_in_a_token(text: str) -> None:
    covered = {place for token in tokenise(text) for place in range(token.start, token.end)}
    missing = {letter for place, letter in enumerate(text) if place not in covered}
    assert not {letter for letter in missing if letter.isalnum()} - set("пенші")
