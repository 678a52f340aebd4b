"""Where an article came from: what its form leads to."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from archive.models import Article


@admin.display(description=_("source document"))
def original(article: Article) -> str | None:
    if article.source_document_id is None:
        return None
    return format_html(
        '<a href="{}">{}</a>',
        reverse("admin:archive_sourcedocument_change", args=[article.source_document_id]),
        article.source_document,
    )


@admin.display(description=_("import report"))
def import_reports(article: Article) -> str:
    return format_html_join(
        ", ",
        '<a href="{}">{}</a>',
        (
            (reverse("admin:archive_importrun_change", args=[line.run_id]), line.run)
            for line in article.import_lines.select_related("run")
        ),
    )
