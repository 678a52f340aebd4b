"""What the form of an article asks while an editor types."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse

from archive.admin.articles.story_field import candidates
from archive.admin.fields import read_aloud
from archive.admin.ids import is_id


def date_meaning(request: HttpRequest) -> JsonResponse:
    """What the date being typed means, or what is wrong with it."""
    text = _typed(request, "text")
    return JsonResponse({"meaning": text and read_aloud(text)})


def stories(request: HttpRequest) -> JsonResponse:
    """What the words being typed for a story can mean."""
    may_look = map(request.user.has_perm, ("archive.view_article", "archive.change_article"))
    if not any(may_look):
        raise PermissionDenied
    text, besides = _typed(request, "text"), _typed(request, "besides")
    own = int(besides) if is_id(besides) else 0
    found = candidates(text, own) if text else []
    return JsonResponse(
        {"stories": [{"name": one.name, "headline": one.headline} for one in found]}
    )


def _typed(request: HttpRequest, name: str) -> str:
    return request.GET.get(name, "").strip()[:100]
