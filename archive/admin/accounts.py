"""Editing users and groups: Django's own forms, which do not overwrite each other either."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from archive.admin.conflicts import ConcurrentEdits

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(ConcurrentEdits[User], UserAdmin[User]):
    """Who may log in."""


@admin.register(Group)
class RightsAdmin(ConcurrentEdits[Group], GroupAdmin):
    """What members of a group may do."""
