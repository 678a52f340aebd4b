"""Notices what should not happen on any page: errors, and requests to other sites."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError


class Watch:
    """Collects complaints about everything that pages of the watched contexts do."""

    def __init__(self, site: str) -> None:
        self.site = site
        self._refused_pages: set[str] = set()
        self._errors: list[tuple[str, str]] = []
        self._strangers: list[str] = []

    def over(self, context: BrowserContext) -> None:
        """Watch a context from now on."""
        context.on("request", self._requested)
        context.on("response", self._responded)
        context.on("console", self._logged)
        context.on("weberror", self._failed)

    @property
    def complaints(self) -> list[str]:
        """One line on each thing that happened; none is good."""
        errors = [f"{text} ({url})" for url, text in self._errors if url not in self._refused_pages]
        return [*errors, *(f"request to another site: {url}" for url in self._strangers)]

    def _requested(self, request: Request) -> None:
        if not request.url.startswith((f"{self.site}/", "data:")):
            self._strangers.append(request.url)

    def _responded(self, response: Response) -> None:
        # Chromium logs an error for a page that answers 404 or 410, as some should.
        if 400 <= response.status < 500 and response.request.is_navigation_request():
            self._refused_pages.add(response.url)

    def _logged(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._errors.append((message.location["url"], message.text))

    def _failed(self, error: WebError) -> None:
        page = error.page
        self._errors.append((page.url if page else "", str(error.error)))
