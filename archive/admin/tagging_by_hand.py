"""Tags of many articles at once: confirming what the tagger found, and adding records."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from simple_history.utils import bulk_update_with_history

from archive.admin.record_names import NamedRecords
from archive.admin.review import UNCONFIRMED
from archive.models import Article, ArticleOfficial, ArticleRegion

_BATCH = 500


@transaction.atomic
def confirm_tags(articles: QuerySet[Article], user: User) -> int:
    """Stand behind everything that the tagger found in articles; how many tags that were."""
    confirmed = 0
    for model in (ArticleRegion, ArticleOfficial):
        rows: Any = model.objects.filter(UNCONFIRMED, article__in=articles.order_by().values("pk"))
        tags = list(rows)
        for tag in tags:
            tag.confirmed_by = user
        bulk_update_with_history(
            tags, model, ["confirmed_by"], batch_size=_BATCH, default_user=user
        )
        confirmed += len(tags)
    return confirmed


@transaction.atomic
def add_tags(article: Article, records: NamedRecords) -> int:
    """Tag an article with records, on the editor's word; how many it did not have."""
    added = 0
    for region in records.regions:
        added += article.region_tags.get_or_create(region=region)[1]
    for official in records.officials:
        added += article.official_tags.get_or_create(official=official)[1]
    return added
