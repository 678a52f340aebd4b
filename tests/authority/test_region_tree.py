"""The walk up and down the tree of regions."""

import pytest

from archive.authority.reader import latest_records
from archive.authority.region_tree import RegionTree
from archive.models import Region

TREE = RegionTree({1: None, 2: 1, 3: 2, 4: 1})
CIRCLE = RegionTree({1: 2, 2: 1, 3: 2, 4: 9})


def test_above_is_the_nearest_first() -> None:
    assert [TREE.above(pk) for pk in (1, 2, 3)] == [(), (1,), (2, 1)]
    assert TREE.above(77) == ()


def test_below_is_everything_at_any_depth() -> None:
    assert [TREE.below(pk) for pk in (1, 2, 3, 77)] == [{2, 3, 4}, {3}, set(), set()]


def test_a_circle_ends() -> None:
    assert [CIRCLE.above(pk) for pk in (1, 2, 3)] == [(2,), (1,), (2, 1)]
    assert [CIRCLE.below(pk) for pk in (1, 2, 3)] == [{2, 3}, {1, 3}, set()]


def test_a_parent_that_is_not_known_is_part_of_nothing() -> None:
    assert CIRCLE.above(4) == (9,)


@pytest.mark.django_db
def test_a_region_moved_past_the_history_is_noticed() -> None:
    one, other = (Region.objects.create(slug=slug, kind="country") for slug in ("one", "other"))
    city = Region.objects.create(slug="city", kind="city", parent=one)
    assert latest_records().tree.above(city.pk) == (one.pk,)
    Region.objects.filter(pk=city.pk).update(parent=other)
    assert latest_records().tree.above(city.pk) == (other.pk,)
