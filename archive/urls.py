"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

from archive.admin import quality_view

urlpatterns = [
    path("admin/quality/", admin.site.admin_view(quality_view), name="quality"),
    path("admin/", admin.site.urls),
    path("", include("archive.web.urls")),
]
