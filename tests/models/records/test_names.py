"""Names of authority records."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from archive.models import Region, RegionName

pytestmark = pytest.mark.django_db


def test_heading_is_in_the_language_of_the_interface(make_region):
    region = make_region("turkistan-region", kind="country", kk="Түркістан облысы", en="Turkistan")
    with translation.override("kk"):
        assert str(region) == "Түркістан облысы"
    with translation.override("en"):
        assert str(region) == "Turkistan"


@pytest.mark.parametrize(("language", "heading"), [("ky", "Орыс"), ("kk", "Орыс"), ("xx", "Eng")])
def test_nearest_heading_stands_in(make_region, language, heading):
    region = make_region("a", ru="Орыс", en="Eng")
    assert region.heading(language) == heading


def test_record_without_names_still_has_a_label(make_region):
    region = make_region("a")
    assert str(region) == region.slug


def test_headings_come_from_a_prefetch(make_region, django_assert_num_queries):

    for slug in "abc":
        make_region(slug, kk=slug)
    with django_assert_num_queries(2):
        assert sorted(map(str, Region.objects.with_names())) == ["a", "b", "c"]


@pytest.mark.parametrize("language", ["kazakh", "KK", "kk_Latn", ""])
def test_language_of_a_name_is_bcp_47(make_region, language):
    name = RegionName(region=make_region("a"), language=language, text="б")
    with pytest.raises(ValidationError):
        name.full_clean()
