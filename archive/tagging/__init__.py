"""Which officials and regions a text names, which titled persons, and whose event it tells.

    from archive.tagging import current_tagger, suggest_for, suggest_tags, tag_article

    tags = suggest_tags(text, "kk", published="2024-03-07")     # for many: current_tagger() once
    [(tag.record, tag.role, tag.mentions[0].sentence) for tag in tags.regions]
    [(tag.record, tag.mismatch) for tag in tags.officials]      # the title may not fit the record
    [(person.name, person.title) for person in tags.people]     # nobody the archive knows
    tag_article(article)                                        # writes tags and proposals

Reading writes nothing. `tag_article()` leaves alone what an editor decided; editors decide with the
functions of `archive.editing`.
"""

from archive.tagging.stored import (
    store_tags,
    suggest_for,
    tag_article,
    tag_articles,
)
from archive.tagging.suggested import (
    Mention,
    OfficialTag,
    RegionTag,
    Tags,
)
from archive.tagging.tagger import VERSION, Tagger, current_tagger, suggest_tags

__all__ = [
    "VERSION",
    "Mention",
    "OfficialTag",
    "RegionTag",
    "Tagger",
    "Tags",
    "current_tagger",
    "store_tags",
    "suggest_for",
    "suggest_tags",
    "tag_article",
    "tag_articles",
]
