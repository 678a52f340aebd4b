"""A Whoosh codec that reads the segments, so that Whoosh's own searcher works on them.

The segments are written by `archive.index.segments.store`; Whoosh's writer, which handles one
posting at a time in Python, is not supported, nor are its spelling and fuzzy terms.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from whoosh import columns
from whoosh.codec import base
from whoosh.fields import KEYWORD, NUMERIC, Schema
from whoosh.matching import LeafMatcher, ReadTooFar
from whoosh.query.spans import Span
from whoosh.reading import EmptyReader, IndexReader, MultiReader, SegmentReader, TermInfo

from archive.index import FieldPostings, LiveSegment, Segment, Snapshot, Unsigned

StoredFields = Callable[[int], dict[str, str]]
"""From the key of a document to the fields that Whoosh returns with a hit."""


def open_reader(snapshot: Snapshot, schema: Schema, stored: StoredFields) -> IndexReader:
    """A Whoosh reader of a snapshot."""
    codec = ArrayCodec(stored)
    readers = [
        SegmentReader(None, schema, ArraySegment(one, schema, codec)) for one in snapshot.segments
    ]
    if not readers:
        return EmptyReader(schema)
    return readers[0] if len(readers) == 1 else MultiReader(readers)


class ArraySegment(base.Segment):
    """A live segment of a snapshot, as Whoosh names it."""

    def __init__(self, one: LiveSegment, schema: Schema, codec: "ArrayCodec") -> None:
        super().__init__("archive")
        self.one, self.schema, self._codec = one, schema, codec
        self.segid = one.entry.name

    def codec(self) -> "ArrayCodec":
        return self._codec

    def doc_count_all(self) -> int:
        return self.one.segment.doc_count

    def deleted_count(self) -> int:
        return self.one.entry.deleted_count

    def deleted_docs(self) -> list[int]:
        return [] if self.one.live is None else np.flatnonzero(~self.one.live).tolist()

    def is_deleted(self, docnum: int) -> bool:
        return self.one.live is not None and not self.one.live[docnum]


class ArrayCodec(base.Codec):
    """Reads segments for Whoosh."""

    def __init__(self, stored: StoredFields) -> None:
        self.stored = stored

    def terms_reader(self, storage: object, segment: ArraySegment) -> "ArrayTermsReader":
        return ArrayTermsReader(segment)

    def per_document_reader(self, storage: object, segment: ArraySegment) -> "ArrayDocumentReader":
        return ArrayDocumentReader(segment, self.stored)


class ArrayTermsReader(base.TermsReader):
    """The dictionary of a segment and its posting lists. Raises KeyError for unknown terms."""

    def __init__(self, segment: ArraySegment) -> None:
        self._segment = segment.one.segment
        self._names = sorted(
            name for name, field in segment.schema.items() if not isinstance(field, NUMERIC)
        )

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field, text = term
        return field in self._names and self._segment.postings(field).terms.find(text) >= 0

    def indexed_field_names(self) -> list[str]:
        return self._names

    def terms(self) -> Iterator[tuple[str, bytes]]:
        for name in self._names:
            yield from self.terms_from(name, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        terms = self._segment.postings(fieldname).terms
        for term in terms.block(terms.position(prefix), len(terms)):
            yield fieldname, term

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        postings, number = self._look_up(fieldname, text)
        start, end = postings.span(number)
        docs, freqs = postings.docs(start, end), postings.freqs(start, end)
        lengths = postings.lengths[docs] if postings.is_scored else np.ones(1, np.int64)
        return TermInfo(
            weight=float(freqs.sum()),
            df=end - start,
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(freqs.max()),
            minid=int(docs[0]),
            maxid=int(docs[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        postings, number = self._look_up(fieldname, text)
        return float(postings.freqs(*postings.span(number)).sum())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        postings, number = self._look_up(fieldname, text)
        return postings.document_frequency(number)

    def matcher(
        self, fieldname: str, text: bytes, format_: object, scorer: object = None
    ) -> "PostingsMatcher":
        postings, number = self._look_up(fieldname, text)
        return PostingsMatcher(postings, number, (fieldname, text), format_, scorer)

    def _look_up(self, fieldname: str, text: bytes) -> tuple[FieldPostings, int]:
        if fieldname not in self._names:
            raise KeyError(fieldname)
        postings = self._segment.postings(fieldname)
        number = postings.terms.find(text)
        if number < 0:
            raise KeyError(text)
        return postings, number


class PostingsMatcher(LeafMatcher):
    """Walks over the posting list of a term, which it has as Python's lists."""

    def __init__(
        self,
        postings: FieldPostings,
        number: int,
        term: tuple[str, bytes],
        format_: object,
        scorer: object,
    ) -> None:
        start, end = postings.span(number)
        self._source = postings, number, term, format_, scorer
        self._docs: list[int] = postings.docs(start, end).tolist()
        self._freqs: list[int] = postings.freqs(start, end).tolist()
        self._term, self.format, self.scorer = term, format_, scorer
        self._place = 0
        self._positions: list[list[int]] | None = None

    def is_active(self) -> bool:
        return self._place < len(self._docs)

    def reset(self) -> None:
        self._place = 0

    def copy(self) -> "PostingsMatcher":
        other = PostingsMatcher(*self._source)
        other._place = self._place
        return other

    def id(self) -> int:
        return self._docs[self._place]

    def all_ids(self) -> Iterator[int]:
        return iter(self._docs[self._place :])

    def next(self) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._place += 1

    def skip_to(self, id: int) -> None:  # noqa: A002  # whoosh's interface
        while self.is_active() and self.id() < id:
            self._place += 1

    def weight(self) -> float:
        return float(self._freqs[self._place])

    def supports_block_quality(self) -> bool:
        return False

    def supports(self, astype: str) -> bool:
        return astype == "positions" and self._source[0].is_located

    def value_as(self, astype: str) -> list[int]:
        if self._positions is None:
            postings, number = self._source[:2]
            ends = np.cumsum(self._freqs)[:-1]
            pieces = np.split(postings.positions(*postings.position_span(number)), ends)
            self._positions = [piece.tolist() for piece in pieces]
        return self._positions[self._place]

    def spans(self) -> list[Span]:
        return [Span(position) for position in self.value_as("positions")]


