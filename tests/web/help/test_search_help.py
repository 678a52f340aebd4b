"""The help page teaches everything that the search reads, and its examples find something."""

import re
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils.translation import gettext, override, pgettext

from archive.search import SearchRequest, search
from archive.search.query import parser
from archive.search.query.civic_words_data import CIVIC_WORDS, TOGETHER
from archive.search.query.syntax import Field
from archive.search.query.words_data import FIELD_NAMES, OR_WORDS
from archive.text.scripts.folding import fold
from archive.web.help import help_data
from tests.web.markup import Markup

EXAMPLES = [
    *help_data.WORDS,
    *help_data.OPERATORS,
    *help_data.FIELDS.values(),
    *help_data.DATES,
    *help_data.NAMES,
    *help_data.CIVIC,
    *help_data.KEYBOARDS,
]
SHOWN_AS = {
    "open": "(трактор",
    "close": "қойма)",
    "or": " OR ",
    "minus": "-Өзбекстан",
    "field": "region:",
    "exact": "=Қазақстанда",
    "phrase": '"официального визита"',
    "distance": "~5",
    "word": "меморандумом",
}
"""Where the page shows each kind of thing that the parser takes for something."""


@pytest.fixture
def page(db: None, client: Client) -> Markup:
    return Markup(client.get("/help/"))


def test_every_operator_is_explained(page: Markup) -> None:
    assert set(parser._TOKEN.groupindex) == set(SHOWN_AS)
    for shown in SHOWN_AS.values():
        assert shown in page.text
    assert "инвест*" in page.text


def test_every_field_is_explained_with_all_its_names(page: Markup) -> None:
    assert set(help_data.FIELDS) == set(Field)
    text = fold(page.text)
    for name in FIELD_NAMES:
        assert f"{name}:" in text


def test_every_word_for_or_is_named(page: Markup) -> None:
    for word in OR_WORDS:
        assert word in page.text


def test_every_word_of_public_life_is_named(page: Markup) -> None:
    for row in CIVIC_WORDS:
        for words in row:
            assert words.replace(" ", ", ").replace(TOGETHER, " ") in page.text


@pytest.mark.parametrize("language", ["kk", "ky", "ru", "en"])
def test_word_beside_a_filter_is_the_one_that_help_names(language: str) -> None:
    with override(language):
        sentence = gettext("The word “not” beside a filter leaves out the articles that have it.")
        label = pgettext("a small link that excludes a value", "not")
    assert re.findall("[«“](.+?)[»”]", sentence) == [label]


def test_help_is_linked_from_search_and_footer(db: None, client: Client) -> None:
    for address in ("/", "/search/", "/articles/"):
        assert Markup(client.get(address)).links().count("/help/") >= 2
    for address in ("/officials/", "/about/"):
        assert "/help/" in Markup(client.get(address)).links()


def test_examples_are_links_to_the_search(page: Markup, client: Client) -> None:
    links = [link for link in page.links() if link.startswith("/search/?q=")]
    assert len(links) == len(EXAMPLES)
    for link, example in zip(links, sorted(EXAMPLES, key=_place(page)), strict=True):
        assert Markup(client.get(link)).all("input", id="q")[0]["value"] == example.query


def test_every_example_finds_something_in_the_fixtures(db: None) -> None:
    call_command("load_fixtures", verbosity=0)
    call_command("rebuild_index", noinput=True, verbosity=0)
    answers = {each.query: search(SearchRequest(each.query)) for each in EXAMPLES}
    assert [query for query, answer in answers.items() if not answer.complete] == []
    assert [query for query, answer in answers.items() if answer.notes] == []


def _place(page: Markup) -> Callable[[help_data.Example], int]:
    return lambda example: page.text.index(f" {example.query} ")
