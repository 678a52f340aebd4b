"""Dates in templates are in the language of the interface."""

import pytest
from django.utils.translation import override

from archive.templatetags.edtf_dates import edtf_date, edtf_span, in_words


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("kk", "2024 жылғы 7 наурыз"),
        ("ky", "2024-жылдын 7-марты"),
        ("ru", "7 марта 2024\u00a0г."),
        ("en", "7 March 2024"),
    ],
)
def test_exact_date_is_machine_readable(language: str, shown: str) -> None:
    with override(language):
        assert edtf_date("2024-03-07") == f'<time datetime="2024-03-07">{shown}</time>'


def test_inexact_date_is_only_words() -> None:
    assert edtf_date("XXXX-03-07", "ru") == "<span>7 марта, год неизвестен</span>"


def test_what_is_no_date_is_escaped() -> None:
    assert edtf_date("<b>") == "<span>&lt;b&gt;</span>"


def test_span_is_plain_words() -> None:
    with override("en"):
        assert edtf_span("2019", "") == "since 2019"
        assert in_words("2019/2024") == "2019–2024"
