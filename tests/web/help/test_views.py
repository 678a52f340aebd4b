"""Pages that need no data."""

from urllib.robotparser import RobotFileParser

import pytest
from django.test import Client

from archive.search.log import KEPT


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("/", True),
        ("/articles/", True),
        ("/articles/1/headline/", True),
        ("/regions/kazakhstan/?page=2", True),
        ("/search/?q=a", False),
        ("/articles/filter/region/", False),
        ("/admin/", False),
    ],
)
def test_crawlers_are_kept_from_searches_and_the_admin(
    client: Client, address: str, allowed: bool
) -> None:
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"].startswith("text/plain")
    rules = RobotFileParser()
    rules.parse(response.content.decode().splitlines())
    assert rules.can_fetch("crawler", address) == allowed


def test_readers_are_told_what_is_noted_of_their_searches(client: Client) -> None:
    assert f"noted for {KEPT.days} days" in client.get("/about/").text
