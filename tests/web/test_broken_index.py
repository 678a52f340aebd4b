"""Whatever is wrong with the index, readers get pages, or a sentence where words were searched."""

import pytest
from django.test import Client

from tests.broken_index import UNREADABLE, UNWRITABLE, Break, broken
from tests.web.conftest import Archive

WITH_WORDS = ("/search/?q=меморандум", "/articles/filter/region/?q=меморандум")
WITHOUT_WORDS = (
    "/",
    "/search/",
    "/search/?region=china&language=kk",
    "/articles/",
    "/articles/?official=darkhan-satybaldy&page=1",
    "/articles/filter/region/",
    "/articles/filter/year/?find=2",
    "/suggest/?q=дар",
    "/officials/",
    "/officials/?name=дархан",
    "/officials/darkhan-satybaldy/",
    "/regions/",
    "/regions/turkistan-region/",
    "/about/",
    "/help/",
    "/robots.txt",
)


def article_pages(archive: Archive) -> list[str]:
    return [article.get_absolute_url() for article in archive.articles.values()]


@pytest.mark.parametrize("way", UNREADABLE)
def test_every_page_answers_while_the_index_cannot_be_read(
    client: Client, archive: Archive, way: Break
) -> None:
    pages = [*WITHOUT_WORDS, *article_pages(archive)]
    for url in (*pages, *WITH_WORDS):
        assert client.get(url).status_code == 200, url
    with broken(way):
        for url in WITH_WORDS:
            answer = client.get(url)
            assert answer.status_code == 503, url
            assert "The search index" in answer.text or "no search index yet" in answer.text
        for url in pages:
            assert client.get(url).status_code == 200, url
        values = client.get("/articles/filter/region/").text
        assert "index" in values, "the page says why it has no values"
        assert "<p>Nothing in this list" not in values
        listing = client.get("/articles/")
        for article in archive.articles.values():
            assert article.headline in listing.text


@pytest.mark.parametrize("way", UNWRITABLE)
def test_what_cannot_be_written_can_be_read(client: Client, archive: Archive, way: Break) -> None:
    with broken(way):
        for url in (*WITHOUT_WORDS, *WITH_WORDS, *article_pages(archive)):
            assert client.get(url).status_code == 200, url
