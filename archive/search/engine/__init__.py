"""Executes plans on the arrays of the index, segment by segment, with NumPy.

`executor.execute()` is the door. Whoosh's own searcher answers the same plans in
`archive.search.whoosh_executor`, far slower; tests compare the two.
"""
