"""Measuring latencies, with an engine whose answers are known."""

import pytest

from benchmarks.speed import latency
from benchmarks.speed.engines import Engine, Mode
from benchmarks.speed.latency import measure
from benchmarks.speed.latency_report import print_latencies
from benchmarks.speed.queries import KINDS, Query

QUERIES = [Query(kind, ("сөз",)) for kind in KINDS]


class Counting(Engine):
    """Finds a fixed number of documents, and counts how often it is asked."""

    name = "counting"

    def __init__(self, hits):
        self.hits, self.calls = hits, 0

    def build(self, documents):
        raise NotImplementedError

    def open(self):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def run(self, query, mode):
        self.calls += 1
        return self.hits


def test_every_round_asks_everything_of_every_engine():
    engines = {"archive": Counting(3), "tantivy": Counting(3)}
    times, hits = measure(engines, QUERIES, rounds=2)
    asked = len(QUERIES) * len(Mode)
    assert [engine.calls for engine in engines.values()] == [3 * asked, 3 * asked]
    assert {len(spent) for spent in times.values()} == {2}
    assert len(times) == 2 * asked
    assert hits[QUERIES[0]] == {"archive": 3, "tantivy": 3}


def test_slow_engine_is_not_asked_again_and_again(monkeypatch):
    monkeypatch.setattr(latency, "ENOUGH", 1e-9)
    engine = Counting(3)
    times, _ = measure({"archive": engine}, QUERIES, rounds=5)
    assert {len(spent) for spent in times.values()} == {1}


@pytest.mark.parametrize(
    ("seconds", "verdict"), [(0.001, "0.10 (≤ 0.4)"), (1, "100.00 (≤ 0.4, missed)")]
)
def test_report_says_what_misses_its_target(seconds, verdict, capsys):
    times = {("archive", mode, query): [seconds] * 3 for mode in Mode for query in QUERIES}
    times |= {("tantivy", mode, query): [0.01] * 3 for mode in Mode for query in QUERIES}
    hits = {query: {"archive": 5, "tantivy": 5} for query in QUERIES}
    print_latencies({"archive": "ours", "tantivy": "Tantivy"}, times, hits)
    printed = capsys.readouterr().out
    assert verdict in printed
    assert "same number of documents" in printed


def test_report_names_differences_of_what_is_found(capsys):
    times = {("tantivy", mode, query): [0.01] for mode in Mode for query in QUERIES}
    times |= {("archive", *key[1:]): spent for key, spent in times.items()}
    hits = {query: {"archive": 5, "tantivy": 5} for query in QUERIES}
    hits[QUERIES[0]]["archive"] = 4
    print_latencies({"archive": "ours", "tantivy": "Tantivy"}, times, hits)
    rows = [line for line in capsys.readouterr().out.splitlines() if "сөз" in line]
    assert [[cell.strip() for cell in row.split("|")[1:-1]] for row in rows] == [
        ["ours", QUERIES[0].kind, "сөз", "4", "5"]
    ]
