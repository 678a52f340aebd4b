"""Officials and regions of a new article, as the tagger sees them; for an editor to confirm."""

from archive.models import Article, ArticleOfficial, ArticleRegion
from archive.models.tags import Asserter
from archive.tagging import VERSION, suggest_tags


def tag_article(article: Article) -> None:
    """Tag an article that has no tags yet with everything the tagger finds in it."""
    tags = suggest_tags(f"{article.headline}\n\n{article.body}", article.language)
    for region in tags.regions:
        ArticleRegion.objects.create(
            article=article,
            region=region.record,
            asserted_by=Asserter.TAGGER,
            tagger_version=VERSION,
        )
    for official in tags.officials:
        ArticleOfficial.objects.create(
            article=article,
            official=official.record,
            asserted_by=Asserter.TAGGER,
            tagger_version=VERSION,
        )
