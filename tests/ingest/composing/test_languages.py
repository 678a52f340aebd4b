"""A stated language is believed, a missing one detected, and doubts are remarked on."""

import pytest

from archive.ingest.composing.languages import article_language
from archive.ingest.drafts import Remark
from archive.models import Certainty, Origin

RUSSIAN = "Аким области встретился с предпринимателями и обсудил проекты."


@pytest.mark.parametrize(
    ("stated", "text", "language", "remarks"),
    [
        ("ru", RUSSIAN, "ru", []),
        ("", RUSSIAN, "ru", []),
        ("rus", RUSSIAN, "ru", []),
        ("ru_RU", RUSSIAN, "ru", []),
        ("Русский", RUSSIAN, "ru", []),
        ("қазақша", "Мектеп", "kk", []),
        ("kk-KZ", RUSSIAN, "kk", [Remark.LANGUAGE_DIFFERS]),
        ("de", RUSSIAN, "ru", []),
        ("", "Мектеп", "und", [Remark.LANGUAGE_UNKNOWN]),
    ],
)
def test_language_of_an_article(
    stated: str, text: str, language: str, remarks: list[Remark]
) -> None:
    found, _findings, notes = article_language(stated, text)
    assert (found, [note.remark for note in notes]) == (language, remarks)


def test_mixed_text_is_remarked_on():
    text = "Дүкен кеше жабық болды. Приехали зря, никто не предупредил заранее, очень жаль."
    _, _, notes = article_language("", text)
    assert Remark.LANGUAGE_MIXED in [note.remark for note in notes]


def test_hint_of_a_page_counts_only_for_texts_too_short_to_tell() -> None:
    assert article_language("", RUSSIAN, ["kk"])[0] == "ru"
    language, (finding,), notes = article_language("", "Мектеп", ["x-default", "kk-KZ"])
    assert (language, notes) == ("kk", [])
    assert (finding.origin, finding.certainty) == (Origin.PAGE, Certainty.GUESS)


def test_statement_is_certain_and_detection_likely() -> None:
    assert article_language("ru", RUSSIAN)[1][0].origin == Origin.RECORD
    (finding,) = article_language("", RUSSIAN)[1]
    assert (finding.origin, finding.certainty) == (Origin.TEXT, Certainty.LIKELY)
