"""What the browser tests rely on: that nothing bad on a page goes unnoticed."""

import pytest
from playwright.sync_api import Browser

from tests.browser.watching import Watch

pytestmark = pytest.mark.browser

SITE = "http://localhost"


@pytest.mark.parametrize(
    ("event", "script", "noticed"),
    [
        ("console", "console.error('oh dear')", "oh dear"),
        ("weberror", "setTimeout(() => { throw new Error('oh dear'); })", "oh dear"),
        ("requestfailed", "new Image().src = 'https://fonts.invalid/a.png'", "fonts.invalid"),
    ],
    ids=["logged error", "uncaught error", "request to another site"],
)
def test_bad_deed_is_noticed(browser: Browser, event: str, script: str, noticed: str):
    watch = Watch(SITE)
    with browser.new_context(offline=True) as context:
        watch.over(context)
        page = context.new_page()
        with context.expect_event(event):
            page.evaluate(script)
    assert noticed in " ".join(watch.complaints)


def test_page_that_answers_404_is_no_bad_deed(browser: Browser):
    watch = Watch(SITE)
    with browser.new_context() as context:
        watch.over(context)
        context.route("**", lambda route: route.fulfill(status=404, body="Not here."))
        page = context.new_page()
        with context.expect_event("console"):
            page.goto(f"{SITE}/nowhere/")
    assert watch.complaints == []
