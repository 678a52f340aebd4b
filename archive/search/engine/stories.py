"""Which stories are told in several languages."""

import numpy as np

from archive.search.engine.collection import Collection
from archive.search.schema import LANGUAGE, LAST_DAY, STORY
from archive.search.segments.array_files import Array


def stories_in_languages(collection: Collection, least: int) -> Array:
    """The stories that live articles tell in at least so many languages.

    The one with the newest article comes first, and of those of a day the one added last.
    """
    stories = collection.numbers(STORY)
    told = stories > 0
    if collection.live is not None:
        told &= collection.live
    by_language = [
        np.unique(stories[told & collection.mask(LANGUAGE, language)])
        for language in _languages(collection)
    ]
    if not by_language:
        return np.empty(0, np.int64)
    found, languages = np.unique(np.concatenate(by_language), return_counts=True)
    docs = np.flatnonzero(told & np.isin(stories, found[languages >= least]))
    days = collection.numbers(LAST_DAY).take(docs)
    newest_first = stories.take(docs[np.lexsort((stories.take(docs), days))[::-1]])
    _, firsts = np.unique(newest_first, return_index=True)
    return newest_first[np.sort(firsts)]


def _languages(collection: Collection) -> set[str]:
    """Every language that a document is in."""
    return {
        term.decode()
        for segment in collection.segments
        for terms in [segment.postings(LANGUAGE).terms]
        for term in terms.block(0, len(terms))
    }
