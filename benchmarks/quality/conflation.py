"""How well stemming brings the forms of a word together, measured on treebanks.

    python benchmarks/quality/conflation.py PATH_TO_MORPHOLOGY_FOLDER [--misses N]

B³ (B-cubed) over word-form types: forms with the same stem are one cluster, forms with the same
lemma one class. `cite` is the share of inflected tokens whose stem is that of their lemma, which
is what somebody gets who searches for the dictionary form.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from archive.text.folding import fold
from archive.text.stemming import stem

FILES = {
    "kk_ktb-part.conllu": "kk",
    "kk_ktb-train.conllu": "kk",
    "ky_ktmu-train.conllu": "ky",
    "ru_gsd-dev.conllu": "ru",
}
SKIPPED = {"PUNCT", "SYM", "NUM", "X", "_"}

Analyser = Callable[[str], str]


def read_words(path: Path) -> Iterator[tuple[str, str]]:
    """Form and lemma of every word of a CoNLL-U file, in lower case."""
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit() and columns[3] not in SKIPPED:
            form, lemma = columns[1].lower(), columns[2].lower()
            if form.isalpha() and lemma.isalpha():
                yield form, lemma


def b_cubed(words: list[tuple[str, str]], analyse: Analyser) -> tuple[float, float]:
    """Precision and recall of the clusters that an analyser makes of the form types."""
    types = sorted(set(words))
    clusters: dict[str, Counter[str]] = defaultdict(Counter)
    lemma_sizes: Counter[str] = Counter()
    for form, lemma in types:
        clusters[analyse(form)][lemma] += 1
        lemma_sizes[lemma] += 1
    precision = recall = 0.0
    for form, lemma in types:
        cluster = clusters[analyse(form)]
        precision += cluster[lemma] / cluster.total()
        recall += cluster[lemma] / lemma_sizes[lemma]
    return precision / len(types), recall / len(types)


def cite(words: list[tuple[str, str]], analyse: Analyser) -> tuple[float, Counter[tuple[str, str]]]:
    """Share of inflected tokens that reach their lemma's stem, and those that do not."""
    inflected = [(form, lemma) for form, lemma in words if form != lemma]
    misses = Counter(pair for pair in inflected if analyse(pair[0]) != analyse(pair[1]))
    return 1 - misses.total() / len(inflected), misses


def main() -> None:
    """Print a table, and the commonest misses when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    print(f"{'set':22} {'analyser':12} {'B3 P':>6} {'B3 R':>6} {'B3 F':>6} {'cite':>6}")
    for name, language in FILES.items():
        words = list(read_words(options.folder / name))
        analysers: dict[str, Analyser] = {
            "fold": fold,
            "five letters": lambda word: fold(word)[:5],
            "stem": lambda word, language=language: stem(word, language),  # type: ignore[misc]
        }
        for label, analyse in analysers.items():
            precision, recall = b_cubed(words, analyse)
            f_score = 2 * precision * recall / (precision + recall)
            share, misses = cite(words, analyse)
            print(
                f"{name:22} {label:12} {precision:6.3f} {recall:6.3f} {f_score:6.3f} {share:6.3f}"
            )
        for (form, lemma), count in misses.most_common(options.misses):
            print(
                f"    {count:3} {form} → {stem(form, language)}   {lemma} → {stem(lemma, language)}"
            )


if __name__ == "__main__":
    main()
