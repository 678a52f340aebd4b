"""Words of the index are found by their beginnings."""

from collections.abc import Callable

import pytest
from haystack import connections
from rapidfuzz.distance import OSA

from archive.index.lexicon import Lexicon
from archive.models import Article

WORDS = "салам салат салым сана сарай сауда саудагер сауыда садуа сада сат елка ел елші".split()

pytestmark = pytest.mark.django_db


@pytest.fixture
def lexicon(make_article: Callable[..., Article], update_index: Callable[[], int]) -> Lexicon:
    """Over several segments; every word but the last stands in one more article."""
    for number in range(len(WORDS)):
        make_article("Мәтін", " ".join(WORDS[: number + 1]), language="und")
        if number % 5 == 0:
            update_index()
    update_index()
    with connections["default"].get_backend().handle.searching() as engine:
        assert len(engine.snapshot.segments) > 1
        return Lexicon(engine)


@pytest.mark.parametrize("slips", [1, 2])
@pytest.mark.parametrize("typed", [*WORDS, "сада́", "саууда", "с", "latin", "елкаа"])
def test_no_word_with_few_slips_is_missed(lexicon: Lexicon, typed: str, slips: int) -> None:
    for beginning in ("", "с", "са", "ел"):
        found = lexicon.near("body_exact", beginning, typed, slips)
        close = {w for w in WORDS if w.startswith(beginning) and OSA.distance(w, typed) <= slips}
        assert close <= found


def test_few_other_words_are_among_them(lexicon: Lexicon) -> None:
    assert "саудагер" not in lexicon.near("body_exact", "са", "сауда", 1)
    assert "сарай" not in lexicon.near("body_exact", "са", "сауда", 1)


def test_rare_words_can_be_left_out(lexicon: Lexicon) -> None:
    assert {"салам", "сауда"} <= lexicon.near("body_exact", "са", "сауда", 9, least=5)
    assert "елші" not in lexicon.near("body_exact", "ел", "елші", 1, least=5)


def test_commonest_words_come_first(lexicon: Lexicon) -> None:
    assert lexicon.commonest("body_exact", "сал", 2) == {"салам": 14, "салат": 13}
    assert lexicon.commonest("body_exact", "сауд", 5) == {"сауда": 9, "саудагер": 8}
    assert lexicon.commonest("body_exact", "жоқ", 5) == {}


def test_all_values_of_a_facet_are_counted(lexicon: Lexicon) -> None:
    assert lexicon.values("language") == {"und": 14}
