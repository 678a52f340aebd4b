"""Full names of known officials that stand in texts letter by letter: how many are found."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from archive.tagging import Tagger
from benchmarks.quality.tables import Cell, print_table
from benchmarks.tagging.fixture_records import FIXTURES
from benchmarks.tagging.scores import Scores, excerpt, print_list

TEXTS = {
    "ky_24kg": "ky",
    "ky_news2024": "ky",
    "ky_titled": "ky",
    "inform_articles_kk": "kk",
    "kk_kaznerd": "kk",
    "inform_articles_ru": "ru",
    "ru_zakon": "ru",
    "ru_lenta_sample": "ru",
    "ru_telegram": "ru",
    "ru_nerel": "ru",
    "ru_factrueval": "ru",
}
"""Files of texts, in the folders articles and entities → their language."""


def read_full_names() -> dict[str, set[str]]:
    """Every name of at least two words in Cyrillic → the officials who bear it."""
    names: dict[str, set[str]] = defaultdict(set)
    for row in json.loads((FIXTURES / "officials.json").read_text(encoding="utf-8")):
        if row["model"] == "archive.officialname":
            fields = row["fields"]
            if re.fullmatch(r"[^\W\da-zA-Z]{2,}(?:[ -][^\W\da-zA-Z]{2,})+", fields["text"]):
                names[fields["text"]].add(fields["official"][0])
    return {name: officials for name, officials in names.items() if " " in name}


def read_texts(folder: Path, name: str) -> Iterator[str]:
    """The texts of one file."""
    for part in ("articles", "entities"):
        path = folder / part / f"{name}.jsonl"
        if path.is_file():
            for line in path.read_text(encoding="utf-8").splitlines():
                yield json.loads(line)["text"]


def measure_known_names(tagger: Tagger, texts: Iterator[str], language: str) -> Scores:
    """Look for every literal full name; namesakes cannot be told apart and are left out."""
    names = {name: next(iter(of)) for name, of in read_full_names().items() if len(of) == 1}
    pattern = re.compile(r"\b(?:" + "|".join(sorted(names, key=len, reverse=True)) + r")\b")
    scores = Scores()
    for text in texts:
        matches = list(pattern.finditer(text))
        if not matches:
            continue
        tags = tagger.suggest(text, language)
        mentions = {tag.record.slug: tag.mentions for tag in tags.officials}
        for match in matches:
            found = any(
                mention.start < match.end() and match.start() < mention.end
                for mention in mentions.get(names[match[0]], ())
            )
            scores.expect(found=found, what=excerpt(text, *match.span()))
    return scores


def print_known_names(tagger: Tagger, folder: Path, misses: int) -> None:
    """A row for each file, and one for each language."""
    rows: list[tuple[Cell, ...]] = []
    by_language: dict[str, Scores] = defaultdict(Scores)
    for name, language in TEXTS.items():
        scores = measure_known_names(tagger, read_texts(folder, name), language)
        rows.append((name, language, scores.found + len(scores.missed), scores.recall))
        by_language[language].found += scores.found
        by_language[language].missed += scores.missed
    for language, scores in by_language.items():
        rows.append(("all", language, scores.found + len(scores.missed), scores.recall))
    print_table("Full names of known officials", ("texts", "language", "names", "found %"), rows)
    for language, scores in by_language.items():
        print_list(f"{language}, missed", scores.missed, misses)
