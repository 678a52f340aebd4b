"""The index on disk: immutable segments of arrays, and the manifest that says which are live.

Nothing here knows Django or what a field means; `archive.search.schema` says what is written and
`archive.search.engine` reads it. docs/decisions/0007 says why the format is our own.
"""
