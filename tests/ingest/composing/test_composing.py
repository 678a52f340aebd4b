"""Fields of a document become the draft of an article."""

import pytest

from archive.ingest.composing.composing import compose
from archive.ingest.drafts import Draft, Remark
from archive.ingest.exceptions import NotImportable
from archive.ingest.raw_documents import Fields

LEAD = "Аким области открыл мост через реку и поблагодарил строителей."
MORE = "Мост строили два года. По нему пойдут автобусы."


def _remarks(draft: Draft) -> set[Remark]:
    return {note.remark for note in draft.notes}


def test_first_line_of_a_page_is_the_headline() -> None:
    draft = compose(Fields(text=f"Мост открыт\n\n{LEAD}\n{MORE}"))
    assert draft.headline == "Мост открыт"
    assert draft.body == f"{LEAD}\n\n{MORE}"
    assert draft.language == "ru"
    assert not draft.removed


def test_headline_of_the_record_is_cut_from_the_text() -> None:
    draft = compose(Fields(headline="Мост открыт", text=f"Мост открыт\n{LEAD}"))
    assert draft.body == LEAD
    assert [str(cut) for cut in draft.removed] == ["repeated headline: Мост открыт"]


def test_text_without_headline_gets_one_and_says_so() -> None:
    draft = compose(Fields(text=f"{LEAD} {MORE}"))
    assert draft.headline == LEAD.removesuffix(".")
    assert draft.body == f"{LEAD} {MORE}"
    assert Remark.HEADLINE_DERIVED in _remarks(draft)


def test_only_paragraph_is_kept_even_if_the_headline_says_it_all() -> None:
    assert compose(Fields(text=LEAD)).body == LEAD


def test_headline_without_text_is_an_article_with_a_remark() -> None:
    draft = compose(Fields(headline="Мост открыт", text="Мост открыт"))
    assert (draft.headline, draft.body) == ("Мост открыт", "")
    assert Remark.TEXT_EMPTY in _remarks(draft)


def test_overlong_headline_is_shortened_to_fit() -> None:
    draft = compose(Fields(headline="слово " * 200, text=LEAD))
    assert len(draft.headline) <= 500
    assert Remark.HEADLINE_SHORTENED in _remarks(draft)


@pytest.mark.parametrize("text", ["", "None\nФото: акимат", "***"])
def test_nothing_to_make_an_article_of_is_refused(text: str) -> None:
    with pytest.raises(NotImportable):
        compose(Fields(text=text))


def test_dateline_is_taken_apart() -> None:
    draft = compose(Fields(text=f"Мост открыт\n\nАЛМАТЫ. 7 марта. КАЗИНФОРМ - {LEAD}"))
    assert (draft.dateline_place, draft.agency, draft.published) == (
        "Алматы",
        "Казинформ",
        "XXXX-03-07",
    )
    assert draft.body == LEAD
    assert draft.sites == ("inform.kz",)
    assert Remark.YEAR_UNKNOWN in _remarks(draft)


def test_dateline_behind_a_subtitle_is_found() -> None:
    draft = compose(Fields(text=f"Мост открыт\nВпервые за год\nАЛМАТЫ. КАЗИНФОРМ - {LEAD}"))
    assert draft.agency == "Казинформ"
    assert draft.body == f"Впервые за год\n\n{LEAD}"


def test_glued_page_is_parted_into_date_headline_and_text() -> None:
    text = f"08 Октября 2015, 12:50 В Алматы открыт мост АЛМАТЫ. КАЗИНФОРМ - {LEAD}\n{MORE}"
    draft = compose(Fields(text=text))
    assert (draft.headline, draft.published) == ("В Алматы открыт мост", "2015-10-08")
    assert draft.body == f"{LEAD}\n\n{MORE}"


def test_dates_inside_sentences_do_not_date_the_article() -> None:
    draft = compose(Fields(text=f"Мост открыт\n\n{LEAD}\n\nПлан на 2024 год принят 7 марта 2023."))
    assert draft.published == "XXXX"
    assert Remark.DATE_UNKNOWN in _remarks(draft)


def test_date_comes_from_the_record_then_the_page_then_the_address() -> None:
    url = "https://gazeta.kz/2022/02/02/most"
    page = f"Мост открыт\n3 марта 2023\n{LEAD}"
    assert compose(Fields(text=page, url=url, dates=("2024-04-04",))).published == "2024-04-04"
    assert compose(Fields(text=page, url=url)).published == "2023-03-03"
    assert compose(Fields(text=LEAD, url=url)).published == "2022-02-02"


def test_byline_skips_addresses() -> None:
    fields = Fields(text=f"Мост открыт\n{LEAD}\nАвтор: Айгүл Омар", byline="https://gazeta.kzNone")
    assert compose(fields).byline == "Айгүл Омар"


def test_sites_that_may_be_the_source_come_in_order_of_trust() -> None:
    text = f"Мост открыт | menu.kz RU\nАЛМАТЫ. КАЗИНФОРМ - {LEAD}\nМост открыт, передаёт said.kz."
    draft = compose(Fields(headline="Мост", text=text, url="https://a.kz/1", source="b.kz, 2015"))
    assert draft.sites == ("a.kz", "b.kz", "inform.kz", "menu.kz")
    assert draft.mentioned_sites == ("said.kz",)


def test_draft_fits_the_columns_whatever_the_record_holds() -> None:
    long = "Слово " * 1000
    draft = compose(Fields(text=LEAD, headline=long, agency=long, byline=long, source=long))
    assert len(draft.headline) <= 500
    assert len(draft.agency) <= 100
    assert len(draft.byline) <= 200
