"""Measure how fast the archive is, beside other engines.

    python -m benchmarks.speed PART --documents N [--articles FOLDER] …

`python -m benchmarks.speed PART --help` says what each part takes. With --articles half of the
paragraphs are those of real texts, from a folder of JSON lines with `lang` and `text`. Tables go to
standard output, what is going on to standard error. docs/performance.md says what they mean.
"""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.speed.corpus import Corpus
from benchmarks.speed.engines import ENGINES
from benchmarks.speed.real_texts import RealTexts

Part = Callable[[argparse.Namespace, Corpus], None]


def corpus(options: argparse.Namespace, texts: Corpus) -> None:
    """What the corpus is like: lengths, vocabulary, speed of making it."""
    from benchmarks.speed.statistics import print_statistics

    print_statistics(texts, options.show)


def fill(options: argparse.Namespace, texts: Corpus) -> None:
    """Put the corpus into the database of the archive in ZHYLNAMA_VAR."""
    from benchmarks.speed.setting_up import set_up

    set_up()
    from benchmarks.speed.fill import fill_corpus

    fill_corpus(texts)


def engines(options: argparse.Namespace, texts: Corpus) -> None:
    """Building, size, first queries and latency beside other engines, over the same tokens."""
    from benchmarks.speed.comparing import compare

    with working_folder(options.folder) as folder:
        compare(texts, options.engine or list(ENGINES), folder, options.rounds)


def pages(options: argparse.Namespace, texts: Corpus) -> None:
    """Whole pages over HTTP, at one size or more; starting and memory of the workers."""
    from benchmarks.speed.pages import print_pages

    sizes = options.size or [texts.size]
    corpora = [replace(texts, size=size) for size in sorted(sizes)]
    with working_folder(options.folder) as folder:
        print_pages(corpora, folder, options.workers, options.requests)


def writing(options: argparse.Namespace, texts: Corpus) -> None:
    """Rebuilding the index: rate, memory, size. One edited article: how soon it is found."""
    from benchmarks.speed.writing import print_writing

    with working_folder(options.folder) as folder:
        print_writing(texts, folder)


@contextmanager
def working_folder(folder: Path | None) -> Iterator[Path]:
    """The folder that was asked for, or a temporary one. Others must be able to read it."""
    if folder:
        yield folder
        return
    with TemporaryDirectory(prefix="zhylnama-speed-") as temporary:
        Path(temporary).chmod(0o755)
        yield Path(temporary)


PARTS: dict[str, Part] = {
    "corpus": corpus,
    "fill": fill,
    "engines": engines,
    "pages": pages,
    "writing": writing,
}


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
    # Servers and temporary folders are not left behind by a command that is stopped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    real = RealTexts.read(options.articles) if options.articles else None
    PARTS[options.part](options, Corpus(options.documents, options.seed, real))


def add_options(name: str, part: argparse.ArgumentParser) -> None:
    """The options that only one part has."""
    if name == "corpus":
        part.add_argument("--show", type=int, default=0, help="print the first documents")
    if name in {"engines", "pages", "writing"}:
        part.add_argument("--folder", type=Path, help="keep what is made, and use it again")
    if name == "engines":
        part.add_argument("--engine", action="append", choices=ENGINES, help="may be repeated")
        part.add_argument("--rounds", type=int, default=7)
    if name == "pages":
        part.add_argument("--size", action="append", type=int, help="in place of --documents")
        part.add_argument("--workers", type=int, default=2)
        part.add_argument("--requests", type=int, default=200, help="for each kind of page")


if __name__ == "__main__":
    main()
