"""Measure the search: conflation, surnames, names, languages, retrieval.

    python -m benchmarks.quality DATA_FOLDER [--part PART …] [--queries N] [--authority]

DATA_FOLDER has the folders morphology, authority, language_id, articles and retrieval, or some of
them; parts without their data are skipped. The tables go to standard output, what is going on to
standard error. docs/search-quality.md says what the numbers mean.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.quality.temporary_archive import open_archive


def conflation(options: argparse.Namespace) -> None:
    """Stemming, on the treebanks."""
    from benchmarks.quality.conflation import print_conflation, print_speed

    print_conflation(options.folder / "morphology", options.misses)
    print_speed(options.folder / "morphology")


def surnames(options: argparse.Namespace) -> None:
    """Case forms of the surnames of the officials list."""
    from benchmarks.quality.surnames import print_surnames

    print_surnames(options.folder / "authority" / "officials_merged.json")


def names(options: argparse.Namespace) -> None:
    """Spellings of one person's name."""
    from benchmarks.quality.name_matching import print_name_matching

    print_name_matching(options.folder / "authority" / "officials_merged.json")


def sentences(options: argparse.Namespace) -> None:
    """The language of sentences."""
    from benchmarks.quality.language_identification import print_sentences

    print_sentences(options.folder / "language_id" / "dev.tsv")


def articles(options: argparse.Namespace) -> None:
    """The language of articles."""
    from benchmarks.quality.language_identification import print_articles

    print_articles(options.folder / "articles")


def retrieval(options: argparse.Namespace) -> None:
    """What search() finds."""
    from benchmarks.quality.judged_sets import read_judged_sets
    from benchmarks.quality.retrieval import print_retrieval

    sets = read_judged_sets(options.folder / "retrieval", options.queries)
    if sets:
        print_retrieval(sets, options.jobs, options.authority)


PARTS: dict[str, tuple[str, Callable[[argparse.Namespace], None]]] = {
    "conflation": ("morphology", conflation),
    "surnames": ("authority/officials_merged.json", surnames),
    "names": ("authority/officials_merged.json", names),
    "sentences": ("language_id/dev.tsv", sentences),
    "articles": ("articles", articles),
    "retrieval": ("retrieval", retrieval),
}
"""The parts in order, each with the data that it needs."""


def main() -> None:
    """Run the parts that were asked for and have their data."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--part", action="append", choices=PARTS, help="only this; may be repeated")
    parser.add_argument("--queries", type=int, default=0, help="at most so many queries of a set")
    parser.add_argument("--jobs", type=int, default=2, help="indexes that are made side by side")
    parser.add_argument("--authority", action="store_true", help="with the fixtures' officials")
    parser.add_argument("--misses", type=int, default=0, help="print the commonest wrong stems")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="zhylnama-quality-") as folder:
        open_archive(folder)
        measure_parts(options)


def measure_parts(options: argparse.Namespace) -> None:
    """Run the parts, or say what is missing."""
    for name in options.part or PARTS:
        needed, measure = PARTS[name]
        if (options.folder / needed).exists():
            print(f"{name} …", file=sys.stderr, flush=True)
            measure(options)
        else:
            print(f"{name}: skipped, there is no {needed} in {options.folder}", flush=True)


if __name__ == "__main__":
    main()
