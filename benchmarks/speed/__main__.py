"""Measure how fast the archive is, beside other engines.

    python -m benchmarks.speed PART --documents N [--articles FOLDER] …

`python -m benchmarks.speed PART --help` says what each part takes. With --articles half of the
paragraphs are those of real texts, from a folder of JSON lines with `lang` and `text`. Tables go to
standard output, what is going on to standard error. docs/performance.md says what they mean.
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from benchmarks.speed.corpus import Corpus
from benchmarks.speed.real_texts import RealTexts

Part = Callable[[argparse.Namespace, Corpus], None]


def corpus(options: argparse.Namespace, texts: Corpus) -> None:
    """What the corpus is like: lengths, vocabulary, speed of making it."""
    from benchmarks.speed.statistics import print_statistics

    print_statistics(texts, options.show)


def fill(options: argparse.Namespace, texts: Corpus) -> None:
    """Put the corpus into the database of the archive in ZHYLNAMA_VAR."""
    set_up()
    from benchmarks.speed.fill import fill

    fill(texts)


PARTS: dict[str, Part] = {"corpus": corpus, "fill": fill}


def set_up() -> None:
    """Start Django with the archive that the environment names."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    os.environ.setdefault("SECRET_KEY", "only-for-measuring")
    os.environ.setdefault("LOG_LEVEL", "WARNING")
    django.setup()


def main() -> None:
    """Run the part that was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parts = parser.add_subparsers(dest="part", required=True)
    for name, run in PARTS.items():
        part = parts.add_parser(name, help=run.__doc__, description=run.__doc__)
        part.add_argument("--documents", type=int, default=10_000)
        part.add_argument("--seed", type=int, default=1)
        part.add_argument("--articles", type=Path, help="a folder of real texts")
        add_options(name, part)
    options = parser.parse_args()
    real = RealTexts.read(options.articles) if options.articles else None
    PARTS[options.part](options, Corpus(options.documents, options.seed, real))


def add_options(name: str, part: argparse.ArgumentParser) -> None:
    """The options that only one part has."""
    if name == "corpus":
        part.add_argument("--show", type=int, default=0, help="print the first documents")


if __name__ == "__main__":
    main()
