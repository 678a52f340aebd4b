"""Fields of records: usual names are known, others are mapped, odd values do no harm."""

import json
from pathlib import Path

import pytest

from archive.ingest import DEFAULT_MAPPING, IngestError, load_mapping
from archive.ingest.raw_documents import Fields


def test_usual_names_are_known_in_any_case() -> None:
    fields = DEFAULT_MAPPING.fields(
        {"Title": " Мост ", "BODY": "Текст.", "lang": "ru", "link": "u", "date_raw": "7 марта"}
    )
    assert fields == Fields(
        headline="Мост",
        text="Текст.",
        language="ru",
        url="u",
        dates=("7 марта",),
        date_origins=("date_raw",),
    )


def test_values_that_mean_nothing_are_left_out() -> None:
    fields = DEFAULT_MAPPING.fields(
        {"headline": None, "title": "Мост", "text": "nan", "body": "Текст.", "author": {"a": 1}}
    )
    assert (fields.headline, fields.text, fields.byline) == ("Мост", "Текст.", "")


def test_numbers_become_text_and_lists_paragraphs() -> None:
    fields = DEFAULT_MAPPING.fields({"title": 7, "text": ["А.", None, "Б."], "url": True})
    assert (fields.headline, fields.text, fields.url) == ("7", "А.\n\nБ.", "")


def test_half_a_surrogate_pair_becomes_a_replacement_character() -> None:
    assert DEFAULT_MAPPING.fields({"text": "а\ud83d"}).text == "а\ufffd"


def test_all_dates_are_kept_in_order_of_trust() -> None:
    fields = DEFAULT_MAPPING.fields({"date_raw": "7 марта", "date": "2024-03-07"})
    assert fields.dates == ("2024-03-07", "7 марта")
    assert fields.date_origins == ("date", "date_raw")


def test_mapping_file_replaces_names_field_by_field(tmp_path: Path) -> None:
    path = tmp_path / "mapping.json"
    path.write_text(
        json.dumps({"headline": "nadpis", "text": ["lead", "story"], "language": None}), "utf-8"
    )
    fields = load_mapping(path).fields(
        {"nadpis": "Мост", "title": "x", "story": "Текст.", "lang": "ru", "url": "u"}
    )
    assert fields == Fields(headline="Мост", text="Текст.", url="u")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "cannot be read"),
        ("[]", "JSON object"),
        ('{"headlin": "x"}', "headlin.*Fields are: headline"),
        ('{"headline": 1}', "“headline” must be"),
        ('{"headline": [1]}', "“headline” must be"),
    ],
)
def test_wrong_mapping_explains_itself(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "mapping.json"
    path.write_text(content, "utf-8")
    with pytest.raises(IngestError, match=message):
        load_mapping(path)


def test_missing_mapping_explains_itself(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="cannot be read"):
        load_mapping(tmp_path / "none.json")
