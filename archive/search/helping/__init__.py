"""What helps a reader on: suggestions, other spellings, records beside the hits."""

from archive.search.helping.did_you_mean import Helper
from archive.search.helping.guidance import build_guidance
from archive.search.helping.suggestions import Suggestion, suggest

__all__ = [
    "Helper",
    "Suggestion",
    "build_guidance",
    "suggest",
]
