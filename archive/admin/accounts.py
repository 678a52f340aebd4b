"""Editing users and groups: Django's own forms, which do not overwrite each other either."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest

from archive.admin.conflicts import ConcurrentEdits
from archive.models import ArticleOfficial, ArticleRegion

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(ConcurrentEdits[User], UserAdmin[User]):
    """Who may log in. An account that stands behind tags is made inactive, as its form says."""

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Never many at once: Django would list every tag that stands in the way."""
        if obj is None or not super().has_delete_permission(request, obj):
            return False
        tags = (ArticleRegion, ArticleOfficial)
        return not any(model.objects.filter(confirmed_by=obj).exists() for model in tags)


@admin.register(Group)
class RightsAdmin(ConcurrentEdits[Group], GroupAdmin):
    """What members of a group may do."""
