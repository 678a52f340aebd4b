"""Quoted names are told from quoted speech."""

import pytest

from archive.tagging.words.quotes import quoted_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("«Түркістан» залы", ["«Түркістан»"]),
        ('АО "Казахстан темір жолы" сообщает', ['"Казахстан темір жолы"']),
        ("„Қорғас“ және “Алматы”", ["„Қорғас“", "“Алматы”"]),
        ('«Узагротехмаш" зауыты', ['«Узагротехмаш"']),
        ('"Дунлу" жана "Наньда"', ['"Дунлу"', '"Наньда"']),
        ("«Біз Қазақстанға барамыз», – деді", []),
        ("«Қазақстан — біздің Отанымыз!»", []),
        ("«бұл сөз»", []),
        ("«Бірінші сөйлем. Қазақстан жақсы»", []),
        ("«" + "Сөз " * 20 + "»", []),
        ("«Жабылмаған Қазақстан\nекінші жол»", []),
        ("", []),
    ],
)
def test_short_quotations_are_names(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_names(text)] == names
