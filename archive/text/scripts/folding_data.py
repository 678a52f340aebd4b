"""The tables of folding: which written forms stand for the same letter."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0301"
"""Soft hyphen, zero-width characters, direction marks, and the acute of stressed vowels."""

APOSTROPHES = "'`´‘’ʹʻʼʽˈ′"
"""Everything that is typed for the apostrophe inside a word (Oʻzbekiston, об'єкт)."""

LATIN_TO_CYRILLIC = {
    **dict(zip("ABCEHIKMOPTXY", "АВСЕНІКМОРТХУ", strict=True)),
    **dict(zip("acehikmoptxy", "асеһікмортху", strict=True)),
    "Ə": "Ә",
    "ə": "ә",
    "Ǝ": "Ә",
    "ǝ": "ә",
    "Ø": "Ө",
    "ø": "ө",
    "Ɵ": "Ө",
    "ɵ": "ө",
    "Ë": "Ё",
    "ë": "ё",
    "Ï": "Ї",
    "ï": "ї",
}
"""Latin letters that look like a Cyrillic one; the capitals have twins of their own (B is В)."""

CYRILLIC_TO_LATIN = {
    **dict(zip("АВСЕНҺІЈКМОРЅТХУҮ", "ABCEHHIJKMOPSTXYY", strict=True)),
    **dict(zip("асеһіјкморѕтхуү", "acehijkmopstxyy", strict=True)),
    "Ә": "Ə",
    "ә": "ə",
    "Ө": "Ɵ",
    "ө": "ɵ",
    "Ё": "Ë",
    "ё": "ë",
    "Ї": "Ï",
    "ї": "ï",
}
"""Cyrillic letters that look like a Latin one."""

CYRILLIC_FOLDS: dict[str, str | None] = {
    "ә": "а",
    "ғ": "г",
    "қ": "к",
    "ң": "н",
    "ө": "о",
    "ұ": "у",
    "ү": "у",
    "һ": "х",
    "і": "и",
    "ё": "е",
    "ъ": None,
    # Other codes for ң, and the letters of Uzbek, Tajik, Ukrainian and Belarusian.
    "ӊ": "н",
    "ҥ": "н",
    "ӈ": "н",
    "ҳ": "х",
    "ў": "у",
    "ҷ": "ч",
    "ӣ": "и",
    "ӯ": "у",
    "ї": "и",
    "є": "е",
    "ґ": "г",
    # Letters of the Kazakh and Kyrgyz alphabets as some old fonts encoded them.
    "ӄ": "к",
    "ҝ": "к",
    "ҡ": "к",
    "ӓ": "а",
    "ӧ": "о",
    "ӱ": "у",
    "ӕ": "а",
    "ӏ": None,
}
"""What a reader types who has only the Russian letters."""
