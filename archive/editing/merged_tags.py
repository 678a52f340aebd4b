"""What stays when tags and rejections of two records become those of one."""

from collections.abc import Sequence
from typing import Any

from archive.models import ArticleOfficial, ArticleRegion, Asserter


def tags_outweigh(tags: Sequence[Any], rejections: Sequence[Any]) -> bool:
    """Whether the tags stay, rather than the rejections; both turn out to be about one record.

    A rejection is an editor's word against the tagger; against a tag that an editor stands behind,
    it is about what was thought to be somebody else.
    """
    return not rejections or any(tag.decided for tag in tags)


def word_taken_over(
    tag: ArticleRegion | ArticleOfficial, other: ArticleRegion | ArticleOfficial
) -> dict[str, Any]:
    """What a tag takes over from another one that says the same: an editor's word, and a role."""
    taken: dict[str, Any] = {}
    if other.confirmed and not tag.confirmed:
        names = ("asserted_by", "tagger_version", "confirmed_by_id")
        taken = {name: getattr(other, name) for name in names}
        if isinstance(tag, ArticleOfficial):
            taken["mismatch"] = ""
    if isinstance(tag, ArticleRegion) and isinstance(other, ArticleRegion):
        editors = other.role_asserted_by == Asserter.EDITOR != tag.role_asserted_by
        if editors or (other.role_asserted_by and not tag.role_asserted_by):
            names = ("role", "role_asserted_by", "role_tagger_version")
            taken |= {name: getattr(other, name) for name in names}
    return {name: value for name, value in taken.items() if getattr(tag, name) != value}
