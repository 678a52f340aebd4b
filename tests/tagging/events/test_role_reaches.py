"""How far from a region stands what says that it was visited, and which visits count as ones."""

import pytest

from archive.authority.gazetteer.places import Area
from archive.tagging.events.roles import Actor, find_roles
from archive.tagging.spans import Span
from archive.tagging.titles.title_context import make_context
from archive.tagging.words.words import Word, read_words
from archive.text.sentences import sentence_starts

KAZAKHSTAN, TURKISTAN, KENTAU, CHINA, KASHGAR, UZBEKISTAN = range(1, 7)
AREAS = {
    KAZAKHSTAN: Area(KAZAKHSTAN, "country", None, frozenset()),
    TURKISTAN: Area(TURKISTAN, "province", KAZAKHSTAN, frozenset({KAZAKHSTAN})),
    KENTAU: Area(KENTAU, "city", TURKISTAN, frozenset({KAZAKHSTAN, TURKISTAN})),
    CHINA: Area(CHINA, "country", None, frozenset()),
    KASHGAR: Area(KASHGAR, "city", CHINA, frozenset({CHINA})),
    UZBEKISTAN: Area(UZBEKISTAN, "country", None, frozenset()),
}
NAMES = {
    "Казахстан": KAZAKHSTAN,
    "Қазақстан": KAZAKHSTAN,
    "Туркестан": TURKISTAN,
    "Түркістан": TURKISTAN,
    "Кентау": KENTAU,
    "Кита": CHINA,
    "Қытай": CHINA,
    "Кашгар": KASHGAR,
    "Узбекистан": UZBEKISTAN,
    "Өзбекстан": UZBEKISTAN,
    "Астана": KENTAU,
}
ACTORS = {"Посол": KAZAKHSTAN, "Аким": TURKISTAN, "Консул": CHINA, "Мэр": KENTAU}
"""Who is in office, and where; the first is so in every language."""

VISIT = {KAZAKHSTAN: "home", CHINA: "visited"}


def roles(text: str, language: str = "ru") -> dict[int, str]:
    """The roles in a text whose first line is a headline that says nothing."""
    return roles_of(f"Новость\n{text}", language)


def roles_of(text: str, language: str = "ru") -> dict[int, str]:
    words = read_words(text, language)
    regions = [span for at, word in enumerate(words) for span in _span(at, word)]
    actors = [Actor(at, ACTORS[w.text]) for at, w in enumerate(words) if w.text in ACTORS]
    context = make_context(text, words, regions, {KAZAKHSTAN, CHINA, UZBEKISTAN})
    found = find_roles(context, regions, actors, AREAS, sentence_starts(text))
    return {record: str(role) for record, role in found.items()}


def _span(at: int, word: Word) -> list[Span]:
    found = [(name, pk) for name, pk in NAMES.items() if word.text.startswith(name)]
    return [Span(at, at, pk, inflected=word.text != name) for name, pk in found]


REACHES = {
    "verb before a goal": ("ru", "Посол посетил {} Китай.", 2),
    "verb of going before a goal": ("ru", "Посол прибыл {} в Китай.", 2),
    "verb of going behind a goal": ("ru", "Посол в Китай {} прибыл.", 3),
    "verb of going behind a goal in Kazakh": ("kk", "Посол Қытайға {} барды.", 3),
    "journey behind a place": ("kk", "Посол Қытайдағы {} сапарын бастады.", 2),
}
DELEGATIONS = {
    "delegation before its region": ("ru", "Делегация {} Туркестана прибыла с визитом в Китай.", 2),
    "delegation behind its region": ("kk", "Түркістан {} делегациясы Қытайға барды.", 4),
}


@pytest.mark.parametrize(("language", "text", "words"), REACHES.values(), ids=REACHES)
def test_what_makes_a_goal_stands_so_near(language: str, text: str, words: int) -> None:
    assert roles(text.format("сол " * words), language) == VISIT
    assert roles(text.format("сол " * (words + 1)), language) == {}


@pytest.mark.parametrize(("language", "text", "words"), DELEGATIONS.values(), ids=DELEGATIONS)
def test_delegation_stands_so_near(language: str, text: str, words: int) -> None:
    delegation = {TURKISTAN: "home", CHINA: "visited"}
    assert roles(text.format("сол " * words), language) == delegation
    assert roles(text.format("сол " * (words + 1)), language) == {}


def test_preposition_stands_right_before_its_goal() -> None:
    assert roles("Посол совершил визит в Китай.") == VISIT
    assert roles("Посол совершил визит в большой Китай.") == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В Китай прибыл Посол.", "ru"),
        ("Посетил Китай Посол.", "ru"),
        ("Визит Посол начал в Китае", "ru"),
    ],
)
def test_text_may_begin_and_end_with_a_visit(text: str, language: str) -> None:
    assert roles_of(text, language) == VISIT


def test_delegation_may_be_the_first_word() -> None:
    assert roles_of("Делегация Туркестана прибыла в Китай.") == {
        TURKISTAN: "home",
        CHINA: "visited",
    }


def test_region_may_be_the_first_word() -> None:
    assert roles_of("Узбекистан ждёт: Посол прибыл в Китай.") == VISIT


