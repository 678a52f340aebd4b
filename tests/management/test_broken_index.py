"""Commands say in one sentence that the index cannot be used, and fail."""

import pytest
from django.core.management import CommandError, call_command

from archive.checks import index_can_be_used
from archive.models import IndexChange
from tests.broken_index import (
    BEYOND_REPAIR,
    UNREADABLE,
    UNWRITABLE,
    Break,
    broken,
    handle,
    no_folder,
)
from tests.processes import ArchiveOnDisk

COMMANDS: list[tuple[str, dict[str, bool]]] = [
    ("rebuild_index", {}),
    ("rebuild_index", {"if_needed": True}),
    ("update_index", {}),
    ("update_index", {"changed": True}),
    ("check_index", {}),
    ("check_index", {"repair": True}),
    ("clear_index", {"interactive": False}),
]


@pytest.mark.parametrize("way", UNREADABLE)
def test_index_is_made_anew_where_that_helps(make_article, update_index, way: Break) -> None:
    make_article("Сауда")
    update_index()
    with broken(way):
        try:
            call_command("rebuild_index", if_needed=True)
        except CommandError:
            assert handle().trouble()
        else:
            assert not handle().trouble()
            assert way not in BEYOND_REPAIR


@pytest.mark.parametrize("way", BEYOND_REPAIR)
def test_commands_that_cannot_write_fail_and_lose_nothing(
    make_article, update_index, way: Break
) -> None:
    make_article("Сауда")
    update_index()
    make_article("Көпір")
    with broken(way):
        for command, options in COMMANDS:
            with pytest.raises(CommandError):
                call_command(command, **options)
    assert IndexChange.objects.exists()


@pytest.mark.parametrize("way", BEYOND_REPAIR)
def test_commands_that_need_no_index_do_their_work(make_article, way: Break) -> None:
    article = make_article("Сауда", body="Қазақстан мен Қытай.")
    with broken(way):
        call_command("tag_articles", verbosity=0)
        call_command("check", verbosity=0)
    assert IndexChange.objects.filter(article_id=article.pk).exists()


@pytest.mark.parametrize("way", [*UNREADABLE, *UNWRITABLE])
def test_system_check_warns(make_article, update_index, way: Break) -> None:
    make_article("Сауда")
    update_index()
    with broken(way):
        warned = [message.id for message in index_can_be_used()]
        wrong = handle().trouble() and way != no_folder
        assert warned == (["archive.W001"] if wrong else [])


def test_sentence_and_exit_code_without_a_traceback(on_disk: ArchiveOnDisk) -> None:
    on_disk.run("rebuild_index", "--verbosity", "0")
    index = on_disk.folder / "var" / "index"
    index.rename(index.with_name("moved"))
    index.write_text("")
    for command in ("rebuild_index", "update_index", "check_index"):
        code, said = on_disk.fail(command)
        assert code == 1
        assert "CommandError: The search index cannot be used now. ([Errno" in said
        assert "Traceback" not in said
