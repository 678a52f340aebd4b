"""Which stories are told in several languages."""

import numpy as np

from archive.index.engine.collection import Collection
from archive.index.schema import LANGUAGE, LAST_DAY, STORY
from archive.index.segments import Unsigned


def stories_in_languages(collection: Collection, least: int) -> Unsigned:
    """The ids of the stories that articles tell in at least so many languages.

    The one with the newest article comes first, and of those of a day the one added last.
    """
    stories, live = collection.numbers(STORY), collection.live
    languages = np.zeros(int(stories.max(initial=0)) + 1, np.uint8)
    for language in _languages(collection):
        mask = collection.mask(LANGUAGE, language)
        told = np.zeros(len(languages), bool)
        told[stories[mask if live is None else mask & live]] = True
        languages += told
    languages[0] = 0  # stands for no story
    found = languages.take(stories) >= least
    docs = np.flatnonzero(found if live is None else found & live)
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
