"""The tables of folding: which written forms stand for the same letter."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0301"
"""Soft hyphen, zero-width characters, direction marks, and the acute of stressed vowels."""

APOSTROPHES = "'`´‘’ʹʻʼʽˈ′"
"""Everything that is typed for the apostrophe inside a word (Oʻzbekiston, об'єкт)."""

LATIN_TO_CYRILLIC = {
    "a": "а",
    "c": "с",
    "e": "е",
    "h": "һ",
    "i": "і",
    "k": "к",
    "m": "м",
    "o": "о",
    "p": "р",
    "t": "т",
    "x": "х",
    "y": "у",
    "ə": "ә",
    "ø": "ө",
    "ë": "ё",
}
"""Latin letters that look like a Cyrillic one, in lower case or as capitals."""

CYRILLIC_TO_LATIN = {
    "а": "a",
    "с": "c",
    "е": "e",
    "һ": "h",
    "і": "i",
    "к": "k",
    "м": "m",
    "о": "o",
    "р": "p",
    "т": "t",
    "х": "x",
    "у": "y",
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
    # Other codes for ң, and the letters of Uzbek and Tajik Cyrillic.
    "ӊ": "н",
    "ҥ": "н",
    "ӈ": "н",
    "ҳ": "х",
    "ў": "у",
    "ҷ": "ч",
    "ӣ": "и",
    "ӯ": "у",
    "ї": "и",
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
