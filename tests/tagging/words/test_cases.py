"""Cases of inflected Kazakh and Kyrgyz words."""

import pytest

from archive.tagging.words.cases import Case, case_of
from archive.text.scripts.folding import fold

CASES = {
    Case.GENITIVE: "Қазақстанның облысының Оштун шаарынын Кыргызстандын",
    Case.DATIVE: "Қытайға Өзбекстанға Ошко облысына районуна шаарга",
    Case.LOCATIVE: "Қытайда Ошто облысында шаарында Бишкекте",
    Case.ATTRIBUTIVE: "Қытайдағы Оштогу облысындағы шаарындагы Бишкектеги",
    Case.OTHER: "Қытайдан облысынан Қытаймен облысын Ошту",
    Case.NONE: "облысы облусу қаласы",
}


@pytest.mark.parametrize(
    ("case", "word"), [(case, word) for case, words in CASES.items() for word in words.split()]
)
def test_endings_tell_the_case(case: Case, word: str) -> None:
    assert case_of(fold(word)) is case
