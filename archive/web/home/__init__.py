"""The front page."""

from archive.web.home.views import home

__all__ = [
    "home",
]
