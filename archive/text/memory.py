"""Answers about strings that are asked for again and again."""

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")


class Memory(dict[str, Answer]):
    """What a function says of strings: `memory[text]` asks it only the first time.

    That takes less than half the time of an lru_cache, which has to make a key of its arguments.
    It forgets everything when it holds `most` answers.
    """

    def __init__(self, ask: Callable[[str], Answer], most: int) -> None:
        super().__init__()
        self._ask, self._most = ask, most

    def __missing__(self, text: str) -> Answer:
        if len(self) >= self._most:
            self.clear()
        self[text] = answer = self._ask(text)
        return answer
