"""Text is read in whatever encoding it was saved; what is no text is refused."""

import codecs

import pytest

from archive.ingest.decoding.decoding import check_text, decode, find_codec
from archive.ingest.exceptions import NotImportable

RUSSIAN = "Аким открыл мост через реку."
KAZAKH = "Әкім өзен үстіндегі көпірді ашты."
KYRGYZ = "Аким дарыядагы көпүрөнү ачты."

ENCODED = {
    "utf-8": (RUSSIAN.encode(), "utf-8"),
    "utf-8 with a mark": (RUSSIAN.encode("utf-8-sig"), "utf-8"),
    "utf-16": (RUSSIAN.encode("utf-16"), "UTF-16"),
    "utf-16 big-endian": (codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be"), "UTF-16"),
    "utf-16 without a mark": (RUSSIAN.encode("utf-16-le"), "UTF-16"),
    "utf-16 big-endian without a mark": (RUSSIAN.encode("utf-16-be"), "UTF-16"),
    "utf-32": (RUSSIAN.encode("utf-32"), "UTF-32"),
    "windows-1251": (RUSSIAN.encode("cp1251"), "windows-1251"),
    "koi8-r": (RUSSIAN.encode("koi8-r"), "KOI8-R"),
    "dos": (RUSSIAN.encode("cp866"), "DOS-866"),
    "iso": (RUSSIAN.encode("iso8859-5"), "ISO 8859-5"),
}

SHORT = (
    "Мост открыт",
    "АЛМАТЫ. 7 НАУРЫЗ. ҚАЗАҚПАРАТ",
    "08 Қазан 2015",
    "Әкім келді",
    "Өзен тасыды",
    "Көпүрө ачылды",
    "Ташкент",
    "«Қазатомөнеркәсіп»",
    "Президент Бишкекке барат",
)

REFUSED = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t", "empty"),
    "nul": (b"abc\0def", "any known encoding"),
    "NULs only": (b"\0" * 1000, "empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\xff\xfe\xfd", "control characters|any known"),
    "control characters": (b"\x01\x02\x03abc", "control characters"),
}


@pytest.mark.parametrize(("content", "encoding"), ENCODED.values(), ids=ENCODED)
def test_encoding_is_recognised(content: bytes, encoding: str) -> None:
    decoded = decode(content)
    assert (decoded.text, decoded.encoding) == (RUSSIAN, encoding)


@pytest.mark.parametrize("codec", ["cp1251", "kz1048", "koi8-r"])
@pytest.mark.parametrize("text", SHORT)
def test_headline_is_enough_to_tell_the_encoding(text: str, codec: str) -> None:
    content = text.encode(codec, "ignore")
    assert decode(content).text == content.decode(codec)


def test_kazakh_letters_of_old_encodings_survive() -> None:
    decoded = decode(KAZAKH.encode("kz1048"))
    assert (decoded.text, decoded.encoding) == (KAZAKH, "windows-1251 (KZ-1048)")


def test_kyrgyz_in_utf16_without_a_mark_is_read() -> None:
    assert decode(KYRGYZ.encode("utf-16-le")).text == KYRGYZ


def test_markup_around_a_text_does_not_hide_its_encoding() -> None:
    page = f"<html><body>{'<div class=x></div>' * 9000}<p>{RUSSIAN}</p></body></html>"
    assert RUSSIAN in decode(page.encode("koi8-r")).text


def test_hint_decides_where_the_bytes_fit_it_but_utf8_comes_first() -> None:
    assert find_codec("Ош".encode("koi8-r"), "koi8-r") == "koi8-r"
    assert find_codec(RUSSIAN.encode(), "windows-1251") == "utf-8"


@pytest.mark.parametrize("hint", ["no-such", "punycode", "unicode_escape", "hex", "\0", "utf-8"])
def test_hint_that_is_none_is_passed_over(hint: str) -> None:
    assert decode(RUSSIAN.encode("cp1251"), hint).text == RUSSIAN


def test_few_broken_letters_do_not_make_utf8_another_encoding() -> None:
    decoded = decode((RUSSIAN * 20).encode() + "м".encode()[:1])
    assert decoded.text.startswith(RUSSIAN)
    assert decoded.encoding == "utf-8, damaged"


@pytest.mark.parametrize(("content", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(NotImportable, match=message):
        decode(content)


@pytest.mark.parametrize("text", ["a\0b", "\x01\x02\x03abc", "<!DOCTYPE html><p>", " <html>"])
def test_text_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(NotImportable):
        check_text(text)


def test_angle_brackets_in_an_article_are_fine() -> None:
    check_text("<< Аким >> приехал.")
