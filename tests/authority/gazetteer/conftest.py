"""The records that the tests of tagging use."""

from tests.tagging.conftest import authority

__all__ = ["authority"]
