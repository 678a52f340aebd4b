"""What can go wrong with the index."""


class SearchError(Exception):
    """The search cannot answer now; the message is safe to show to a reader."""

    def detailed(self) -> str:
        """The message for whoever runs the archive, with what the operating system said."""
        return f"{self} ({self.__cause__})" if isinstance(self.__cause__, OSError) else str(self)


class IndexBusyError(SearchError):
    """Another process is writing the index."""


class LostIndexError(SearchError):
    """There is no index that this code can read: only making it anew helps."""
