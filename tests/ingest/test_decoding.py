"""Bytes that are not UTF-8 text are refused, with a message that says what they are."""

import pytest

from archive.ingest.decoding import check_text, decode
from archive.ingest.exceptions import NotImportable

TEXT = "Аким открыл мост."

REFUSED = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t", "empty"),
    "utf-16": (TEXT.encode("utf-16"), "UTF-16"),
    "utf-32": (TEXT.encode("utf-32"), "UTF-32"),
    "utf-16 without a mark": (TEXT.encode("utf-16-le"), "NUL"),
    "nul": (b"abc\0def", "NUL"),
    "windows-1251": (TEXT.encode("cp1251"), "windows-1251"),
    "binary": (b"\x89PNG\r\n\x1a\n\xff\xfe\xfd", "byte 1"),
}


@pytest.mark.parametrize(("content", "message"), REFUSED.values(), ids=REFUSED)
def test_other_bytes_are_named(content: bytes, message: str) -> None:
    with pytest.raises(NotImportable, match=message):
        decode(content)


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(TEXT.encode("utf-8-sig")) == decode(TEXT.encode()) == TEXT


@pytest.mark.parametrize("text", ["a\0b", "\x01\x02\x03abc", "<!DOCTYPE html><p>", " <html>"])
def test_text_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(NotImportable):
        check_text(text)


def test_angle_brackets_in_an_article_are_fine() -> None:
    check_text("<< Аким >> приехал.")
