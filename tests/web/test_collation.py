"""Names are sorted as in a dictionary of their language."""

import pytest

from archive.web.collation import collation_key, initial


@pytest.mark.parametrize(
    "names",
    [
        ["Абай", "Әсел", "Болат", "Ғали", "Дархан", "Қасым", "Нұр", "Өмір", "Ұлан", "Үміт", "Яна"],
        ["Нурлан", "Ормон", "Өмүр", "Пери", "Улан", "Үсөн", "Фарид"],
        ["Егор", "Ёлкин", "Жанна"],
        ["Яков", "Zhang"],
        ["Касым Алиев", "Касым-Жомарт", "Касымбек"],
    ],
)
def test_names_are_in_alphabetical_order(names: list[str]) -> None:
    mixed = names[::-1]
    assert sorted(mixed, key=collation_key) == names


@pytest.mark.parametrize(
    ("name", "letter"), [("әсел", "Ә"), ("«Нұр»", "Н"), ("15-лет", "Л"), ("", "#"), ("42", "#")]
)
def test_name_is_filed_under_its_first_letter(name: str, letter: str) -> None:
    assert initial(name) == letter
