"""Files are found in order, and nothing outside the named places is read."""

import os
from pathlib import Path

import pytest

from archive.ingest import IngestError
from archive.ingest.files import MAX_LOCATOR, FoundFile, check_paths, find_files
from archive.ingest.raw_documents import Unreadable


def _write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("Текст.", "utf-8")
    return path


def _locators(*paths: Path) -> list[str]:
    return [found.locator for found in find_files(paths)]


def test_directories_are_searched_in_order_and_hidden_files_passed_over(tmp_path: Path) -> None:
    for name in ("news/b.txt", "news/a.txt", "news/sub/c.txt", "news/.hidden", "news/.git/d.txt"):
        _write(tmp_path / name)
    assert _locators(tmp_path / "news") == ["news/a.txt", "news/b.txt", "news/sub/c.txt"]


def test_missing_file_is_reported_and_the_others_found(tmp_path: Path) -> None:
    file = _write(tmp_path / "a.txt")
    missing, found = find_files([tmp_path / "none.txt", file])
    assert isinstance(missing, Unreadable)
    assert missing.reason == "It cannot be read: No such file or directory."
    assert found == FoundFile(file, "a.txt")


def test_nothing_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="No such file or directory"):
        check_paths([tmp_path / "none"])


def test_links_out_of_a_directory_are_not_followed(tmp_path: Path) -> None:
    secret = _write(tmp_path / "outside" / "secret.txt")
    inside = _write(tmp_path / "news" / "a.txt")
    (tmp_path / "news" / "b.txt").symlink_to(secret)
    (tmp_path / "news" / "c").symlink_to(secret.parent)
    (tmp_path / "news" / "d.txt").symlink_to(inside)
    found = {one.locator: type(one) for one in find_files([tmp_path / "news"])}
    assert found == {
        "news/a.txt": FoundFile,
        "news/b.txt": Unreadable,
        "news/c": Unreadable,
        "news/d.txt": FoundFile,
    }


def test_pipes_and_broken_links_are_reported_and_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "none.txt")
    assert all(isinstance(one, Unreadable) for one in find_files([tmp_path]))
    assert len(_locators(tmp_path)) == 2


def test_locators_of_odd_names_are_printable_and_short(tmp_path: Path) -> None:
    Path(os.fsdecode(bytes(tmp_path) + b"/\xff\n\x1b[31m.txt")).write_text("Текст.", "utf-8")
    (locator,) = _locators(tmp_path)
    assert locator.endswith("/\ufffd\ufffd\ufffd[31m.txt")
    assert len(locator) <= MAX_LOCATOR
