import pytest

from archive.text.scripts.keyboard import other_layouts

MEANT = [
    ("njrftd", "токаев"),
    ("Njrftd", "Токаев"),
    ("ghtpbltyn", "президент"),
    ("j,kfcnm", "область"),
    ("[kt,", "хлеб"),
    (";fgfhjd", "жапаров"),
    ('"rjyjvbrf', "Экономика"),
    # The Kazakh number row.
    ("nj0ftd", "тоқаев"),
    ("N8hr3cnfy", "Түркістан"),
    (")snfq", "Қытай"),
    ("-p,trcnfy", "өзбекстан"),
    ("2r3v", "әкім"),
    ("=fy", "һан"),
    # The Kyrgyz layout.
    ("n\\hrcnfy", "түркстан"),
    ("rt=ti", "кеңеш"),
    # Cyrillic that was meant to be Latin.
    ("ещлфнум", "tokayev"),
    ("Офзфкщм", "Japarov"),
]


@pytest.mark.parametrize(("typed", "meant"), MEANT)
def test_typed_in_another_layout(typed, meant):
    assert meant in other_layouts(typed)


KEPT = [
    ('"njrftd rfcsv"', '"токаев касым"'),
    ("njrftd -;fgfhjd", "токаев -жапаров"),
    ("(njrftd OR ;fgfhjd)", "(токаев OR жапаров)"),
    ("region:njrftd", "region:токаев"),
    ("njrft*", "токае*"),
    ("=njrftd", "=токаев"),
    ("njrftd, 2024", "токаев, 2024"),
    ("сауда njrftd", "сауда токаев"),
]


@pytest.mark.parametrize(("typed", "meant"), KEPT)
def test_signs_of_the_query_language_stay(typed, meant):
    assert other_layouts(typed)[0] == meant


@pytest.mark.parametrize("text", ["", " ", "2024", "-", '"', "🙂", "\ud800", "\0", "。"])
def test_text_without_letters_has_no_other_reading(text):
    assert other_layouts(text) == ()


def test_long_text_is_read_in_no_time():
    assert other_layouts("njrftd " * 2_000)[0].count("токаев") == 2_000
    assert other_layouts("a" * 10_000)[0] == "ф" * 10_000
    other_layouts("a" + "," * 10_000 + "b")
