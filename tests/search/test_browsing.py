"""Without an index, listings come from the database and are the same."""

import pytest

from archive.search import Excluded, Month, SearchRequest, Sort, search
from archive.search.browsing import browse


@pytest.fixture
def records(make_article, make_region, make_official, make_source, update_index):
    """Articles that differ in all that there are filters for."""
    china = make_region("china", kk="Қытай")
    province = make_region("xinjiang", parent=china, kk="Шыңжаң")
    tokayev = make_official("kassym-jomart-tokayev", kk="Қасым-Жомарт Тоқаев")
    inform = make_source("inform")
    make_article("1", regions=[province], published="2023-03-01")
    make_article("2", regions=[china], officials=[tokayev], published="2023", language="ru")
    make_article("3", officials=[tokayev], published="2022/2024", source=inform)
    make_article("4", source=inform, language="ky")
    make_article("5", regions=[province], officials=[tokayev], status="draft")
    update_index()
    return {"china": china, "province": province, "tokayev": tokayev, "inform": inform}


def requests(china, province, tokayev, inform) -> list[SearchRequest]:
    return [
        SearchRequest(),
        SearchRequest(sort=Sort.OLDEST),
        SearchRequest(sort=Sort.NEWEST, page_size=2),
        SearchRequest(page_size=2, page=2),
        SearchRequest(page=9),
        SearchRequest(languages=("kk", "ru")),
        SearchRequest(regions=(china,)),
        SearchRequest(regions=(china, province)),
        SearchRequest(regions=(china,), officials=(tokayev,)),
        SearchRequest(officials=(tokayev,)),
        SearchRequest(sources=(inform,)),
        SearchRequest(years=(2023,)),
        SearchRequest(years=(2024, 0)),
        SearchRequest(months=(Month(2023, 5), Month(2024, 3))),
        SearchRequest(excluded=Excluded(months=(Month(2024, 3),))),
        SearchRequest(excluded=Excluded(languages=("kk",))),
        SearchRequest(excluded=Excluded(regions=(china,), officials=(tokayev,))),
        SearchRequest(excluded=Excluded(sources=(inform,), years=(2022,))),
    ]


def test_database_answers_as_the_index_does(records):
    for request in requests(**records):
        ours, theirs = browse(request, "why"), search(request)
        assert ours.total == theirs.total, request
        assert [hit.article for hit in ours.hits] == [hit.article for hit in theirs.hits], request
        assert ours.notes == ("why",)


def test_every_article_is_listed_and_said_to_be(records):
    page = browse(SearchRequest(distinct=True), "why")
    assert (page.total, page.request.distinct) == (browse(SearchRequest(), "why").total, False)
