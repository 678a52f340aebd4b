"""Going back to an earlier version: of a record what editors write, of an article its tags too."""

from collections.abc import Container, Iterator
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from archive.editing.assertions import surviving
from archive.editing.missing import forget_missing_accounts, is_gone
from archive.models import Article, ArticleOfficial, ArticleRegion, Official, Region, Tag

_RECORDS: dict[Any, str] = {ArticleRegion: "region_id", ArticleOfficial: "official_id"}
_OWN = frozenset({"id", "article_id", *_RECORDS.values()})


def tags_of_version(version: Any) -> list[Tag]:
    """The tags that an article had when the next version replaced this one.

    Tags are saved after the article that they are saved with. Records that were merged since
    stand for those that they were merged into; those that are gone are left out.
    """
    return [tag for model in _RECORDS for tag in _tags_of(model, version).values()]


@transaction.atomic
def revert_tags(article: Article, version: Any) -> None:
    """Give an article the tags of an earlier version.

    A tag that it had not is taken away, but not rejected; what the tagger found since and nobody
    has decided stays. A tag that was rejected since is there again.
    """
    Article.objects.filter(pk=article.pk).lock()
    for model, record in _RECORDS.items():
        wanted = _tags_of(model, version)
        for tag in model.objects.filter(article=article):
            earlier = wanted.pop(getattr(tag, record), None)
            if earlier:
                _make_alike(tag, earlier)
            elif tag.confirmed:
                tag.delete()
        for tag in wanted.values():
            tag.pk = None
            tag.save(force_insert=True)
    article.rejected_tags.contradicted().delete()


def keep_unshown(record: models.Model, shown: Container[str]) -> None:
    """Give an earlier version of a record, about to be saved, what it must not bring back.

    That is everything but the fields `shown` in the form that editors write it with: where it came
    from, what it was merged into, its permanent id. A record that was deleted since has these as
    they were, without what is gone by now.
    """
    now = type(record)._base_manager.filter(pk=record.pk).first()  # noqa: SLF001
    for field in record._meta.concrete_fields:  # noqa: SLF001  # public, despite its name
        if now and field.name not in shown:
            setattr(record, field.attname, getattr(now, field.attname))
        elif field.name not in shown and field.null and is_gone(record, field):
            setattr(record, field.attname, None)


def _tags_of(model: Any, version: Any) -> dict[int, Any]:
    """By record; the editor's word on one that two were merged into goes before the tagger's."""
    replaced = version.next_record
    moment = replaced.history_date if replaced else timezone.now()
    earlier = model.history.as_of(moment).filter(article=version.id)
    tags = [tag for one in earlier if (tag := _of_today(one))]
    tags.sort(key=lambda tag: tag.confirmed)
    return {getattr(tag, _RECORDS[model]): tag for tag in tags}


def _of_today(tag: Any) -> Any | None:
    """The tag with the record that stands for its own by now, if there is one."""
    name = _RECORDS[type(tag)]
    record_model: Any = Region if name == "region_id" else Official
    record = record_model.objects.filter(pk=getattr(tag, name)).first()
    if record is None:
        return None
    setattr(tag, name, surviving(record).pk)
    forget_missing_accounts(tag)
    return tag


def _make_alike(tag: Tag, earlier: Tag) -> None:
    fields = list(_statements(tag))
    if any(getattr(tag, name) != getattr(earlier, name) for name in fields):
        for name in fields:
            setattr(tag, name, getattr(earlier, name))
        tag.save()


def _statements(tag: Tag) -> Iterator[str]:
    """The fields in which a tag says something of its article and its record."""
    fields = tag._meta.concrete_fields  # noqa: SLF001  # public, despite its name
    return (field.attname for field in fields if field.attname not in _OWN)
