"""Editing users and groups: Django's own forms, which do not overwrite each other either."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from archive.admin.conflicts import ConcurrentEdits

if TYPE_CHECKING:
    _UserAdmin = UserAdmin[User]
else:
    _UserAdmin = UserAdmin

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(ConcurrentEdits, _UserAdmin):
    """Who may log in."""


@admin.register(Group)
class RightsAdmin(ConcurrentEdits, GroupAdmin):
    """What members of a group may do."""
