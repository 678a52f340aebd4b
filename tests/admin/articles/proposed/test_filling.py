"""A pasted text or page fills the form; whatever the editor typed stays."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, Official, Region, Source, SourceDocument
from tests.admin.forms import shown_fields, submit

ADD = "/admin/archive/article/add/"

TEXT = """Сурет: Әкімдік
Түркістан облысының делегациясы Қытайға барды
ТҮРКІСТАН. 12 наурыз 2024 жыл. ҚазАқпарат – Түркістан облысының әкімі Дархан Сатыбалды Қытайда \
келіссөздер жүргізді.
Екі жақ ауыл шаруашылығы мен білім саласында ынтымақтасу туралы меморандумға қол қойды.
Сатыбалды бірлескен жобаларды жүзеге асыру үшін жұмыс тобы құрылатынын айтты.
Біздің Telegram арнамызға жазылыңыз
"""

PAGE = """<!doctype html><html lang="kk"><head><title>Сайт</title>
<meta property="og:title" content="Түркістан облысының делегациясы Қытайға барды">
<meta property="article:published_time" content="2024-03-12T10:00:00+05:00">
<link rel="canonical" href="https://www.inform.kz/kaz/article/77"></head>
<body><nav>Басты бет</nav><article><h1>Түркістан облысының делегациясы Қытайға барды</h1>
<p>Түркістан облысының әкімі Дархан Сатыбалды Қытайда келіссөздер жүргізді.</p>
<p>Екі жақ ауыл шаруашылығы мен білім саласында ынтымақтасу туралы меморандумға қол қойды.</p>
<script>alert("pasted")</script></article></body></html>"""


def analyse(client: Client, pasted: str, **typed: str) -> Any:
    fields = shown_fields(client, ADD) | {"pasted": pasted, "_analyse": "1"} | typed
    data = {
        name: value for name, value in fields.items() if value is not None and value is not False
    }
    return client.post(ADD, data)


def values(page: Any) -> dict[str, Any]:
    """What stands in the form."""
    form = page.context["adminform"].form
    return {bound.html_name: bound.value() for bound in form}


def save(client: Client, page: Any, **changes: Any) -> Any:
    """Save the form as the page shows it, with its hidden fields."""
    analysis = page.context["analysis"]
    hidden = {f"filled-{name}": value for name, value in analysis.filled.items()}
    kept = {"pasted": page.context["pasted"], "analysed": "1"} | hidden
    rows = {
        name: value
        for name, value in shown_fields(client, ADD).items()
        if name.startswith(("region_tags", "official_tags"))
    }
    fields = {name: value for name, value in values(page).items() if value is not None}
    return client.post(ADD, rows | fields | kept | changes, follow=True)


def test_pasted_text_fills_the_form(
    admin: Client, satybaldy: Official, turkistan: Region, inform: Source
) -> None:
    page = analyse(admin, TEXT)
    assert page.status_code == 200
    assert not Article.objects.exists()
    form = values(page)
    assert form["headline"] == "Түркістан облысының делегациясы Қытайға барды"
    assert form["body"].startswith("Түркістан облысының әкімі Дархан Сатыбалды")
    assert "Сурет" not in form["body"]
    assert (form["language"], form["published"]) == ("kk", "2024-03-12")
    assert (form["agency"], form["dateline_place"]) == ("ҚазАқпарат", "Түркістан")
    assert form["source"] == str(inform.pk)
    assert "Please correct" not in page.text


def test_text_is_analysed_once(
    admin: Client, satybaldy: Official, turkistan: Region, inform: Source
) -> None:
    def looks_for_copies(queries: CaptureQueriesContext) -> int:
        return sum('FROM "archive_fingerprintband"' in query["sql"] for query in queries)

    save(admin, analyse(admin, TEXT))
    with CaptureQueriesContext(connection) as queries:
        page = analyse(admin, TEXT)
    assert looks_for_copies(queries) == 1
    with CaptureQueriesContext(connection) as queries:
        assert "cannot be read" in save(admin, page, published="7 наурыз").text
    assert looks_for_copies(queries) == 1


def test_page_says_what_was_cut_and_where_things_come_from(admin: Client, inform: Source) -> None:
    analysis = analyse(admin, TEXT).context["analysis"]
    cut = {removed.text: removed.rule for removed in analysis.removed}
    assert cut["Сурет: Әкімдік"] == "photo credit"
    assert "Біздің Telegram арнамызға жазылыңыз" in cut
    date = next(one for one in analysis.findings if one.value == "2024-03-12")
    assert "the dateline" in date.origin


def test_suggestions_come_with_their_sentences(
    admin: Client, satybaldy: Official, turkistan: Region
) -> None:
    records = analyse(admin, TEXT).context["suggestions"].records
    assert [one.title for one in records] == [satybaldy, turkistan]
    assert records[0].excerpts[0].name == "Дархан Сатыбалды"
    assert "келіссөздер жүргізді" in records[0].excerpts[0].after


def test_pasted_page_is_read_by_its_metadata(admin: Client, inform: Source) -> None:
    page = analyse(admin, PAGE)
    form = values(page)
    assert form["headline"] == "Түркістан облысының делегациясы Қытайға барды"
    assert form["published"] == "2024-03-12"
    assert form["source_url"] == "https://www.inform.kz/kaz/article/77"
    assert form["source"] == str(inform.pk)
    assert 'alert("pasted")' not in form["body"]
    assert '<script>alert("pasted")' not in page.text


def test_nothing_that_was_typed_is_lost(admin: Client, turkistan: Region) -> None:
    page = analyse(
        admin, TEXT, headline="Менің тақырыбым", published="2023", byline="Айгүл", agency="КТК"
    )
    form = values(page)
    assert (form["headline"], form["published"]) == ("Менің тақырыбым", "2023")
    assert (form["byline"], form["agency"]) == ("Айгүл", "КТК")
    assert page.context["pasted"] == TEXT
    assert form["language"] == "kk"


def test_second_analysis_replaces_only_what_the_first_filled_in(
    admin: Client, turkistan: Region
) -> None:
    first = analyse(admin, TEXT)
    hidden = {f"filled-{name}": text for name, text in first.context["analysis"].filled.items()}
    shown = {name: value for name, value in values(first).items() if value}
    again = analyse(
        admin,
        TEXT.replace("Қытайға барды", "Қытайдан оралды"),
        **(shown | hidden | {"dateline_place": "Шымкент"}),
    )
    form = values(again)
    assert form["headline"] == "Түркістан облысының делегациясы Қытайдан оралды"
    assert form["dateline_place"] == "Шымкент"


def test_saving_keeps_the_original_the_report_and_the_decisions(
    admin: Client, editor: User, satybaldy: Official, turkistan: Region, inform: Source
) -> None:
    page = analyse(admin, TEXT)
    save(
        admin,
        page,
        status="published",
        **{
            f"decide-official-{satybaldy.pk}": "accept",
            f"decide-region-{turkistan.pk}": "reject",
        },
    )
    article = Article.objects.get()
    assert article.source_document
    assert article.source_document.content == TEXT.encode()
    assert article.source_document.is_intact
    assert "photo credit: Сурет: Әкімдік" in article.import_lines.get().removed
    assert article.evidence.fields["published"]["origin"] == "dateline"
    tag = article.official_tags.get()
    assert (tag.asserted_by, tag.confirmed_by) == ("tagger", editor)
    assert not article.region_tags.exists()
    assert article.rejected_tags.get().region == turkistan


def test_undecided_suggestions_wait_in_the_queue(
    admin: Client, satybaldy: Official, turkistan: Region
) -> None:
    save(admin, analyse(admin, TEXT), **{f"decide-region-{turkistan.pk}": "later"})
    listed = admin.get("/admin/archive/article/", {"lacks": "confirmation"})
    assert listed.context["cl"].queryset.count() == 1


def test_mistake_in_the_form_loses_neither_the_text_nor_the_choices(
    admin: Client, satybaldy: Official, turkistan: Region
) -> None:
    page = analyse(admin, TEXT)
    choice = {f"decide-official-{satybaldy.pk}": "accept"}
    page = save(admin, page, published="7 наурыз", **choice)
    assert not Article.objects.exists()
    assert "cannot be read as an EDTF date" in page.text
    assert page.context["pasted"] == TEXT
    assert page.context["suggestions"].records[0].choice == "accept"


def test_same_text_is_pointed_out(admin: Client, turkistan: Region, inform: Source) -> None:
    save(admin, analyse(admin, TEXT))
    article = Article.objects.get()
    (double,) = analyse(admin, TEXT).context["analysis"].doubles
    assert double.url == f"/admin/archive/article/{article.pk}/change/"
    changed = TEXT.replace("Сатыбалды бірлескен", "Әкім бірлескен")
    (double,) = analyse(admin, changed).context["analysis"].doubles
    assert double.headline == article.headline


def test_same_document_twice_keeps_one_original(
    admin: Client, turkistan: Region, inform: Source
) -> None:
    for _ in range(2):
        save(admin, analyse(admin, TEXT))
    assert Article.objects.count() == 2
    assert SourceDocument.objects.count() == 1


def test_event_in_another_language_is_pointed_out(
    admin: Client, satybaldy: Official, turkistan: Region
) -> None:
    russian = Article.objects.create(
        headline="Делегация в Китае", body="…", language="ru", published="2024-03-12"
    )
    russian.officials.add(satybaldy)
    russian.regions.add(turkistan)
    page = analyse(admin, TEXT)
    (double,) = page.context["analysis"].doubles
    assert double.headline == "Делегация в Китае"
    assert "perhaps the same event in another language" in double.reason


@pytest.mark.parametrize(
    "pasted",
    ["", "   \n", "<html><body></body></html>", "<p></p>", "\x00", "<" * 5000, "\ud800", "a"],
)
def test_odd_paste_gets_a_page(admin: Client, pasted: str) -> None:
    assert analyse(admin, pasted.encode("utf-8", "replace").decode()).status_code == 200


def test_empty_paste_says_what_to_do(admin: Client) -> None:
    assert "Paste a text or the HTML of a page first." in analyse(admin, "").text


def test_text_in_the_form_is_analysed_where_nothing_is_pasted(
    admin: Client, satybaldy: Official, turkistan: Region
) -> None:
    body = "Дархан Сатыбалды Түркістан облысының жұмысы туралы айтып берді."
    page = analyse(admin, "", headline="Әкімнің есебі", body=body)
    assert values(page)["body"] == body
    assert [one.title for one in page.context["suggestions"].records] == [satybaldy, turkistan]


def test_who_may_not_add_does_not_analyse(client: Client, db: None) -> None:
    user = User.objects.create_user("x", is_staff=True)
    client.force_login(user)
    assert client.post(ADD, {"pasted": TEXT, "_analyse": "1"}).status_code == 403
    user.groups.add(Group.objects.get(name="editor"))
    assert analyse(client, TEXT).status_code == 200


def test_article_written_by_hand_gets_no_tags_of_the_tagger(
    admin: Client, turkistan: Region
) -> None:
    submit(admin, ADD, headline="Түркістан облысы", body="Түркістан облысы.", language="kk")
    assert not Article.objects.get().region_tags.exists()
