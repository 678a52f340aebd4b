"""Suggestions while a reader types: officials, regions, sources and headlines."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from django.db.models import prefetch_related_objects
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.analysis import Analysis
from archive.authority import (
    NameMatch,
    Records,
    Reference,
    last_position,
    recent_records,
    shown_records,
)
from archive.index import Lexicon, SearchError, Sort, current_index, plan, schema
from archive.models import Article, Official, Region, Source
from archive.text import tokenise
from archive.text.dates import describe
from archive.text.scripts import fold, has_latin, latin_to_cyrillic, other_layouts

Kind = Literal["official", "region", "source", "headline"]

MIN_LETTERS = 2
MAX_LETTERS = 100
MAX_HEADLINES = 5

_COMPLETIONS = 5
_MAX_ARTICLES = 5_000
"""How many articles are looked at for the newest of them: the commonest words have more."""
_COUNTED = {"official": schema.OFFICIALS, "region": schema.REGIONS, "source": schema.SOURCE}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion: plain text to show, what it is, and the record to go to."""

    kind: Kind
    label: str
    detail: str
    record: Official | Region | Source | Article


def suggest(text: str, limit: int = 10) -> tuple[Suggestion, ...]:
    """What the beginning of a query can become, best first: records, then headlines.

    Every word counts, in any script and spelling, the last one as the beginning of a word. What
    was typed in another keyboard layout is tried when nothing else is found. Never fails: while
    the index cannot be read there are only records.
    """
    text = text[:MAX_LETTERS].encode(errors="replace").decode()
    if sum(map(str.isalnum, text)) < MIN_LETTERS:
        return ()
    known = recent_records()
    for reading in (text, *other_layouts(text)):
        words = [token.text for token in tokenise(reading)]
        headlines = _headlines(words, known.analysis) if words else []
        records = _records(known, words, limit - min(len(headlines), limit // 2))
        if found := (*records, *headlines):
            return found[:limit]
    return ()


def _records(known: Records, words: list[str], limit: int) -> list[Suggestion]:
    matches = known.prefixes.find(words)
    counts = _article_counts() if matches else {}

    def rank(item: tuple[Reference, NameMatch]) -> tuple[NameMatch, int, Reference]:
        record, match = item
        return match, -counts.get(record.kind, {}).get(str(record.pk), 0), record

    best = [record for record, _ in sorted(matches.items(), key=rank)[:limit]]
    made = known.shown(f"suggestions in {get_language()}", best, partial(_make, known))
    return [made[record] for record in best if record in made]


def _make(known: Records, wanted: list[Reference]) -> dict[Reference, Suggestion]:
    made: dict[Reference, Suggestion] = {}
    for kind, detail, related in _DETAILS:
        records = shown_records(known, kind, [one.pk for one in wanted if one.kind == kind])
        prefetch_related_objects(list(records.values()), *related)
        for pk, record in records.items():
            made[Reference(kind, pk)] = Suggestion(kind, str(record), detail(record), record)
    return made


def _article_counts() -> dict[str, dict[str, int]]:
    """How many articles each record has; nothing while the index cannot be read."""
    handle = current_index()
    try:
        with handle.searching() as engine:
            lexicon = Lexicon(engine)
            return {kind: lexicon.values(field) for kind, field in _COUNTED.items()}
    except SearchError:
        return {}


def _office(official: Official) -> str:
    position = last_position(official.positions.all())
    return str(position.office) if position else _("official")


def _place(region: Region) -> str:
    kind = str(region.get_kind_display())
    return f"{kind}, {region.parent}" if region.parent else kind


_DETAILS: tuple[tuple[Kind, Callable[[Any], str], tuple[str, ...]], ...] = (
    ("official", _office, ("positions__office__names",)),
    ("region", _place, ("parent__names",)),
    ("source", lambda _source: _("source"), ()),
)
"""By kind of record what is said beside its name, and what must be fetched to say so."""


def _headlines(words: list[str], analysis: Analysis) -> list[Suggestion]:
    """The newest headlines with every word, the last one as the beginning of a word."""
    *earlier, last = words
    if len(last) < MIN_LETTERS:
        return []
    index = current_index()
    try:
        with index.searching() as engine:
            terms = _completions(last, Lexicon(engine))
            if not terms:
                return []
            plans = (_plan(earlier, term, analysis) for term in terms)
            ids = [pk for one in plans for pk in index.execute(one).article_ids]
    except SearchError:
        return []
    articles = Article.objects.published().defer("body").filter(pk__in=ids).newest_first()
    distinct = {fold(article.headline): article for article in reversed(articles)}
    newest = list(reversed(distinct.values()))[:MAX_HEADLINES]
    return [Suggestion("headline", one.headline, _headline_detail(one), one) for one in newest]


def _completions(beginning: str, lexicon: Lexicon) -> list[str]:
    """The commonest words of headlines that begin so, as folded terms."""
    forms = [fold(beginning)]
    if has_latin(beginning):
        forms.append(latin_to_cyrillic(beginning))
    counts = {
        term: count
        for form in forms
        for term, count in lexicon.commonest(schema.HEADLINE_EXACT, form, _COMPLETIONS).items()
        if fold(term) == term
    }
    chosen: list[str] = []
    articles = 0
    for term in sorted(counts, key=counts.__getitem__, reverse=True):
        if not chosen or articles + counts[term] <= _MAX_ARTICLES:
            chosen.append(term)
            articles += counts[term]
    return chosen


def _plan(earlier: list[str], last: str, analysis: Analysis) -> plan.Plan:
    """One plan for each completion: an engine finds the articles of one term fastest."""
    return plan.Plan(
        node=plan.Term(schema.HEADLINE_EXACT, last),
        filters=tuple(
            plan.Filter(schema.HEADLINE, analysis.stem_terms(word, None), plan.Match.ANY)
            for word in earlier
        ),
        sort=Sort.NEWEST,
        limit=MAX_HEADLINES,
    )


def _headline_detail(article: Article) -> str:
    language = str(article.get_language_display())
    if not article.published_latest:
        return language
    return f"{language}, {describe(article.published, (get_language() or 'en').split('-')[0])}"
