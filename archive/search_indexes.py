"""Haystack's index of articles: which fields there are, and what each holds."""

from typing import Any

from haystack import indexes

from archive.index import read_documents
from archive.models import Article


class TextsField(indexes.SearchField):  # type: ignore[misc]  # haystack has no types
    """A field of texts with their languages."""

    field_type = "text"

    def convert(self, value: Any) -> Any:
        return value


class ArticleIndex(indexes.SearchIndex, indexes.Indexable):  # type: ignore[misc]
    """Published articles. Fields are those of archive.index.schema, filled by its documents."""

    body = TextsField(document=True)
    headline = TextsField()
    language = indexes.CharField()
    regions = indexes.MultiValueField()
    officials = indexes.MultiValueField()
    source = indexes.MultiValueField()
    years = indexes.MultiValueField()
    months = indexes.MultiValueField()
    first_day = indexes.IntegerField()
    last_day = indexes.IntegerField()
    article = indexes.IntegerField()

    def get_model(self) -> type[Article]:
        return Article

    def index_queryset(self, using: str | None = None) -> Any:
        return Article.objects.published()

    def get_updated_field(self) -> str:
        return "modified"

    def prepare(self, obj: Article) -> dict[str, Any]:
        """What the index holds of an article; only its identity when it is not published."""
        self.prepared_data = {}
        for document in read_documents([obj.pk]):
            self.prepared_data = {
                "article": document.key,
                **document.parts,
                **document.values,
                **document.numbers,
            }
        return self.prepared_data
