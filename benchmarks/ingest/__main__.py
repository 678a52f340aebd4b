"""Measure how fast documents are imported.

    python -m benchmarks.ingest [--documents N] [--articles FOLDER] [--jobs N …]

It writes synthetic news of the form of real ones, or takes the texts of a folder of JSON lines, as
JSONL and as web pages, and imports them into empty archives that have the officials and regions
of the fixtures. The table goes to standard output, what is going on to standard error. With
--folder the archives are kept.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.ingest.documents import FORMS, write_documents
from benchmarks.ingest.importing import Imported, import_documents
from benchmarks.speed.corpus import Corpus
from benchmarks.speed.real_texts import RealTexts


def main() -> None:
    """Write, import, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--articles", type=Path, help="real texts, for half of the paragraphs")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--form", choices=FORMS, nargs="+", default=list(FORMS))
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    texts = Corpus(
        options.documents, real=RealTexts.read(options.articles) if options.articles else None
    )
    with TemporaryDirectory(prefix="zhylnama-ingest-") as temporary:
        folder = options.folder or Path(temporary)
        print_header()
        for form in options.form:
            path = write_documents(texts, form, folder)
            for jobs in options.jobs:
                print(f"{form}, {jobs} …", file=sys.stderr, flush=True)
                print_row(form, jobs, import_documents(path, folder, jobs))


def print_header() -> None:
    """The head of the table."""
    print("| form | jobs | documents | seconds | documents per second | memory, MB |")
    print("|---|--:|--:|--:|--:|--:|")


def print_row(form: str, jobs: int, done: Imported) -> None:
    """One import. Memory is the most that all its processes had at once."""
    rate, memory = done.documents / done.seconds, done.memory / 1_000_000
    cells = (form, jobs, f"{done.documents:,}", f"{done.seconds:.0f}", f"{rate:.0f}")
    print(f"| {' | '.join(map(str, cells))} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
