"""How well stemming brings the forms of a word together, measured on treebanks.

The folder holds CoNLL-U files named after their language (`kk_….conllu`). B³ (B-cubed) is over
word-form types: forms with the same stem are one cluster, forms with the same lemma one class.
`cite` is the share of inflected tokens whose stem is that of their lemma, which is what somebody
gets who searches for the dictionary form. To see the commonest misses:

    python -m benchmarks.quality DATA_FOLDER --part conflation --misses 50
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

from archive.text.scripts.folding import fold
from archive.text.stemming.russian import stem_russian
from archive.text.stemming.stems import stem
from archive.text.stemming.turkic import stem_turkic
from benchmarks.quality.tables import Cell, print_table

LANGUAGES = ("kk", "ky", "ru")
SKIPPED = {"PUNCT", "SYM", "NUM", "X", "_"}
NOMINALS = {"NOUN", "PROPN", "ADJ"}

CONLLU_COLUMNS = 10

Analyser = Callable[[str], str]
Words = list[tuple[str, str]]


def read_words(
    folder: Path, language: str, parts: set[str] | None = None
) -> Iterator[tuple[str, str]]:
    """Form and lemma of every word of a language's CoNLL-U files, in lower case."""
    for path in sorted(folder.glob(f"{language}_*.conllu")):
        for line in path.read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if (
                len(columns) == CONLLU_COLUMNS
                and columns[0].isdigit()
                and columns[3] not in SKIPPED
            ):
                form, lemma = columns[1].lower(), columns[2].lower()
                if form.isalpha() and lemma.isalpha() and (not parts or columns[3] in parts):
                    yield form, lemma


def b_cubed(words: Words, analyse: Analyser) -> tuple[float, float]:
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


def cite(words: Words, analyse: Analyser) -> tuple[float, Counter[tuple[str, str]]]:
    """Share of inflected tokens that reach their lemma's stem, and those that do not."""
    inflected = [(form, lemma) for form, lemma in words if form != lemma]
    misses = Counter(pair for pair in inflected if analyse(pair[0]) != analyse(pair[1]))
    return 1 - misses.total() / len(inflected), misses


def print_conflation(folder: Path, misses: int = 0) -> None:
    """One row per language and analyser, and for the nominals alone; in percent."""
    rows: list[tuple[Cell, ...]] = []
    missed: dict[str, Counter[tuple[str, str]]] = {}
    for language in LANGUAGES:
        words = list(read_words(folder, language))
        nominals = list(read_words(folder, language, NOMINALS))
        by_stem = partial(stem, language=language)
        analysers: list[tuple[str, Words, Analyser]] = [
            ("folded", words, fold),
            ("five letters", words, lambda word: fold(word)[:5]),
            ("stem", words, by_stem),
            ("stem (nominals)", nominals, by_stem),
        ]
        for label, chosen, analyse in analysers if words else ():
            precision, recall = b_cubed(chosen, analyse)
            f_score = 2 * precision * recall / (precision + recall)
            share, not_reached = cite(chosen, analyse)
            percents = (100 * part for part in (precision, recall, f_score, share))
            rows.append((language, label, len(set(chosen)), *percents))
            if label == "stem":
                missed[language] = not_reached
    header = ("language", "analyser", "forms", "B³ precision", "B³ recall", "B³ F", "cite")
    print_table("Conflation", header, rows)
    for language, pairs in missed.items():
        for (form, lemma), count in pairs.most_common(misses):
            print(
                f"{language} {count:4} {form} → {stem(form, language)}",
                f"  {lemma} → {stem(lemma, language)}",
            )


def print_speed(folder: Path) -> None:
    """New and known types a second."""
    rows: list[tuple[Cell, ...]] = []
    for language, stemmer in (("kk", stem_turkic), ("ky", stem_turkic), ("ru", stem_russian)):
        types = sorted({fold(form) for form, _ in read_words(folder, language)})
        speeds = []
        for _ in range(2 if types else 0):
            start = perf_counter()
            for word in types:
                stemmer(word)
            speeds.append(int(len(types) / (perf_counter() - start)))
        if types:
            rows.append((language, *speeds))
    print_table("Stemmer", ("language", "new types a second", "known types a second"), rows)
