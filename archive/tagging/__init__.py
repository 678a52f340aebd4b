"""The door to tagging: which known officials and regions a text names, and where."""

from archive.tagging.suggestions import VERSION, suggest_tags
from archive.tagging.tags import Mention, OfficialTag, RegionTag, Tags

__all__ = ["VERSION", "Mention", "OfficialTag", "RegionTag", "Tags", "suggest_tags"]
