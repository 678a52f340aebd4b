"""What tells the old encodings of Cyrillic text apart."""

LEGACY_ENCODINGS: dict[str, float] = {
    "cp1251": 0.0,
    "kz1048": 0.0,
    "koi8-r": 0.0,
    "cp866": 0.1,
    "iso8859-5": 0.3,
    "mac-cyrillic": 0.4,
}
"""One byte a letter, and how much better than others the rarer ones must fit.

kz1048 is windows-1251 with the Kazakh letters.
"""

FREQUENT = "аеионтрслкыд"
"""Lower-case letters that are frequent in Kazakh, Kyrgyz and Russian alike."""

COMMON = "бмвгпужйзшяьчғқңөәіұү"
"""Letters that every text in one of the languages has."""

RARE = "хцщюэфёъһ"
"""The other letters of the three languages."""

PUNCTUATION = "«»„“”‘’–—…№\u00a0•·°§©®−€"
"""What stands in a text beside letters and ASCII."""

WIDE_ENCODINGS = frozenset({"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})
"""Two or four bytes a letter: a line cannot be cut out of these bytes at a line feed."""

ENCODING_NAMES: dict[str, str] = {
    "utf_8": "utf-8",
    "cp1251": "windows-1251",
    "kz1048": "windows-1251 (KZ-1048)",
    "koi8_r": "KOI8-R",
    "cp866": "DOS-866",
    "iso8859_5": "ISO 8859-5",
    "mac_cyrillic": "Mac Cyrillic",
    "utf_16_le": "UTF-16",
    "utf_16_be": "UTF-16",
    "utf_32_le": "UTF-32",
    "utf_32_be": "UTF-32",
}
"""What reports call Python's codecs."""

HINTED_ENCODINGS: frozenset[str] = frozenset(
    {
        *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp866"),
        *("koi8-r", "koi8-u", "koi8-t", "kz1048", "ptcp154", "mac-cyrillic", "gb2312", "gbk"),
        *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "utf-16"),
        *WIDE_ENCODINGS,
        *(f"iso8859-{number}" for number in range(1, 17)),
    }
)
"""What a header may say; Python has codecs that are slow, or decode something else than text."""
