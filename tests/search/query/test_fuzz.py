"""No query, however it is made, is an error: 20,000 generated ones."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.authority.reader import current_names
from archive.index.handle import ArchiveIndex
from archive.index.plan import Plan
from archive.search.query import Expander, compile_query, parse
from archive.search.query.syntax import Field
from archive.search.query.words_data import FIELD_NAMES
from archive.search.showing.matched_words import Matcher
from archive.search.showing.snippets import snippet

OPERATORS = 'OR ИЛИ НЕМЕСЕ | - – = * ( ) " « ~5 ~ : .. \\'.split()
WORDS = (
    "Түркістан облысының Жапаровго Казахстаном Tokayev njrftd АҚШ-пен 2024 a сауда 𝒷 🙂 "
    "и\u0306 o\u0431лыс \u00adоб\u00adлыс"
).split()
CONTROLS = ["\0", "\n", "\u200b", "\u2028", "\ud800", "\udfff", "\ufeff", "\x1b", " "]
VALUES = [
    "kk",
    "2023-03..2023-05",
    "..",
    "2024-13",
    "наурыз 2024",
    "2024-жылдын марты",
    "XXXX",
    "/",
]
FIELDS = [f"{name}:" for name in FIELD_NAMES]
QUERIES_AT_ONCE = 50


def make_query(random: Random) -> str:
    """A query of any mixture of pieces, up to 10,000 characters long."""
    kinds = [OPERATORS, WORDS, CONTROLS, VALUES, FIELDS]
    pieces = [random.choice(random.choice(kinds)) for _ in range(random.randint(0, 14))]
    pieces += [chr(random.randint(0, 0x10FFFF)) for _ in range(random.randint(0, 4))]
    random.shuffle(pieces)
    text = random.choice(["", " "]).join(pieces)
    return (text * random.choice([1] * 40 + [2, 400]))[:10_000]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> ArchiveIndex:
    index = ArchiveIndex(Path(tmp_path_factory.mktemp("index")))
    index.create()
    return index


@pytest.mark.django_db
@pytest.mark.parametrize("part", range(4))
def test_no_query_is_an_error(part, index, make_region, make_official):
    make_region("turkistan-region", kk="Түркістан облысы", ru="Туркестанская область")
    make_official("sadyr-japarov", ky="Садыр Жапаров")
    names = current_names()

    @settings(max_examples=5000 // QUERIES_AT_ONCE, deadline=None, database=None)
    @given(st.randoms(use_true_random=True), st.booleans())
    def check(random, relaxed):
        for _ in range(QUERIES_AT_ONCE):
            text = make_query(random)
            query = parse(text)
            compiled = compile_query(query.syntax, Expander(names), relaxed=relaxed)
            with index.searching() as engine:
                engine.execute(Plan(compiled.node))
            snippet(["Түркістан облысының әкімі."], "kk", Matcher.of(compiled.node, names.analysis))

    check()


def test_every_field_has_a_name_in_every_language():
    assert set(FIELD_NAMES.values()) == set(Field)
