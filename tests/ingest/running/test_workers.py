"""Several processes prepare documents as one does, whatever happens to them."""

import os
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest

from archive.ingest import DEFAULT_MAPPING
from archive.ingest.raw_documents import Piece, Unreadable
from archive.ingest.running.batches import Batch, Incoming
from archive.ingest.running.preparing import Preparation, Prepared
from archive.ingest.running.workers import prepare_in_order


class Endangered(Preparation):
    """Some pieces bring the process down, as a fault in a library of C would; some never end."""

    __slots__ = ()

    def _prepare(self, piece: Piece) -> Prepared:
        if b"deadly" in piece.content:
            os._exit(1)
        if b"endless" in piece.content:
            time.sleep(600)
        if b"faulty" in piece.content:
            raise RuntimeError(piece.locator)
        return super()._prepare(piece)


def _pieces(count: int, **others: str) -> list[Piece | Unreadable]:
    texts = {f"{n}.txt": f"Мост номер {n} открыт\n\nАким открыл мост." for n in range(count)}
    for name, text in others.items():
        texts[f"{name.removeprefix('n')}.txt"] = text
    return [Piece(name, text.encode(), "text/plain") for name, text in texts.items()]


def _batches(pieces: Sequence[Piece | Unreadable], size: int = 4) -> list[Batch]:
    return [
        [Incoming(piece) for piece in pieces[start : start + size]]
        for start in range(0, len(pieces), size)
    ]


def _outcomes(batches: list[Batch], preparation: Preparation, jobs: int) -> dict[str, str]:
    """What became of each document: the headline, or why there is none."""
    return {
        one.piece.locator: one.prepared.draft.headline
        if one.prepared.draft
        else one.prepared.refusal
        for batch in prepare_in_order(batches, preparation, jobs)
        for one in batch
        if one.prepared
    }


def test_processes_prepare_what_one_prepares_in_the_same_order(
    caplog: pytest.LogCaptureFixture,
) -> None:
    pieces = [*_pieces(20, n6="faulty"), Unreadable("broken.txt", "It is broken.")]
    alone = _outcomes(_batches(pieces), Endangered(DEFAULT_MAPPING), 1)
    together = _outcomes(_batches(pieces), Endangered(DEFAULT_MAPPING), 2)
    assert list(together.items()) == list(alone.items())
    assert together["7.txt"] == "Мост номер 7 открыт"
    assert together["broken.txt"] == "It is broken."
    assert together["6.txt"] == (
        "It failed with an internal error (RuntimeError); the log says more."
    )


def test_document_that_brings_a_process_down_is_one_line() -> None:
    preparation = Endangered(DEFAULT_MAPPING)
    outcomes = _outcomes(_batches(_pieces(20, n6="deadly")), preparation, 2)
    assert outcomes.pop("6.txt") == "Reading it brought the process down."
    assert outcomes == {f"{n}.txt": f"Мост номер {n} открыт" for n in range(20) if n != 6}


def test_document_that_takes_too_long_is_given_up() -> None:
    preparation = replace(Endangered(DEFAULT_MAPPING), seconds=0.2)
    (endless,) = _pieces(0, a="endless")
    assert preparation.prepare(endless).refusal == "It took longer than 0 seconds."


def test_what_the_archive_has_is_not_prepared_again() -> None:
    stored = Incoming(_pieces(1)[0], is_stored=True)
    (batch,) = prepare_in_order([[stored]], Endangered(DEFAULT_MAPPING), 1)
    assert batch[0].prepared is None
