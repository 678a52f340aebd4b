"""Brings articles into the index, or takes them out of it."""

from collections.abc import Callable, Sequence

import numpy as np

from archive.analysis import Analysis
from archive.index.documents import read_documents
from archive.index.schema import FIELDS
from archive.index.segments import Commit, Inverter, Vocabulary
from archive.index.upkeep.outdated_words import outdated_articles
from archive.models import IndexChange
from archive.text import words


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


def replace_articles(commit: Commit, article_ids: Sequence[int], analysis: Analysis) -> None:
    """Bring the documents of articles up to date; those of unpublished ones are deleted.

    The index then is one of this analysis: other articles that have other terms under it come into
    the queue. So all that the index holds is of the analysis that it says, or waits.
    """
    if commit.protected != analysis.digest:
        outdated = outdated_articles(commit.base, analysis)
        IndexChange.objects.record(sorted({*outdated}.difference(article_ids)))
        commit.protect(analysis.digest, analysis.names)
    commit.delete(np.asarray(article_ids, np.int64))
    documents = inverted(article_ids, new_vocabulary(analysis))
    if len(documents):
        commit.add(documents.arrays(), len(documents), FIELDS.key)
