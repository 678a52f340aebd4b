"""Executes plans on the arrays of the index with NumPy, all segments as one collection.

`executor.Engine` is the door. Whoosh's own searcher answers the same plans in
`tests.search.engine.whoosh_executor`, far slower; tests compare the two.
"""
