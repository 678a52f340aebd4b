"""What can go wrong with an import; every message is safe to show."""


class IngestError(Exception):
    """The import cannot run at all: no path exists, the mapping is wrong."""


class NotImportable(IngestError):  # noqa: N818  # it is a verdict on one document
    """One document cannot be imported; the others go on."""
