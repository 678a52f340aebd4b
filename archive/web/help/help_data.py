"""The query language as the help page shows it: what is typed, what it finds, the words of fields.

Every example finds something among the fixtures.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.search import Field


@dataclass(frozen=True, slots=True)
class Example:
    """A query to try, the language of its words, and what it finds."""

    query: str
    language: str
    finds: Promise


WORDS = (
    Example("Қашқар қойма", "kk", _("Articles that have both words, in any form.")),
    Example("соодасын", "ky", _("Also “соода” and “сооданы”: endings do not matter.")),
    Example("меморандумом", "ru", _("Also “меморандум” and “меморандуму”.")),
)

OPERATORS = (
    Example('"официального визита"', "ru", _("These words side by side, in these forms.")),
    Example(
        '"Казахстан Кыргызстан"~5',
        "ky",
        _("These words in this order, with at most 4 others between two of them."),
    ),
    Example("трактор OR склад", "ru", _("Articles that have one of the words or both.")),
    Example("сауда -Өзбекстан", "kk", _("The first word, but not the second one.")),
    Example("инвест*", "ru", _("All words that begin so. Type at least two letters.")),
    Example("кәсіп*лер", "kk", _("A star inside a word stands for any letters or none.")),
    Example("=Қазақстанда", "kk", _("Only this form of the word.")),
    Example("(трактор OR қойма) Қытай", "kk", _("One of the words in brackets, and the last one.")),
)

FIELDS: dict[Field, Example] = {
    Field.OFFICIAL: Example(
        'official:"Садыр Жапаров"', "ky", _("Articles about an official, in any spelling.")
    ),
    Field.REGION: Example(
        "region:Қытай", "kk", _("Articles about a region and everything in it, in any spelling.")
    ),
    Field.LANGUAGE: Example(
        "language:кыргызча", "ky", _("Articles in a language: its name or its code.")
    ),
    Field.SOURCE: Example(
        "source:newsroom.kz", "en", _("Articles of a source: its name or its address.")
    ),
    Field.TITLE: Example("title:тракторы", "ru", _("The word is in the headline.")),
    Field.DATE: Example("date:2024", "en", _("Articles of a year, a month or a day.")),
    Field.BEFORE: Example("before:2025-03", "en", _("Articles that are older.")),
    Field.AFTER: Example("after:2023", "en", _("Articles that are newer.")),
}

DATES = (
    Example("date:2024-03", "en", _("A month; a day is written 2024-03-07.")),
    Example("date:2023-11..2024-05", "en", _("From the first to the last day of these months.")),
    Example("date:2024..", "en", _("From that year on.")),
    Example("date:наурыз 2024", "kk", _("A month in Kazakh.")),
    Example("date:2024-жылдын марты", "ky", _("A month in Kyrgyz.")),
    Example("date:март 2024", "ru", _("A month in Russian.")),
    Example("Бектенов 7 марта 2024", "ru", _("Also the articles from that day.")),
)

NAMES = (
    Example("Тоқаевтың", "kk", _("Also “Токаев” and “Tokayev”.")),
    Example("Tokayev", "en", _("Also “Тоқаев” and “Токаев”.")),
    Example("Туркестан", "ru", _("Also “Түркістан” and “Turkistan”.")),
    Example("аким Туркестанской области", "ru", _("Also shows who holds and held this office.")),
)

CIVIC = (
    Example("өкмөт", "ky", _("Also “үкімет” and “правительство”.")),
    Example("торговля", "ru", _("Also “сауда” and “соода”.")),
)

KEYBOARDS = (
    Example(
        "Кыргызстан ондирис", "kk", _("Kazakh and Kyrgyz letters typed on a Russian keyboard.")
    ),
    Example("Kazakhstan eksport", "en", _("Words typed in Latin letters.")),
)
