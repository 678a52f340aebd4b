"""What somebody else does while an answer is being made: between two queries of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from django.db import connection, transaction


def at_every_moment(do: Callable[[], object], ask: Callable[[], object]) -> int:
    """Ask for the same again and again, while something is done behind the first query, then behind
    the second, until there are no more; what was done is taken back each time.

    Returns how many moments there were. Whatever `ask` raises is raised.
    """
    for number in count(1):
        with transaction.atomic():
            with _after_query(number, do) as done:
                ask()
            transaction.set_rollback(True)
        if not done:
            return number - 1
    raise AssertionError


@contextmanager
def _after_query(number: int, do: Callable[[], object]) -> Iterator[list[int]]:
    """Do something once, when the SELECT with this number, counted from 1, has been answered."""
    done: list[int] = []
    asked = 0

    def answer(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal asked
        result = execute(sql, params, many, context)
        if sql.lstrip("( ").upper().startswith("SELECT"):
            asked += 1
            if asked == number and not done:
                done.append(number)
                do()
        return result

    with connection.execute_wrapper(answer):
        yield done
