"""Array files give back what was written, or say that they are damaged."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.index.segments.arrays.array_files import (
    ArrayFile,
    DamagedFileError,
    UnknownFormatError,
    write_arrays,
)
from archive.index.segments.arrays.array_types import Unsigned

ARRAYS: dict[str, Unsigned] = {
    "small": np.arange(5, dtype=np.uint8),
    "none": np.empty(0, np.uint32),
    "large": np.arange(30_000, dtype=np.uint32),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "file.arrays"
    write_arrays(path, ARRAYS.items(), {"key": "value"})
    return path


def read_everything(path: Path) -> dict[str, list[int]]:
    file = ArrayFile(path)
    file.check_everything()
    return {name: file.column(name).all().tolist() for name in ARRAYS}


def test_what_was_written_is_read(path):
    assert read_everything(path) == {name: array.tolist() for name, array in ARRAYS.items()}
    assert ArrayFile(path).notes == {"key": "value"}


def test_parts_of_an_array_are_read(path):
    column = ArrayFile(path).column("large")
    assert column.read(7, 10).tolist() == [7, 8, 9]
    assert column[29_999] == 29_999


def test_unknown_array_is_of_an_unknown_format(path):
    with pytest.raises(UnknownFormatError):
        ArrayFile(path).column("other")


def test_every_truncation_is_noticed(path):
    whole = path.read_bytes()
    for size in {0, 1, 10, len(whole) // 2, len(whole) - 1}:
        path.write_bytes(whole[:size])
        with pytest.raises(DamagedFileError):
            read_everything(path)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_no_flipped_bit_goes_unnoticed_and_changes_a_number(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("flipped") / "file.arrays"
    write_arrays(path, ARRAYS.items(), {"key": "value"})
    held = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, len(held) - 1))
    held[place] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(held)
    try:
        found = read_everything(path)
    except DamagedFileError:
        return
    assert found == {name: array.tolist() for name, array in ARRAYS.items()}


def test_undamaged_part_of_a_damaged_file_is_read(path):
    held = bytearray(path.read_bytes())
    held[100_000] ^= 1
    path.write_bytes(held)
    column = ArrayFile(path).column("large")
    assert column.read(0, 100).tolist() == list(range(100))
    with pytest.raises(DamagedFileError):
        column.all()


def test_removed_file_stays_readable_while_it_is_open(path):
    file = ArrayFile(path)
    path.unlink()
    assert file.column("small").all().tolist() == [0, 1, 2, 3, 4]
