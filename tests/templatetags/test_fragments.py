"""What was found is marked, and nothing of it becomes markup."""

from archive.search import Fragment
from archive.templatetags.fragments import marked


def test_matches_are_marked_and_everything_is_escaped() -> None:
    fragments = (Fragment("<i>a "), Fragment("b & <b>", matched=True), Fragment(" c"))
    assert marked(fragments) == "&lt;i&gt;a <mark>b &amp; &lt;b&gt;</mark> c"


def test_nothing_is_marked_in_nothing() -> None:
    assert marked(()) == ""
