"""What each thing typed means."""

import pytest

from archive.search.query import words_of
from archive.search.query.parser import MAX_PARTS, parse
from archive.search.query.syntax import (
    NOTHING,
    Every,
    Field,
    Narrowing,
    Not,
    Quoted,
    Some,
    Words,
)


def words(
    *texts: str,
    exact: bool = False,
    prefix: bool = False,
    in_title: bool = False,
    pattern: str = "",
) -> Words:
    return Words(texts, exact, prefix, in_title, pattern)


def test_only_a_few_words_may_have_stars_inside():
    found = parse("аб*в аб*г аб*д аб*е")
    assert [one.pattern for one in words_of(found.syntax)] == ["аб*в", "аб*г", "аб*д", ""]
    assert found.notes == ("Stars were read inside of the first 3 words only.",)


MEANINGS = [
    ("", NOTHING),
    ("   ", NOTHING),
    ("әкім", words("әкім")),
    ("әкім сапары", Every((words("әкім"), words("сапары")))),
    ("Касым-Жомарт", words("Касым", "Жомарт")),
    ("АҚШ-пен", words("АҚШ")),
    ('"қол қойылды"', Quoted(("қол", "қойылды"))),
    ("«қол қойылды»", Quoted(("қол", "қойылды"))),
    ('"қол қойылды"~5', Quoted(("қол", "қойылды"), 5)),
    ('"қол"', words("қол", exact=True)),
    ("=облыс", words("облыс", exact=True)),
    ("обл*", words("обл", prefix=True)),
    ("обл*ның", words("обл", prefix=True, pattern="обл*ның")),
    ("об**ст*", words("об", prefix=True, pattern="об**ст*")),
    ("о*ст", words("о", "ст")),
    ("=обл*ның", words("обл", exact=True)),
    ("о*", words("о")),
    ("сауда -көлік", Every((words("сауда"), Not(words("көлік"))))),
    ("сауда –көлік", Every((words("сауда"), Not(words("көлік"))))),
    ("-көлік", Not(words("көлік"))),
    ("сауда - көлік", Every((words("сауда"), words("көлік")))),
    ("a OR b", Some((words("a"), words("b")))),
    ("а ИЛИ б", Some((words("а"), words("б")))),
    ("а НЕМЕСЕ б", Some((words("а"), words("б")))),
    ("а | б", Some((words("а"), words("б")))),
    ("а б OR в", Some((Every((words("а"), words("б"))), words("в")))),
    ("а (б OR в)", Every((words("а"), Some((words("б"), words("в")))))),
    ("-(а б)", Not(Every((words("а"), words("б"))))),
    ("region:Қытай", Narrowing(Field.REGION, "Қытай")),
    ("аймақ:Қытай", Narrowing(Field.REGION, "Қытай")),
    ("аймак:Кытай", Narrowing(Field.REGION, "Кытай")),
    ("регион:Китай", Narrowing(Field.REGION, "Китай")),
    ('official:"Садыр Жапаров"', Narrowing(Field.OFFICIAL, "Садыр Жапаров")),
    ("date:2023-03..2023-05", Narrowing(Field.DATE, "2023-03..2023-05")),
    ("after:2024", Narrowing(Field.AFTER, "2024")),
    ("date:март 2024", Narrowing(Field.DATE, "март 2024")),
    ("күні:2024 жылғы 7 наурыз", Narrowing(Field.DATE, "2024 жылғы 7 наурыз")),
    ("дата:2024-жылдын марты", Narrowing(Field.DATE, "2024-жылдын марты")),
    ("дата:март 2024..май 2024", Narrowing(Field.DATE, "март 2024..май 2024")),
    ("до:май 2024 сауда", Every((Narrowing(Field.BEFORE, "май 2024"), words("сауда")))),
    ("date:2024 сауда", Every((Narrowing(Field.DATE, "2024"), words("сауда")))),
    ("-language:kk", Not(Narrowing(Field.LANGUAGE, "kk"))),
    ("title:сауда", words("сауда", in_title=True)),
    ("тақырып:=сауда", words("сауда", in_title=True, exact=True)),
    ('title:"қол қойылды"', Quoted(("қол", "қойылды"), in_title=True)),
    ("unknown:сауда", Every((words("unknown"), words("сауда")))),
    ("region:", words("region")),
    ("19:30", words("19", "30")),
]


@pytest.mark.parametrize(("text", "meaning"), MEANINGS)
def test_meaning(text, meaning):
    assert parse(text).syntax == meaning


ODD = [
    ('сауда "көлік', "quotation mark", Every((words("сауда"), words("көлік")))),
    ("(сауда көлік", "opening bracket", Every((words("сауда"), words("көлік")))),
    ("сауда) көлік", "closing bracket", Every((words("сауда"), words("көлік")))),
    ("сауда OR", "OR needs", words("сауда")),
    ("OR сауда", "OR needs", words("сауда")),
    ("сауда ИЛИ", "ИЛИ needs", words("сауда")),
    ("НЕМЕСЕ сауда", "НЕМЕСЕ needs", words("сауда")),
    ("сауда |", "| needs", words("сауда")),
    ("а OR б ЖЕ", "ЖЕ needs", Some((words("а"), words("б")))),
    ("?!", "no word", NOTHING),
    ("сауда " * (MAX_PARTS + 1), "Only the first", None),
    ("(" * 20 + "сауда" + ")" * 20, "too many brackets", None),
]


@pytest.mark.parametrize(("text", "note", "meaning"), ODD)
def test_what_is_odd_is_searched_as_words_and_noted(text, note, meaning):
    query = parse(text)
    assert any(note in each for each in query.notes)
    assert meaning is None or query.syntax == meaning


@pytest.mark.parametrize("text", ["", " ", 'сауда -көлік "қол қойылды" region:Қытай', "а OR (б в)"])
def test_sensible_query_has_no_notes(text):
    assert parse(text).notes == ()


def test_headline_in_capitals_has_no_operators():
    assert parse("ОН ЖЕ ПРИЕХАЛ").syntax == Every((words("ОН"), words("ЖЕ"), words("ПРИЕХАЛ")))
