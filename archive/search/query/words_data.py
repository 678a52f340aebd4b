"""Names of fields, operators and languages in the languages of the interface."""

from archive.search.query.syntax import Field
from archive.text.scripts import fold

FIELD_WORDS: dict[str, dict[Field, str]] = {
    "en": {
        Field.OFFICIAL: "official",
        Field.REGION: "region",
        Field.LANGUAGE: "language",
        Field.SOURCE: "source",
        Field.TITLE: "title",
        Field.DATE: "date",
        Field.BEFORE: "before",
        Field.AFTER: "after",
    },
    "kk": {
        Field.OFFICIAL: "тұлға",
        Field.REGION: "аймақ өңір",
        Field.LANGUAGE: "тіл",
        Field.SOURCE: "дереккөз",
        Field.TITLE: "тақырып",
        Field.DATE: "күні",
        Field.BEFORE: "дейін",
        Field.AFTER: "кейін",
    },
    "ky": {
        Field.OFFICIAL: "аткаминер",
        Field.REGION: "аймак чөлкөм",
        Field.LANGUAGE: "тил",
        Field.SOURCE: "булак",
        Field.TITLE: "аталыш",
        Field.DATE: "дата күнү",
        Field.BEFORE: "чейин",
        Field.AFTER: "кийин",
    },
    "ru": {
        Field.OFFICIAL: "лицо персона",
        Field.REGION: "регион",
        Field.LANGUAGE: "язык",
        Field.SOURCE: "источник",
        Field.TITLE: "заголовок",
        Field.DATE: "дата",
        Field.BEFORE: "до",
        Field.AFTER: "после",
    },
}
"""What the fields are called in each language of the interface, the usual name first."""

FIELD_NAMES: dict[str, Field] = {
    fold(word): field
    for fields in FIELD_WORDS.values()
    for field, words in fields.items()
    for word in words.split()
}
"""Every name of a field, folded."""

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
