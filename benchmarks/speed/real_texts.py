"""Real articles to mix into a corpus: JSON lines with a language and a text."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SHARE = 0.5
_SHORTEST = 60
"""Letters of a paragraph that is worth taking."""


@dataclass(frozen=True, slots=True)
class RealTexts:
    """The paragraphs of real articles, by language."""

    paragraphs: dict[str, list[str]]

    @classmethod
    def read(cls, folder: Path) -> "RealTexts":
        """Read every .jsonl and .jsonl.gz file of a folder; rows need `lang` and `text`."""
        paragraphs: dict[str, dict[str, None]] = {}
        for path in sorted([*folder.glob("*.jsonl"), *folder.glob("*.jsonl.gz")]):
            for row in _rows(path):
                found = paragraphs.setdefault(str(row.get("lang")), {})
                parts = str(row.get("text") or "").splitlines()
                found |= {part.strip(): None for part in parts if len(part.strip()) >= _SHORTEST}
        return cls({language: list(found) for language, found in paragraphs.items()})

    def mixed(
        self, chance: np.random.Generator, language: str, paragraphs: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Paragraphs of which a SHARE is replaced by real ones of the same language."""
        real = self.paragraphs.get(language)
        if not real:
            return paragraphs
        chances = chance.random((2, len(paragraphs)))
        return tuple(
            real[int(which * len(real))] if replace < SHARE else paragraph
            for paragraph, replace, which in zip(paragraphs, *chances.tolist(), strict=True)
        )


def _rows(path: Path) -> Iterator[dict[str, object]]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        for line in lines:
            yield json.loads(line)
