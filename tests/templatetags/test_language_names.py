"""Languages have names, also those that only a name of a record is in."""

import pytest

from archive.templatetags.language_names import endonym, in_language, language_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("kk", "Kazakh"),
        ("kk-Latn", "Kazakh, Latin script"),
        ("zh-Hans", "Chinese, simplified characters"),
        ("und", "undetermined language"),
        ("xx", "xx"),
        ("xx-Grek", "xx, Grek"),
    ],
)
def test_language_has_a_name(code: str, name: str) -> None:
    assert language_name(code) == name


def test_languages_of_the_archive_are_named_in_themselves() -> None:
    assert [endonym(code) for code in ("kk", "ky", "ru", "en", "uz")] == [
        "Қазақша",
        "Кыргызча",
        "Русский",
        "English",
        "Uzbek",
    ]


def test_number_of_articles_is_said_to_be_in_a_language() -> None:
    assert [in_language(code) for code in ("kk", "und", "uz")] == [
        "in Kazakh",
        "in other languages",
        "Uzbek",
    ]
