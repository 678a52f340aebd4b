"""Who writes what: nothing goes behind the history, and one package says what editors say."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).resolve().parent.parent / "archive"
FILES = [path for path in ROOT.rglob("*.py") if "migrations" not in path.parts]

IN_BULK = {"update", "bulk_create", "bulk_update"}
"""Methods of querysets that the history hears nothing of."""

BEHIND_THE_HISTORY = {
    "admin/records/names.py": "every row that is changed is saved or deleted next",
    "editing/merging.py": "only where the model has no history",
}
"""Why these may do it all the same."""

SAYS = re.compile(
    r"\.(?:asserted_by|confirmed_by|confirmed_by_id|role_asserted_by|mismatch)\b[^=\n]*=(?!=)"
    r"|(?<!class )RejectedTag(?:\(|\.objects\.\w*create)"
    r"|_tags\.(?:create|get_or_create|update_or_create|add|set)\("
)
"""Writing who stands behind a tag, a rejection, or a tag."""


def bulk_writes(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            receiver = ast.unparse(node.func.value)
            if node.func.attr in IN_BULK and re.search(r"\bobjects\b|queryset", receiver):
                yield receiver


def test_nothing_is_written_behind_the_history() -> None:
    models = apps.get_app_config("archive").get_models()
    without = {model.__name__ for model in models if not hasattr(model, "history")}
    found = {
        path.relative_to(ROOT).as_posix()
        for path in FILES
        for receiver in bulk_writes(path)
        if receiver.partition(".")[0] not in without
    }
    assert found == BEHIND_THE_HISTORY.keys()


def test_only_editing_and_the_tagger_write_tags_and_rejections() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for path in FILES
        if SAYS.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"editing/assertions.py", "tagging/stored/tagged_articles.py"}
