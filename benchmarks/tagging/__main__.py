"""Measure the tagging: known officials, links, proposals, the seeds, speed.

    python -m benchmarks.tagging DATA_FOLDER [--part PART …] [--misses N]

DATA_FOLDER has the folders articles and entities; the seeds are in the folder seeds beside it, or
where --seeds says. The authority records are those of the fixtures. What there is no data for is
skipped. docs/tagging.md says what the numbers mean.
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

PARTS = ("names", "links", "proposals", "seeds", "speed")


def main() -> None:
    """Run the parts that were asked for and have their data."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--part", action="append", choices=PARTS, help="only this; may be repeated")
    parser.add_argument("--seeds", type=Path, help="folder of the seeds")
    parser.add_argument("--misses", type=int, default=20, help="how many of each list to print")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="zhylnama-tagging-") as folder:
        start_django(folder)
        measure(options)


def start_django(folder: str) -> None:
    """Let `archive` be imported; the database stays empty."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "archive.settings",
        "ZHYLNAMA_VAR": folder,
        "SECRET_KEY": "only-for-measuring",
    }
    import django

    django.setup()


def measure(options: argparse.Namespace) -> None:
    """Run the parts, or say what is missing."""
    from benchmarks.tagging.fixture_records import read_tagger
    from benchmarks.tagging.known_names import print_known_names
    from benchmarks.tagging.links import print_links
    from benchmarks.tagging.new_officials import print_new_officials
    from benchmarks.tagging.seeds import print_seeds
    from benchmarks.tagging.speed import print_speed

    tagger, folder, misses = read_tagger(), options.folder, options.misses
    seeds = options.seeds or folder.parent / "seeds"
    parts: dict[str, tuple[Path, Callable[[], None]]] = {
        "names": (folder / "articles", lambda: print_known_names(tagger, folder, misses)),
        "links": (folder / "entities", lambda: print_links(tagger, folder, misses)),
        "proposals": (folder / "entities", lambda: print_new_officials(tagger, folder, misses)),
        "seeds": (seeds, lambda: print_seeds(tagger, seeds, misses)),
        "speed": (folder / "articles", lambda: print_speed(tagger, folder)),
    }
    for name in options.part or PARTS:
        needed, run = parts[name]
        if needed.is_dir():
            run()
        else:
            print(f"{name}: skipped, there is no {needed}", flush=True)


if __name__ == "__main__":
    main()
