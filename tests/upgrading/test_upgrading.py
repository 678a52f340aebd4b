"""An archive of any earlier version goes on with this one: edits, history, decisions and index."""

import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from tests.processes import ArchiveOnDisk
from tests.upgrading.making import ARCHIVES

VERSIONS = sorted(path.stem for path in ARCHIVES.glob("*.json"))


def test_there_is_an_archive_of_each_released_version() -> None:
    changes = Path(__file__).resolve().parents[2] / "CHANGELOG.md"
    headings = [line[3:] for line in changes.read_text("utf-8").splitlines() if line[:3] == "## "]
    assert set(headings) - {"Unreleased"} == set(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_archive_of_an_earlier_version_is_upgraded(version: str, tmp_path: Path) -> None:
    with tarfile.open(ARCHIVES / f"{version}.tar.xz") as packed:
        packed.extractall(tmp_path, filter="data")
    archive = ArchiveOnDisk(tmp_path)
    archive.run("migrate", "--verbosity", "0")
    archive.run("load_fixtures")
    archive.run("rebuild_index", "--if-needed")
    assert "sound" in archive.run("check_index")
    then = json.loads((ARCHIVES / f"{version}.json").read_text("utf-8"))
    now = json.loads(archive.run_module("tests.upgrading.describing"))
    found_then, found_now = then.pop("found"), now.pop("found")
    assert _missing(then, now) == []
    for query, uids in found_then.items():
        assert set(uids) <= set(found_now[query]), query


def _missing(then: Any, now: Any, path: str = "") -> list[str]:
    """Where what is there now differs from what was there then; more may be there."""
    if isinstance(then, dict):
        return [
            line
            for key, value in then.items()
            for line in _missing(value, now.get(key), f"{path}/{key}")
        ]
    return [] if then == now else [f"{path}: {then!r} became {now!r}"]
