"""The five seed articles become five readable articles."""

from pathlib import Path

import pytest

from archive.ingest import ImportReport, ReportLine, ingest
from archive.ingest.cleaning.repetition import key
from archive.models import Article, ImportLine, Source
from archive.models.provenance.imports import Outcome
from archive.text.sentences import split_sentences

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is absent"),
]

JUNK = ("Сүрөт:", "Фото:", "Источник:", "1 из 3", "None", "Newsroom.kz RU", "Соңғы жаңалықтар")

EXPECTED = {
    # number: language, paragraphs, place, agency, date, source, beginning of the headline
    "000": ("ky", 7, "", "", "XXXX", None, "Министрлер кабинетинин"),
    "001": ("kk", 5, "Талдықорған", "ҚазАқпарат", "XXXX", "inform", "Алматы облысы Өзбекстанмен"),
    "002": ("kk", 9, "", "", "XXXX", "newsroom-kz", "Түркістан облысының делегациясы"),
    "003": ("ru", 8, "", "", "XXXX", "primeminister-kz", "Олжас Бектенов с рабочим визитом"),
    "004": (
        "ru",
        11,
        "Ташкент",
        "Sputnik",
        "XXXX-03-07",
        "sputnik-uzbekistan",
        "Узбекистан и Казахстан углубляют",
    ),
}


@pytest.fixture
def articles() -> dict[str, Article]:
    for slug, domain in (
        ("inform", "inform.kz"),
        ("newsroom-kz", "newsroom.kz"),
        ("primeminister-kz", "primeminister.kz"),
        ("sputnik-uzbekistan", "sputniknews.uz"),
    ):
        Source.objects.create(slug=slug, name=slug, domain=domain)
    report = ingest([SEEDS])
    assert report.counts == {Outcome.IMPORTED: 5}
    return {
        line.locator.removeprefix("seeds/")[:3]: line.article
        for line in ImportLine.objects.select_related("article")
        if line.article
    }


def test_each_has_its_language_headline_dateline_date_and_source(
    articles: dict[str, Article],
) -> None:
    found = {
        number: (
            article.language,
            len(article.paragraphs),
            article.dateline_place,
            article.agency,
            article.published,
            article.source and article.source.slug,
            article.headline[: len(EXPECTED[number][-1])],
        )
        for number, article in articles.items()
    }
    assert found == EXPECTED


def test_headline_of_the_one_without_is_cut_to_fit_and_reported(
    articles: dict[str, Article],
) -> None:
    assert 60 < len(articles["000"].headline) <= 140
    line = articles["000"].import_lines.get()
    assert "headline made from the first sentence" in line.message
    assert ImportLine.objects.filter(message__contains="headline made").count() == 1


def test_no_boilerplate_is_left(articles: dict[str, Article]) -> None:
    for article in articles.values():
        text = f"{article.headline}\n{article.body}"
        assert not [junk for junk in JUNK if junk in text]
        assert "  " not in text
        assert not {"1", "из", "3"} & set(article.paragraphs)


def test_nothing_stands_there_twice(articles: dict[str, Article]) -> None:
    for article in articles.values():
        sentences = [
            key(one) for paragraph in article.paragraphs for one in split_sentences(paragraph)
        ]
        assert len(set(sentences)) == len(sentences)
        assert key(article.headline) not in sentences


def test_subtitle_is_parted_from_the_lead_it_was_glued_to(articles: dict[str, Article]) -> None:
    subtitle, lead = articles["003"].paragraphs[:2]
    assert subtitle.endswith("млн долларов")
    assert lead.startswith("По поручению")


def test_nothing_is_lost(articles: dict[str, Article]) -> None:
    for number, article in articles.items():
        assert article.source_document
        original = next(SEEDS.glob(f"{number}*")).read_bytes()
        assert bytes(article.source_document.content) == original
        line = article.import_lines.get()
        kept = key(f"{line.removed} {article.dateline_place} {article.agency} {article.body}")
        missing = set(key(original.decode()).split()) - set(kept.split())
        assert missing <= set(key(article.headline).split()) | {"7", "марта", "долларовпо"}


def test_second_run_changes_nothing(articles: dict[str, Article]) -> None:
    lines: list[ReportLine] = []
    report: ImportReport = ingest([SEEDS], on_progress=lines.append)
    assert report.counts == {Outcome.DUPLICATE: 5}
    assert {line.article_id for line in lines} == {article.pk for article in articles.values()}
    assert Article.objects.count() == 5
