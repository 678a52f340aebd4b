"""Records to edit, an editor, and the small authority file of the tagger's tests."""

from tests.admin.conftest import article, double, editor, inform, kazakhstan, satybaldy, turkistan
from tests.tagging.conftest import authority

__all__ = [
    "article",
    "authority",
    "double",
    "editor",
    "inform",
    "kazakhstan",
    "satybaldy",
    "turkistan",
]
