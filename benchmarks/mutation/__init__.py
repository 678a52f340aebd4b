"""Measures tests: how many small faults, put into a module one at a time, they notice."""
