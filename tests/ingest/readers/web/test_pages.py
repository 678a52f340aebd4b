"""A web page gives the text of its article, and what the page states of it."""

import json

import pytest

from archive.ingest.exceptions import NotImportable
from archive.ingest.raw_documents import Fields
from archive.ingest.readers.web.pages import page_fields
from tests.ingest.readers.conftest import ReadContent, raw, reasons

PARAGRAPHS = (
    "Аким области открыл новый мост через реку Или и поблагодарил строителей за работу.",
    "Мост строили два года. По нему пойдут автобусы в дальние сёла района.",
    "Длина моста составляет триста метров, на нём две полосы движения и дорожка для пешеходов.",
)
MENU = "".join(f'<li><a href="/{n}">Раздел номер {n}</a></li>' for n in range(30))


def _page(head: str = "", body: str = "", language: str = "ru") -> str:
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>Мост открыт | gazeta.kz</title>{head}'
        f"</head><body><nav><ul>{MENU}</ul></nav>"
        f"<article><h1>Мост открыт</h1>{body}{text}</article>"
        "<footer><p>© 2024 Газета. Все права защищены.</p></footer></body></html>"
    )


def _linked(**statements: object) -> str:
    statement = {"@context": "https://schema.org", "@type": "NewsArticle", **statements}
    return f'<script type="application/ld+json">{json.dumps(statement)}</script>'


def _meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def test_text_of_the_article_comes_without_menu_and_footer() -> None:
    text = page_fields(_page()).text
    assert all(one in text for one in PARAGRAPHS)
    assert "Раздел" not in text
    assert "\n".join(PARAGRAPHS) in text


def test_scripts_never_reach_the_text() -> None:
    body = "<script>alert('x')</script><img src=x onerror=alert(1)><style>p {color: red}</style>"
    text = page_fields(_page(body=body)).text
    assert "alert" not in text
    assert "color" not in text


def test_linked_data_is_read() -> None:
    head = _linked(
        headline="Открыт &quot;новый&quot; мост",
        datePublished="2024-03-07T10:00:00+05:00",
        dateModified="2024-03-09",
        author=[{"@type": "Person", "name": "Айгүл Омар"}, {"name": "Асан Үсен"}],
        publisher={"@type": "Organization", "name": "Газета"},
        inLanguage="ru-RU",
        mainEntityOfPage={"@id": "https://gazeta.kz/news/1"},
    )
    fields = page_fields(_page(head))
    assert fields.headline == 'Открыт "новый" мост'
    assert (fields.dates, fields.date_origins) == (
        ("2024-03-07T10:00:00+05:00",),
        ("json-ld datePublished",),
    )
    assert (fields.byline, fields.source) == ("Айгүл Омар, Асан Үсен", "Газета")
    assert (fields.url, fields.language_hints) == ("https://gazeta.kz/news/1", ("ru-RU", "ru"))
    assert fields.language == ""


def test_linked_data_in_a_graph_is_found() -> None:
    graph = {"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "Из графа"}]}
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    assert page_fields(_page(head)).headline == "Из графа"


@pytest.mark.parametrize("content", ["{", "[" * 50_000, '{"@type": 7}', "null", ""])
def test_broken_linked_data_is_passed_over(content: str) -> None:
    head = f'<script type="application/ld+json">{content}</script>'
    assert page_fields(_page(head)).headline == "Мост открыт"


def test_open_graph_is_read() -> None:
    head = (
        _meta("og:title", "Мост открыт - Газета")
        + _meta("og:site_name", "Газета")
        + _meta("og:url", "https://gazeta.kz/news/1")
        + _meta("og:locale", "kk_KZ")
        + _meta("article:published_time", "2024-03-07")
    )
    fields = page_fields(_page(head))
    assert fields.headline == "Мост открыт"
    assert (fields.source, fields.url) == ("Газета", "https://gazeta.kz/news/1")
    assert fields.date_origins == ("meta article:published_time",)
    assert fields.language_hints == ("ru", "kk_KZ")


def test_dates_come_in_order_of_trust() -> None:
    head = _meta("article:published_time", "2024-03-08") + _linked(datePublished="2024-03-07")
    fields = page_fields(_page(head, '<time datetime="2024-03-09">9 марта</time>'))
    assert dict(zip(fields.date_origins, fields.dates, strict=True)) == {
        "json-ld datePublished": "2024-03-07",
        "meta article:published_time": "2024-03-08",
        "time": "2024-03-09",
    }


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ('<time datetime="2024-03-07T10:00">вчера</time>', ("2024-03-07T10:00",)),
        ("<time>7 марта 2024</time>", ("7 марта 2024",)),
        (
            '<time datetime="2023-01-01"></time><time pubdate datetime="2024-03-07">',
            ("2024-03-07",),
        ),
        ('<time datetime=""></time>', ()),
    ],
)
def test_time_elements_of_the_article_are_read(times: str, expected: tuple[str, ...]) -> None:
    assert page_fields(_page(body=times)).dates == expected


