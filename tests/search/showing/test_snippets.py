"""What of a text is marked follows the authority records."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.analysis import Analysis, name_words
from archive.authority.name_index import NameIndex
from archive.index import plan
from archive.search.query import Expander, compile_query, parse
from archive.search.showing.matched_words import Matcher
from archive.search.showing.snippets import mark, snippet


@pytest.mark.parametrize(
    ("names", "marked"), [([], []), (["Сатыбалды"], ["Сатыбалдының"]), (["Абай"], [])]
)
def test_name_is_marked_where_it_is_one(names: list[str], marked: list[str]) -> None:
    matcher = Matcher(Analysis(name_words(names)), stems=frozenset({"сатыбалды"}))
    found = mark("Сатыбалдының сөзі", "kk", matcher)
    assert [one.text for one in found if one.matched] == marked


def test_phrase_of_a_name_is_marked_where_it_is_one() -> None:
    node = plan.Phrase("body", ("сатыбалды", "соз"))
    for names, marked in (([], 0), (["Сатыбалды"], 2)):
        matcher = Matcher.of(node, Analysis(name_words(names)))
        found = mark("Сатыбалдының сөзі", "kk", matcher)
        assert sum(one.matched for one in found) == marked


@pytest.mark.parametrize(
    "paragraph", ["бір  екі", "бір\u00a0екі", "бір\tекі", "бір\nекі", "бір екі"]
)
def test_snippet_has_single_spaces_between_words(paragraph: str) -> None:
    (fragment,) = snippet([paragraph, "үш"], "kk", Matcher(Analysis()))
    assert fragment.text == "бір екі үш"


@given(st.data())
def test_passage_is_that_of_the_whole_text(data: st.DataObject) -> None:
    words = st.sampled_from(["елші", "сапар", "келіссөз", "бірлескен", "мәлімдеме.", "жиын,", "ә"])
    text = " ".join(data.draw(st.lists(words, max_size=120)))
    stems = data.draw(st.sets(st.sampled_from(["елши", "сапар", "жиын"]), min_size=1))
    wanted = plan.AllOf(tuple(plan.Term("body", stem) for stem in sorted(stems)))
    matcher = Matcher.of(wanted, Analysis())
    found = snippet([text], "kk", matcher)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Matcher, "different_words", None)
        assert snippet([text], "kk", matcher) == found


def best_passage(query: str, text: str, language: str) -> list[str]:
    """The words that are marked in the snippet of a text that a query found."""
    syntax = parse(query).syntax
    matcher = Matcher.of(compile_query(syntax, Expander(NameIndex())).node, Analysis())
    return [one.text for one in snippet([text], language, matcher) if one.matched]


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("указ президента", ["указ", "президента"]),
        ("указ президента language:ru", ["указ", "президента"]),
        ("указ президента after:2020", ["указ", "президента"]),
        ("указ президента 7 мая 2023", ["указ", "президента", "7", "мая", "2023"]),
        ("президент OR указ", ["указ", "президента"]),
        ("президента", ["Президент"]),
    ],
)
def test_passage_with_most_words_of_the_query_is_shown(query: str, marked: list[str]) -> None:
    far = "далеко отсюда " * 40
    text = f"Президент прибыл. {far} Вышел указ президента от 7 мая 2023 года. {far}"
    assert best_passage(query, text, "ru") == [word for word in marked if word in text]


def test_stems_of_one_word_are_not_different_words() -> None:
    far = "ұзақ сөз " * 40
    text = f"Жарлық, жарлығы, жарлыққа. {far} Президенттің жарлығы. {far}"
    assert best_passage("президенттің жарлығы", text, "kk") == ["Президенттің", "жарлығы"]


@pytest.mark.parametrize("ending", ["  ", "\n", "\u00a0 "])
def test_passage_ends_with_one_space(ending: str) -> None:
    words = ["сөз"] * 200
    for place in range(60, 75):
        text = " ".join(words[:place]) + ending + " ".join(words[place:])
        fragments = snippet([text], "kk", Matcher(Analysis()))
        assert "  " not in "".join(one.text for one in fragments)
