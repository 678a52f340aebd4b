"""Addresses of the readers' side."""

from django.urls import URLPattern, URLResolver, include, path

from archive.web.articles import article_detail
from archive.web.help import about, robots, search_help
from archive.web.home import home
from archive.web.listing import article_list, facet_values, search_results, suggestions
from archive.web.officials import official_detail, official_list
from archive.web.regions import region_detail, region_list

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("search/", search_results, name="search"),
    path("suggest/", suggestions, name="suggest"),
    path("articles/", article_list, name="article-list"),
    path("articles/filter/<slug:name>/", facet_values, name="facet"),
    path("articles/<int:pk>/", article_detail, name="article-short"),
    path("articles/<int:pk>/<str:slug>/", article_detail, name="article-detail"),
    path("officials/", official_list, name="official-list"),
    path("officials/<slug:slug>/", official_detail, name="official-detail"),
    path("regions/", region_list, name="region-list"),
    path("regions/<slug:slug>/", region_detail, name="region-detail"),
    path("about/", about, name="about"),
    path("help/", search_help, name="help"),
    path("robots.txt", robots, name="robots"),
    path("i18n/", include("django.conf.urls.i18n")),
]
