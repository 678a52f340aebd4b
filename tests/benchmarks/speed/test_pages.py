"""What is asked of the pages, and the server that is asked."""

import pytest

from archive.index.upkeep.rebuilding import rebuild
from benchmarks.speed.corpus import Corpus
from benchmarks.speed.fill import fill_corpus
from benchmarks.speed.requests import PAGES, Reader
from benchmarks.speed.server import Client, serving
from benchmarks.speed.writing import print_edits


@pytest.mark.django_db
def test_every_page_that_readers_ask_for_is_there(client):
    corpus = Corpus(60)
    fill_corpus(corpus)
    rebuild()
    reader = Reader(corpus)
    for ask in PAGES.values():
        asked = [ask(reader) for _ in range(8)]
        assert len(set(asked)) > 1 or ask in {Reader.front_page, Reader.register}
        assert {client.get(address).status_code for address in asked} == {200}


@pytest.mark.django_db
def test_readers_with_the_same_seed_ask_for_the_same():
    one, other = Reader(Corpus(60)), Reader(Corpus(60))
    assert [ask(one) for ask in PAGES.values()] == [ask(other) for ask in PAGES.values()]


@pytest.mark.django_db(transaction=True)
def test_edited_articles_are_found(capsys):
    fill_corpus(Corpus(20))
    rebuild()
    print_edits(20, edits=2)
    assert "the next search" in capsys.readouterr().out


def test_server_answers_and_its_error_pages_are_noticed(tmp_path):
    with serving(tmp_path, workers=1) as server, Client(server.port) as client:
        assert client.seconds("/about/") > 0
        assert len(server.workers()) == 1
        with pytest.raises(RuntimeError, match="404"):
            client.seconds("/nowhere/")
    assert not server.process.is_running()
