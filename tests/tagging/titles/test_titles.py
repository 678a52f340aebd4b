"""Titles before names: where they begin, what office they mean, which regions they name."""

import pytest

from archive.models.records.officials import OfficeKind
from archive.tagging import Tagger
from archive.tagging.places.known_regions import find_regions
from archive.tagging.titles.title_context import Title, make_context
from archive.tagging.titles.titles import find_title
from archive.tagging.words.words import read_words

Found = tuple[str, OfficeKind, list[str]]

KAZAKH = [
    ("Түркістан облысының әкімі", OfficeKind.GOVERNOR, ["turkistan-region"]),
    ("облыс әкімі", OfficeKind.GOVERNOR, []),
    ("Өзбекстан Премьер-министрінің орынбасары", "deputy-head-of-government", ["uzbekistan"]),
    ("Премьер-министр", OfficeKind.HEAD_OF_GOVERNMENT, []),
    ("Мемлекет басшысы", OfficeKind.HEAD_OF_STATE, []),
    ("Қытай Халық Республикасының Төрағасы", OfficeKind.HEAD_OF_STATE, ["china"]),
    ("Сенат төрағасы", OfficeKind.LEGISLATOR, []),
    ("Қазақстанның Қытайдағы елшісі", OfficeKind.AMBASSADOR, ["china", "kazakhstan"]),
    ("қаржы министрінің орынбасары", OfficeKind.OTHER, []),
    ("вице-премьер-министр", "deputy-head-of-government", []),
    ("футбол клубының президенті", OfficeKind.OTHER, []),
    ("Республикасының Президенті", OfficeKind.HEAD_OF_STATE, []),
    ("партия комитетінің хатшысы", OfficeKind.OTHER, []),
]
KYRGYZ = [
    ("Министрлер кабинетинин төрагасынын орун басары", "deputy-head-of-government", []),
    ("Министрлер кабинетинин төрагасы", OfficeKind.HEAD_OF_GOVERNMENT, []),
    ("Кыргызстандын президенти", OfficeKind.HEAD_OF_STATE, ["kyrgyzstan"]),
    ("Жогорку Кеңештин депутаты", OfficeKind.LEGISLATOR, []),
    ("Ош облусунун губернатору", OfficeKind.GOVERNOR, ["osh-region"]),
]
RUSSIAN = [
    ("президент Кыргызстана", "Садыр Жапаров", OfficeKind.HEAD_OF_STATE, ["kyrgyzstan"]),
    ("главы государства", "Садыра Жапарова", OfficeKind.HEAD_OF_STATE, []),
    ("премьер-министром", "Садыром Жапаровым", OfficeKind.HEAD_OF_GOVERNMENT, []),
    ("вице-премьер", "Садыр Жапаров", OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT, []),
    ("министр иностранных дел", "Садыр Жапаров", OfficeKind.MINISTER, []),
    ("заместитель министра финансов", "Садыр Жапаров", OfficeKind.OTHER, []),
    (
        "председателю Кабинета министров",
        "Садыру Жапарову",
        OfficeKind.HEAD_OF_GOVERNMENT,
        [],
    ),
    (
        "председателем Кабинета министров – руководителем Администрации президента Кыргызстана",
        "Садыром Жапаровым",
        OfficeKind.HEAD_OF_GOVERNMENT,
        ["kyrgyzstan"],
    ),
    ("посол Узбекистана", "Садыр Жапаров", OfficeKind.AMBASSADOR, ["uzbekistan"]),
    ("акимом Туркестанской области", "Садыром Жапаровым", "governor", ["turkistan-region"]),
    (
        "заместителя премьер-министра – министра финансов",
        "Садыра Жапарова",
        OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT,
        [],
    ),
    ("президент компании", "Садыр Жапаров", OfficeKind.OTHER, []),
    ("пресс-секретарь президента", "Садыр Жапаров", OfficeKind.OTHER, []),
]

