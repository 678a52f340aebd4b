"""An analysis is a value: what it makes of a word depends on its names and on nothing else."""

import doctest
import pickle
import threading

import pytest

import archive.analysis
from archive.analysis import Analysis, Kind, name_words
from archive.analysis.analysis import _REMEMBERED

SATYBALDY = name_words(["Дархан Сатыбалды"])


def test_usage_of_the_door_is_as_it_says() -> None:
    assert doctest.testmod(archive.analysis) == (0, 4)


@pytest.mark.parametrize(
    ("names", "kind", "word", "language", "terms"),
    [
        ((), Kind.STEM, "Сатыбалдының", "kk", ("сатыбал",)),
        (SATYBALDY, Kind.STEM, "Сатыбалдының", "kk", ("сатыбалды",)),
        (SATYBALDY, Kind.STEM, "Сатыбалдының", "en", ("сатыбалдынын",)),
        (SATYBALDY, Kind.EXACT, "Сатыбалдының", "kk", ("сатыбалдынын", "сатыбалдының")),
        (SATYBALDY, Kind.EXACT, "Сатыбалды", "kk", ("сатыбалды",)),
        (SATYBALDY, Kind.FIRST, "Сатыбалдының", "kk", ("сатыб",)),
        ((), Kind.SKELETON, "сатыбалдының", "kk", ("satebal",)),
        (SATYBALDY, Kind.SKELETON, "сатыбалдының", "kk", ("satebalde",)),
    ],
)
def test_terms_of_a_word(names, kind, word, language, terms) -> None:
    assert Analysis(frozenset(names)).analysers()[kind](word, language) == terms


def test_query_word_has_the_terms_with_and_without_the_names() -> None:
    terms = Analysis(SATYBALDY).stem_terms("Сатыбалдының", None)
    assert {"сатыбалды", "сатыбал", "сатыбалдынын"} <= set(terms)


def test_equal_names_are_equal_analyses_in_every_process() -> None:
    one = Analysis(SATYBALDY)
    one.stem_terms("Сатыбалдының", "kk")
    other = pickle.loads(pickle.dumps(one))  # noqa: S301
    assert other == one
    assert hash(other) == hash(one)
    assert other.digest == one.digest
    assert vars(other).keys() == {"names", "digest"}
    assert other.stem_terms("Сатыбалдының", "kk") == ("сатыбалды",)


def test_digest_is_another_one_with_other_names() -> None:
    digests = {Analysis(frozenset(names)).digest for names in ((), ("аб",), ("а", "б"), ("б", "а"))}
    assert len(digests) == 3


def test_analysis_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Analysis().names = SATYBALDY  # type: ignore[misc]


def test_words_that_are_remembered_are_bounded() -> None:
    analysis = Analysis()
    for number in range(_REMEMBERED + 5):
        assert analysis.stem_terms(f"x{number}", "en") == (f"x{number}",)
    assert len(analysis._stems["en"]) == 5
    assert analysis.stem_terms("x0", "en") == ("x0",)


def test_threads_with_other_names_do_not_disturb_each_other() -> None:
    expected = {Analysis(): "сатыбал", Analysis(SATYBALDY): "сатыбалды"}
    wrong: list[str] = []

    def analyse(analysis: Analysis, stem: str) -> None:
        for number in range(3000):
            word = "Сатыбалдының" if number % 2 else f"сөз{number}"
            (found,) = analysis.stem_terms(word, "kk")
            if number % 2 and found != stem:
                wrong.append(found)

    threads = [threading.Thread(target=analyse, args=pair) for pair in [*expected.items()] * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
