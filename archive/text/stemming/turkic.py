"""The stemmer for Kazakh and Kyrgyz: one rule-based suffix stripper for both.

A word is read from its end, suffix by suffix, along the order in which the languages put them. Of
all readings the one with a known stem wins, else the one with the shortest. The result is the same
for all forms of a word; it is not always a word.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from archive.text.scripts import fold
from archive.text.stemming import turkic_suffixes_data as suffixes
from archive.text.stemming import turkic_words_data as words


class Layer(IntEnum):
    """The layers of a word, outermost first: inwards of each stand only later ones."""

    PERSON = 0
    CASE = 1
    POSSESSIVE = 2
    PLURAL = 3
    DERIVED = 4
    PARTICIPLE = 5
    FINITE = 6
    NEGATIVE = 7
    PASSIVE = 8
    KNOWN_VERB = 9


class Suffix(NamedTuple):
    """One written form of a suffix, and what it can follow: letters, or the name of a condition."""

    layer: Layer
    after: str


class Reading(NamedTuple):
    """What is left of a word, and the layer of the last suffix that was stripped."""

    stem: str
    layer: Layer


_OUTSIDE = -1
_LAYERS: dict[Layer, suffixes.Suffixes] = {
    layer: getattr(suffixes, layer.name) for layer in Layer if layer != Layer.KNOWN_VERB
}
_INWARDS_OF: dict[Layer, set[int]] = {
    Layer.FINITE: {_OUTSIDE, Layer.PERSON},
    Layer.NEGATIVE: {Layer.PARTICIPLE, Layer.FINITE},
    Layer.PASSIVE: {Layer.PARTICIPLE, Layer.FINITE, Layer.NEGATIVE, Layer.PASSIVE},
}
"""Where a layer may not stand behind just any earlier one."""


def _can_stand(closes: Layer, layer: int) -> bool:
    if closes in _INWARDS_OF:
        return layer in _INWARDS_OF[closes]
    return closes > layer


_STANDS = [[_can_stand(closes, layer) for layer in (_OUTSIDE, *Layer)] for closes in Layer]
"""Whether a layer can stand inside of another: by its number and, one higher, that of the other."""

_VOWELS = frozenset(suffixes.VOWELS)
_LONGEST_ACRONYM = 5


def _spellings(pattern: str) -> Iterator[str]:
    """Every spelling of a suffix: `дAгI` → дагы, деги, догу."""
    for letters in product(*({"A": "аео", "I": "ыиу"}.get(letter, letter) for letter in pattern)):
        vowels = [new for new, old in zip(letters, pattern, strict=True) if old in "AI"]
        if all(a + b in suffixes.HARMONY for a, b in pairwise(vowels)):
            yield "".join(letters)


def _build() -> dict[str, list[Suffix]]:
    table: dict[str, list[Suffix]] = {}
    for layer, groups in _LAYERS.items():
        for after, patterns in groups.items():
            letters = after
            if after not in _CONDITIONS:
                letters = "".join(suffixes.LETTERS.get(c, c) for c in after)
            for spelling in {s for pattern in patterns.split() for s in _spellings(pattern)}:
                table.setdefault(spelling, []).append(Suffix(layer, letters))
    return table


def _build_sizes() -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for suffix in _SUFFIXES:
        if len(suffix) > 1:
            sizes.setdefault(suffix[-2:], {1}).add(len(suffix))
    return {end: tuple(sorted(found)) for end, found in sizes.items()}


def canonical(word: str) -> str:
    """A folded word with its end as stems have it: no ь, no double or voiced consonant.

    Vowels and suffixes change such ends: модель – модели, процесс – процеске, кітап – кітабы.
    """
    while len(word) > 2:  # noqa: PLR2004
        last = word[-1]
        if last == "ь" or (last == word[-2] and last not in _VOWELS):
            word = word[:-1]
        else:
            return word[:-1] + suffixes.DEVOICED.get(last, last)
    return word


def _load(*texts: str) -> frozenset[str]:
    return frozenset(canonical(fold(word)) for text in texts for word in text.split())


_NOUNS = _load(words.SHORT_NOUNS, words.KAZAKH_NOUNS, words.KYRGYZ_NOUNS, words.LOANS, words.PLACES)
_VERBS = _load(words.KAZAKH_VERBS, words.KYRGYZ_VERBS)
_KNOWN = _NOUNS | _VERBS
_SYNCOPE = {fold(left): canonical(fold(noun)) for left, noun in words.SYNCOPE.items()}
_IRREGULAR = {
    fold(form): canonical(fold(base))
    for base, forms in words.IRREGULAR.items()
    for form in forms.split()
}


def stem_turkic(word: str, names: frozenset[str] = frozenset()) -> str:
    """The stem of a folded Kazakh or Kyrgyz word.

    Stripping is repeated until nothing changes, so the stem of a stem is itself. `names` are
    canonical words that are stems as well, see `archive.text.stemming.name_words`. Results are not
    remembered here but by `archive.analysis`.
    """
    # No recursion: what is scraped has words of thousands of letters.
    while (shorter := _strip(word, names)) != word:
        word = shorter
    return word


@lru_cache(maxsize=100_000)
def _strip(word: str, names: frozenset[str]) -> str:
    """One step. It is remembered, because what is left of all forms of a word is the same."""
    base = canonical(word)
    is_name = base in names and len(base) > 2  # noqa: PLR2004
    if word in _IRREGULAR and not is_name:
        return _IRREGULAR[word]
    if base in _SYNCOPE and not is_name:
        return _SYNCOPE[base]
    if base in names or base in _KNOWN:
        return base
    readings = list(_readings(word, _OUTSIDE))
    known = [r for r in readings if _is_known(r, names)]
    if known:
        best = max(known, key=lambda r: (r.layer != Layer.KNOWN_VERB, len(r.stem))).stem
        return _SYNCOPE.get(best, best)
    if name := _short_name(word, names):
        return name
    long_enough = (r.stem for r in readings if len(r.stem) > 2)  # noqa: PLR2004
    return canonical(min(long_enough, key=len, default=base))


def _short_name(word: str, names: frozenset[str]) -> str | None:
    """A name that has not the shape of a stem (Ли, Яо, Цао), with nothing but a case behind it."""
    for size in range(1, min(_LONGEST, len(word) - 2) + 1) if names else ():
        rest = word[:-size]
        if rest in names and any(
            closes == Layer.CASE and rest[-1] in after
            for closes, after in _SUFFIXES.get(word[-size:], ())
            if after not in _CONDITIONS
        ):
            return rest
    return None


def _is_known(reading: Reading, names: frozenset[str]) -> bool:
    stem, layer = reading
    if stem in names and len(stem) > 2:  # noqa: PLR2004
        return True
    return stem in _VERBS if layer >= Layer.PARTICIPLE else stem in _NOUNS or stem in _SYNCOPE


def _readings(word: str, layer: int) -> Iterator[Reading]:
    """What can be left of a word when suffixes inside of a layer are stripped."""
    longest = len(word) - 2
    for size in _SIZES.get(word[-2:], _ONE_LETTER):
        if size > longest:
            return
        suffix = word[-size:]
        for closes, after in _SUFFIXES.get(suffix, ()):
            if _STANDS[closes][layer + 1]:
                rest = word[:-size]
                if after in _CONDITIONS:
                    yield from _CONDITIONS[after](rest, suffix, closes)
                else:
                    yield from _plain(rest, suffix, closes, after)


def _plain(rest: str, suffix: str, closes: Layer, after: str) -> Iterator[Reading]:
    """Strip a suffix whose place is told by the letter before it."""
    if _VOWELS.isdisjoint(rest):
        if closes == Layer.CASE and len(rest) <= _LONGEST_ACRONYM:
            yield Reading(rest, closes)
    elif rest.removesuffix("ь")[-1] in after and _fits(rest, suffix, closes):
        yield from _inwards(rest, closes)


def _inwards(rest: str, closes: Layer) -> Iterator[Reading]:
    stem = canonical(rest)
    if _is_stem(stem):
        yield Reading(stem, closes)
        yield from _readings(stem, closes)


def _is_stem(stem: str) -> bool:
    """Whether a stem can look so.

    One of two letters must be known. Final о stands only behind о and у, which tells райо-ну from
    район-у.
    """
    if stem in _KNOWN:
        return True
    vowels = [letter for letter in stem if letter in _VOWELS]
    if len(stem) <= 2 or not vowels:  # noqa: PLR2004
        return False
    return (
        stem[-1] != "о"
        or len(vowels) == 1
        or vowels[-2] in "оу"
        or stem.endswith(suffixes.NAMES_IN_O)
    )


def _fits(rest: str, suffix: str, closes: Layer) -> bool:
    """What a suffix asks of a stem beside its last letter."""
    if closes == Layer.POSSESSIVE and suffix in suffixes.THIRD_PERSON:
        return _can_be_owned(rest, suffix)
    if closes == Layer.DERIVED and suffix in suffixes.RELATIONAL:
        return rest in _NOUNS or len(rest) > (3 if suffix[0] == "к" and rest[-1] == "н" else 2)
    if closes == Layer.FINITE and suffix[0] in "аео":
        return not _is_factitive(rest + suffix[0])
    return True


def _can_be_owned(rest: str, suffix: str) -> bool:
    """Whether a third-person possessive can follow.

    жұмыс-ы, not жұмы-сы; елші-сі, not елш-і; Ескелдінің has the accusative's ending in the name.
    """
    stem = canonical(rest)
    if len(suffix) > 1:
        return rest.endswith(suffixes.BEFORE_SY) or stem in _NOUNS or stem in _SYNCOPE
    if rest[-1] in _VOWELS and rest[-1] not in "йуию":
        return False
    if rest[-1] == "д" and rest[-2:-1] not in _VOWELS and stem not in _NOUNS:
        return False
    agent = (rest + suffix).endswith(suffixes.AGENT) and (
        rest[-2:-1] not in _VOWELS or (rest[-1] == "ч" and rest[-2:-1] in "аео")
    )
    return not agent or stem in _NOUNS


def _is_factitive(stem: str) -> bool:
    """Whether a verb is made from a noun with -ла, -да, -та: its vowel is no suffix then."""
    if len(stem) < 5 or stem[-1] not in "аео":  # noqa: PLR2004
        return False
    noun, letter = stem[:-2], stem[-2]
    if noun in _VERBS and noun[-1] in _VOWELS:
        return False
    return noun[-1] in suffixes.FACTITIVE.get(letter, "")


def _possessed(rest: str, _suffix: str, _closes: Layer) -> Iterator[Reading]:
    for size in (1, 2):
        owned, ending = rest[:-size], rest[-size:]
        if len(owned) > 1 and ending in suffixes.THIRD_PERSON and _can_be_owned(owned, ending):
            yield from _inwards(owned, Layer.POSSESSIVE)


def _after_noun(rest: str, _suffix: str, closes: Layer) -> Iterator[Reading]:
    if (stem := canonical(rest)) in _NOUNS:
        yield Reading(stem, closes)


def _after_verb(rest: str, suffix: str, closes: Layer) -> Iterator[Reading]:
    # The passive of a verb of two letters is ал-ын or аш-ыл; Осин is a name.
    reflexive = closes == Layer.PASSIVE and suffix[-1] == "н" and len(rest) == 2  # noqa: PLR2004
    if (stem := canonical(rest)) in _VERBS and not (reflexive and rest[-1] != "л"):
        yield Reading(stem, Layer.KNOWN_VERB)


def _contracted(rest: str, suffix: str, closes: Layer) -> Iterator[Reading]:
    if suffix[0] in "уи":
        yield from (Reading(rest + vowel, closes) for vowel in "уыи" if rest + vowel in _VERBS)
        return
    vowels = [letter for letter in rest if letter in _VOWELS]
    if vowels and len(rest) > 1:
        likely = rest + suffixes.CONTRACTED.get(vowels[-1], "о")
        verbs = [verb for verb in (likely, rest + "а", rest + "е", rest + "о") if verb in _VERBS]
        stem = verbs[0] if verbs else likely
        yield Reading(stem, closes)
        yield from _readings(stem, closes)


def _swallowed(rest: str, _suffix: str, closes: Layer) -> Iterator[Reading]:
    if rest + "й" in _VERBS:
        yield Reading(rest + "й", closes)


def _factitive(rest: str, _suffix: str, closes: Layer) -> Iterator[Reading]:
    made_of_noun = rest[-2:-1] in suffixes.FACTITIVE and rest[-1] in "аео" and _is_stem(rest)
    if rest in _VERBS or made_of_noun or rest.endswith(suffixes.CAUSATIVE):
        yield from _inwards(rest, closes)


def _verbal(rest: str, suffix: str, closes: Layer) -> Iterator[Reading]:
    if any(reading.stem in _VERBS for reading in _readings(rest, closes)):
        yield from _inwards(rest, closes)
    else:
        yield from _factitive(rest, suffix, closes)


_CONDITIONS: dict[str, Callable[[str, str, Layer], Iterable[Reading]]] = {
    "possessed": _possessed,
    "noun": _after_noun,
    "verb": _after_verb,
    "contracted": _contracted,
    "swallowed й": _swallowed,
    "factitive": _factitive,
    "verbal": _verbal,
}
_SUFFIXES = _build()
_LONGEST = max(map(len, _SUFFIXES))
_ONE_LETTER = (1,)
_SIZES = _build_sizes()
"""The lengths of suffixes by their last two letters; behind all others they have one letter."""