NO_TITLE = [
    ("kk", "Түркістан облысының әкімі. Садыр Жапаров"),
    ("kk", "әкімге Садыр Жапаров"),
    ("kk", "облыс тұрғыны Садыр Жапаров"),
    ("ru", "президента встретил Садыр Жапаров"),
    ("ru", "Президент, сказал Садыр Жапаров"),
    ("ru", "президента Садыр Жапаров"),
    ("ru", "президент Иван Петров и его сын Садыр Жапаров"),
    ("ru", "министр труда при Садыре Жапарове"),
    ("ru", "Дело президента.\nСадыр Жапаров"),
    ("en", "president Sadyr Japarov"),
]


def title_before(tagger: Tagger, text: str, name: str, language: str) -> tuple[str, Title] | None:
    """The title before a name that ends the text, as written and as understood."""
    words = read_words(text, language)
    size = len(read_words(name, language))
    taken = range(len(words) - size, len(words))
    gazetteer = tagger.gazetteer
    regions = find_regions(words, gazetteer.places, taken)
    context = make_context(text, words, regions, gazetteer.countries)
    title = find_title(context, taken[0], taken[-1])
    return (text[words[title.first].start : words[title.last].end], title) if title else None


def slugs(tagger: Tagger, title: Title) -> list[str]:
    return [tagger.gazetteer.regions[pk].slug for pk in title.regions]


@pytest.mark.parametrize(
    ("language", "title", "kind", "regions"),
    [("kk", *row) for row in KAZAKH] + [("ky", *row) for row in KYRGYZ],
)
def test_kazakh_and_kyrgyz_titles_are_read(
    full_tagger: Tagger, language: str, title: str, kind: OfficeKind, regions: list[str]
) -> None:
    found = title_before(full_tagger, f"Кеше {title} Садыр Жапаров", "Садыр Жапаров", language)
    assert found is not None
    assert found[1].kind == kind
    assert slugs(full_tagger, found[1]) == regions
    assert title.endswith(found[0])


@pytest.mark.parametrize(("title", "name", "kind", "regions"), RUSSIAN)
def test_russian_titles_are_read_in_every_case(
    full_tagger: Tagger, title: str, name: str, kind: OfficeKind, regions: list[str]
) -> None:
    found = title_before(full_tagger, f"Вчера {title} {name}", name, "ru")
    assert found is not None
    assert found[0] == title
    assert found[1].kind == kind
    assert slugs(full_tagger, found[1]) == regions


@pytest.mark.parametrize(("language", "text"), NO_TITLE)
def test_a_title_must_be_the_names_own(full_tagger: Tagger, language: str, text: str) -> None:
    name = " ".join(text.split()[-2:])
    assert title_before(full_tagger, text, name, language) is None


@pytest.mark.parametrize(
    ("language", "text", "former"),
    [
        ("ru", "бывший президент Садыр Жапаров", True),
        ("ru", "экс-президент Садыр Жапаров", True),
        ("ru", "президент Садыр Жапаров", False),
        ("ru", "Первого Президента Садыра Жапарова", True),
        ("ru", "первый заместитель министра Садыр Жапаров", False),
        ("kk", "бұрынғы президент Садыр Жапаров", True),
        ("ky", "мурдагы президент Садыр Жапаров", True),
    ],
)
def test_former_offices_are_known_as_such(
    full_tagger: Tagger, language: str, text: str, *, former: bool
) -> None:
    found = title_before(full_tagger, text, " ".join(text.split()[-2:]), language)
    assert found is not None
    assert found[1].former is former


def test_a_region_where_somebody_is_does_not_belong_to_the_title(full_tagger: Tagger) -> None:
    found = title_before(
        full_tagger, "Қытайда облыс әкімі Дархан Сатыбалды", "Дархан Сатыбалды", "kk"
    )
    assert found is not None
    assert found[1].regions == ()
