"""docs/import.md tells of every field, rule, format and option there is."""

from argparse import ArgumentParser
from pathlib import Path

import pytest
from django.core.management import BaseCommand

from archive.ingest.cleaning.cleaning_data import LINE_RULES, REPAIR_RULES
from archive.ingest.composing.headlines import LONGEST_DERIVED
from archive.ingest.mapping_data import DEFAULT_COLUMNS
from archive.ingest.readers.formats import Format
from archive.management.commands.import_articles import Command

TEXT = (Path(__file__).parents[2] / "docs" / "import.md").read_text("utf-8")
WORDS = " ".join(TEXT.split())


@pytest.mark.parametrize("field", DEFAULT_COLUMNS)
def test_field_is_documented_with_its_keys_in_order(field: str) -> None:
    assert f"| `{field}` | {', '.join(DEFAULT_COLUMNS[field])} |" in TEXT


def _options(parser: ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings}


@pytest.mark.parametrize("rule", [*LINE_RULES, *REPAIR_RULES], ids=lambda rule: rule.name)
def test_rule_is_documented(rule: object) -> None:
    assert getattr(rule, "name", "?") in WORDS


def test_formats_options_and_limits_are_documented() -> None:
    assert all(f"| {one.value} |" in TEXT for one in Format)
    parser = Command().create_parser("manage.py", "import_articles")
    common = BaseCommand().create_parser("manage.py", "import_articles")
    own = _options(parser) - _options(common)
    assert "--resume" in own
    assert all(f"`{option}" in TEXT for option in own)
    assert f"at most {LONGEST_DERIVED} characters" in WORDS
