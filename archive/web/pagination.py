"""Pages of database rows."""

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404, HttpRequest

from archive.models import Article
from archive.models.articles import ArticleQuerySet

PAGE_SIZE = 20


def article_page(request: HttpRequest, articles: ArticleQuerySet) -> Page[Article]:
    """The page of articles that `?page=` asks for, the first by default; Http404 for no page."""
    paginator = Paginator(articles.for_listing(), PAGE_SIZE)
    try:
        return paginator.page(request.GET.get("page") or 1)
    except InvalidPage as error:
        raise Http404("There is no such page.") from error
