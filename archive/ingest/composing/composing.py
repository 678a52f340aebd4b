"""From the fields of a raw document to the draft of an article."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.ingest.cleaning import (
    PageLines,
    Removed,
    clean,
    normalise,
    one_line,
    take_page_lines,
    without_headline,
    without_repetition,
)
from archive.ingest.composing.dating import Clues, date_of_publication, read_moment
from archive.ingest.composing.findings import found_beside
from archive.ingest.composing.headlines import LONGEST, derive_headline, is_headline, shorten
from archive.ingest.composing.languages import article_language
from archive.ingest.composing.sites import (
    article_url,
    domain_of,
    domains_in,
    reporting_agency,
    reporting_sites,
)
from archive.ingest.decoding import check_text
from archive.ingest.drafts import Draft, Finding, Note, Remark
from archive.ingest.exceptions import NotImportable
from archive.ingest.likeness import sign
from archive.ingest.raw_documents import Fields
from archive.models import Certainty, Origin
from archive.text.dates import UNKNOWN, Dateline, agency_domain, find_dateline, take_apart

_DATELINE_WITHIN = 3
"""A dateline stands in one of the first paragraphs: a subtitle may come before it."""

_NO_DATELINE = Dateline("", "", "", UNKNOWN, "", "")


_IDENTIFIER = re.compile(r"(?=.*\d)[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+){2,}")
"""What a crawler put where a headline belongs: gov-kaz-1550."""

_LOST_LINK = re.compile(r"[^\W\d] [.,](?=\s|$)")
"""Where scrapers dropped a link with its words: «ал бул кызматты .»."""


@dataclass(slots=True)
class _Sheet:
    """The article while it is being taken apart."""

    headline: str
    paragraphs: list[str]
    removed: list[Removed]
    notes: list[Note]
    findings: list[Finding]
    dateline: Dateline = _NO_DATELINE


def compose(fields: Fields) -> Draft:
    """The draft of an article. Raises NotImportable when there is nothing to make one of."""
    check_text(fields.text)
    if not fields.text.strip() and not fields.headline.strip():
        raise NotImportable(_("It has neither a headline nor a text."))
    paragraphs, removed = clean(fields.text)
    page = take_page_lines(paragraphs)
    sheet = _Sheet(one_line(fields.headline), page.paragraphs, removed + page.removed, [], [])
    if sheet.paragraphs and _IDENTIFIER.fullmatch(sheet.headline):
        sheet.removed.append(Removed("identifier", sheet.headline))
        sheet.headline = ""
    if not sheet.headline and not sheet.paragraphs:
        raise NotImportable(_("Nothing of it is left after cleaning."))
    if _LOST_LINK.search(normalise(fields.text)):
        sheet.notes.append(Note(Remark.WORDS_MISSING))
    _take_dateline(sheet)
    _take_headline(sheet)
    _cut_repetition(sheet)
    sheet.findings += found_beside(fields, page, sheet.dateline)
    return _draft(fields, page, sheet)


def _draft(fields: Fields, page: PageLines, sheet: _Sheet) -> Draft:
    """The draft, from what was taken apart."""
    url, url_notes = article_url(fields.url or page.url)
    retrieved = read_moment(fields.retrieved)
    published, date_findings, date_notes = date_of_publication(
        Clues(
            fields.dates,
            fields.date_origins,
            page.date,
            url,
            sheet.dateline.published,
            (sheet.headline, *sheet.paragraphs),
            retrieved,
        )
    )
    body = "\n\n".join(sheet.paragraphs)
    language, language_findings, language_notes = article_language(
        fields.language, f"{sheet.headline}\n{body}", fields.language_hints
    )
    agency = one_line(fields.agency) or sheet.dateline.agency or _reporting_agency(sheet)
    return Draft(
        headline=sheet.headline,
        body=body,
        language=language,
        dateline_place=sheet.dateline.place[:100],
        agency=agency[:100],
        byline=_byline(fields.byline, page.byline, sheet.dateline.byline),
        published=published,
        url=url,
        source=fields.source,
        sites=_sites(url, fields.source, sheet),
        mentioned_sites=tuple(reporting_sites(sheet.paragraphs)),
        retrieved=retrieved,
        removed=tuple(sheet.removed),
        notes=(*sheet.notes, *date_notes, *language_notes, *url_notes),
        findings=(*sheet.findings, *date_findings, *language_findings),
        signature=sign(sheet.headline, body),
    )


def _reporting_agency(sheet: _Sheet) -> str:
    """The agency that the text itself names as reporting."""
    agency, quote = reporting_agency(sheet.paragraphs)
    if agency:
        sheet.findings.append(Finding("agency", Origin.TEXT, Certainty.LIKELY, quote))
    return agency


def _take_dateline(sheet: _Sheet) -> None:
    """Take the dateline off its paragraph; a headline glued before it becomes the headline."""
    for number, text in enumerate(sheet.paragraphs[:_DATELINE_WITHIN]):
        dateline = take_apart(text) or (find_dateline(text) if number == 0 else None)
        if dateline is None:
            continue
        sheet.dateline = dateline
        sheet.paragraphs[number] = dateline.rest
        if dateline.before:
            sheet.paragraphs.insert(number, dateline.before)
        return


def _take_headline(sheet: _Sheet) -> None:
    """Find the headline where the record gives none, and see that it fits."""
    if sheet.headline:
        finding = Finding("headline", Origin.RECORD)
    elif _opens_with_headline(sheet):
        sheet.headline = sheet.paragraphs.pop(0)
        finding = Finding("headline", Origin.PAGE, Certainty.LIKELY)
    else:
        sheet.headline = derive_headline(sheet.paragraphs[0])
        sheet.notes.append(Note(Remark.HEADLINE_DERIVED))
        finding = Finding("headline", Origin.TEXT, Certainty.GUESS)
    sheet.findings.append(finding)
    if len(sheet.headline) > LONGEST:
        sheet.headline = shorten(sheet.headline)
        sheet.notes.append(Note(Remark.HEADLINE_SHORTENED))


def _opens_with_headline(sheet: _Sheet) -> bool:
    """Whether the first paragraph is a headline: it stands before a dateline, or looks like one."""
    first, *others = sheet.paragraphs
    if sheet.dateline.before == first:
        return True
    return first != sheet.dateline.rest and is_headline(first, followed=bool(others))


def _cut_repetition(sheet: _Sheet) -> None:
    """Cut what the page holds twice, but never the only paragraph there is."""
    kept, cut = without_headline(sheet.paragraphs, sheet.headline)
    if kept or Note(Remark.HEADLINE_DERIVED) not in sheet.notes:
        sheet.paragraphs = kept
        sheet.removed += cut
    sheet.paragraphs, cut = without_repetition(sheet.paragraphs)
    sheet.removed += cut
    if not sheet.paragraphs:
        sheet.notes.append(Note(Remark.TEXT_EMPTY))


def _byline(*candidates: str) -> str:
    """The first that is a name: some scrapers put an address where the author belongs."""
    names = (one_line(name) for name in candidates if "://" not in name)
    return next((name for name in names if name), "")[:200]


def _sites(url: str, source: str, sheet: _Sheet) -> tuple[str, ...]:
    """The domains that may be the source's: of the address, the record, the agency, the menu."""
    menus = " ".join(one.text for one in sheet.removed if one.rule == "site menu")
    candidates = (
        domain_of(url),
        *domains_in(source),
        agency_domain(sheet.dateline.agency, sheet.dateline.place),
        *domains_in(menus),
    )
    return tuple(dict.fromkeys(domain for domain in candidates if domain))
