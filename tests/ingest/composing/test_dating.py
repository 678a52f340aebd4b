"""The date of publication: what is stated first, never from inside a sentence, never invented."""

from datetime import UTC, datetime

import pytest

from archive.ingest.composing.dating import Clues, date_of_publication, read_moment
from archive.ingest.drafts import Remark
from archive.models import Certainty, Origin

RETRIEVED = datetime(2024, 3, 8, 6, tzinfo=UTC)
URL = "https://gazeta.kz/2020/01/01/most"


@pytest.mark.parametrize(
    ("clues", "published", "origin", "remarks"),
    [
        (Clues(stated=("2024-03-07",), page="2020-01-01"), "2024-03-07", Origin.RECORD, []),
        (Clues(page="7 марта 2024, 12:00", url=URL), "2024-03-07", Origin.PAGE, []),
        (Clues(url=URL, dateline="2024-03-07"), "2020-01-01", Origin.URL, []),
        (Clues(dateline="2024-03-07"), "2024-03-07", Origin.DATELINE, []),
        (Clues(stated=("11-дек",), dateline="2024-12-11"), "2024-12-11", Origin.DATELINE, []),
        (Clues(stated=("11-дек",)), "XXXX-12-11", Origin.RECORD, [Remark.YEAR_UNKNOWN]),
        (Clues(dateline="XXXX-03-07"), "XXXX-03-07", Origin.DATELINE, [Remark.YEAR_UNKNOWN]),
        (Clues(), "XXXX", None, [Remark.DATE_UNKNOWN]),
        (Clues(stated=("жақында",)), "XXXX", None, [Remark.DATE_NOT_READ]),
        (
            Clues(stated=("жақында",), page="2024-03-07"),
            "2024-03-07",
            Origin.PAGE,
            [Remark.DATE_NOT_READ],
        ),
    ],
)
def test_first_date_that_knows_the_year_counts(
    clues: Clues, published: str, origin: Origin | None, remarks: list[Remark]
) -> None:
    edtf, findings, notes = date_of_publication(clues)
    assert (edtf, [note.remark for note in notes]) == (published, remarks)
    assert [finding.origin for finding in findings] == ([origin] if origin else [])


@pytest.mark.parametrize(
    ("lead", "published"),
    [
        ("Сегодня, 7 марта, аким открыл мост.", "XXXX-03-07"),
        ("Сегодня, 7 марта 2024 года, аким открыл мост.", "2024-03-07"),
        ("Бүгін, 7 наурызда әкім көпір ашты.", "XXXX-03-07"),
        ("Бүгүн, 7-мартта аким көпүрө ачты.", "XXXX-03-07"),
        ("Кечээ, 6-мартта аким көпүрө ачты.", "XXXX-03-07"),
        ("Вчера, 6 марта 2024 года, аким открыл мост.", "2024-03-07"),
        ("Аким открыл мост 7 марта 2024 года.", "XXXX"),
        ("Мост откроют до 7 марта, сегодня его красят.", "XXXX"),
    ],
)
def test_text_dates_itself_only_where_it_says_today(lead: str, published: str) -> None:
    edtf, findings, _notes = date_of_publication(Clues(paragraphs=("Мост открыт", lead)))
    assert edtf == published
    assert all(one.certainty is Certainty.LIKELY and one.quote in lead for one in findings)


@pytest.mark.parametrize("lead", ["Сегодня аким открыл мост.", "Бүгін әкім көпір ашты."])
def test_today_alone_says_nothing_without_a_day_of_retrieval(lead: str) -> None:
    assert date_of_publication(Clues(paragraphs=(lead,)))[0] == "XXXX"


@pytest.mark.parametrize(
    "lead",
    [
        "Сегодня аким открыл мост.",
        "Бүгін әкім көпір ашты.",
        "Бүгүн аким көпүрө ачты.",
        "Вчера аким открыл мост.",
        "Кеше әкім көпір ашты.",
        "Кечээ аким көпүрө ачты.",
    ],
)
def test_today_with_a_day_of_retrieval_is_a_guess_and_marked_as_one(lead: str) -> None:
    edtf, (finding,), notes = date_of_publication(Clues(paragraphs=(lead,), retrieved=RETRIEVED))
    assert edtf == "2024-03-08?"
    assert (finding.origin, finding.certainty) == (Origin.RETRIEVAL, Certainty.GUESS)
    assert finding.quote == lead.split(maxsplit=1)[0]
    assert [note.remark for note in notes] == [Remark.DATE_GUESSED]


def test_line_of_a_page_counts_from_the_day_of_retrieval() -> None:
    for line, day in (("Сегодня, 14:30", "2024-03-08"), ("Кеше, 09:05", "2024-03-07")):
        edtf, (finding,), notes = date_of_publication(Clues(page=line, retrieved=RETRIEVED))
        assert (edtf, finding.certainty, notes) == (day, Certainty.LIKELY, [])
    assert date_of_publication(Clues(page="Сегодня, 14:30"))[0] == "XXXX"


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("XXXX-03-07", "2024-03-07?"),
        ("XXXX-03-08", "2024-03-08?"),
        ("XXXX-03-05", "XXXX-03-05"),
        ("XXXX-03-09", "XXXX-03-09"),
        ("XXXX-02-30", "XXXX-02-30"),
        ("2023-03-07", "2023-03-07"),
    ],
)
def test_year_of_retrieval_counts_only_within_two_days_and_as_uncertain(
    dateline: str, published: str
) -> None:
    assert date_of_publication(Clues(dateline=dateline, retrieved=RETRIEVED))[0] == published


def test_today_does_not_contradict_a_day_that_is_written() -> None:
    clues = Clues(dateline="XXXX-01-20", paragraphs=("Сегодня открыт мост.",), retrieved=RETRIEVED)
    assert date_of_publication(clues)[0] == "XXXX-01-20"


def test_evidence_names_where_the_date_stood() -> None:
    clues = Clues(stated=("x", "2024-03-07"), origins=("meta", "json-ld datePublished"))
    _edtf, (finding,), _notes = date_of_publication(clues)
    assert (finding.certainty, finding.quote) == (Certainty.CERTAIN, "json-ld datePublished")
    assert date_of_publication(Clues(stated=("07.03.24",)))[1][0].certainty is Certainty.LIKELY


def test_moment_of_scraping_always_has_a_zone() -> None:
    assert read_moment("2024-03-07T12:00:00Z") == datetime(2024, 3, 7, 12, tzinfo=UTC)
    local = read_moment("2024-03-07 12:00")
    assert local
    assert local.tzinfo
    assert read_moment("вчера") is None