class ArrayDocumentReader(base.PerDocumentReader):
    """What a segment has of each document: deletions, columns, lengths, stored fields."""

    def __init__(self, segment: ArraySegment, stored: StoredFields) -> None:
        self._named, self._segment, self._stored = segment, segment.one.segment, stored
        self._schema = segment.schema

    def doc_count(self) -> int:
        return int(self._named.doc_count())

    def doc_count_all(self) -> int:
        return self._segment.doc_count

    def has_deletions(self) -> bool:
        return bool(self._named.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        return self._named.is_deleted(docnum)

    def deleted_docs(self) -> list[int]:
        return self._named.deleted_docs()

    def supports_columns(self) -> bool:
        return True

    def has_column(self, fieldname: str) -> bool:
        return isinstance(self._schema[fieldname], (KEYWORD, NUMERIC))

    def column_reader(self, fieldname: str, column: object) -> "ArrayColumnReader":
        if isinstance(self._schema[fieldname], NUMERIC):
            return ArrayColumnReader(self._segment.numbers(fieldname).tolist())
        return ArrayColumnReader(_joined_values(self._segment, fieldname))

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        lengths = self._lengths(fieldname)
        return int(lengths[docnum]) if len(lengths) else default

    def field_length(self, fieldname: str) -> int:
        return self._segment.postings(fieldname).total_length

    def min_field_length(self, fieldname: str) -> int:
        return int(self._lengths(fieldname).min(initial=0))

    def max_field_length(self, fieldname: str) -> int:
        return int(self._lengths(fieldname).max(initial=0))

    def _lengths(self, fieldname: str) -> Unsigned:
        return self._segment.postings(fieldname).lengths

    def stored_fields(self, docnum: int) -> dict[str, str]:
        return self._stored(int(self._segment.keys[docnum]))


class ArrayColumnReader(columns.ColumnReader):
    """A column: the values of a field by document, those of facets joined by spaces."""

    def __init__(self, values: Sequence[int | bytes]) -> None:
        self._values, self._reversed = values, False

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, docnum: int) -> int | bytes:
        return self._values[docnum]

    def sort_key(self, docnum: int) -> int | bytes:
        value = self._values[docnum]
        return -value if self._reversed and isinstance(value, int) else value

    def load(self) -> Sequence[int | bytes]:
        return self._values

    def set_reverse(self) -> None:
        self._reversed = True


def _joined_values(segment: Segment, field: str) -> list[bytes]:
    """The values of each document, joined by spaces."""
    held, terms = segment.values(field), segment.postings(field).terms
    values = [terms[number] for number in range(len(terms))]
    return [
        b" ".join(values[number] for number in held.values[start:end].tolist())
        for start, end in zip(held.starts.tolist(), held.ends.tolist(), strict=True)
    ]
