"""The archive's source that a draft comes from."""

from collections.abc import Iterable

from archive.ingest.drafts import Draft, Note, Remark
from archive.models import Source


class SourceFinder:
    """Finds sources by domain, slug or name; reads the table once, and never adds to it."""

    def __init__(self) -> None:
        self._by_name: dict[str, Source] = {}
        for source in Source.objects.all():
            for name in (source.name, source.slug, source.domain):
                if name:
                    self._by_name.setdefault(name.casefold(), source)

    def find(self, draft: Draft) -> tuple[Source | None, list[Note]]:
        """The source of a draft, as sure as it can be known; what was stated but is not known."""
        stated = self._by_name.get(draft.source.strip().casefold())
        if source := stated or self._by_domain(draft.sites):
            return source, []
        if source := self._by_domain(draft.mentioned_sites):
            return source, [Note(Remark.SOURCE_FROM_TEXT, source.name)]
        return None, [Note(Remark.SOURCE_UNKNOWN, draft.source[:80] or ", ".join(draft.sites[:1]))]

    def _by_domain(self, domains: Iterable[str]) -> Source | None:
        """The source of a domain, or of one above it: ru.sputnik.kg belongs to sputnik.kg."""
        for domain in domains:
            labels = domain.casefold().split(".")
            for start in range(len(labels) - 1):
                if source := self._by_name.get(".".join(labels[start:])):
                    return source
        return None
