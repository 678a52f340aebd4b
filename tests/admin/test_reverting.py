"""Going back to an earlier version of an article."""

from django.test import Client

from archive.ingest import take_missing_fingerprints
from archive.models import Article, Fingerprint
from tests.admin.test_articles import change_url
from tests.ingest.texts import long_text


def test_article_that_went_back_is_found_by_its_old_text(admin: Client, article: Article) -> None:
    keys = []
    for subject in ("bridge", "school"):
        article.body = long_text(subject)
        article.save()
        take_missing_fingerprints()
        keys.append(Fingerprint.objects.get(pk=article.pk).text_key)
    earlier = article.history.all()[1]
    page = change_url(article).replace("change/", f"history/{earlier.history_id}/")
    form = admin.get(page).context["adminform"].form
    answer = admin.post(page, {bound.html_name: bound.value() or "" for bound in form})
    assert answer.status_code == 302
    article.refresh_from_db()
    assert article.body == long_text("bridge")
    assert Fingerprint.objects.get(pk=article.pk).text_key == keys[0] != keys[1]
