"""What an editor says of the role of a region."""

from django.contrib.auth.models import User

from archive.editing import note_row, save_row
from archive.models import ArticleRegion, RegionRole


def choose_role(tag: ArticleRegion, role: RegionRole | None, editor: User) -> None:
    """Choose it, or that there is none, as the form of an article does."""
    tag.role = role or ""
    note_row(tag, ["role"])
    save_row(tag, editor)
