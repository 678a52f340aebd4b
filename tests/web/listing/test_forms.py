"""An address becomes a SearchRequest, and a SearchRequest the same address again."""

from collections.abc import Callable

import pytest
from django.http import QueryDict

from archive.models import Official, Region
from archive.search import Excluded, Month, SearchRequest, Sort, WholeFacet
from archive.web.listing.filters import listing_query
from archive.web.listing.forms import FacetForm, ListingForm, NameForm


def read(query: str) -> SearchRequest:
    form = ListingForm(QueryDict(query))
    assert form.is_valid(), form.errors
    return form.to_request()


@pytest.mark.django_db
def test_empty_address_asks_for_everything_newest_first() -> None:
    assert read("") == SearchRequest(sort=Sort.NEWEST)


@pytest.mark.django_db
def test_words_are_sorted_by_relevance_unless_told_otherwise() -> None:
    assert read("q=облыс").sort == Sort.RELEVANCE
    assert read("q=облыс&sort=oldest").sort == Sort.OLDEST


def test_every_parameter_is_read(
    make_region: Callable[..., Region], make_official: Callable[..., Official]
) -> None:
    china, osh = make_region("china"), make_region("osh-region")
    official = make_official("sadyr-japarov")
    request = read(
        "q=+облыс+&language=kk&language=ky&region=osh-region&region=china"
        "&official=sadyr-japarov&year=2024&year=undated&month=2024-03&sort=newest&page=3"
    )
    assert request == SearchRequest(
        query="облыс",
        languages=("kk", "ky"),
        regions=(osh, china),
        officials=(official,),
        years=(2024, 0),
        months=(Month(2024, 3),),
        sort=Sort.NEWEST,
        page=3,
    )


def test_every_filter_can_exclude(
    make_region: Callable[..., Region], make_official: Callable[..., Official]
) -> None:
    china, official = make_region("china"), make_official("sadyr-japarov")
    request = read(
        "not-language=kk&not-region=china&not-official=sadyr-japarov&not-year=2024"
        "&not-year=undated&not-year=2024"
    )
    assert request.excluded == Excluded(
        languages=("kk",), regions=(china,), officials=(official,), years=(2024, 0)
    )
    assert request == SearchRequest(excluded=request.excluded, sort=Sort.NEWEST)


@pytest.mark.django_db
def test_names_and_synonyms_are_searched_unless_switched_off() -> None:
    assert (read("q=a").names, read("q=a").synonyms) == (True, True)
    assert (read("names=off").names, read("names=off").synonyms) == (False, True)
    assert (read("synonyms=off").names, read("synonyms=off").synonyms) == (True, False)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("", ""),
        ("q=a&sort=relevance&page=4", "q=a"),
        ("stories=once&q=a", "q=a&stories=once"),
        ("sort=newest", ""),
        ("month=2024-03&year=2024&month=2024-03", "year=2024&month=2024-03"),
        ("q=a&sort=newest", "q=a&sort=newest"),
        ("year=undated&year=2024&language=kk", "language=kk&year=undated&year=2024"),
        ("language=kk&language=kk&junk=1", "language=kk"),
        ("not-year=2024&not-language=kk&year=2023", "not-language=kk&year=2023&not-year=2024"),
        ("names=off&synonyms=on&q=a", "q=a&names=off"),
    ],
)
def test_address_is_written_in_one_way(query: str, canonical: str) -> None:
    assert listing_query(read(query)).urlencode() == canonical


