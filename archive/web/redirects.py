"""From the address of a merged record to the record that was kept."""

from typing import TypeVar

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control

from archive.models import Article, Official, Region

Record = TypeVar("Record", Article, Official, Region)


def to_kept(merged: Record, kept: Record) -> HttpResponse:
    """Lead from one record to another: for good only when nobody can part them any more.

    Browsers and proxies remember a permanent redirect for ever, also when the address has a page of
    its own again.
    """
    if not _can_be_parted(merged):
        return redirect(kept, permanent=True, preserve_request=True)
    response = redirect(kept)
    patch_cache_control(response, no_cache=True)
    return response


def _can_be_parted(merged: Article | Official | Region) -> bool:
    """Whether an editor can undo the merge.

    Articles have no such page, and going back to an earlier version of one leaves it merged.
    """
    return not isinstance(merged, Article) and merged.merges.filter(undone=None).exists()
