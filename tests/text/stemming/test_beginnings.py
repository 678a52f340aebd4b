"""Words are found by how they begin, however they are written."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.text.scripts.folding import fold
from archive.text.scripts.transliteration import skeleton
from archive.text.stemming.beginnings import beginnings_of, first_letters_of, words_beginning
from archive.text.stemming.stems import stem
from archive.text.tokens import tokenise, words

LATIN = "abcdefghijklmnopqrstuvwxyz$"


def found(text: str, *beginnings: str) -> list[str]:
    return [token.text for token in words_beginning(text, frozenset(beginnings))]


@pytest.mark.parametrize(
    ("text", "beginning", "expected"),
    [
        ("Қазақстан мен Казахстан, казак", "каз", ["Қазақстан", "Казахстан", "казак"]),
        ("қала, Ққала", "ка", ["қала"]),
        ("Tокаев (латын T)", "то", ["Tокаев"]),
        ("То\u00adқаев, То\u0301қаев", "ток", ["То\u00adқаев", "То\u0301қаев"]),
        ("и\u0306од", "йо", ["и\u0306од"]),
        ("O'zbekiston", "oz", ["O'zbekiston"]),
        ("д'Арк, Арк", "ар", ["Арк"]),
        ("АҚШ-пен пенсия", "пен", ["пенсия"]),
        ("съезд", "се", ["съезд"]),
        ("", "а", []),
    ],
)
def test_words_with_a_beginning_are_found(text, beginning, expected):
    assert [word for word in expected if word in found(text, beginning)] == expected


def test_no_beginnings_find_nothing():
    assert not found("қала")


@given(st.text("каКa'’\u0301\u0306\u00ad\u200b -ъё", max_size=12))
def test_what_stands_inside_words_begins_none(text):
    wanted = [token for token in tokenise(text) if fold(token.text).startswith("ка")]
    found = list(words_beginning(text, frozenset({"ка"})))
    assert [token for token in found if token in wanted] == wanted
    assert set(found) <= set(tokenise(text))


def test_places_are_those_of_the_text():
    text = "бұл Қазақстан"
    (token,) = words_beginning(text, frozenset({"ка"}))
    assert text[token.start : token.end] == "Қазақстан"


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("kk", "kk_legal.jsonl.gz"),
        ("kk", "inform_articles_kk.jsonl"),
        ("ky", "ky_24kg.jsonl"),
        ("ru", "ru_lenta_sample.jsonl"),
        ("ru", "ru_telegram.jsonl"),
    ],
)
def test_every_word_of_real_texts_begins_as_its_stem_says(shared, language, name):
    path = shared / "data" / "articles" / name
    with (gzip.open if name.endswith("gz") else open)(path, "rt") as file:
        texts = [
            text
            for _, line in zip(range(200), file, strict=False)
            for text in json.loads(line).values()
            if isinstance(text, str)
        ]
    for word in {word for text in texts for word in words(text)}:
        assert word in found(word, *beginnings_of(stem(word, language)))
        if key := skeleton(word):
            assert key[0] not in LATIN or word in found(word, *first_letters_of(key))
