"""What can go wrong in the search."""


class SearchError(Exception):
    """The search cannot answer now; the message is safe to show to a reader."""


class IndexBusyError(SearchError):
    """Another process is writing the index."""
