"""What holds across the tables of tags and rejections, and no one table can promise."""

from django.db.models import Q, QuerySet

from archive.models import ArticleOfficial, ArticleRegion, RejectedTag


def contradictions() -> list[str]:
    """Every article that has both a tag and a rejection of the same record."""
    pairs: list[tuple[QuerySet[ArticleRegion] | QuerySet[ArticleOfficial], str]] = [
        (ArticleRegion.objects.all(), "region"),
        (ArticleOfficial.objects.all(), "official"),
    ]
    found = []
    for tags, record in pairs:
        tagged = set(tags.values_list("article", record))
        rejected = RejectedTag.objects.filter(~Q(**{record: None}))
        found += [
            f"article {article} is tagged with {record} {pk}, which an editor rejected"
            for article, pk in rejected.values_list("article", record)
            if (article, pk) in tagged
        ]
    return found


def assert_no_contradiction() -> None:
    """No article has a tag and a rejection of the same record.

    This is what a constraint of the database would say if it could: tags of regions, tags of
    officials and rejections are three tables, and neither SQLite nor PostgreSQL checks one against
    another without a trigger. A trigger would have to be written once for each of the two, would
    be lost whenever SQLite remakes a table for a migration, and would refuse, in the middle of a
    merge, an order of writing that is right in the end. So every path that writes tags locks the
    article first (`Article.objects.lock()`), and every test that has a database ends with this.
    """
    assert not contradictions()
