"""Names of fields and operators in the languages of the interface, folded."""

from archive.search.query.syntax import Field

FIELD_NAMES: dict[str, Field] = {
    # English
    "official": Field.OFFICIAL,
    "region": Field.REGION,
    "language": Field.LANGUAGE,
    "source": Field.SOURCE,
    "title": Field.TITLE,
    "date": Field.DATE,
    "before": Field.BEFORE,
    "after": Field.AFTER,
    # Kazakh
    "тулга": Field.OFFICIAL,
    "аймак": Field.REGION,
    "онир": Field.REGION,
    "тил": Field.LANGUAGE,
    "дереккоз": Field.SOURCE,
    "такырып": Field.TITLE,
    "куни": Field.DATE,
    "дейин": Field.BEFORE,
    "кейин": Field.AFTER,
    # Kyrgyz
    "аткаминер": Field.OFFICIAL,
    "чолком": Field.REGION,
    "булак": Field.SOURCE,
    "аталыш": Field.TITLE,
    "дата": Field.DATE,
    "куну": Field.DATE,
    "чейин": Field.BEFORE,
    "кийин": Field.AFTER,
    # Russian
    "лицо": Field.OFFICIAL,
    "персона": Field.OFFICIAL,
    "регион": Field.REGION,
    "язык": Field.LANGUAGE,
    "источник": Field.SOURCE,
    "заголовок": Field.TITLE,
    "до": Field.BEFORE,
    "после": Field.AFTER,
}

OR_WORDS = frozenset({"OR", "ИЛИ", "НЕМЕСЕ", "ЖЕ"})
"""Written in capitals, between two words."""

LANGUAGE_NAMES: dict[str, str] = {
    "kk": "kk",
    "kazakh": "kk",
    "казак": "kk",
    "казакша": "kk",
    "казакча": "kk",
    "казахский": "kk",
    "ky": "ky",
    "kyrgyz": "ky",
    "кыргыз": "ky",
    "кыргызча": "ky",
    "кыргызша": "ky",
    "киргизский": "ky",
    "кыргызский": "ky",
    "ru": "ru",
    "russian": "ru",
    "орыс": "ru",
    "орысша": "ru",
    "орус": "ru",
    "орусча": "ru",
    "русский": "ru",
    "en": "en",
    "english": "en",
    "агылшын": "en",
    "агылшынша": "en",
    "англис": "en",
    "англисче": "en",
    "английский": "en",
}
"""What `language:` understands, folded."""
