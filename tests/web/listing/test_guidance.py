"""What stands above the hits: what else was searched, whose pages there are, what was odd."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils.http import urlencode

from archive.models import Article, Official, Position
from tests.web.conftest import Archive
from tests.web.markup import Markup


def results(client: Client, query: str, **parameters: str) -> Markup:
    return Markup(client.get("/search/", {"q": query, **parameters}))


def address(**parameters: str) -> str:
    return f"?{urlencode(parameters)}"


@pytest.fixture
def namesake(make_official: Callable[..., Official]) -> Official:
    return make_official("erlan-satybaldy", kk="Ерлан Сатыбалды", en="Erlan Satybaldy")


def test_other_names_searched_are_said_and_can_be_turned_off(
    client: Client, archive: Archive
) -> None:
    page = results(client, "Китай", language="kk")
    assert "For “Китай” also searched: Қытай, Кытай, China." in page.text
    assert "1 article" in page.text
    off = address(q="Китай", language="kk", names="off")
    assert off in page.links()
    page = Markup(client.get(f"/search/{off}"))
    assert "also searched" not in page.text
    assert address(q="Китай", language="kk") in page.links()


def test_words_of_public_life_searched_are_said_and_can_be_turned_off(
    client: Client, archive: Archive
) -> None:
    page = results(client, "облус")
    assert "For “облус” also searched: облыс, область" in page.text
    off = address(q="облус", synonyms="off")
    assert off in page.links()
    page = Markup(client.get(f"/search/{off}"))
    assert "also searched" not in page.text
    assert address(q="облус") in page.links()


def test_what_is_turned_off_stays_so_in_every_link(client: Client, archive: Archive) -> None:
    page = results(client, "меморандум", names="off", synonyms="off", region="china")
    links = [link for link in page.links() if link.startswith("?")]
    turning_on = [link for link in links if "names=off" not in link or "synonyms=off" not in link]
    assert len(links) > 10
    assert len(turning_on) == 2
    hidden = {(each["name"], each["value"]) for each in page.all("input", type="hidden")}
    assert {("names", "off"), ("synonyms", "off")} <= hidden


def test_page_of_what_is_named_comes_before_the_hits(client: Client, archive: Archive) -> None:
    page = results(client, "Дархан Сатыбалдының")
    links = page.links()
    first_hit = min(links.index(each.get_absolute_url()) for each in archive.articles.values())
    assert links.index("/officials/darkhan-satybaldy/") < first_hit
    assert "Darkhan Satybaldy governor" in page.text
    assert "Turkistan Region province, Kazakhstan" in results(client, "Түркістан облысы").text


def test_namesakes_are_a_choice(client: Client, archive: Archive, namesake: Official) -> None:
    page = results(client, "Сатыбалды")
    assert "“Сатыбалды” can be:" in page.text
    for slug in ("darkhan-satybaldy", "erlan-satybaldy"):
        assert address(q="Сатыбалды", official=slug) in page.links()
    page = results(client, "Сатыбалды", official="darkhan-satybaldy")
    assert page.all("a", aria_current="true", href=address(q="Сатыбалды"))


def test_office_shows_who_held_it_and_when(
    client: Client, archive: Archive, make_official: Callable[..., Official]
) -> None:
    for number in range(4):
        official = make_official(f"holder-{number}", en=f"Holder {number}")
        Position.objects.create(
            official=official, office=archive.position.office, start=f"201{number}"
        )
    page = results(client, "Түркістан облысының әкімі")
    assert "Darkhan Satybaldy 31 August 2022 – May 2025" in page.text
    assert page.text.index("Holder 3") < page.text.index("2 earlier") < page.text.index("Holder 1")
    assert "/officials/holder-0/" in page.links()


def test_changed_position_is_said_at_once(client: Client, archive: Archive) -> None:
    position = archive.position
    assert "Darkhan Satybaldy governor" in results(client, "Дархан Сатыбалды").text
    position.delete()
    assert "Darkhan Satybaldy governor" not in results(client, "Дархан Сатыбалды").text


def test_pages_and_offices_are_offered_once(
    client: Client,
    archive: Archive,
    make_article: Callable[..., Article],
    update_index: Callable[[], int],
) -> None:
    for number in range(20):
        make_article(f"Қытай {number}")
    update_index()
    assert "Pages about what you typed" in results(client, "Қытай").text
    second = results(client, "Қытай", page="2").text
    assert "Pages about what you typed" not in second
    assert "also searched" in second


def test_how_many_have_all_the_words_is_said(client: Client, archive: Archive) -> None:
    page = results(client, "меморандум көктем")
    assert "No article has all the words; these have some of them." in page.text
    assert "all the words" not in results(client, "меморандум").text


def test_some_articles_with_all_the_words_are_counted(
    client: Client,
    archive: Archive,
    make_article: Callable[..., Article],
    update_index: Callable[[], int],
) -> None:
    make_article("Алматыда көктем", "Қалада күн жылынды, қар еріді.")
    make_article("Қар", "Қалада қар.")
    update_index()
    page = results(client, "көктем қалада күн жылынды")
    assert "2 articles" in page.text
    assert "Only 1 article has all the words; the rest have some of them." in page.text


def test_what_was_odd_is_said(client: Client, archive: Archive) -> None:
    assert "A quotation mark has no partner" in results(client, '"меморандум').text


def test_excluded_value_is_a_chip_and_comes_off(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/articles/?language=ru&language=ky&not-region=kazakhstan"))
    assert "Region not Kazakhstan" in page.text
    chips = [each["href"] for each in page.all("a") if "chip" in each.get("class", "").split()]
    assert chips[-1] == "?language=ru&language=ky"


def test_every_facet_value_can_be_excluded(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/articles/?language=kk"))
    links = page.all("a", class_="choice-not")
    assert {link["href"] for link in links} >= {
        "?not-language=kk",
        "?language=kk&not-language=ru",
        "?language=kk&not-region=china",
        "?language=kk&not-year=2024",
        "?language=kk&not-official=darkhan-satybaldy",
        "?language=kk&not-source=newsroom-kz",
    }
    assert "not China" in {link["aria-label"] for link in links}
    for link in links:
        assert client.get(f"/articles/{link['href']}").status_code == 200


def test_excluding_counts_what_is_left(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/articles/?not-language=kk"))
    assert "2 articles" in page.text
    assert "Kyrgyz 1 article" in page.text
    assert "Nothing is found" in Markup(client.get("/articles/?not-region=kazakhstan")).text


def test_no_result_helps_on(client: Client, archive: Archive) -> None:
    page = results(client, "табылмайтын", region="china")
    assert "Nothing is found." in page.text
    assert "Remove a filter above" in page.text
    assert {"/help/", "/articles/", "/officials/", "/regions/"} <= set(page.links())


def test_word_without_any_match_is_named(client: Client, archive: Archive) -> None:
    page = results(client, "меморандум ыжғыбай")
    assert "No article has this word in any form: ыжғыбай" in page.text
    assert "No article has these words in any form: ыжғыбай , қышпақ" in (
        results(client, "ыжғыбай қышпақ").text
    )


def test_likelier_query_is_offered_and_keeps_the_filters(client: Client, archive: Archive) -> None:
    page = results(client, "мемарандум", language="kk")
    assert "Did you mean: меморандум" in page.text
    assert address(q="меморандум", language="kk") in page.links()


def test_guidance_takes_a_fixed_number_of_queries(
    client: Client,
    archive: Archive,
    namesake: Official,
    django_assert_max_num_queries: Callable[..., Any],
) -> None:
    words = "Сатыбалды Қытай Түркістан облысының әкімі"
    results(client, words)
    with django_assert_max_num_queries(36):
        results(client, words)
