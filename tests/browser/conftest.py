"""Chromium, a site for it to visit, and a small archive on that site."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from archive.index.upkeep.changes import postponed_updates
from archive.models import Article, Official, Region, Source, Story
from tests.browser.archive import HEADLINES, Archive
from tests.browser.watching import Watch

NAMES = ["chromium", "chromium-browser", "google-chrome"]
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TIMEOUT = 60_000
"""Milliseconds that something may take on a busy machine; nothing ever waits that long in vain."""


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium; without one tests are skipped, but fail in CI."""
    if path := next(filter(None, map(shutil.which, NAMES)), None):
        return path
    message = f"the browser tests need one of these programs: {', '.join(NAMES)}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


# For the package, not the session: as long as Playwright's event loop lives, Django takes the
# whole thread for asynchronous, and other tests must not run under the exemption from that.
@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        expect.set_options(timeout=TIMEOUT)
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def live_server(django_db_setup: None, browser: Browser) -> Iterator[LiveServer]:
    """pytest-django's live server, started after the browser.

    Under an event loop Django opens a connection of its own: this way the server and the tests
    share it, and an SQLite database in memory cannot be locked by one against the other.
    """
    server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture
def open_context(browser: Browser, live_server: LiveServer) -> Iterator[Callable[..., Any]]:
    """Makes a reader's browser context: `open_context(java_script_enabled=False)`.

    A test fails when one of its pages logs an error or asks another site for anything.
    """
    contexts: list[BrowserContext] = []
    watch = Watch(live_server.url)

    def make(**options: Any) -> BrowserContext:
        options = {"base_url": live_server.url, "locale": "en-GB", **options}
        context = browser.new_context(**options)
        context.set_default_timeout(TIMEOUT)
        watch.over(context)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert watch.complaints == []


@pytest.fixture
def page(open_context: Callable[..., BrowserContext]) -> Page:
    """A page of a reader who prefers English."""
    return open_context().new_page()


@pytest.fixture
def archive(
    make_article: Callable[..., Article],
    make_region: Callable[..., Region],
    make_official: Callable[..., Official],
    make_source: Callable[..., Source],
) -> Archive:
    """A story in three languages, and two articles on other matters."""
    kazakhstan = make_region("kazakhstan", kk="Қазақстан", ru="Казахстан", en="Kazakhstan")
    china = make_region("china", kk="Қытай", ky="Кытай", ru="Китай", en="China")
    turkistan = make_region(
        "turkistan-region", parent=kazakhstan, kk="Түркістан облысы", en="Turkistan Region"
    )
    satybaldy = make_official("darkhan-satybaldy", kk="Дархан Сатыбалды", en="Darkhan Satybaldy")
    story = Story.objects.create(slug="turkistan-in-shaanxi")
    source = make_source("newsroom-kz", name="Newsroom.kz", homepage="https://newsroom.kz/")
    with postponed_updates():
        articles = {
            language: make_article(
                headline,
                f"{headline}.",
                language=language,
                published="2024-03-07",
                story=story,
                source=source,
                regions=[turkistan, china],
                officials=[satybaldy],
            )
            for language, headline in HEADLINES.items()
        }
        make_article("Алматыда көктем", "Күн жылынды.", published="2023", regions=[kazakhstan])
        make_article("Весна в Пекине", "Потеплело.", language="ru", regions=[china])
    return Archive(articles, official=satybaldy, region=turkistan)
