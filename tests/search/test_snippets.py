"""What of a text is marked follows the authority records."""

import pytest

from archive.search.analyzers import protection
from archive.search.snippets import Matcher, mark, snippet
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
