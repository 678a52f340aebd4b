"""Addresses and domains: of the article itself, and of the sites its text names."""

import re
from collections.abc import Sequence
from urllib.parse import urldefrag, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from archive.ingest.drafts import Note, Remark
from archive.text.dates import AGENCIES, agency_name

_MAX_URL = 1000
_DOMAIN = re.compile(r"(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,10}(?![\w-])", re.IGNORECASE)
_REPORTS = r"(?:сообщает|сообщил[аи]?|переда[её]т|пишет|информирует|хабарлайды|жазады|хабарлады)"
_WHO = r"(?:\s(?:корреспондент|агентство|портал|сайт|издание|ИА|МИА|порталы))?"
_SITE = r"[«\"]?(?P<site>(?:[\w-]+\.)+[a-z]{2,10})[»\"]?"
_REPORTING = (
    re.compile(rf"\b{_REPORTS}{_WHO}\s{_SITE}", re.IGNORECASE),
    re.compile(
        rf"(?<![\w.-]){_SITE}(?:\s\w+){{0,2}}\s"
        r"(?:хабарлайды|хабарлады|жазады|кабарлайт|кабарлады|билдирет|жазат|билдирди|айтты)\b",
        re.IGNORECASE,
    ),
)
_ORDINARY_WORDS = {"Кабар", "Тренд", "Дунё", "AP", "УзА"}
_SPELLINGS = "|".join(
    f"«(?:{one.spellings})»" if one.name in _ORDINARY_WORDS else f"«?(?:{one.spellings})»?"
    for one in AGENCIES
)
_AGENCY_REPORTS = re.compile(
    rf"\b{_REPORTS}{_WHO}\s(?P<named>{_SPELLINGS})(?!\w)|"
    rf"(?<![\w.-])(?P<names>{_SPELLINGS})(?:\s(?:агенттігі|агенттиги|тілшісі|кабарчысы))?\s"
    r"(?:хабарлайды|хабарлады|жазады|кабарлайт|кабарлады|билдирет|жазат|билдирди)\b",
    re.IGNORECASE,
)
_NEAR_THE_EDGES = 2


def article_url(address: str) -> tuple[str, list[Note]]:
    """The address to store, without its fragment; empty, and remarked on, when it is none."""
    address = address.strip()
    if not address:
        return "", []
    try:
        URLValidator(schemes=["http", "https"])(address)
    except ValidationError:
        return "", [Note(Remark.URL_NOT_READ, address[:200])]
    url = urldefrag(address).url
    return (url, []) if len(url) <= _MAX_URL else ("", [Note(Remark.URL_NOT_READ, address[:200])])


def domain_of(url: str) -> str:
    """The host of an address, without www."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def domains_in(text: str) -> list[str]:
    """The domains named in a text, in order: «Newsroom.kz» gives newsroom.kz."""
    return [match[0].lower().removeprefix("www.") for match in _DOMAIN.finditer(text)]


def reporting_sites(paragraphs: Sequence[str]) -> list[str]:
    """The sites that the first or last paragraphs name as reporting: «передаёт zakon.kz»."""
    return [
        match["site"].lower()
        for text in _edges(paragraphs)
        for pattern in _REPORTING
        for match in pattern.finditer(text)
    ]


def reporting_agency(paragraphs: Sequence[str]) -> tuple[str, str]:
    """The news agency that the first or last paragraphs name as reporting, and the words."""
    for text in _edges(paragraphs):
        if match := _AGENCY_REPORTS.search(text):
            written = (match["named"] or match["names"]).strip("«»")
            return agency_name(written), match[0]
    return "", ""


def _edges(paragraphs: Sequence[str]) -> tuple[str, ...]:
    return (*paragraphs[:_NEAR_THE_EDGES], *paragraphs[_NEAR_THE_EDGES:][-_NEAR_THE_EDGES:])
