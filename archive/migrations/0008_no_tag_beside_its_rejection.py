"""Articles that were tagged with what an editor had rejected: the editors' last word stays.

Until now adding a tag by hand left its rejection, and a merge could tag what was rejected.
"""

from typing import Any

from django.db import migrations
from django.db.models import Exists, OuterRef
from django.utils import timezone

TAGS = {"ArticleRegion": "region", "ArticleOfficial": "official"}


def settle(apps: Any, _schema_editor: Any) -> None:
    """Take back the rejection where an editor stands behind the tag, else take the tag away."""

    def model(name: str) -> Any:
        return apps.get_model("archive", name)

    for name, record in TAGS.items():
        rejections = model("RejectedTag").objects.filter(
            **{"article": OuterRef("article"), record: OuterRef(record)}
        )
        for tag in model(name).objects.filter(Exists(rejections)):
            if _is_decided(tag):
                said = {"article_id": tag.article_id, f"{record}_id": getattr(tag, f"{record}_id")}
                model("RejectedTag").objects.filter(**said).delete()
                continue
            values = {field.attname: getattr(tag, field.attname) for field in tag._meta.fields}  # noqa: SLF001
            model(f"Historical{name}").objects.create(
                **values, history_type="-", history_date=timezone.now()
            )
            model("IndexChange").objects.create(article_id=tag.article_id)
            tag.delete()


def _is_decided(tag: Any) -> bool:
    """See `decided` of the tags."""
    confirmed = tag.asserted_by == "editor" or tag.confirmed_by_id is not None
    return confirmed or getattr(tag, "role_asserted_by", "") == "editor"


class Migration(migrations.Migration):
    dependencies = [("archive", "0007_searches_are_counted_in_files")]

    operations = [migrations.RunPython(settle, migrations.RunPython.noop)]
