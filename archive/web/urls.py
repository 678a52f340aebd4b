"""Addresses of the readers' side."""

from django.urls import URLPattern, URLResolver, include, path

from archive.web.views import (
    articles,
    facets,
    home,
    listing,
    officials,
    pages,
    regions,
    suggestions,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("search/", listing.search_results, name="search"),
    path("suggest/", suggestions.suggestions, name="suggest"),
    path("articles/", listing.article_list, name="article-list"),
    path("articles/filter/<slug:name>/", facets.facet_values, name="facet"),
    path("articles/<int:pk>/", articles.article_detail, name="article-short"),
    path("articles/<int:pk>/<str:slug>/", articles.article_detail, name="article-detail"),
    path("officials/", officials.official_list, name="official-list"),
    path("officials/<slug:slug>/", officials.official_detail, name="official-detail"),
    path("regions/", regions.region_list, name="region-list"),
    path("regions/<slug:slug>/", regions.region_detail, name="region-detail"),
    path("about/", pages.about, name="about"),
    path("help/", pages.search_help, name="help"),
    path("robots.txt", pages.robots, name="robots"),
    path("i18n/", include("django.conf.urls.i18n")),
]
