"""The language of a text."""

import logging
from functools import lru_cache
from typing import Any

from archive.text.languages.codes import Language
from archive.text.languages.detection_data import KAZAKH_WORDS, KYRGYZ_WORDS
from archive.text.scripts import fold
from archive.text.tokens import tokenise

MIN_LETTERS = 10
"""With fewer letters than this a guess is worth nothing."""

SHORT = 20
"""A text with fewer letters is short: its language must be far ahead of the next one."""

_FAR = 4.0
_LIKELY = 8.0
"""What the likeliness of the archive's own Cyrillic languages is raised by before any text is seen,
in natural logarithms; that decides sentences that are as good Bulgarian as Russian."""

ENOUGH = 5_000
"""Characters that are looked at; more do not make the guess better."""

_CANDIDATES = (
    "kk ky ru en "  # what the archive holds
    "uk be bg mk sr mn tg tt ba uz tr az tk ug"  # what would else be taken for it
).split()
_EXPECTED = frozenset({"kk", "ky", "ru"})
_OURS = {language.value: language for language in Language}
_TURKIC_LETTERS = frozenset("ңөүәғқұһі")
_MIN_WORDS_TO_OVERRULE = 20


def detect_language(text: str) -> Language:
    """The language of a running text, for what an editor has not said; a guess to be shown as such.

    `und` when the text is too short to tell, or in a language that the archive does not hold.
    Headlines alone are often too short. The first call loads the model, for about a second.
    """
    text = text[:ENOUGH]
    letters = sum(map(str.isalpha, text))
    if letters < MIN_LETTERS:
        return Language.UNDETERMINED
    code = _likeliest(text, _FAR if letters < SHORT else 0.0)
    if code == "ky" and _is_kazakh_without_its_letters(text):
        code = "kk"
    return _OURS.get(code, Language.UNDETERMINED)


def _likeliest(text: str, lead: float) -> str:
    """The code of the likeliest language; empty when it does not lead by so much."""
    ranked = _identifier().rank(text)
    scores = {code: float(score) + _LIKELY * (code in _EXPECTED) for code, score in ranked}
    first, second = sorted(scores, key=scores.__getitem__, reverse=True)[:2]
    return first if scores[first] - scores[second] >= lead else ""


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    logging.getLogger("py3langid").setLevel(logging.WARNING)
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_CANDIDATES)
    return identifier


def _is_kazakh_without_its_letters(text: str) -> bool:
    """Whether "Kyrgyz" is Kazakh from a Russian keyboard, which the model cannot tell apart."""
    if _TURKIC_LETTERS & set(text.lower()):
        return False
    words = [fold(token.text) for token in tokenise(text)]
    if len(words) < _MIN_WORDS_TO_OVERRULE:
        return False
    kazakh = sum(word in KAZAKH_WORDS for word in words)
    kyrgyz = sum(word in KYRGYZ_WORDS for word in words)
    return kazakh > kyrgyz