def test_times_of_other_articles_do_not_date_this_one() -> None:
    others = (
        '<aside><time datetime="2024-01-01">а</time><time datetime="2024-01-02">б</time></aside>'
    )
    assert page_fields(_page().replace("<footer>", f"{others}<footer>")).dates == ()


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("", "", "Мост открыт"),
        ("", "<h1>Ещё</h1>", "Мост открыт"),
        (_meta("og:title", "Мост: что дальше"), "", "Мост: что дальше"),
        (_meta("og:title", "Астана — город будущего"), "", "Астана — город будущего"),
        (_meta("og:title", "Мост открыт :: Новости"), "", "Мост открыт"),
    ],
)
def test_headline_comes_without_the_name_of_the_site(head: str, body: str, expected: str) -> None:
    assert page_fields(_page(head, body)).headline == expected


def test_address_of_a_saved_page_is_found() -> None:
    page = _page().replace(
        "<html", "<!-- saved from url=(0024)https://gazeta.kz/news/7 -->\n<html", 1
    )
    assert page_fields(page).url == "https://gazeta.kz/news/7"


def test_front_page_as_canonical_address_is_none() -> None:
    head = '<link rel="canonical" href="https://gazeta.kz/">' + _meta("og:url", "http://[broken/a")
    assert page_fields(_page(head + _linked(url="javascript:x", headline="Мост"))).url == ""


def test_name_of_the_site_is_no_byline() -> None:
    head = _meta("author", "Газета") + _meta("og:site_name", "газета")
    assert page_fields(_page(head)).byline == ""


def test_stated_text_counts_where_the_page_shows_little() -> None:
    stated = " ".join(PARAGRAPHS * 3)
    page = f"<html><head>{_linked(headline='Мост', articleBody=stated)}</head><body><div id=app>"
    assert page_fields(page).text == stated


@pytest.mark.parametrize(
    ("page", "url", "message"),
    [
        ("<html><body></body></html>", "", "No article"),
        ("<html>", "", "No article|without anything"),
        (_page(), "https://gazeta.kz/", "front page"),
        (_page(), "https://gazeta.kz/kz/", "front page"),
        ("<html><body>" + "<div>" * 100_000 + "<p>Мост</p>", "", "nested"),
    ],
)
def test_page_without_an_article_is_refused(page: str, url: str, message: str) -> None:
    with pytest.raises(NotImportable, match=message):
        page_fields(page, url)


def test_page_is_read_in_the_encoding_that_it_declares(read_content: ReadContent) -> None:
    page = _page('<meta charset="koi8-r">').replace("©", "")
    document = raw(read_content("page", page.encode("koi8-r"))[0])
    assert (document.encoding, document.media_type) == ("KOI8-R", "text/html")
    assert PARAGRAPHS[0] in document.fields.text


def test_page_that_declares_a_wrong_encoding_is_read_in_the_right_one(
    read_content: ReadContent,
) -> None:
    page = _page('<meta charset="utf-8">').replace("©", "")
    document = raw(read_content("page.html", page.encode("cp1251"))[0])
    assert document.fields.headline == "Мост открыт"
    assert document.encoding == "windows-1251"


def test_deep_page_is_one_line(read_content: ReadContent) -> None:
    ((locator, reason),) = reasons(read_content("a.html", b"<html>" + b"<div>" * 900_000))
    assert (locator, "nested" in reason) == ("a.html", True)


def test_fields_of_the_page_do_not_depend_on_its_looks() -> None:
    assert page_fields(_page()) == Fields(
        headline="Мост открыт",
        text=page_fields(_page()).text,
        language_hints=("ru",),
    )
