"""Readers' side."""
