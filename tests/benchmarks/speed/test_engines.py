"""Every engine finds what is there to be found, in every mode."""

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from benchmarks.speed.corpus import Corpus
from benchmarks.speed.engines import ENGINES, Mode, load
from benchmarks.speed.prepared import prepare, read_documents, read_queries
from benchmarks.speed.queries import KINDS, OR, PHRASE, PREFIX

SIZE = 80


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("prepared")
    prepare(Corpus(SIZE), folder)
    return folder


@pytest.fixture
def folder():
    """A folder that a server of another user can reach."""
    with TemporaryDirectory(prefix="zhylnama-tests-") as path:
        Path(path).chmod(0o755)
        yield Path(path)


def count(query, documents):
    """How many documents match, by looking at all of them."""
    found = 0
    for document in documents:
        stems = document.stems.split(" ")
        having = [term in stems for term in query.terms]
        if query.kind == PHRASE:
            found += query.terms in pairwise(stems)
        elif query.kind == PREFIX:
            found += any(stem.startswith(query.terms[0]) for stem in stems)
        else:
            found += any(having) if query.kind == OR else all(having)
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("name", ENGINES)
def test_engine_finds_all_documents_that_match(name, prepared, folder):
    found = load(name)
    if found.missing():
        pytest.skip(f"{found.name} needs {found.missing()}")
    documents = list(read_documents(prepared))
    engine = found(folder / name)
    engine.build(engine.fetch(documents))
    engine.open()
    try:
        for query in read_queries(prepared)[::4]:
            expected = count(query, documents)
            assert expected
            assert {mode: engine.run(query, mode) for mode in Mode} == dict.fromkeys(Mode, expected)
    finally:
        engine.close()


def test_every_class_has_queries_and_finds_about_its_share(prepared):
    queries, documents = read_queries(prepared), list(read_documents(prepared))
    assert {query.kind for query in queries} == set(KINDS)
    assert len(queries) == 12 * len(KINDS)
    found = {kind: [count(q, documents) for q in queries if q.kind == kind] for kind in KINDS}
    assert max(found["rare term"]) <= 2
    assert all(0.15 * SIZE < hits < 0.4 * SIZE for hits in found["common term"])


def test_regions_come_with_all_that_they_are_part_of(prepared):
    documents = list(read_documents(prepared))
    assert all(min(document.regions) < 3 for document in documents if document.regions)
