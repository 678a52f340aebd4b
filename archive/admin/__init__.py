"""Editors' side."""
