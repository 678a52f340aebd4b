"""The readers' side: addresses, forms and pages, a view beside what its page shows.

    urlpatterns = [path("", include("archive.web.urls"))]

Nothing of it is imported by others.
"""
