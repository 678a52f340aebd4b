"""Finding the files to import, without leaving the places that were named."""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from archive.ingest.exceptions import IngestError
from archive.ingest.raw_documents import Unreadable

MAX_LOCATOR = 980
"""Leaves room for the number of a line in the report's column of 1,000 characters."""


STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file, and what reports call it: its path from the named place on."""

    path: Path
    locator: str


def find_files(paths: Sequence[Path]) -> Iterator[FoundFile | Unreadable]:
    """Every file of these files and directories, sorted; what is none is said to be so.

    Hidden files are passed over. Links inside a directory are followed only to files inside it.
    What comes on standard input (`-`) is kept in a temporary file for as long as it is looked at.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            with tempfile.NamedTemporaryFile(prefix="zhylnama-input-") as copy:
                shutil.copyfileobj(sys.stdin.buffer, copy)
                copy.flush()
                yield FoundFile(Path(copy.name), "-")
        elif path.is_dir():
            yield from _in_directory(path.resolve())
        else:
            yield _checked(path, printable(path.name))


def check_paths(paths: Sequence[Path]) -> None:
    """Raise IngestError when none of the paths exists."""
    if not any(path.exists() or path == STANDARD_INPUT for path in paths):
        named = ", ".join(str(path) for path in paths)
        raise IngestError(_("No such file or directory: %(paths)s") % {"paths": named})


def _in_directory(root: Path) -> Iterator[FoundFile | Unreadable]:
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names + [one for one in subfolders if Path(folder, one).is_symlink()]):
            path = Path(folder, name)
            if name.startswith("."):
                continue
            locator = printable(path.relative_to(root.parent))
            if path.is_symlink() and not _stays_inside(path, root):
                yield Unreadable(locator, _("It is a link that leads out of the directory."))
            else:
                yield _checked(path, locator)


def _stays_inside(link: Path, root: Path) -> bool:
    target = Path(os.path.realpath(link))
    return target.is_relative_to(root) and not target.is_dir()


def _checked(path: Path, locator: str) -> FoundFile | Unreadable:
    """The file, unless it is missing or would block, as devices and pipes do."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return Unreadable(
            locator, _("It cannot be read: %(error)s.") % {"error": error.strerror or error}
        )
    if not stat.S_ISREG(mode):
        return Unreadable(locator, _("It is not a regular file."))
    return FoundFile(path, locator)


def printable(path: Path | str) -> str:
    """A path that any database and terminal takes: printable, not too long, its end kept."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in text)[-MAX_LOCATOR:]
