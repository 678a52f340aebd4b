"""How long queries take, engines side by side in one run."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from time import perf_counter

from tqdm import tqdm

from benchmarks.speed.engines import Engine, Mode
from benchmarks.speed.queries import Query

ENOUGH = 1.0
"""Seconds after which an engine need not repeat a query any more."""

Times = dict[tuple[str, Mode, Query], list[float]]
"""Engine, mode and query → the seconds of each round."""

Hits = dict[Query, dict[str, int]]
"""Query → engine → how many documents it finds."""


def measure(
    engines: Mapping[str, Engine], queries: Sequence[Query], rounds: int
) -> tuple[Times, Hits]:
    """Run every query in every mode on every engine, round by round.

    The engines take turns query by query, another one first in each round, so that what disturbs
    the machine disturbs them alike. The first round warms up and does not count.
    """
    times: Times = defaultdict(list)
    hits: Hits = defaultdict(dict)
    turns = deque(engines.items())
    steps = [(mode, query) for mode in Mode for query in queries]
    for number in range(rounds + 1):
        for mode, query in tqdm(steps, desc=f"round {number} of {rounds}", mininterval=10):
            for name, engine in turns:
                spent = times[name, mode, query]
                if sum(spent) < ENOUGH:
                    start = perf_counter()
                    hits[query][name] = engine.run(query, mode)
                    if number:
                        spent.append(perf_counter() - start)
        turns.rotate()
    return times, hits
