"""Haystack's index of articles: which fields, filled by which function."""

from typing import Any

from haystack import indexes

from archive.models import Article
from archive.search import documents
from archive.search.analyzers import LanguageText


class AnalysedField(indexes.SearchField):  # type: ignore[misc]  # haystack has no types
    """A field of texts with their languages, handed to the analyzer as they are."""

    field_type = "text"

    def convert(self, value: Any) -> Any:
        return value


class ArticleIndex(indexes.SearchIndex, indexes.Indexable):  # type: ignore[misc]
    """Published articles. Fields are those of archive.search.schema."""

    body = AnalysedField(document=True)
    headline = AnalysedField()
    headline_exact = AnalysedField()
    body_exact = AnalysedField()
    first = AnalysedField()
    skeleton = AnalysedField()
    language = indexes.CharField(model_attr="language")
    regions = indexes.MultiValueField()
    officials = indexes.MultiValueField()
    source = indexes.MultiValueField()
    years = indexes.MultiValueField()
    first_day = indexes.IntegerField()
    last_day = indexes.IntegerField()
    article = indexes.IntegerField(model_attr="pk")

    def get_model(self) -> type[Article]:
        return Article

    def index_queryset(self, using: str | None = None) -> Any:
        return Article.objects.published().for_indexing()

    def get_updated_field(self) -> str:
        return "modified"

    def prepare_body(self, article: Article) -> tuple[LanguageText, ...]:
        return documents.body_texts(article)

    def prepare_headline(self, article: Article) -> tuple[LanguageText, ...]:
        return (LanguageText(article.language, article.headline),)

    def prepare_headline_exact(self, article: Article) -> tuple[LanguageText, ...]:
        return self.prepare_headline(article)

    def prepare_body_exact(self, article: Article) -> tuple[LanguageText, ...]:
        return documents.body_texts(article)

    def prepare_first(self, article: Article) -> tuple[LanguageText, ...]:
        return (*self.prepare_headline(article), *documents.body_texts(article))

    def prepare_skeleton(self, article: Article) -> tuple[LanguageText, ...]:
        return self.prepare_first(article)

    def prepare_regions(self, article: Article) -> list[int]:
        return sorted(documents.region_ids(article))

    def prepare_officials(self, article: Article) -> list[int]:
        return sorted(official.pk for official in article.officials.all())

    def prepare_source(self, article: Article) -> list[int]:
        return [article.source_id] if article.source_id else []

    def prepare_years(self, article: Article) -> list[int]:
        return documents.years(article)

    def prepare_first_day(self, article: Article) -> int:
        return documents.day_number(article.published_earliest)

    def prepare_last_day(self, article: Article) -> int:
        return documents.day_number(article.published_latest)
