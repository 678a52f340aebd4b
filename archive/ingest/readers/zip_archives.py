"""ZIP files of any other files; nothing of them is ever written to disk."""

import io
import stat
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import cast

from django.utils.translation import gettext as _

from archive.ingest.files import printable
from archive.ingest.raw_documents import Piece, Unreadable
from archive.ingest.readers.streams import DAMAGED, Opened, allowance, unreadable

MAX_FILES = 100_000
_ENCRYPTED = 0x1

Cut = Callable[[Opened], Iterator[Piece | Unreadable]]


def cut_zip(opened: Opened, cut: Cut) -> Iterator[Piece | Unreadable]:
    """The documents of every file of a ZIP archive; `cut` takes one of them apart.

    What the files unpack to is known beforehand, and zipfile gives no byte more.
    """
    with zipfile.ZipFile(opened.stream) as archive:
        members = [one for one in archive.infolist() if not one.is_dir()]
        if refusal := _refusal(members, opened):
            yield Unreadable(opened.locator, refusal)
            return
        for member in members:
            if not _is_hidden(member.filename):
                yield from _cut_member(archive, member, opened, cut)


def _refusal(members: list[zipfile.ZipInfo], opened: Opened) -> str:
    """Why the whole archive is not read, if it is not."""
    if opened.inside_zip:
        return _("It is a ZIP archive inside another one.")
    if any(one.filename == "[Content_Types].xml" for one in members):
        return _("It is an Office document; save it as text.")
    if not members:
        return _("It is empty.")
    if len(members) > MAX_FILES:
        return _("It is a ZIP archive of more than %(limit)s files.") % {"limit": MAX_FILES}
    if sum(one.file_size for one in members) > allowance(opened.packed_size):
        return _("It is a ZIP archive that unpacks to more than any text would.")
    return ""


def _cut_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, opened: Opened, cut: Cut
) -> Iterator[Piece | Unreadable]:
    locator = printable(f"{opened.locator}/{member.filename}")
    if refusal := _member_refusal(member):
        yield Unreadable(locator, refusal)
        return
    name = PurePosixPath(member.filename).name
    try:
        stream = cast("io.BufferedIOBase", archive.open(member))
    except DAMAGED as error:
        yield Unreadable(locator, unreadable(error))
        return
    with stream:
        yield from cut(Opened(locator, name, stream, member.compress_size, inside_zip=True))


def _member_refusal(member: zipfile.ZipInfo) -> str:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return _("Its name leads out of the archive.")
    if member.flag_bits & _ENCRYPTED:
        return _("It is encrypted.")
    if stat.S_ISLNK(member.external_attr >> 16):
        return _("It is a link.")
    return ""


def _is_hidden(name: str) -> bool:
    """Hidden files, and what macOS adds."""
    parts = name.replace("\\", "/").split("/")
    return parts[0] == "__MACOSX" or any(one.startswith(".") and one != ".." for one in parts)
