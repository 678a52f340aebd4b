"""The archive's source that a draft comes from."""

from functools import lru_cache

from archive.ingest.drafts import Draft, Note, Remark
from archive.models import Source

_REMEMBERED = 10_000
"""So many answers are remembered: a long import names few domains again and again."""


class SourceFinder:
    """Finds sources by domain, slug or name, and never adds any.

    It remembers what it found: those that are changed meanwhile the next one sees.
    """

    def __init__(self) -> None:
        self._by_name: dict[str, Source] = {}
        for source in Source.objects.all():
            for name in (source.name, source.slug, source.domain):
                if name:
                    self._by_name.setdefault(name.casefold(), source)
        self._of_domains = lru_cache(_REMEMBERED)(Source.objects.of_domains)

    def find(self, draft: Draft) -> tuple[Source | None, list[Note]]:
        """The source of a draft, as sure as it can be known; what was stated but is not known."""
        stated = self._by_name.get(draft.source.strip().casefold())
        if source := stated or self._of_domains(*draft.sites):
            return source, []
        if source := self._of_domains(*draft.mentioned_sites):
            return source, [Note(Remark.SOURCE_FROM_TEXT, source.name)]
        return None, [Note(Remark.SOURCE_UNKNOWN, draft.source[:80] or ", ".join(draft.sites[:1]))]
