"""The analysis of what an editor pasted: fills the form, and says where everything comes from.

Whatever an editor typed stays. A field is filled when it is empty, or still has what an earlier
analysis put there: the page hands that back in hidden fields.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from archive import ingest
from archive.admin.articles.proposed.decisions import Suggestions, of_text
from archive.models import Article
from archive.text.dates import UNKNOWN, EdtfError, parse_edtf

FILLED = (
    "headline",
    "body",
    "language",
    "published",
    "dateline_place",
    "agency",
    "byline",
    "source_url",
    "source",
)
"""The fields of an article that an analysis can fill."""

_FILLED_BEFORE = "filled-"
_FINDING_NAMES = {"source_url": "url"}
"""What findings call a field that the form calls otherwise."""


@dataclass(frozen=True, slots=True)
class Found:
    """The value of one field, where it comes from, and whether the editor's own was kept."""

    label: str
    value: str
    origin: str
    quote: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Double:
    """An article of the archive that tells the same, and what the two have in common."""

    headline: str
    url: str
    reason: str


@dataclass(slots=True)
class PageAnalysis:
    """An analysis as the page shows it."""

    filled: dict[str, str] = field(default_factory=dict)
    findings: list[Found] = field(default_factory=list)
    removed: tuple[ingest.Removed, ...] = ()
    notes: tuple[str, ...] = ()
    doubles: list[Double] = field(default_factory=list)
    suggestions: Suggestions = field(default_factory=Suggestions)
    refusal: str = ""


def analyse_page(data: QueryDict) -> tuple[PageAnalysis, QueryDict]:
    """What the page shows of an analysis, and the form's data with what was found filled in.

    What cannot be read fills in nothing, and the page says why.
    """
    try:
        analysis = read_again(data)
    except ingest.IngestError as error:
        return PageAnalysis(refusal=str(error)), data
    if analysis is None:
        return PageAnalysis(refusal=_("Paste a text or the HTML of a page first.")), data
    filled = fill_in(data, analysis)
    return for_page(filled, analysis), filled


def read_again(data: QueryDict) -> ingest.Analysis | None:
    """What the pasted text, or else the text in the form, comes to; None when there is none.

    Raises IngestError with what to tell the editor.
    """
    text = pasted_text(data)
    if not text.strip():
        return None
    own = own_values(data)
    known = ingest.Fields(
        headline=own.get("headline", ""),
        url=own.get("source_url", ""),
        language=own.get("language", ""),
        agency=own.get("agency", ""),
        byline=own.get("byline", ""),
    )
    return ingest.analyse(text, known, _edtf(own.get("published", "")))


def pasted_text(data: QueryDict) -> str:
    """The pasted original; where nothing was pasted, the text that stands in the form."""
    return data.get("pasted", "") or data.get("body", "")


def own_values(data: QueryDict) -> dict[str, str]:
    """What the editor wrote or chose, as against what is empty or was filled in before."""
    return {
        name: value
        for name in FILLED
        if (value := data.get(name, "").strip())
        and _same(value) != _same(data.get(_FILLED_BEFORE + name, ""))
        and (name, value) != ("published", UNKNOWN)
    }


def fill_in(data: QueryDict, analysis: ingest.Analysis) -> QueryDict:
    """The form's data with what the analysis found, and without touching what the editor wrote."""
    filled = data.copy()
    own = own_values(data)
    for name, value in values_of(analysis).items():
        if name not in own and value:
            filled[name] = filled[_FILLED_BEFORE + name] = value
    return filled


def values_of(analysis: ingest.Analysis) -> dict[str, str]:
    """What the analysis found, as the fields of the form have it."""
    draft = analysis.draft
    return {
        "headline": draft.headline,
        "body": draft.body,
        "language": draft.language.value,
        "published": draft.published,
        "dateline_place": draft.dateline_place,
        "agency": draft.agency,
        "byline": draft.byline,
        "source_url": draft.url,
        "source": str(analysis.source.pk) if analysis.source else "",
    }


def for_page(data: QueryDict, analysis: ingest.Analysis) -> PageAnalysis:
    """What the page shows of an analysis."""
    draft, own = analysis.draft, own_values(data)
    found = values_of(analysis)
    return PageAnalysis(
        filled={name: value for name, value in found.items() if value and name not in own},
        findings=list(_findings(data, analysis)),
        removed=draft.removed,
        notes=tuple(str(note) for note in draft.notes),
        doubles=list(_doubles(analysis)),
        suggestions=of_text(analysis.tags, data),
    )


def _findings(data: QueryDict, analysis: ingest.Analysis) -> Iterator[Found]:
    origins = {one.field: one for one in analysis.draft.findings}
    own = own_values(data)
    for name, value in values_of(analysis).items():
        found = origins.get(_FINDING_NAMES.get(name, name))
        if name == "body" or value in {"", UNKNOWN}:
            continue
        if name in own and _same(own[name]) == _same(value):
            continue
        yield Found(
            label=_label(name),
            value=str(analysis.source) if name == "source" else value,
            origin=f"{found.origin.label} · {found.certainty.label}" if found else "",
            quote=found.quote if found else "",
            kept=name in own,
        )


def _label(name: str) -> str:
    field: Any = Article._meta.get_field(name)  # noqa: SLF001  # public, despite its name
    return str(capfirst(field.verbose_name))


def _doubles(analysis: ingest.Analysis) -> Iterator[Double]:
    reasons: dict[int, str] = {}
    if analysis.same:
        reasons[analysis.same] = _("the same address or the same text")
    for copy in analysis.copies:
        words = (
            _("a copy: %(share)d %% of the text") if copy.is_copy else _("%(share)d %% of the text")
        )
        reasons.setdefault(copy.article_id, words % {"share": round(100 * copy.likeness)})
    for telling in analysis.tellings:
        words = _("perhaps the same event in another language, %(likelihood)d %%")
        likelihood = {"likelihood": round(100 * telling.likelihood)}
        reasons.setdefault(telling.article_id, words % likelihood)
    yield from _as_doubles(reasons.items())


def _as_doubles(reasons: Iterable[tuple[int, str]]) -> Iterator[Double]:
    listed = list(reasons)
    articles: dict[Any, Article] = Article.objects.in_bulk([pk for pk, _reason in listed])
    for pk, reason in listed:
        if article := articles.get(pk):
            url = reverse("admin:archive_article_change", args=[pk])
            language = article.get_language_display()
            yield Double(article.headline, url, f"{language} · {reason}")


def _edtf(date: str) -> str:
    """The date, if it is one: what is wrong with another the form says."""
    try:
        parse_edtf(date)
    except EdtfError:
        return ""
    return date


def _same(text: str) -> str:
    """A text as far as it matters: browsers send other line ends than they were given."""
    return "\n".join(text.split())
