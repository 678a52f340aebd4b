"""What programs propose about an article, for an editor to decide."""

from archive.admin.articles.proposed.analysing import TAG, carry_out, fill_in_form, proposals_shown
from archive.admin.articles.proposed.decided_meanwhile import decided_meanwhile

__all__ = [
    "TAG",
    "carry_out",
    "decided_meanwhile",
    "fill_in_form",
    "proposals_shown",
]
