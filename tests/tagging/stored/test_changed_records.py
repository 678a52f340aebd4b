"""What counts as a change of the authority records, and which articles it can concern."""

from collections.abc import Callable
from typing import Any

import pytest

from archive.authority.reader import current_gazetteer
from archive.models import (
    Article,
    Office,
    Official,
    OfficialName,
    Position,
    Region,
    RegionName,
    TaggingRun,
)
from archive.tagging.stored.changed_records import (
    Difference,
    Records,
    affected,
    changes_since,
    compare_records,
    describe_records,
)
from archive.tagging.tagger import VERSION
from archive.text.names.inflection import base_keys

pytestmark = pytest.mark.django_db


def describe() -> Records:
    return describe_records(current_gazetteer())


def updated(model: Any, **fields: Any) -> Callable[[], Any]:
    """Changes some fields of the only row of a model."""
    return lambda: model.objects.update(**fields)


FACTS: dict[str, tuple[str, Callable[[], Any]]] = {
    "an official merged": (
        "o10 o2",
        lambda: Official.objects.filter(slug="a").update(merged_into=2),
    ),
    "a region merged": ("r20 r1", lambda: Region.objects.filter(slug="osh").update(merged_into=1)),
    "a region's parent": ("r20", lambda: Region.objects.filter(slug="osh").update(parent=3)),
    "a region's kind": ("r20", lambda: Region.objects.filter(slug="osh").update(kind="district")),
    "when a region was": (
        "r20",
        lambda: Region.objects.filter(slug="osh").update(existed="1990/.."),
    ),
    "language of an official's name": ("o10", updated(OfficialName, language="ru")),
    "text of an official's name": ("o10", updated(OfficialName, text="Асан Асанов")),
    "kind of an official's name": ("o10", updated(OfficialName, kind="variant")),
    "an official's name gone": ("o10", lambda: OfficialName.objects.all().delete()),
    "language of a region's name": ("r20", updated(RegionName, language="ru")),
    "text of a region's name": ("r20", updated(RegionName, text="Талас")),
    "kind of a region's name": ("r20", updated(RegionName, kind="variant")),
    "when a region's name was used": ("r20", updated(RegionName, used="1990/..")),
    "a region's name gone": ("r20", lambda: RegionName.objects.all().delete()),
    "start of a position": ("o10", updated(Position, start="2021")),
    "end of a position": ("o10", updated(Position, end="2022")),
    "office of a position": ("o10", updated(Office, kind="minister")),
    "region of an office": ("o10", updated(Office, region=1)),
    "a position gone": ("o10", lambda: Position.objects.all().delete()),
}


@pytest.fixture
def records() -> Records:
    """Two officials and three regions, of which one each has a name, and one position."""
    kyrgyzstan = Region.objects.create(pk=1, slug="kyrgyzstan", kind="country")
    Region.objects.create(pk=3, slug="china", kind="country")
    osh = Region.objects.create(pk=20, slug="osh", kind="city", parent=kyrgyzstan)
    RegionName.objects.create(region=osh, language="ky", text="Ош", kind="heading")
    official = Official.objects.create(pk=10, slug="a")
    Official.objects.create(pk=2, slug="b")
    OfficialName.objects.create(
        official=official, language="ky", text="Асан Үсөнов", kind="heading"
    )
    office = Office.objects.create(slug="governor", kind="governor")
    Position.objects.create(official=official, office=office, start="2020")
    return describe()


@pytest.mark.parametrize(("concerned", "change"), FACTS.values(), ids=FACTS)
def test_every_fact_that_decides_a_tag_is_noticed(
    records: Records, concerned: str, change: Callable[[], Any]
) -> None:
    assert not compare_records(records, describe())
    change()
    difference = compare_records(records, describe())
    officials = {f"o{pk}" for pk in difference.officials}
    assert officials | {f"r{pk}" for pk in difference.regions} == set(concerned.split())


def test_records_without_a_name_are_known_too(records: Records) -> None:
    assert records.keys() == {"o10", "o2", "r1", "r3", "r20"}
    Official.objects.get(slug="b").delete()
    Region.objects.create(pk=300, slug="nameless", kind="country")
    assert compare_records(records, describe()) == Difference(
        frozenset({2}), frozenset({300}), frozenset()
    )


def test_difference_has_the_names_before_and_after() -> None:
    before = {"o12": ["ab", "asan usenov"], "r7": ["cd", "osh"], "r8": ["ef", "talas"]}
    after = {"o12": ["gh", "asan"], "r7": ["cd", "osh"], "o3": ["ij"]}
    assert compare_records(before, after) == Difference(
        frozenset({12, 3}), frozenset({8}), frozenset({("asan", "usenov"), ("asan",), ("talas",)})
    )


def test_difference_says_whether_there_is_one() -> None:
    nothing = frozenset[int]()
    assert not Difference(nothing, nothing, frozenset())
    assert Difference(frozenset({1}), nothing, frozenset())
    assert Difference(nothing, frozenset({1}), frozenset())


def test_everything_is_looked_at_after_no_tagging_or_one_of_another_tagger(
    records: Records,
) -> None:
    assert changes_since(None, records) is None
    assert changes_since(TaggingRun(tagger_version="0", records=records), records) is None
    known = changes_since(TaggingRun(tagger_version=VERSION, records=records), records)
    assert known is not None
    assert not known


def _affected(text: str, *names: str, language: str = "ky") -> bool:
    article = Article(headline="—", body=text, language=language)
    nothing = frozenset[int]()
    keys = frozenset(tuple(base_keys(w, language)[0] for w in name.split()) for name in names)
    return bool(list(affected([article], Difference(nothing, nothing, keys))))


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Асан Үсөнов келди.", ["Асан Үсөнов"], True),
        ("Үсөнов менен Асан келди.", ["Асан Үсөнов"], True),
        ("Асан келди.", ["Асан Үсөнов"], False),
        ("Асан келди.", ["Асан Үсөнов", "Асан"], True),
        ("Бул асан эмес.", ["Асан"], False),
        ("Асан келди.", [], False),
    ],
)
def test_articles_with_all_words_of_a_name_may_name_it(
    text: str, names: list[str], expected: bool
) -> None:
    assert _affected(text, *names) is expected


def test_particles_of_a_name_are_not_capitalised() -> None:
    assert _affected("Асан уулу Мирлан келди.", "Асан уулу Мирлан")


def test_articles_that_are_tagged_are_affected_whatever_they_say(
    make_article: Callable[..., Article],
    make_official: Callable[..., Official],
    make_region: Callable[..., Region],
) -> None:
    official, region = make_official("a"), make_region("b")
    tagged = [make_article(officials=[official]), make_article(regions=[region]), make_article()]
    nothing = frozenset[int]()

    def found(officials: frozenset[int], regions: frozenset[int]) -> list[Article]:
        return list(affected(tagged, Difference(officials, regions, frozenset())))

    assert found(frozenset({official.pk}), nothing) == tagged[:1]
    assert found(nothing, frozenset({region.pk})) == tagged[1:2]
    assert found(nothing, nothing) == []


def test_region_of_several_words_is_looked_for_by_the_first(records: Records) -> None:
    RegionName.objects.create(region_id=20, language="ky", text="Кара Суу", kind="variant")
    names = compare_records(records, describe()).names
    assert ("kara",) in names
    assert not any("su" in name or "suu" in name for name in names)
