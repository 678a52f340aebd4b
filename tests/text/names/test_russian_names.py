"""Cases of Russian names, and back to the nominative."""

import pytest

from archive.text.names.russian_names import name_cases, nominative

NAMES = {
    "Садыр Жапаров": {
        "N": "Садыр Жапаров",
        "G": "Садыра Жапарова",
        "D": "Садыру Жапарову",
        "I": "Садыром Жапаровым",
        "P": "Садыре Жапарове",
    },
    "Роза Отунбаева": {
        "N": "Роза Отунбаева",
        "G": "Розы Отунбаевой",
        "D": "Розе Отунбаевой",
        "I": "Розой Отунбаевой",
    },
    "Игорь Крутой": {"N": "Игорь Крутой"},
    "Игорь Краснов": {"G": "Игоря Краснова", "D": "Игорю Краснову", "I": "Игорем Красновым"},
    "Сергей Лавров": {"G": "Сергея Лаврова", "D": "Сергею Лаврову", "I": "Сергеем Лавровым"},
    "Дмитрий Чернышенко": {"G": "Дмитрия Чернышенко", "I": "Дмитрием Чернышенко"},
    "Владимир Островский": {"G": "Владимира Островского", "I": "Владимиром Островским"},
    "Анна Островская": {"G": "Анны Островской", "I": "Анной Островской"},
    "Касым-Жомарт Токаев": {"G": "Касым-Жомарта Токаева", "I": "Касым-Жомартом Токаевым"},
    "Жапаров Акылбек Усенбекович": {"D": "Жапарову Акылбеку Усенбековичу"},
    "Айгуль Иванова": {"I": "Айгуль Ивановой"},
    "Дархан Сатыбалды": {"G": "Дархана Сатыбалды"},
    "Мурат Нуртлеу": {"G": "Мурата Нуртлеу"},
}


@pytest.mark.parametrize(
    ("base", "case", "written"),
    [(base, case, form) for base, forms in NAMES.items() for case, form in forms.items()],
)
def test_every_case_leads_back_to_the_nominative(base: str, case: str, written: str) -> None:
    assert case in name_cases(written.split())
    assert nominative(written.split(), case) == base.split()


@pytest.mark.parametrize(
    ("written", "cases"),
    [
        ("Акылбеком Жапаровым", "I"),
        ("Садыр Жапаров", "N"),
        ("Садыра Жапарова", "GN"),
        ("Розы Отунбаевой", "GDIP"),
        ("Барак Обама", "N"),
    ],
)
def test_a_name_shows_the_cases_that_it_can_be_in(written: str, cases: str) -> None:
    assert name_cases(written.split()) == set(cases)
