"""The date of publication: what is stated first, never from inside a sentence, never invented."""

from datetime import UTC, datetime

import pytest

from archive.ingest.dating import date_of_publication, read_moment
from archive.ingest.drafts import Remark


@pytest.mark.parametrize(
    ("stated", "found", "published", "remarks"),
    [
        (["2024-03-07"], ["2020-01-01"], "2024-03-07", []),
        ([], [None, "2024-03-07", "XXXX"], "2024-03-07", []),
        (["11-дек"], [None, "2024-12-11"], "2024-12-11", []),
        (["11-дек"], [None], "XXXX-12-11", [Remark.YEAR_UNKNOWN]),
        ([], ["", None, "XXXX-03-07"], "XXXX-03-07", [Remark.YEAR_UNKNOWN]),
        ([], [None, "XXXX"], "XXXX", [Remark.DATE_UNKNOWN]),
        (["вчера"], [], "XXXX", [Remark.DATE_NOT_READ]),
        (["вчера"], ["2024-03-07"], "2024-03-07", [Remark.DATE_NOT_READ]),
    ],
)
def test_first_date_that_knows_the_year_counts(
    stated: list[str], found: list[str | None], published: str, remarks: list[Remark]
) -> None:
    edtf, notes = date_of_publication(stated, found)
    assert (edtf, [note.remark for note in notes]) == (published, remarks)


def test_moment_of_scraping_always_has_a_zone() -> None:
    assert read_moment("2024-03-07T12:00:00Z") == datetime(2024, 3, 7, 12, tzinfo=UTC)
    local = read_moment("2024-03-07 12:00")
    assert local
    assert local.tzinfo
    assert read_moment("вчера") is None
