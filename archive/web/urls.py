"""Addresses of the readers' side."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
