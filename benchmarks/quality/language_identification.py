"""Language identification, by sentence and by article."""

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from archive.text.languages.detection import MIN_LETTERS, detect_language
from benchmarks.quality.tables import Cell, print_table

OURS = ("kk", "ky", "ru", "en")
SENTENCES = {"sib200", "ntrex", "lingua-sentences"}
"""The sources of whole sentences; the others have single words, pairs of words, reviews."""


def print_sentences(path: Path) -> None:
    """One row per language and source of dev.tsv. Other languages should be `und`."""
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        language, source, _, text = line.split("\t", 3)
        if language in OURS:
            texts[language, source].append(text)
        elif source in SENTENCES:
            texts["others", "sentences"].append(text)
    for language in OURS:
        joined = [t for (of, source), t in texts.items() if of == language and source in SENTENCES]
        texts[language, "all sentences"] = [text for one in joined for text in one]
        texts[language, f"of {MIN_LETTERS} letters or more"] = [
            text for one in joined for text in one if _letters(text) >= MIN_LETTERS
        ]
    rows = [_row(key, texts[key]) for key in sorted(texts)]
    print_table("Language identification by sentence", ("language", "source", *_HEADER), rows)


def print_articles(folder: Path) -> None:
    """One row per file of articles, the almost empty ones left out."""
    rows = []
    for path in sorted(folder.glob("*.jsonl*")):
        texts: dict[str, list[str]] = defaultdict(list)
        for row in _read(path):
            if _letters(row["text"] or "") >= MIN_LETTERS:
                texts[row["lang"]].append(row["text"])
        rows += [_row((language, path.name.split(".")[0]), texts[language]) for language in texts]
    print_table("Language identification by article", ("language", "file", *_HEADER), rows)


_HEADER = ("texts", "right %", "taken for")


def _row(key: tuple[str, str], texts: Iterable[str]) -> tuple[Cell, ...]:
    language, source = key
    guesses = Counter(str(detect_language(text)) for text in texts)
    right = guesses["und" if language not in OURS else language]
    wrong = [(guess, n) for guess, n in guesses.most_common() if guess != language]
    taken_for = ", ".join(f"{guess} {n}" for guess, n in wrong)
    return (language, source, guesses.total(), 100 * right / max(1, guesses.total()), taken_for)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _read(path: Path) -> Iterator[dict[str, str]]:
    raw = path.read_bytes()
    if path.suffix == ".gz":
        raw = gzip.decompress(raw)
    yield from map(json.loads, raw.decode().splitlines())
