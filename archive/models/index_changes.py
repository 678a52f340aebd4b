"""The queue between the database and the index."""

from collections.abc import Iterable
from typing import Any, Self

from django.db import models, router, transaction
from django.utils.translation import gettext_lazy as _


class IndexChangeQuerySet(models.QuerySet["IndexChange"]):
    """Changes that the index has not seen yet."""

    def unwritten(self) -> Self:
        """Those that are not in the live index yet."""
        return self.filter(written=False)

    def record(self, article_ids: Iterable[int]) -> None:
        """Note that these articles, or what the index holds about them, changed.

        Call it in the transaction that changes them: then the note exists exactly
        if the change does.
        """
        self.bulk_create(
            (IndexChange(article_id=article_id) for article_id in article_ids), batch_size=1000
        )


class IndexChange(models.Model):
    """An article whose document in the index is out of date. Deleted once the index has it.

    Not a foreign key: the note must outlive the article. `written`: the live index has it, but the
    one that is being made beside it may not.
    """

    article_id = models.PositiveBigIntegerField(_("article"), db_index=True)
    written = models.BooleanField(_("written"), default=False)
    recorded = models.DateTimeField(_("recorded"), auto_now_add=True)

    objects = IndexChangeQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("index change")
        verbose_name_plural = _("index changes")

    def __str__(self) -> str:
        return f"article {self.article_id}"


class Indexed(models.Model):
    """A record of which the index holds something.

    What its signals note for the index is saved in the transaction that saves it, always: Django
    by itself sends them after it.
    """

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic(kwargs.get("using") or router.db_for_write(type(self))):
            super().save(*args, **kwargs)
