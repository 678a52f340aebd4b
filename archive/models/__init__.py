"""Rows, querysets and constraints. Nothing here knows of the index, of requests or of files."""

from archive.models.articles import Article, Status
from archive.models.evidence import Certainty, Evidence, Origin
from archive.models.fingerprints import Fingerprint, FingerprintBand
from archive.models.index_changes import IndexChange
from archive.models.joined_stories import join_stories
from archive.models.merges import Merge, OfficialMerge, RegionMerge
from archive.models.names import Name
from archive.models.officials import Office, OfficeName, Official, OfficialName, Position
from archive.models.proposals import OfficialProposal
from archive.models.provenance import ImportLine, ImportRun, SourceDocument
from archive.models.regions import Region, RegionName
from archive.models.sources import Source
from archive.models.stories import Story
from archive.models.story_proposals import StoryProposal
from archive.models.tagging_runs import TaggingRun
from archive.models.tags import ArticleOfficial, ArticleRegion, RejectedTag

__all__ = [
    "Article",
    "ArticleOfficial",
    "ArticleRegion",
    "Certainty",
    "Evidence",
    "Fingerprint",
    "FingerprintBand",
    "ImportLine",
    "ImportRun",
    "IndexChange",
    "Merge",
    "Name",
    "Office",
    "OfficeName",
    "Official",
    "OfficialMerge",
    "OfficialName",
    "OfficialProposal",
    "Origin",
    "Position",
    "Region",
    "RegionMerge",
    "RegionName",
    "RejectedTag",
    "Source",
    "SourceDocument",
    "Status",
    "Story",
    "StoryProposal",
    "TaggingRun",
    "join_stories",
]
