"""What a corpus is like, to be compared with real news."""

from collections import Counter
from collections.abc import Iterable
from statistics import mean, median
from time import process_time

from archive.text.stemming.stems import stem
from archive.text.tokens import tokenise
from benchmarks.quality.tables import print_table
from benchmarks.speed.corpus import Corpus, Document


def print_statistics(corpus: Corpus, shown: int) -> None:
    """Tables of lengths, of growth of the vocabulary, and of the commonest terms."""
    for document in corpus.documents(0, min(shown, corpus.size)):
        print(document.headline, *document.paragraphs, "", sep="\n")
    _print_speed(corpus)
    lengths: list[int] = []
    in_documents: Counter[str] = Counter()
    postings, rows, reported = 0, [], _steps(corpus.size)
    for document in corpus.documents():
        terms = document_stems(document)
        lengths.append(len(terms))
        distinct = set(terms)
        in_documents.update(distinct)
        postings += len(distinct)
        if document.number + 1 in reported:
            once = sum(1 for count in in_documents.values() if count == 1)
            rows.append((document.number + 1, sum(lengths), postings, len(in_documents), once))
    header = ("documents", "tokens", "postings", "distinct stems", "in one document")
    print_table("Growth of the vocabulary", header, rows)
    print_table("Lengths in tokens", ("median", "mean"), [(median(lengths), mean(lengths))])
    shares = [(term, 100 * n / corpus.size) for term, n in in_documents.most_common(20)]
    print_table("Commonest stems", ("stem", "% of documents"), shares)


def document_stems(document: Document) -> list[str]:
    """The stems of a document, headline first, as every engine gets them."""
    return [
        stem(token.text, document.language)
        for text in (document.headline, *document.paragraphs)
        for token in tokenise(text)
    ]


def _print_speed(corpus: Corpus) -> None:
    start, count = process_time(), min(corpus.size, 2_000)
    letters = sum(map(_letters, corpus.documents(0, count)))
    rate = count / (process_time() - start)
    print_table(
        "Making documents", ("documents/s of one core", "letters each"), [(rate, letters // count)]
    )


def _letters(document: Document) -> int:
    return len(document.headline) + sum(map(len, document.paragraphs))


def _steps(size: int) -> Iterable[int]:
    return {size, *(10**power for power in range(2, 8))}
