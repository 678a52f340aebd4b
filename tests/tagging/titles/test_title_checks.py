"""Titles beside names, compared with the recorded positions."""

from datetime import date

import pytest

from archive.authority.gazetteer.held_offices import Held
from archive.models.articles.tags import Mismatch
from archive.models.records.officials import OfficeKind
from archive.tagging import Tagger
from archive.tagging.titles.title_checks import compare, time_in_office
from archive.tagging.titles.title_context import Title
from archive.text.dates.period import ANY_TIME, Period

ALMATY, JETISU = 1, 2
IN_OFFICE = Period(date(2014, 8, 20), date(2021, 12, 31))
GOVERNOR = Held(OfficeKind.GOVERNOR, ALMATY, IN_OFFICE)


def title(kind: OfficeKind, *regions: int, former: bool = False) -> Title:
    return Title(0, 1, kind, former, regions, "N")


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31))


@pytest.mark.parametrize(
    ("written", "when", "mismatch"),
    [
        (title(OfficeKind.GOVERNOR, ALMATY), year(2018), None),
        (title(OfficeKind.GOVERNOR), year(2018), None),
        (title(OfficeKind.GOVERNOR, ALMATY), ANY_TIME, None),
        (title(OfficeKind.GOVERNOR, JETISU), year(2018), Mismatch.OTHER_REGION),
        (title(OfficeKind.GOVERNOR, ALMATY), year(2023), Mismatch.OTHER_TIME),
        (title(OfficeKind.MINISTER), year(2018), Mismatch.OTHER_OFFICE),
        (title(OfficeKind.GOVERNOR, ALMATY, former=True), year(2023), None),
        (title(OfficeKind.OTHER), year(2018), None),
    ],
)
def test_a_title_is_compared_by_office_region_and_time(
    written: Title, when: Period, mismatch: Mismatch | None
) -> None:
    assert compare(written, [GOVERNOR], when) == mismatch


def test_without_recorded_positions_nothing_is_a_mismatch() -> None:
    assert compare(title(OfficeKind.MINISTER), [], year(2018)) is None


def test_a_title_tells_when_the_text_was_written() -> None:
    assert time_in_office(title(OfficeKind.GOVERNOR, ALMATY), [GOVERNOR]) == IN_OFFICE
    assert time_in_office(title(OfficeKind.GOVERNOR, JETISU), [GOVERNOR]) == ANY_TIME
    assert time_in_office(title(OfficeKind.GOVERNOR, former=True), [GOVERNOR]) == ANY_TIME
    again = Held(OfficeKind.GOVERNOR, ALMATY, year(2023))
    assert time_in_office(title(OfficeKind.GOVERNOR, ALMATY), [GOVERNOR, again]) == ANY_TIME


def test_a_mismatch_carries_what_an_editor_needs(full_tagger: Tagger) -> None:
    text = "Вчера аким Туркестанской области Бейбит Исабаев выступил."
    (tag,) = full_tagger.suggest(text, "ru", "2023").officials
    assert tag.mismatch is not None
    assert tag.mismatch.kind is Mismatch.OTHER_REGION
    assert tag.mismatch.official.slug == "beibit-isabaev"
    assert tag.mismatch.title == "аким Туркестанской области"
    assert tag.mismatch.office_kind == OfficeKind.GOVERNOR
    assert tag.mismatch.region is not None
    assert tag.mismatch.region.slug == "turkistan-region"
    assert tag.mismatch.mention.sentence == text


@pytest.mark.parametrize(
    ("published", "mismatch"),
    [("2018-03", None), ("2023", Mismatch.OTHER_TIME), ("XXXX", None)],
)
def test_the_date_of_the_article_decides(
    full_tagger: Tagger, published: str, mismatch: Mismatch | None
) -> None:
    text = "Алматы облысының әкімі Амандық Баталов келді."
    (tag,) = full_tagger.suggest(text, "kk", published).officials
    assert (tag.mismatch.kind if tag.mismatch else None) is mismatch
