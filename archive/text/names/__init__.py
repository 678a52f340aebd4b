"""Names of people and of places, taken apart and brought back to their base forms.

>>> from archive.text.names import dictionary_forms, parse_name, region_word
>>> parse_name("Дархан Амангелдіұлы Сатыбалды").surname
('Сатыбалды',)
>>> region_word("облысының").kinds
('province',)
"""

from archive.text.names.inflection import (
    ADJECTIVE,
    TURKIC,
    base_forms,
    base_keys,
    dictionary_forms,
    form_key,
)
from archive.text.names.initials import begins_with, initials_at
from archive.text.names.normal_forms import base_name, given_name_first, name_key, without_ending
from archive.text.names.patronymics import ends_in_surname, is_particle, without_patronymics
from archive.text.names.person_names import (
    PersonName,
    father_key,
    father_of,
    is_surname_shaped,
    parse_name,
)
from archive.text.names.region_words import RegionWord, leads, leads_english, region_word
from archive.text.names.region_words_data import CONJUNCTIONS
from archive.text.names.russian_names import ALL_CASES, name_cases

__all__ = [
    "ADJECTIVE",
    "ALL_CASES",
    "CONJUNCTIONS",
    "TURKIC",
    "PersonName",
    "RegionWord",
    "base_forms",
    "base_keys",
    "base_name",
    "begins_with",
    "dictionary_forms",
    "ends_in_surname",
    "father_key",
    "father_of",
    "form_key",
    "given_name_first",
    "initials_at",
    "is_particle",
    "is_surname_shaped",
    "leads",
    "leads_english",
    "name_cases",
    "name_key",
    "parse_name",
    "region_word",
    "without_ending",
    "without_patronymics",
]
