"""Brings articles into the index, or takes them out of it."""

from collections.abc import Callable, Sequence

import numpy as np

from archive.analysis import Analysis
from archive.search.authority import latest_analysis
from archive.search.documents import read_documents
from archive.search.schema import FIELDS
from archive.search.segments.commit import Commit
from archive.search.segments.inversion import Inverter
from archive.search.segments.vocabulary import Vocabulary
from archive.text.tokens import words


def new_vocabulary(analysis: Analysis) -> Vocabulary:
    """A vocabulary with the analysers of all fields."""
    return Vocabulary(analysis.analysers())


def inverted(
    article_ids: Sequence[int],
    vocabulary: Vocabulary,
    on_progress: Callable[[int], object] = lambda count: None,
) -> Inverter:
    """The published ones of some articles, ready to become a segment.

    `on_progress` is called with 1 for each.
    """
    inverter = Inverter(FIELDS, words, vocabulary)
    for document in read_documents(article_ids):
        inverter.add(document)
        on_progress(1)
    return inverter


def replace_articles(commit: Commit, article_ids: Sequence[int]) -> None:
    """Bring the documents of articles up to date; those of unpublished ones go."""
    commit.delete(np.asarray(article_ids, np.int64))
    documents = inverted(article_ids, new_vocabulary(latest_analysis()))
    if len(documents):
        commit.add(documents.arrays(), len(documents), FIELDS.key)
