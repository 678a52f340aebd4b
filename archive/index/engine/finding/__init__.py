"""Which documents of a collection match a node of a plan."""

from archive.index.engine.finding.matching import Matching
from archive.index.engine.finding.ordered import added
from archive.index.engine.finding.spread import spread
from archive.index.engine.finding.term_postings import Terms

__all__ = [
    "Matching",
    "Terms",
    "added",
    "spread",
]
