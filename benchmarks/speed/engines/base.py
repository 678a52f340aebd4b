"""What an engine does for the measurement."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from benchmarks.speed.prepared import Prepared
from benchmarks.speed.queries import Query

PAGE = 20
FACETS = ("language", "regions", "officials", "source", "year")
FACET_VALUES = 10
"""How many values of a facet a page shows."""


class Mode(StrEnum):
    """What is wanted of a query, beside the number of hits."""

    RELEVANCE = "top 20 by BM25"
    DATE = "top 20 by date"
    FACETS = "top 20 and counts of five facets"
    SNIPPETS = "top 20 with snippets"


class Engine(ABC):
    """An engine with its index in a folder. Use each object for one index, and close() it."""

    name: ClassVar[str]
    most: ClassVar[int] = 10**9
    """Documents that it can be expected to take."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def missing(cls) -> str:
        """What must be installed to measure it; empty when it is all there."""
        return ""

    def fetch(self, documents: Iterable[Prepared]) -> Iterable[Prepared]:
        """Bring the documents to where the engine takes them from; this is not building."""
        return documents

    @abstractmethod
    def build(self, documents: Iterable[Prepared]) -> None:
        """Make the index from nothing, and leave it as it is best read."""

    @abstractmethod
    def open(self) -> None:
        """Make it ready for run()."""

    @abstractmethod
    def run(self, query: Query, mode: Mode) -> int:
        """Search as a page would; how many documents match."""

    @abstractmethod
    def close(self) -> None:
        """Stop whatever open() has started."""
