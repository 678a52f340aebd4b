"""A source is found by the domain of an address."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from archive.models import Source

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _sources() -> None:
    for slug, domain in (("sputnik", "sputnik.kg"), ("russian", "RU.sputnik.kg"), ("other", "")):
        Source.objects.create(slug=slug, name=slug, domain=domain)


@pytest.mark.parametrize(
    ("domain", "slug"),
    [
        ("sputnik.kg", "sputnik"),
        ("www.sputnik.kg", "sputnik"),
        ("KY.Sputnik.KG", "sputnik"),
        ("ru.sputnik.kg", "russian"),
        ("m.ru.sputnik.kg", "russian"),
        ("notsputnik.kg", None),
        ("kg", None),
        ("", None),
        ("sputnik", None),
    ],
)
def test_source_of_a_domain_is_the_closest_above_it(domain: str, slug: str | None) -> None:
    source = Source.objects.of_domains(domain)
    assert (source and source.slug) == slug


def test_first_domain_that_has_a_source_counts_in_one_query(
    django_assert_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    Source.objects.create(slug="inform", name="Kazinform", domain="inform.kz")
    with django_assert_num_queries(1):
        source = Source.objects.of_domains("no.kz", "m.inform.kz", "sputnik.kg", *["x.kz"] * 500)
    assert source is not None
    assert source.slug == "inform"
    assert Source.objects.of_domains() is None
