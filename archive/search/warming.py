"""What the first search would have to wait for, done before it comes."""

import logging

from django.db import DatabaseError, connections

from archive.authority import current_names, current_prefixes
from archive.index import SearchError, Sort, current_index
from archive.search.requests import SearchRequest
from archive.search.searching import search

WHOLE = 2 << 30
"""An index of so many bytes is read as a whole; a larger one might push all else out of memory."""

logger = logging.getLogger(__name__)


def warm_up() -> None:
    """Read the names of the authority records and the index.

    Call it once when a server starts, before it makes other processes: they share what is read
    here, and need not check the pages of the index again. An archive that is not ready yet is no
    error.
    """
    try:
        current_names()
        current_prefixes()
        handle = current_index()
        if sum(file.stat().st_size for file in handle.path.glob("*.arrays")) <= WHOLE:
            handle.check_everything()
        with handle.searching() as engine:
            engine.load()
        search(SearchRequest(sort=Sort.NEWEST))
    # A file that was there a moment ago may have been replaced.
    except (DatabaseError, OSError, SearchError) as error:
        logger.info("The first searches will be slower: %s", error)
    finally:
        connections.close_all()
