"""What somebody confirmed whose account was deleted since counts as an editor's word again.

Until now such a tag was confirmed by nobody, and the next tagging could take it away.
"""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import OuterRef, Subquery
from django.utils import timezone

TAGS = ("ArticleRegion", "ArticleOfficial")


def give_back(apps: Any, _schema_editor: Any) -> None:
    """Make the editors' own what the newest version in the history says to be confirmed."""
    for name in TAGS:
        tags, versions = (apps.get_model("archive", one) for one in (name, f"Historical{name}"))
        newest = versions.objects.filter(id=OuterRef("pk")).order_by("-history_date", "-history_id")
        unconfirmed = tags.objects.filter(asserted_by="tagger", confirmed_by=None)
        by_whom = Subquery(newest.values("confirmed_by_id")[:1])
        for tag in unconfirmed.annotate(by_whom=by_whom).exclude(by_whom=None):
            tag.asserted_by, tag.tagger_version = "editor", ""
            tag.save()
            values = {field.attname: getattr(tag, field.attname) for field in tag._meta.fields}  # noqa: SLF001
            versions.objects.create(**values, history_type="~", history_date=timezone.now())


def confirmed_by(name: str) -> migrations.AlterField:
    """Only Django's own handling of deletions changes, nothing in the database."""
    field = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        blank=True,
        editable=False,
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        verbose_name="confirmed by",
    )
    return migrations.AlterField(name, "confirmed_by", field)


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0008_no_tag_beside_its_rejection"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *map(confirmed_by, TAGS),
        migrations.RunPython(give_back, migrations.RunPython.noop),
    ]
