"""Articles and all that is said of them: tags, stories, proposals, evidence, fingerprints."""

from archive.models.articles.articles import (
    Article,
    ArticleLanguage,
    ArticleQuerySet,
    Status,
    split_paragraphs,
)
from archive.models.articles.evidence import Certainty, Evidence, Origin
from archive.models.articles.fingerprints import Fingerprint, FingerprintBand
from archive.models.articles.joined_stories import join_stories
from archive.models.articles.proposals import OfficialProposal, ProposalState
from archive.models.articles.stories import Story
from archive.models.articles.story_proposals import Likeness, StoryProposal
from archive.models.articles.tags import (
    UNCONFIRMED,
    ArticleOfficial,
    ArticleRegion,
    Asserter,
    Mismatch,
    RegionRole,
    RejectedTag,
    Tag,
)

__all__ = [
    "UNCONFIRMED",
    "Article",
    "ArticleLanguage",
    "ArticleOfficial",
    "ArticleQuerySet",
    "ArticleRegion",
    "Asserter",
    "Certainty",
    "Evidence",
    "Fingerprint",
    "FingerprintBand",
    "Likeness",
    "Mismatch",
    "OfficialProposal",
    "Origin",
    "ProposalState",
    "RegionRole",
    "RejectedTag",
    "Status",
    "Story",
    "StoryProposal",
    "Tag",
    "join_stories",
    "split_paragraphs",
]
