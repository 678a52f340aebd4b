"""Measures how much the numbers that decide something could differ without another outcome."""
