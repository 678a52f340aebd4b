"""What of a text is marked follows the authority records."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search import plan, snippets
from archive.search.analyzers import protection
from archive.search.matched_words import Matcher
from archive.search.snippets import mark, snippet
from archive.text.stemming import name_words


def test_name_is_marked_as_soon_as_it_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    matcher = Matcher(stems=frozenset({"сатыбалды"}))
    monkeypatch.setattr(protection, "names", frozenset())
    assert not any(one.matched for one in mark("Сатыбалдының сөзі", "kk", matcher))
    monkeypatch.setattr(protection, "names", name_words(["Сатыбалды"]))
    marked = [one.text for one in mark("Сатыбалдының сөзі", "kk", matcher) if one.matched]
    assert marked == ["Сатыбалдының"]


@pytest.mark.parametrize(
    "paragraph", ["бір  екі", "бір\u00a0екі", "бір\tекі", "бір\nекі", "бір екі"]
)
def test_snippet_has_single_spaces_between_words(paragraph: str) -> None:
    (fragment,) = snippet([paragraph, "үш"], "kk", Matcher())
    assert fragment.text == "бір екі үш"


@given(st.data())
def test_passage_is_that_of_the_whole_text(data: st.DataObject) -> None:
    words = st.sampled_from(["елші", "сапар", "келіссөз", "бірлескен", "мәлімдеме.", "жиын,", "ә"])
    text = " ".join(data.draw(st.lists(words, max_size=120)))
    stems = data.draw(st.sets(st.sampled_from(["елши", "сапар", "жиын"]), min_size=1))
    wanted = plan.AllOf(tuple(plan.Term("body", stem) for stem in sorted(stems)))
    matcher = Matcher.of(wanted)
    found = snippet([text], "kk", matcher)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(snippets, "different_words", lambda _matcher: None)
        assert snippet([text], "kk", matcher) == found


def test_stems_of_one_word_are_not_different_words() -> None:
    def any_of(*stems: str) -> plan.Node:
        return plan.AnyOf(tuple(plan.Term("body", stem) for stem in stems))

    far = "ұзақ сөз " * 40
    matcher = Matcher.of(plan.AllOf((any_of("указ", "жарлык"), any_of("президент"))))
    text = f"Жарлық, указ. {far} Президенттің жарлығы. {far}"
    marked = [one.text for one in snippet([text], "kk", matcher) if one.matched]
    assert marked == ["Президенттің", "жарлығы"]
