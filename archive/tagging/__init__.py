"""The door to tagging: which officials and regions a text names.

Reading a text, nothing is written: `suggest_tags(text, language, published)`, or, for many texts,
`current_tagger()` once and its `suggest()` for each. The answer, `Tags`, has three parts:

- `regions`: a `RegionTag` for each, with its mentions and the proposed role;
- `officials`: an `OfficialTag` for each, with its mentions and, where the title beside the name
  does not agree with the recorded positions, a `TitleMismatch` to show to the editor;
- `people`: a `ProposedPerson` for each titled person whom the authority file does not have.

Every `Mention` says where it is and in which sentence. `suggest_for(article)` reads a saved
article; `tag_article(article)` writes what it finds as tags and `OfficialProposal`s, and leaves
alone what an editor decided. Editors decide with the functions of `archive.editing`.
"""

from archive.tagging.retagging import RetaggingReport, tag_articles
from archive.tagging.storing import store_tags, suggest_for, tag_article, tagged_text
from archive.tagging.suggestions import VERSION, Tagger, current_tagger, suggest_tags
from archive.tagging.tags import (
    Mention,
    OfficialTag,
    ProposedPerson,
    RegionTag,
    Tags,
    TitleMismatch,
)

__all__ = [
    "VERSION",
    "Mention",
    "OfficialTag",
    "ProposedPerson",
    "RegionTag",
    "RetaggingReport",
    "Tagger",
    "Tags",
    "TitleMismatch",
    "current_tagger",
    "store_tags",
    "suggest_for",
    "suggest_tags",
    "tag_article",
    "tag_articles",
    "tagged_text",
]