def test_delegation_is_not_of_the_region_behind_it_in_kazakh() -> None:
    text = "Посол мен делегация Түркістан арқылы Қытайға барды."
    assert roles(text, "kk") == VISIT


def test_name_that_ends_like_a_case_is_no_goal() -> None:
    assert roles("Посол Астана туралы сапарда айтты.", "kk") == {}
    assert roles("Посол Қытайға сапармен барды.", "kk") == VISIT


@pytest.mark.parametrize("case", ["ны", "ның", "дан", ""])
def test_other_cases_lead_nowhere(case: str) -> None:
    assert roles(f"Посол Қытай{case} көріп, сапар туралы айтты.", "kk") == {}


OTHER_SENTENCES = {
    "verb in the sentence before": "Он прибыл сегодня. Посол в Китае выступил.",
    "verb in the sentence behind": "Посол выступил в Китае. Прибыл груз.",
    "visit in the sentence before": "Визит окончен сегодня. Посол выступил в Китае.",
    "visit in the sentence behind": "Посол выступил в Китае. Визит окончен.",
    "official in the sentence before": "Посол выступил сегодня. Прошёл визит в Китай.",
    "official in the sentence behind": "Прошёл визит в Китай. Посол выступил.",
}


@pytest.mark.parametrize("text", OTHER_SENTENCES.values(), ids=OTHER_SENTENCES)
def test_visit_is_told_in_one_sentence(text: str) -> None:
    assert roles(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Аким выступил сегодня. Посол совершил визит в Китай.",
        "Делегация Узбекистана осталась дома. Посол совершил визит в Китай.",
        "Посол через Узбекистан выехал с визитом в Китай.",
        "Посол совершил визит в Китай. Потом Аким выступил в Узбекистане.",
        "Посол совершил визит в Китай. Потом Аким прибыл в Казахстан.",
        "Консул встретил гостей: Посол прибыл с визитом в Китай.",
        "Посол прибыл с визитом: делегация в Китае уже была.",
    ],
    ids=[
        "official of another sentence",
        "delegation of another sentence",
        "region without a delegation",
        "goal of a sentence without a visit",
        "who comes home",
        "host",
        "delegation at its goal",
    ],
)
def test_home_is_where_the_visitor_is_from(text: str) -> None:
    assert roles(text) == VISIT


def test_where_nobody_is_named_there_is_no_visit() -> None:
    assert roles_of("Узбекистан: новости\nСовершён визит в Китай.") == {UZBEKISTAN: "home"}


def test_who_went_first_is_at_home_and_all_goals_count() -> None:
    text = "Посол совершил визит в Китай. Потом Аким прибыл в Узбекистан."
    assert roles(text) == VISIT | {UZBEKISTAN: "visited"}


INSIDE = {
    "own country": ("Аким совершил визит в Казахстан.", {TURKISTAN: "home"}),
    "province of the own country": (
        "Посол совершил визит в Туркестан.",
        {KAZAKHSTAN: "home", TURKISTAN: "visited"},
    ),
    "city of the own country": (
        "Посол совершил визит в Кентау.",
        {KAZAKHSTAN: "home", KENTAU: "visited"},
    ),
    "city of the own province": ("Аким совершил визит в Кентау.", {TURKISTAN: "home"}),
    "own province": ("Мэр совершил визит в Туркестан.", {KENTAU: "home"}),
    "city abroad": ("Аким совершил визит в Кашгар.", {TURKISTAN: "home", KASHGAR: "visited"}),
    "own place": ("Мэр совершил визит в Кентау.", {}),
}


@pytest.mark.parametrize(("text", "expected"), INSIDE.values(), ids=INSIDE)
def test_visits_inside_of_the_own_country(text: str, expected: dict[int, str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(("beyond", "expected"), [(1, VISIT), (0, {})])
def test_visits_are_looked_for_in_the_lead(beyond: int, expected: dict[int, str]) -> None:
    told = "Посол прибыл с визитом в Китай."
    filler = 2500 - beyond - len("Новость\n") - told.index("Китай") - 2
    assert roles("а" * filler + ".\n" + told) == expected


OPENING = 400


@pytest.mark.parametrize(("beyond", "expected"), [(1, {CHINA: "home"}), (0, {})])
@pytest.mark.parametrize("headline", ["Новость", ""], ids=["headline", "no headline"])
def test_main_region_is_named_in_the_opening(
    headline: str, beyond: int, expected: dict[int, str]
) -> None:
    # Where there is no line, nothing is the headline.
    begins = f"{headline}\n" if headline else ""
    filler = len(headline) + OPENING - beyond - len(begins) - 1
    text = f"{begins}{'а' * filler} Китай {'а' * OPENING} Китай"
    assert roles_of(text) == expected


def test_main_region_is_the_one_named_most() -> None:
    text = "Китай и Узбекистан: новости\nО них: Узбекистан большой."
    assert roles_of(text) == {UZBEKISTAN: "home"}
    assert roles_of("Китай и Узбекистан: новости\nО них.") == {CHINA: "home"}
    assert roles("Китай. Узбекистан. Узбекистан. Китай. Узбекистан.") == {UZBEKISTAN: "home"}


def test_region_named_once_outside_of_a_headline_has_no_role() -> None:
    assert roles("Китай большой.") == {}
    assert roles_of("Китай большой.") == {}
    assert roles_of("Китай") == {}
