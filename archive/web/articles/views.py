"""One article."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive.models import Status
from archive.web.articles.beside_text import articles_to_read, reading
from archive.web.articles.linked_data import news_article
from archive.web.redirects import to_kept


@require_safe
def article_detail(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """An article, found by its id: any other slug leads to the right one.

    Readers are refused drafts (404) and withdrawn articles (410); staff see a preview.
    """
    article = get_object_or_404(articles_to_read(), pk=pk)
    if article.merged_into and article.merged_into.is_public:
        return to_kept(article, article.merged_into)
    if not article.is_public and not request.user.is_staff:
        if article.status == Status.WITHDRAWN:
            return render(request, "articles/withdrawn.html", status=410)
        raise Http404
    # Not for good: the slug follows the headline, which editors change.
    if slug != article.slug:
        return redirect(article)
    url = request.build_absolute_uri(article.get_absolute_url())
    context = {
        "reading": reading(article),
        "url": url,
        "permalink": request.build_absolute_uri(reverse("article-short", args=[article.pk])),
        "linked_data": news_article(article, url),
    }
    return render(request, "articles/detail.html", context)
