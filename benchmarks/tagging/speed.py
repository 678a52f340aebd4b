"""Articles a second, in one process."""

from itertools import islice
from pathlib import Path
from time import process_time

from archive.tagging import Tagger
from benchmarks.quality.tables import Cell, print_table
from benchmarks.tagging.known_names import read_texts

SETS = {"ky_24kg": "ky", "ky_news2024": "ky", "inform_articles_kk": "kk", "ru_zakon": "ru"}
_MOST = 400


def print_speed(tagger: Tagger, folder: Path) -> None:
    """A row for each set: cold, with all words new, then with the words of the first round."""
    rows: list[tuple[Cell, ...]] = []
    for name, language in SETS.items():
        texts = list(islice(read_texts(folder, name), _MOST))
        if texts:
            size = sum(map(len, texts)) // len(texts)
            first, then = (_rate(tagger, texts, language) for _ in range(2))
            rows.append((name, language, len(texts), size, round(first), round(then)))
    header = (
        "texts",
        "language",
        "articles",
        "characters each",
        "first, a second",
        "then, a second",
    )
    print_table("Speed, in seconds of the processor", header, rows)


def _rate(tagger: Tagger, texts: list[str], language: str) -> float:
    began = process_time()
    for text in texts:
        tagger.suggest(text, language)
    return len(texts) / (process_time() - began)
