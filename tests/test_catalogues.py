"""Translations are complete, say what the English does, and are written in their own alphabet."""

import gettext
import re
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.test import override_settings
from django.utils.translation import gettext as translate
from django.utils.translation import ngettext, override

from archive.admin.library_messages_data import LIBRARY_MESSAGES

LOCALE = Path(__file__).resolve().parent.parent / "archive" / "locale"
PATHS = {path.parent.parent.name: path for path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))}

RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
ALPHABETS = {"kk": RUSSIAN + "әғқңөұүһі", "ky": RUSSIAN + "ңөү", "ru": RUSSIAN}

LATIN_WORDS = {"cookie", "entity", "XML", "ZIP"}
"""What a translation may write in Latin letters although the English does not."""

PERCENT = re.compile(r"%(?:\(\w+\))?[sd]")
BRACES = re.compile(r"\{\w*\}")
TAG = re.compile(r"</?[a-z][^>]*>")
WORD = re.compile(r"[^\W\d_]+")


@pytest.fixture(params=PATHS)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    with PATHS[request.param].open("rb") as file:
        return read_po(file, locale=request.param, abort_invalid=True)


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def translations(catalogue: Catalog) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every translated form, with the English singular and plural that it may stand for."""
    for message in messages(catalogue):
        yield from ((forms(message.id), form) for form in forms(message.string))


def differing(catalogue: Catalog, pattern: re.Pattern[str]) -> list[str]:
    """Translations in which the pattern matches other things than in the English."""

    def found(text: str) -> Counter[str]:
        return Counter(pattern.findall(text))

    return [
        form
        for originals, form in translations(catalogue)
        if found(form) not in [found(original) for original in originals]
    ]


def own_words(originals: tuple[str, ...], form: str) -> list[str]:
    """The words of a translation without placeholders and without what the English quotes."""
    quoted = {word for original in originals for word in WORD.findall(original)}
    words = WORD.findall(BRACES.sub(" ", PERCENT.sub(" ", form)))
    return [word for word in words if word not in quoted]


def test_every_language_of_the_interface_but_english_has_a_catalogue() -> None:
    assert set(PATHS) == set(ALPHABETS)


def test_catalogues_translate_the_same_messages() -> None:
    def identities(path: Path) -> set[tuple[str | None, tuple[str, ...]]]:
        with path.open("rb") as file:
            return {(message.context, forms(message.id)) for message in messages(read_po(file))}

    first, *others = map(identities, PATHS.values())
    assert all(other == first for other in others)


def test_catalogue_compiles(catalogue: Catalog, tmp_path: Path) -> None:
    compiled = tmp_path / "django.mo"
    with compiled.open("wb") as file:
        write_mo(file, catalogue)
    with compiled.open("rb") as file:
        read = gettext.GNUTranslations(file)
    assert read.gettext("Search") == catalogue["Search"].string


def test_catalogue_passes_the_checks_of_the_compiler(catalogue: Catalog) -> None:
    assert [(message.id, errors) for message, errors in catalogue.check()] == []


def test_plural_has_as_many_forms_as_the_language(catalogue: Catalog) -> None:
    plurals = [message for message in messages(catalogue) if message.pluralizable]
    assert plurals
    assert {len(forms(message.string)) for message in plurals} == {catalogue.num_plurals}


def test_nothing_is_left_untranslated(catalogue: Catalog) -> None:
    assert [
        message.id
        for message in messages(catalogue)
        if message.fuzzy or not all(forms(message.string))
    ] == []


@pytest.mark.parametrize("pattern", [PERCENT, BRACES, TAG], ids=["percent", "braces", "tags"])
def test_placeholders_and_tags_are_kept(catalogue: Catalog, pattern: re.Pattern[str]) -> None:
    assert differing(catalogue, pattern) == []


def test_space_around_a_text_is_kept(catalogue: Catalog) -> None:
    edges = re.compile(r"\A\s+|\s+\Z")
    assert differing(catalogue, edges) == []


def test_cyrillic_words_stay_within_the_alphabet(catalogue: Catalog) -> None:
    letters = {*ALPHABETS[str(catalogue.locale)], *string.ascii_lowercase}
    assert [
        word
        for originals, form in translations(catalogue)
        for word in own_words(originals, form)
        if not set(word.lower()) <= letters
    ] == []


def test_no_latin_letter_looks_like_a_cyrillic_one(catalogue: Catalog) -> None:
    """A word with a Latin letter in it is one that the English has too."""
    assert [
        word
        for originals, form in translations(catalogue)
        for word in own_words(originals, form)
        if set(word) & set(string.ascii_letters) and word not in LATIN_WORDS
    ] == []


@pytest.fixture
def compiled_catalogues(tmp_path: Path) -> Iterator[None]:
    """Django reads catalogues compiled from their present text, not what lies about."""
    for language, path in PATHS.items():
        folder = tmp_path / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        with path.open("rb") as source, (folder / "django.mo").open("wb") as target:
            write_mo(target, read_po(source, locale=language))
    with override_settings(LOCALE_PATHS=[tmp_path]):
        yield


@pytest.mark.usefixtures("compiled_catalogues")
@pytest.mark.parametrize(
    ("language", "search", "published"),
    [
        ("kk", "Іздеу", "3 мақала жарияланды."),
        ("ky", "Издөө", "3 макала жарыяланды."),
        ("en", "Search", "3 articles published."),
    ],
)
def test_django_speaks_the_language(language: str, search: str, published: str) -> None:
    with override(language):
        assert translate("Search") == search
        text = ngettext("%d article published.", "%d articles published.", 3)
    assert text % 3 == published


def test_what_libraries_leave_out_is_translated(catalogue: Catalog) -> None:
    assert set(LIBRARY_MESSAGES) <= {message.id for message in catalogue}
