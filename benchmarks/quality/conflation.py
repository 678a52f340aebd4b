"""How well stemming brings the forms of a word together, measured on treebanks and on names.

    PYTHONPATH=. python benchmarks/quality/conflation.py DATA_FOLDER [--misses N]

DATA_FOLDER holds `morphology/*.conllu`, named after their language (`kk_….conllu`), and
`authority/officials_merged.json`; the morphology folder by itself will do.

B³ (B-cubed) over word-form types: forms with the same stem are one cluster, forms with the same
lemma one class. `cite` is the share of inflected tokens whose stem is that of their lemma, which
is what somebody gets who searches for the dictionary form.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from archive.text.folding import fold
from archive.text.russian import stem_russian
from archive.text.stemming import stem
from archive.text.turkic import stem_turkic

LANGUAGES = ("kk", "ky", "ru")
SKIPPED = {"PUNCT", "SYM", "NUM", "X", "_"}
NOMINALS = {"NOUN", "PROPN", "ADJ"}

CONLLU_COLUMNS = 10
TURKIC_VOWELS = "аәоөуұүыіиеэёюя"
HARMONY = {
    "kk": dict.fromkeys("әөүіиеэ", ("і", "е")),
    "ky": dict.fromkeys("иеэ", ("и", "е"))
    | dict.fromkeys("оё", ("у", "о"))
    | dict.fromkeys("өү", ("ү", "ө"))
    | dict.fromkeys("ую", ("у", "а")),
}
"""The last vowel of a word → the high and the low vowel of its endings; else they are ы and а."""

Analyser = Callable[[str], str]
Words = list[tuple[str, str]]

_SURNAME = re.compile(r".+(?:ов|ев|ин|ын|ский|ова|ева|ина|ына|ская)")


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


def turkic_cases(name: str, language: str) -> list[str]:
    """The case forms of a name in Kazakh or Kyrgyz, by vowel harmony and assimilation."""
    letters = name.lower().replace("ь", "")
    vowel = next((c for c in reversed(letters) if c in TURKIC_VOWELS), "а")
    if letters.endswith(("ов", "ев")) and language == "kk":
        vowel = "а"
    high, low = HARMONY[language].get(vowel, ("ы", "а"))
    last = letters[-1]
    voiceless = last in ("пктсфхцчшщбвгд" if language == "kk" else "пктсфхцчшщ")
    dental, guttural = ("т", "к") if voiceless else ("д", "г")
    after_nasal = "н" if language == "kk" and last in "мнң" else dental
    genitive, accusative = ("н", "н") if last in TURKIC_VOWELS else (after_nasal, dental)
    endings = [genitive + high + "н", guttural + low, accusative + high, dental + low]
    endings += [after_nasal + low + "н", dental + low + "г" + high]
    if language == "kk":
        endings.append("пен" if voiceless else "бен" if last in "зж" else "мен")
    return [name + ending for ending in endings]


def russian_cases(surname: str) -> list[str]:
    """The case forms of a Russian surname in -ов, -ев, -ин, -ын, -ский, and of a woman's."""
    if surname.endswith("ский"):
        endings = "ого ому им ом ая ой ую ие их ими"
        return [surname[:-2] + ending for ending in endings.split()]
    if surname.endswith("ская"):
        return [surname[:-2] + ending for ending in ("ой", "ую")]
    if surname.endswith("а"):
        return [surname[:-1] + ending for ending in ("ой", "у")]
    return [surname + ending for ending in ("а", "у", "ым", "е", "ы", "ых", "ыми")]


def case_forms(surname: str, language: str) -> list[str]:
    """The case forms of a surname in one of the three languages."""
    return russian_cases(surname) if language == "ru" else turkic_cases(surname, language)


def read_surnames(path: Path) -> list[str]:
    """The declinable surnames (and patronymic-like names) of the officials' list."""
    officials = json.loads(path.read_text(encoding="utf-8"))
    names = (name["name"] for official in officials for name in official["names"])
    return sorted(
        {word for name in names for word in re.findall(r"\w+", name) if _SURNAME.fullmatch(word)}
    )


def print_conflation(folder: Path, misses: int) -> None:
    """One row per language and analyser, and for the nominals alone."""
    print(
        f"{'language':10} {'analyser':18} {'forms':>6}",
        f"{'B3 P':>6} {'B3 R':>6} {'B3 F':>6} {'cite':>6}",
    )
    for language in LANGUAGES:
        words = list(read_words(folder, language))
        if not words:
            continue

        def by_stem(word: str, language: str = language) -> str:
            return stem(word, language)

        nominals = list(read_words(folder, language, NOMINALS))
        rows: list[tuple[str, Words, Analyser]] = [
            ("fold", words, fold),
            ("five letters", words, lambda word: fold(word)[:5]),
            ("stem", words, by_stem),
            ("stem (nominals)", nominals, by_stem),
        ]
        for label, chosen, analyse in rows:
            precision, recall = b_cubed(chosen, analyse)
            f_score = 2 * precision * recall / (precision + recall)
            share, missed = cite(chosen, analyse)
            print(
                f"{language:10} {label:18} {len(set(chosen)):6} "
                f"{precision:6.3f} {recall:6.3f} {f_score:6.3f} {share:6.3f}"
            )
            if label == "stem":
                for (form, lemma), count in missed.most_common(misses):
                    print(f"{count:13} {form} → {by_stem(form)}   {lemma} → {by_stem(lemma)}")


def print_surnames(path: Path) -> None:
    """The share of case forms whose stem is that of the nominative."""
    surnames = read_surnames(path)
    print(f"\n{'surnames':10} {'forms':>6} {'reach their nominative':>23}")
    for language in LANGUAGES:
        forms = [(name, form) for name in surnames for form in case_forms(name, language)]
        missed = [form for name, form in forms if stem(form, language) != stem(name, language)]
        print(f"{language:10} {len(forms):6} {1 - len(missed) / len(forms):23.4f}  {missed[:10]}")


def print_speed(folder: Path) -> None:
    """New and known types a second."""
    print(f"\n{'stemmer':10} {'new types/s':>12} {'cached/s':>12}")
    for language, stemmer in (("kk", stem_turkic), ("ky", stem_turkic), ("ru", stem_russian)):
        types = sorted({fold(form) for form, _ in read_words(folder, language)})
        speeds = []
        stemmer.cache_clear()
        for _ in range(2):
            start = perf_counter()
            for word in types:
                stemmer(word)
            speeds.append(len(types) / (perf_counter() - start))
        print(f"{language:10} {speeds[0]:12,.0f} {speeds[1]:12,.0f}")


def main() -> None:
    """Print the tables, and the commonest misses when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    folder = options.folder
    if not (folder / "morphology").exists():
        folder = folder.parent
    print_conflation(folder / "morphology", options.misses)
    officials = folder / "authority" / "officials_merged.json"
    if officials.exists():
        print_surnames(officials)
    print_speed(folder / "morphology")


if __name__ == "__main__":
    main()
