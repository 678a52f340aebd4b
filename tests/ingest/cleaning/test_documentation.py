"""docs/cleaning.md has every rule with its example."""

from pathlib import Path

import pytest

from archive.ingest.cleaning.cleaning_data import LINE_RULES, REPAIR_RULES, LineRule, RepairRule

TEXT = (Path(__file__).parents[3] / "docs" / "cleaning.md").read_text("utf-8")


def _row(*cells: str) -> str:
    escaped = (cell.replace("\n", " ⏎ ").replace("|", "\\|").replace("`", "ˋ") for cell in cells)
    return f"| {' | '.join(escaped)} |"


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: rule.name)
def test_cut_is_documented(rule: LineRule) -> None:
    assert _row(rule.name, rule.example, rule.near_miss) in TEXT


@pytest.mark.parametrize("rule", REPAIR_RULES, ids=lambda rule: rule.name)
def test_repair_is_documented(rule: RepairRule) -> None:
    assert _row(rule.name, rule.example, rule.after) in TEXT


def test_what_ends_paragraphs_or_opens_lists_is_named() -> None:
    for rule in LINE_RULES:
        if rule.ends_paragraphs or rule.opens_list:
            assert rule.name in TEXT.split("Some of them")[1].split("## What is mended")[0]
