"""Initials stand for a given name in any script."""

import pytest

from archive.text.names.initials import begins_with, initials_at


@pytest.mark.parametrize(
    ("words", "initials"),
    [
        ("С Н Жапаров", ["С", "Н"]),
        ("К Ж К Токаев", ["К", "Ж"]),
        ("с визитом", []),
        ("5 Жапаров", []),
        ("Жапаров С", []),
        ("", []),
    ],
)
def test_initials_are_capital_letters(words: str, initials: list[str]) -> None:
    assert initials_at(words.split(), 0) == initials


@pytest.mark.parametrize(
    ("name", "initial", "whether"),
    [
        ("Садыр Жапаров", "S", True),
        ("Қасым-Жомарт", "К", True),
        ("Kassym-Jomart", "Қ", True),
        ("Өмірзақ", "У", True),
        ("Садыр", "Ш", False),
        ("Акылбек", "С", False),
    ],
)
def test_initial_stands_for_a_given_name(name: str, initial: str, whether: bool) -> None:
    assert begins_with(name, initial) is whether
