"""The gazetteer is always that of the database as it is now."""

import pytest

from archive.authority.reader import current_gazetteer
from archive.models import Official, OfficialName, Region, RegionName
from archive.tagging import Tags, suggest_tags


def test_it_is_built_once_for_a_state_of_the_database(authority: None) -> None:
    assert current_gazetteer() is current_gazetteer()


@pytest.mark.django_db
def test_a_new_name_is_used_at_once() -> None:
    official = Official.objects.create(slug="asel-kodo")
    text = "Асель Кодуранова Кенсуда."
    assert suggest_tags(text, "ky").officials == ()
    OfficialName.objects.create(official=official, language="ky", text="Асель Кодуранова")
    assert [tag.record for tag in suggest_tags(text, "ky").officials] == [official]
    region = Region.objects.create(slug="kensuu", kind="country")
    RegionName.objects.create(region=region, language="ky", text="Кенсу")
    assert [tag.record for tag in suggest_tags(text, "ky").regions] == [region]


def test_a_corrected_and_a_deleted_name_are_noticed_at_once(authority: None) -> None:
    name = OfficialName.objects.get(official__slug="bakyt-torobaev", language="ky")
    assert suggest_tags("Бакыт Төрөбаев", "ky").officials
    name.text = "Бакыт Түрабаев"
    name.save()
    OfficialName.objects.filter(official__slug="bakyt-torobaev", language="ru").delete()
    assert not suggest_tags("Бакыт Төрөбаев", "ky").officials
    assert suggest_tags("Бакыт Түрабаев", "ky").officials


def test_names_of_a_merged_record_find_the_one_it_was_merged_into(authority: None) -> None:
    kept = Official.objects.get(slug="sadyr-japarov")
    merged = Official.objects.get(slug="akylbek-japarov")
    merged.merged_into = kept
    merged.save()
    tags = suggest_tags("Акылбек Жапаров", "ky").officials
    assert [tag.record for tag in tags] == [kept]


def test_records_merged_in_a_circle_do_no_harm(authority: None) -> None:
    one = Official.objects.get(slug="sadyr-japarov")
    other = Official.objects.get(slug="akylbek-japarov")
    Official.objects.filter(pk=one.pk).update(merged_into=other)
    Official.objects.filter(pk=other.pk).update(merged_into=one)
    assert isinstance(suggest_tags("Акылбек Жапаров", "ky"), Tags)
