"""How well documents match, and the best of many without sorting them all."""

from archive.index.engine.ranking.found import Alike, Everything, Found
from archive.index.engine.ranking.scoring import CONSTANT, Scoring
from archive.index.engine.ranking.top import Tie, best

__all__ = [
    "CONSTANT",
    "Alike",
    "Everything",
    "Found",
    "Scoring",
    "Tie",
    "best",
]