def test_record_merged_with_a_chosen_one_counts_once(make_region: Callable[..., Region]) -> None:
    china = make_region("china")
    Region.objects.create(slug="old-china", kind="country", merged_into=china)
    assert read("region=old-china&region=china").regions == (china,)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("region=nowhere", 404),
        ("region=nowhere&official=nobody", 404),
        ("not-region=nowhere&source=nothing", 404),
        ("not-region=nowhere&not-year=x", 400),
        ("names=maybe", 400),
        ("region=nowhere&year=x", 400),
        ("year=x", 400),
        ("stories=twice", 400),
        ("month=2024-13", 400),
        ("month=2024-3", 400),
        ("month=0000-01", 400),
        ("&".join(["language=kk"] * 21), 400),
        ("&".join(["not-language=kk"] * 21), 400),
    ],
)
def test_what_is_not_there_is_not_found_and_the_rest_is_bad(query: str, status: int) -> None:
    form = ListingForm(QueryDict(query))
    assert not form.is_valid()
    assert form.status == status


@pytest.mark.django_db
def test_when_nothing_that_is_named_is_there_it_is_not_found() -> None:
    everything = ("region", "official", "source", "not-region", "not-official", "not-source")
    form = ListingForm(QueryDict("&".join(f"{name}=nowhere" for name in everything)))
    assert set(form.errors) == set(everything)
    assert form.status == 404


@pytest.mark.django_db
def test_empty_parameters_do_not_count() -> None:
    empty = "&".join(f"{name}=" for name in ListingForm(QueryDict()).fields)
    assert read(f"{empty}&year=&year=2024") == SearchRequest(years=(2024,), sort=Sort.NEWEST)
    assert ListingForm(QueryDict(empty)).words == ""


LIMITS = {
    "letters of a query": ("q=" + "я" * 500, "q=" + "я" * 501),
    "values of a filter": ("&".join(["year=2024"] * 20), "&".join(["year=2024"] * 21)),
    "values excluded": ("&".join(["not-year=2024"] * 20), "&".join(["not-year=2024"] * 21)),
    "first page": ("page=1", "page=0"),
    "last page": ("page=100000", "page=100001"),
}


@pytest.mark.django_db
@pytest.mark.parametrize(("allowed", "refused"), LIMITS.values(), ids=LIMITS)
def test_limits(allowed: str, refused: str) -> None:
    assert ListingForm(QueryDict(allowed)).is_valid()
    form = ListingForm(QueryDict(refused))
    assert not form.is_valid()
    assert form.status == 400


@pytest.mark.django_db
def test_words_are_shown_again_as_far_as_they_are_read() -> None:
    typed = QueryDict(mutable=True)
    typed["q"] = "я\0" * 600
    assert ListingForm(typed).words == "я" * 500
    assert ListingForm(QueryDict()).words == ""


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "noun"), [("year", "year"), ("month", "month")])
def test_long_nonsense_is_quoted_in_part(name: str, noun: str) -> None:
    form = ListingForm(QueryDict(f"{name}={'x' * 50}"))
    (message,) = form.errors[name]
    assert f"“{'x' * 40}” is not a {noun}." in message


@pytest.mark.django_db
def test_slug_with_a_null_character_is_not_found() -> None:
    assert ListingForm(QueryDict("region=a%00b")).status == 404


@pytest.mark.django_db
def test_values_of_a_facet_are_asked_for_without_articles() -> None:
    form = FacetForm(QueryDict("q=облыс&find=+Ош+&page=3&year=2024"))
    assert form.is_valid()
    assert form.to_facet_request("regions", 100) == SearchRequest(
        query="облыс",
        years=(2024,),
        sort=Sort.RELEVANCE,
        page=1,
        page_size=1,
        whole_facet=WholeFacet("regions", "Ош", 3, 100),
    )


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["find", "name"])
def test_names_to_look_for_may_be_missing_and_have_an_end(name: str) -> None:
    form = FacetForm if name == "find" else NameForm
    assert form(QueryDict()).is_valid()
    allowed = form(QueryDict(f"{name}={'я' * 100}"))
    assert allowed.is_valid()
    assert allowed.cleaned_data[name] == "я" * 100
    refused = form(QueryDict(f"{name}={'я' * 101}"))
    assert refused.errors[name] == ["A name here has at most 100 characters."]
