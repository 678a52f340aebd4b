"""Case endings of names, folded. Written from the grammars.

They are taken off a word only to ask whether a known name is left, so they need no conditions
on the letter before them.
"""

TURKIC_ENDINGS = (
    # genitive, dative, accusative, locative, ablative, instrumental
    *("нын", "нин", "нун", "дын", "дин", "дун", "тын", "тин", "тун"),
    *("га", "ге", "го", "ка", "ке", "ко"),
    *("ны", "ни", "ну", "ды", "ди", "ду", "ты", "ти", "ту"),
    *("да", "де", "до", "та", "те", "то"),
    *("дан", "ден", "дон", "тан", "тен", "тон", "нан", "нен", "нон"),
    *("мен", "бен", "пен"),
    # what is in the place: Кыргызстандагы, Өзбекстандағы, Оштогу
    *("дагы", "деги", "догу", "тагы", "теги", "тогу"),
)
"""Endings of Kazakh and Kyrgyz that can follow any name."""

TURKIC_POSSESSED_ENDINGS = (
    *("н", "на", "не", "но"),
    *("нда", "нде", "ндо", "нан", "нен", "нон"),
    *("ндагы", "ндеги", "ндогу"),
)
"""Endings that follow a third-person possessive, as in облысы-нда."""

RUSSIAN_ENDINGS: dict[str, tuple[str, ...]] = {
    "а": ("",),
    "у": ("", "а"),
    "ом": ("",),
    "ем": ("", "ь", "й"),
    "ым": ("",),
    "е": ("", "а", "я", "ь", "й"),
    "ы": ("а",),
    "и": ("а", "я", "ь"),
    "ой": ("а",),
    "ою": ("а",),
    "ей": ("я", "а"),
    "ею": ("я", "а"),
    "я": ("ь", "й"),
    "ю": ("я", "ь", "й"),
    "ью": ("ь",),
}
"""An ending of an oblique case → the nominative endings that it can stand for."""

ADJECTIVE_ENDINGS = (
    *("ого", "его", "ому", "ему", "ыми", "ими"),
    *("ая", "яя", "ой", "ей", "ую", "юю", "ый", "ий", "ое", "ее", "ые", "ие"),
    *("ым", "им", "ом", "ем", "ых", "их"),
)
"""Endings of Russian adjectives in every gender, number and case."""
