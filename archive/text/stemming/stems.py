"""Stemming: every form of a word to one string, by the language of the text.

The names of the authority records can be protected: they are stems as they are, and their forms
lead to them (Сатыбалдының → сатыбалды, though -ды looks like an ending). Make one frozenset with
`name_words` whenever the records change, and give that same object to every call: steps are
cached by word and set, so a new set never meets old results, and its hash is computed once.
`archive.analysis` keeps such a set together with what it makes of words. Text that was stemmed
before a name was added holds other stems; `query_stems` gives both.
"""

from collections.abc import Iterable

from archive.text.scripts import fold
from archive.text.stemming.russian import stem_russian
from archive.text.stemming.turkic import canonical, stem_turkic
from archive.text.tokens import tokenise

TURKIC = frozenset({"kk", "ky"})
NO_NAMES: frozenset[str] = frozenset()
_MIN_NAME = 2


def name_words(names: Iterable[str]) -> frozenset[str]:
    """The words of names, ready to be protected.

    Give it names of persons and places in the nominative, without words like `облысы`, which are
    inflected themselves. A name of two letters (Ли) is protected from nothing but its case forms
    lead to it, unless they are forms of an ordinary word as well.
    """
    words = {fold(token.text) for name in names for token in tokenise(name)}
    return frozenset(
        form for word in words if len(word) >= _MIN_NAME for form in (word, canonical(word))
    )


def stem(word: str, language: str, names: frozenset[str] = NO_NAMES) -> str:
    """The folded stem of a word from a text in a language (BCP 47).

    Languages without a stemmer are only folded.
    """
    folded = fold(word)
    if language in TURKIC:
        return stem_turkic(folded, names)
    if language == "ru":
        return stem_russian(folded, names)
    return folded


def query_stems(word: str, names: frozenset[str] = NO_NAMES) -> tuple[str, ...]:
    """Every stem under which a word of unknown language can stand in the index.

    The language of a query is never guessed: a query word is too short for that.
    """
    folded = fold(word)
    sets = dict.fromkeys((names, NO_NAMES))
    stems = (stemmer(folded, known) for known in sets for stemmer in (stem_turkic, stem_russian))
    return tuple(dict.fromkeys((*stems, folded)))
