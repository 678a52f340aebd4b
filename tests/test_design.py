"""docs/design.md is true: its files exist, and things happen in the order that it gives."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import FrameType
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

import archive
from archive.models import Article, Official, Region
from tests.admin.forms import submit

ROOT = Path(__file__).resolve().parent.parent
ARCHIVE = ROOT / "archive"
PATH = re.compile(r"`([a-z_]+(?:/[a-z_]+)+\.py)`")
VALUES = {"search/requests.py", "search/results.py", "index/plan.py"}
"""Modules of values only: nothing of them is called."""


def files_of_way(heading: str) -> list[str]:
    """The files that the numbered list below a heading names, in its order."""
    text = (ROOT / "docs" / "design.md").read_text("utf-8")
    section = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    steps = re.findall(r"^\d\. .*(?:\n   .*)*", section, re.MULTILINE)
    return list(dict.fromkeys(path for step in steps for path in PATH.findall(step)))


@contextmanager
def entered() -> Iterator[dict[str, None]]:
    """The files of the archive in which functions are called meanwhile, by the first call."""
    for module in walk_packages(archive.__path__, "archive."):
        if not module.name.endswith(("asgi", "wsgi")):
            import_module(module.name)  # what happens when it is imported does not count
    files: dict[str, None] = {}
    prefix = f"{ARCHIVE}/"

    def note(frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(prefix):
            files.setdefault(frame.f_code.co_filename.removeprefix(prefix))

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield files
    finally:
        sys.setprofile(before)


def in_order(listed: list[str], files: dict[str, None]) -> None:
    called = [path for path in listed if path not in VALUES]
    assert [path for path in called if path not in files] == []
    assert called == sorted(called, key=list(files).index)


@pytest.mark.parametrize("document", sorted((ROOT / "docs").rglob("*.md")), ids=lambda p: p.name)
def test_files_that_documents_name_exist(document: Path) -> None:
    for path in PATH.findall(document.read_text("utf-8")):
        assert (ARCHIVE / path).exists() or (ROOT / path).exists(), path


def test_way_of_a_query(
    client: Client, make_article: Callable[..., Article], make_official: Callable[..., Official]
) -> None:
    make_article("Келісім", "Садыр Жапаров келісімге қол қойды.")
    make_official("sadyr-japarov", kk="Садыр Жапаров")
    call_command("update_index", verbosity=0)
    client.get("/search/", {"q": "сауда"})  # what is made once for all searches does not count
    with entered() as files:
        page = client.get("/search/", {"q": "Жапаров келісім"})
    assert page.context["page"].total == 1
    in_order(files_of_way("From a query to a page"), files)


@pytest.mark.django_db
def test_way_of_a_scraped_file(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"title": "Мост открыт", "text": "Аким области открыл мост."}\n', "utf-8")
    with entered() as files:
        call_command("import_articles", str(path), "--jobs", "1", "--publish", verbosity=0)
    assert Article.objects.count() == 1
    in_order(files_of_way("From a scraped file to an article"), files)


@pytest.mark.django_db(transaction=True)
def test_way_of_an_edit(
    client: Client, make_article: Callable[..., Article], make_region: Callable[..., Region]
) -> None:
    article = make_article("Келісім", "Келісімге қол қойылды.")
    region = make_region("kazakhstan", kk="Қазақстан")
    client.force_login(User.objects.create_superuser("aigul"))
    with entered() as files:
        submit(client, f"/admin/archive/article/{article.pk}/change/", more_tags="Қазақстан")
    assert list(article.regions.all()) == [region]
    in_order(files_of_way("From an edit to the index"), files)
