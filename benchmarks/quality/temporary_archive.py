"""An archive for measuring: its own database and index in a temporary folder."""

import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import redirect_stdout

from benchmarks.quality.judged_sets import Document

_NO_HEADLINE = "…"
_HEADLINE_LENGTH = 500


def open_archive(folder: str, authority: bool = False) -> None:
    """Make it in a new folder inside `folder`, and start Django with it.

    Once per process, before `archive` is imported. `authority`: with the officials and regions of
    the fixtures.
    """
    folder = tempfile.mkdtemp(dir=folder)
    for name in ("DATABASE_URL", "INDEX_PATH"):
        os.environ.pop(name, None)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "archive.settings",
        "ZHYLNAMA_VAR": folder,
        "SECRET_KEY": "only-for-measuring",
        "LOG_LEVEL": "WARNING",
    }
    import django
    from django.core.management import call_command

    django.setup()
    with redirect_stdout(sys.stderr):
        call_command("migrate", verbosity=0)
        if authority:
            call_command("loaddata", "regions", "officials", verbosity=0)


def fill(documents: Iterable[tuple[str, Document]]) -> dict[int, str]:
    """Put documents, each with a name, into the emptied archive; the names by article id.

    A document without a title gets a headline without a word.
    """
    from archive.index.upkeep.rebuilding import rebuild
    from archive.models import Article, Status

    Article.objects.all().delete()
    named = list(documents)
    articles = Article.objects.bulk_create(
        Article(
            language=document.language,
            headline=document.title[:_HEADLINE_LENGTH] or _NO_HEADLINE,
            body=document.text.replace("\n", "\n\n"),
            status=Status.PUBLISHED,
        )
        for _, document in named
    )
    rebuild()
    return {article.pk: name for article, (name, _) in zip(articles, named, strict=True)}
