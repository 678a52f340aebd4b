"""The engines that are measured, each in a module of its own."""

from importlib import import_module

from benchmarks.speed.engines.base import Engine, Mode

__all__ = ["ENGINES", "OURS", "REFERENCE", "Engine", "Mode", "load"]

ENGINES = {
    "archive": ("with_archive", "Archive"),
    "tantivy": ("with_tantivy", "Tantivy"),
    "sqlite": ("with_sqlite", "SqliteFts"),
    "xapian": ("with_xapian", "Xapian"),
    "postgresql": ("with_postgresql", "Postgresql"),
    "whoosh": ("with_whoosh", "StockWhoosh"),
    "haystack": ("with_haystack", "StockHaystack"),
}
"""What the command calls them → module and class; ours first."""

OURS, REFERENCE = "archive", "tantivy"


def load(engine: str) -> type[Engine]:
    """The class of an engine. Django must be set up for those that use it."""
    module, name = ENGINES[engine]
    found: type[Engine] = getattr(import_module(f"{__name__}.{module}"), name)
    return found
