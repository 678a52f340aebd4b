"""Base forms and keys of names that nobody has recorded."""

import pytest

from archive.text.names.normal_forms import base_name, given_name_first, name_key


@pytest.mark.parametrize(
    ("language", "written", "base"),
    [
        ("kk", "Амандық Баталовтың", "Амандық Баталов"),
        ("kk", "Мәдина Әбілқасымованы", "Мәдина Әбілқасымова"),
        ("kk", "Владимир Зеленскиймен", "Владимир Зеленский"),
        ("kk", "Цао Хуэймен", "Цао Хуэй"),
        ("kk", "Чжао Идэмен", "Чжао Идэ"),
        ("kk", "Дархан Сатыбалды", "Дархан Сатыбалды"),
        ("kk", "Дархан Сатыбалдының", "Дархан Сатыбалды"),
        ("kk", "Азамат Сұлтан", "Азамат Сұлтан"),
        ("kk", "Ләззат Сүлеймен", "Ләззат Сүлеймен"),
        ("kk", "Ерлан Маратұлына", "Ерлан Маратұлы"),
        ("ky", "Садыр Жапаровго", "Садыр Жапаров"),
        ("ky", "Роза Отунбаеванын", "Роза Отунбаева"),
        ("ky", "Зарылбек Рысалиевден", "Зарылбек Рысалиев"),
    ],
)
def test_case_endings_of_kazakh_and_kyrgyz_go(language: str, written: str, base: str) -> None:
    assert " ".join(base_name(written.split(), language, "N")) == base


@pytest.mark.parametrize(
    ("written", "ordered"),
    [
        ("Жапаров Акылбек Усенбекович", "Акылбек Усенбекович Жапаров"),
        ("Жапаров Акылбек", "Акылбек Жапаров"),
        ("Акылбек Жапаров", "Акылбек Жапаров"),
        ("Нурлан Маратович", "Нурлан Маратович"),
        ("Джастин Смит", "Джастин Смит"),
        ("Чен Сяоюн", "Чен Сяоюн"),
    ],
)
def test_the_given_name_comes_first(written: str, ordered: str) -> None:
    assert " ".join(given_name_first(written.split())) == ordered


@pytest.mark.parametrize(
    "other",
    ["Жапаров Акылбек", "Акылбек Усенбекович Жапаров", "Akylbek Japarov", "Ақылбек Жапаров"],
)
def test_spellings_of_a_name_share_a_key(other: str) -> None:
    assert name_key(other.split()) == name_key(["Акылбек", "Жапаров"])


def test_names_of_others_have_other_keys() -> None:
    assert name_key(["Садыр", "Жапаров"]) != name_key(["Акылбек", "Жапаров"])
