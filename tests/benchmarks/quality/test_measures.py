"""Measures and baselines, against values worked out by hand."""

from math import log2

import pytest

from benchmarks.quality.baselines import Bm25, exact, five_letters
from benchmarks.quality.keyboards import on_russian_keyboard
from benchmarks.quality.measures import mean, score


@pytest.mark.parametrize(
    ("ranking", "relevant", "ndcg", "mrr", "recall"),
    [
        (["a"], {"a": 1}, 100, 100, 100),
        (["x", "a"], {"a": 1}, 100 / log2(3), 50, 100),
        (["x"], {"a": 1}, 0, 0, 0),
        ([], {"a": 1}, 0, 0, 0),
        (["a"], {"a": 1, "b": 1}, 100 / (1 + 1 / log2(3)), 100, 50),
        (["b", "a"], {"a": 2, "b": 1}, 100 * (1 + 3 / log2(3)) / (3 + 1 / log2(3)), 100, 100),
        ([*"0123456789", "a"], {"a": 1}, 0, 0, 100),
        ([*map(str, range(100)), "a"], {"a": 1}, 0, 0, 0),
    ],
)
def test_scores_are_those_of_trec(ranking, relevant, ndcg, mrr, recall):
    scores = score(ranking, relevant)
    assert (scores.ndcg, scores.mrr, scores.recall) == pytest.approx((ndcg, mrr, recall))


def test_mean_is_over_queries():
    scores = mean([score(["a"], {"a": 1}), score(["b"], {"a": 1})])
    assert (scores.ndcg, scores.mrr, scores.recall) == (50, 50, 50)


def test_exact_baseline_needs_the_same_form():
    documents = [("1", "Астанада кездесу өтті"), ("2", "Алматыда жиын өтті")]
    assert Bm25(documents, exact).rank("АСТАНАДА", 10) == ["1"]
    assert Bm25(documents, exact).rank("Астана", 10) == []
    assert Bm25(documents, five_letters).rank("Астанаға", 10) == ["1"]


def test_baseline_ranks_rare_words_and_short_documents_first():
    documents = [("long", "кездесу " * 2 + "басқа " * 50), ("short", "кездесу"), ("3", "басқа")]
    assert Bm25(documents, exact).rank("кездесу", 10) == ["short", "long"]


def test_russian_keyboard_lacks_nine_letters():
    assert on_russian_keyboard("Әлем, ҒЫЛЫМ, Қаңтар, Өңір, Ұлы Түн, Һәм, Іс") == (
        "Алем, ГЫЛЫМ, Кантар, Онир, Улы Тун, Хам, Ис"
    )
