"""What is offered below a search box while a reader types."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from archive.models import Article
from archive.search import Suggestion, suggest

MAX_LENGTH = 100
"""Nothing has a name as long as this; what is typed behind it is not looked at."""

SECONDS = 60
"""How long a browser may answer the same letters itself."""


@require_safe
@vary_on_cookie
@cache_control(private=True, max_age=SECONDS)
def suggestions(request: HttpRequest) -> JsonResponse:
    """Officials, regions, sources and headlines for `?q=`, as a JSON list.

    Nothing that is asked is an error: one letter, or anything that is no word, gets an empty list.
    """
    text = request.GET.get("q", "")[:MAX_LENGTH].replace("\0", "")
    return JsonResponse([_as_json(one) for one in suggest(text)], safe=False)


def _as_json(suggestion: Suggestion) -> dict[str, str]:
    record = suggestion.record
    data = {
        "kind": str(suggestion.kind),
        "label": suggestion.label,
        "detail": suggestion.detail,
        "url": record.get_absolute_url(),
    }
    return data | ({"language": record.language} if isinstance(record, Article) else {})
