"""Rows, querysets and constraints. Nothing here knows of the index, of requests or of files.

    from archive.models import Article, Region, Status

    region = Region.objects.get(slug="turkistan-region")
    newest = Article.objects.published().about_region(region).newest_first().for_listing()[:20]
    drafts = Article.objects.filter(status=Status.DRAFT)

What one row can answer is a method of its model, what a set can, a method of its QuerySet.
"""

from archive.models.articles import (
    UNCONFIRMED,
    Article,
    ArticleLanguage,
    ArticleOfficial,
    ArticleQuerySet,
    ArticleRegion,
    Asserter,
    Certainty,
    Evidence,
    Fingerprint,
    FingerprintBand,
    Likeness,
    Mismatch,
    OfficialProposal,
    Origin,
    ProposalState,
    RegionRole,
    RejectedTag,
    Status,
    Story,
    StoryProposal,
    Tag,
    join_stories,
    split_paragraphs,
)
from archive.models.edtf_field import EdtfBound, EdtfField
from archive.models.index_changes import IndexChange
from archive.models.planning import gather_statistics
from archive.models.provenance import ImportLine, ImportRun, Outcome, Source, SourceDocument
from archive.models.records import (
    Merge,
    Name,
    NameKind,
    Office,
    OfficeKind,
    OfficeName,
    Official,
    OfficialMerge,
    OfficialName,
    Position,
    Region,
    RegionKind,
    RegionMerge,
    RegionName,
)
from archive.models.tagging_runs import TaggingRun

__all__ = [
    "UNCONFIRMED",
    "Article",
    "ArticleLanguage",
    "ArticleOfficial",
    "ArticleQuerySet",
    "ArticleRegion",
    "Asserter",
    "Certainty",
    "EdtfBound",
    "EdtfField",
    "Evidence",
    "Fingerprint",
    "FingerprintBand",
    "ImportLine",
    "ImportRun",
    "IndexChange",
    "Likeness",
    "Merge",
    "Mismatch",
    "Name",
    "NameKind",
    "Office",
    "OfficeKind",
    "OfficeName",
    "Official",
    "OfficialMerge",
    "OfficialName",
    "OfficialProposal",
    "Origin",
    "Outcome",
    "Position",
    "ProposalState",
    "Region",
    "RegionKind",
    "RegionMerge",
    "RegionName",
    "RegionRole",
    "RejectedTag",
    "Source",
    "SourceDocument",
    "Status",
    "Story",
    "StoryProposal",
    "Tag",
    "TaggingRun",
    "gather_statistics",
    "join_stories",
    "split_paragraphs",
]
