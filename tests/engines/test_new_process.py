"""A process that has just started answers as one that has run for long."""

from tests.processes import ArchiveOnDisk

FILL = """
from archive.models import Article, Official, OfficialName
official = Official.objects.create(slug="satybaldy")
OfficialName.objects.create(official=official, language="kk", text="Дархан Сатыбалды")
Article.objects.create(
    headline="Сатыбалды келді", body="Сатыбалды.", language="kk", status="published"
)
"""
ASK = {
    "haystack": "SearchQuerySet().auto_query('Сатыбалдының').count()",
    "search": "search(SearchRequest(query='Сатыбалдының', names=False)).total",
    "highlight": "SearchQuerySet().auto_query('сатыбалды').highlight()[0].highlighted['body']",
}
IMPORTS = """
from haystack.query import SearchQuerySet
from archive.search import SearchRequest, search
"""


def test_every_door_to_the_search_knows_the_names_at_once(on_disk: ArchiveOnDisk) -> None:
    on_disk.run("rebuild_index", "--verbosity", "0")
    on_disk.run("shell", "--verbosity", "0", "-c", FILL)
    together = IMPORTS + "".join(f"print({ask})\n" for ask in ASK.values())
    old = on_disk.run("shell", "--verbosity", "0", "-c", together).splitlines()
    assert old[:2] == ["1", "1"]
    assert "<em>Сатыбалды</em>" in old[2]
    for ask, expected in zip(ASK.values(), old, strict=True):
        new = on_disk.run("shell", "--verbosity", "0", "-c", f"{IMPORTS}print({ask})")
        assert new.splitlines() == [expected], ask


COPY = """
for _ in range(4):
    Article.objects.create(headline="а", body="Сатыбалды.", language="kk", status="published")
"""
REBUILD = """
from archive.index import current_index, plan
from archive.index.upkeep import rebuilding
rebuilding.ALONE, rebuilding.PART = 0, 2
print(rebuilding.rebuild(processes=2))
with current_index().searching() as engine:
    for stem in ("сатыбалды", "сатыбал"):
        print(engine.execute(plan.Plan(plan.Term("body", stem))).total)
"""


def test_processes_of_a_rebuild_are_given_the_names(on_disk: ArchiveOnDisk) -> None:
    on_disk.run("shell", "--verbosity", "0", "-c", FILL + COPY)
    rebuilt = on_disk.run("shell", "--verbosity", "0", "-c", REBUILD)
    assert rebuilt.splitlines() == ["5", "5", "0"]
