"""Makes the archive of this version, with edits in it, as an editor leaves it.

    python -m tests.upgrading.making 0.2.0

writes `archives/0.2.0.tar.xz` and `archives/0.2.0.json`. Do this once, when a version is done, and
never again for a version that is out: the tests upgrade what it made.
"""

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from django.test import Client

ARCHIVES = Path(__file__).resolve().parent / "archives"

IMPORTED = (
    {
        "title": "Аким Туркестанской области встретился с послом Кыргызстана",
        "text": (
            "Аким Туркестанской области Дархан Сатыбалды провёл переговоры в Туркестане.\n\n"
            "Стороны подписали меморандум о торговле."
        ),
        "url": "https://example.org/ru/1",
        "date": "2024-05-14",
    },
    {
        "title": "Бишкекте эл аралык жолугушуу өттү",
        "text": (
            "Кыргыз Республикасынын Президенти Садыр Жапаров Бишкекте жолугушуу өткөрдү.\n\n"
            "Эки тарап соода боюнча келишимге кол койду."
        ),
        "url": "https://example.org/ky/2",
        "date": "2024",
    },
)


def make(version: str) -> None:
    """Make the archive in a new process and a new folder, pack it, and describe it."""
    with tempfile.TemporaryDirectory() as folder:
        var = Path(folder) / "var"
        environment = {
            **os.environ,
            "ZHYLNAMA_VAR": str(var),
            "DJANGO_SETTINGS_MODULE": "archive.settings",
            "SECRET_KEY": "only-for-tests",
            "DEBUG": "True",
            "HTTPS": "False",
        }
        for module in ("making", "describing"):
            run = subprocess.run(  # noqa: S603
                [sys.executable, "-m", f"tests.upgrading.{module}"],
                env=environment,
                check=True,
                stdout=subprocess.PIPE if module == "describing" else None,
                text=True,
            )
        found = json.loads(run.stdout)
        (var / "secret_key").unlink(missing_ok=True)
        text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        (ARCHIVES / f"{version}.json").write_text(text, "utf-8")
        with tarfile.open(ARCHIVES / f"{version}.tar.xz", "w:xz") as packed:
            packed.add(var, "var")


def fill(folder: Path) -> None:
    """Load, import and edit, by the commands and pages that people use."""
    from django.contrib.auth.models import User
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("load_fixtures")
    call_command("rebuild_index", verbosity=0)
    os.chdir(folder)
    lines = Path("scraped.jsonl")
    lines.write_text("".join(json.dumps(one) + "\n" for one in IMPORTED), "utf-8")
    call_command("import_articles", str(lines), "--publish")
    call_command("tag_articles", verbosity=0)
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.create_superuser("aigul"))
    _edit_articles(client)
    _edit_officials(client)
    call_command("check_index")


def _edit_articles(client: Client) -> None:
    from archive.models import Article, Region
    from tests.admin.forms import new_row, submit

    def url(article: Article) -> str:
        return f"/admin/archive/article/{article.pk}/change/"

    imported = Article.objects.get(source_url="https://example.org/ru/1")
    submit(client, url(imported), headline="Аким области принял посла Кыргызстана")
    submit(client, url(imported), headline="Аким Туркестанской области принял посла")
    region = imported.region_tags.order_by("pk")[0].region_id
    submit(client, url(imported), **{f"decide-region-{region}": "reject"})
    official = imported.official_tags.get().official_id
    submit(client, url(imported), **{f"decide-official-{official}": "accept"})
    naryn = Region.objects.get(slug="naryn-region")
    submit(client, url(imported), **new_row("region_tags", region=naryn.pk, role="visited"))

    first, second, third = Article.objects.filter(source_document=None).order_by("pk")[:3]
    submit(client, url(first), story=f"+Nauryz {first.pk}")
    submit(client, url(second), story=f"nauryz-{first.pk}", body=second.body + "\n\nТүзетілді.")
    submit(client, url(third), status="withdrawn")
    draft = Article.objects.get(source_url="https://example.org/ky/2")
    submit(client, url(draft), status="draft")


def _edit_officials(client: Client) -> None:
    from archive.models import Official
    from tests.admin.forms import submit

    add = "/admin/archive/official/add/"
    kept = Official.objects.get(slug="darkhan-satybaldy")
    url = f"/admin/archive/official/{kept.pk}/change/"
    submit(client, url, wikidata_id="Q4115189")
    for slug, undone in (("darhan-satibaldy", False), ("darkan-satybaldy", True)):
        names = {
            "names-TOTAL_FORMS": 1,
            "names-0-language": "ru",
            "names-0-text": slug.replace("-", " ").title(),
            "names-0-kind": "heading",
        }
        submit(client, add, slug=slug, **names)
        double = Official.objects.get(slug=slug)
        client.post(f"/admin/archive/official/{double.pk}/merge/", {"into": kept.pk}, follow=True)
        merge = double.merges.get()
        if undone:
            client.post(f"/admin/archive/officialmerge/{merge.pk}/undo/", follow=True)
            assert double.merges.filter(undone__isnull=False).exists()


if __name__ == "__main__":
    if len(sys.argv) == 2:
        make(sys.argv[1])
    else:
        import django
        from django.conf import settings
        from django.test.utils import setup_test_environment

        django.setup()
        setup_test_environment()
        fill(Path(settings.VAR_DIR))
