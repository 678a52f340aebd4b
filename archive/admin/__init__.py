"""The editors' side: Django's admin for every kind of record.

Importing it registers every page; `site` has the headings, `quality_view` is the one page beside
the records.

    urlpatterns = [
        path("admin/quality/", admin.site.admin_view(quality_view), name="quality"),
        path("admin/", admin.site.urls),
    ]
"""

from archive.admin import accounts, articles, provenance, records, site, sources, stories
from archive.admin.quality import quality_view

__all__ = [
    "accounts",
    "articles",
    "provenance",
    "quality_view",
    "records",
    "site",
    "sources",
    "stories",
]
