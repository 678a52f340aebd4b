"""Pieces of HTML become text; a block is a paragraph."""

import pytest

from archive.ingest.readers.web.markup import looks_like_markup, markup_text

TEXTS = {
    "paragraphs": ("<p>Аким открыл.</p><p>Мост новый.</p>", "Аким открыл.\nМост новый."),
    "line breaks": ("Аким открыл.<br><br/>Мост новый.", "Аким открыл.\nМост новый."),
    "inline tags": ("<p>Аким <b>от</b>крыл <a href=x>мост</a>.</p>", "Аким открыл мост."),
    "entities": ("<p>&laquo;Мост&raquo; &amp; дорога</p>", "«Мост» & дорога"),
    "broken tags": ("<p>Аким <b>открыл<p>мост", "Аким открыл\nмост"),
    "scripts": ("<p>Мост</p><script>x</script><style>y</style><p>Жол</p>", "Мост\nЖол"),
    "comments": ("Мост<!-- нет --> открыт", "Мост открыт"),
    "line feeds in a paragraph": ("<p>Аким\nоткрыл</p>", "Аким открыл"),
    "list": ("<ul><li>Мост</li><li>Жол</li></ul>", "Мост\nЖол"),
    "nothing": ("<p></p>", ""),
}


@pytest.mark.parametrize(("markup", "text"), TEXTS.values(), ids=TEXTS)
def test_markup_becomes_text(markup: str, text: str) -> None:
    assert markup_text(markup) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Мост</p>", True),
        ("Мост<br />открыт", True),
        ("2 < 3 и a > b", False),
        ("<Мост>", False),
    ],
)
def test_only_tags_are_markup(text: str, *, expected: bool) -> None:
    assert looks_like_markup(text) is expected
