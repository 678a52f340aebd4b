"""Measure tests by the faults that they notice.

    python -m benchmarks.mutation [MODULE …] [--tests FILE …] [--seconds N] [--all] [--match WORDS]

Every mutant of a module is its source with one small fault: another comparison, `or` for `and`, a
number one higher, a condition that always holds, a statement less. The tests should notice it.
Without MODULE every one of modules_data.py is measured; --tests are others than named there. What
was not tried after so many seconds is left out, and the table says so.

Mutants that do the same as the source are in equivalent.toml, each with the reason.

mutmut 3 forks as well, but leaves alone what stands outside of functions: here the limits that
decide do. cosmic-ray starts a process for each mutant, which takes Django seconds; mutatest, too,
and nobody keeps it any more.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.mutation.equivalents import read_equivalents
from benchmarks.mutation.modules_data import MODULES
from benchmarks.mutation.mutants import find_mutants
from benchmarks.mutation.report import HEADER, complaints, row, survivors

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Measure one module here, or several, each in a process of its own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "modules", nargs="*", metavar="MODULE", help="path: archive/web/listing/forms.py"
    )
    parser.add_argument("--tests", nargs="+", metavar="FILE", help="files of tests")
    parser.add_argument("--seconds", type=float, default=300.0, help="for each module")
    parser.add_argument("--all", action="store_true", help="print also what was killed")
    parser.add_argument("--match", default="", help="only mutants whose name has these words")
    options = parser.parse_args()
    modules = options.modules or list(MODULES)
    if len(modules) == 1:
        return measure(modules[0], options)
    command = [sys.executable, "-m", "benchmarks.mutation"]
    passed = ["--seconds", str(options.seconds), *(["--all"] if options.all else [])]
    return max(
        subprocess.run([*command, module, *passed], cwd=ROOT, check=False).returncode  # noqa: S603
        for module in modules
    )


def measure(path: str, options: argparse.Namespace) -> int:
    """Print what becomes of the mutants of one module."""
    tests = options.tests or MODULES.get(path)
    if not tests:
        print(f"Say with --tests which tests speak of {path}.", file=sys.stderr)
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import pytest

    from benchmarks.mutation.running import Session

    source = Path(path).read_text(encoding="utf-8")
    mutants = [one for one in find_mutants(source, path) if options.match in one.key]
    session = Session(path, source, mutants, options.seconds)
    arguments = [*tests, "-q", "-s", "--no-header", "-p", "no:cacheprovider"]
    if status := pytest.main(arguments, plugins=[session]):
        return int(status)
    equivalents = read_equivalents(path)
    print(*survivors(session.results, equivalents, everything=options.all), sep="\n")
    print(f"\n{HEADER}\n{row(path, mutants, session.results, equivalents)}")
    wrong = [] if options.match else list(complaints(mutants, session.results, equivalents))
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
