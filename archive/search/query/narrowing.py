"""Looks up the values of fields: names, languages, sources, dates."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.models import Region, Source
from archive.search import schema
from archive.search.authority import current_names
from archive.search.plan import AllOf, AnyOf, Node, NumberRange, Term
from archive.search.query.syntax import Field
from archive.search.query.words_data import FIELD_WORDS, LANGUAGE_NAMES
from archive.text.dates import EdtfDate, EdtfError, parse_edtf
from archive.text.folding import fold
from archive.text.written_dates import read_date

_NEVER = NumberRange(schema.LAST_DAY, -1, -1)
_FIRST_KNOWN_DAY, _LAST_DAY = 1, 99_991_231


@dataclass(slots=True)
class Narrower:
    """Turns `field:value` into a plan node; what it cannot look up finds nothing, and is noted."""

    notes: list[str] = field(default_factory=list)

    def narrow(self, name: Field, value: str) -> Node:
        """The node of one field and its value."""
        lookups: dict[Field, Callable[[str], Node | None]] = {
            Field.OFFICIAL: self.official,
            Field.REGION: self.region,
            Field.LANGUAGE: self.language,
            Field.SOURCE: self.source,
            Field.DATE: self.date,
            Field.BEFORE: self.before,
            Field.AFTER: self.after,
        }
        node = lookups[name](value)
        if node is None:
            self.notes.append(
                _("Nothing is known under %(field)s “%(value)s”.")
                % {"field": _name_of(name), "value": value[:60]}
            )
            return _NEVER
        return node

    def official(self, value: str) -> Node | None:
        """Articles about any official of this name."""
        return _tagged(schema.OFFICIALS, "official", value)

    def region(self, value: str) -> Node | None:
        """Articles about a region of this name or anything below it."""
        pk = Region.objects.filter(slug=value).values_list("pk", flat=True).first()
        if pk is not None:
            return Term(schema.REGIONS, str(pk))
        return _tagged(schema.REGIONS, "region", value)

    def language(self, value: str) -> Node | None:
        code = LANGUAGE_NAMES.get(fold(value))
        return Term(schema.LANGUAGE, code) if code else None

    def source(self, value: str) -> Node | None:
        """Articles of a source, by slug, domain or name."""
        wanted = fold(value)
        found = [
            str(source.pk)
            for source in Source.objects.all()
            if wanted in {fold(source.slug), fold(source.name), fold(source.domain)}
        ]
        return _any_term(schema.SOURCE, found)

    def date(self, value: str) -> Node | None:
        """Articles that can be from a date or a range of dates, `2023-03..2023-05`."""
        start, dots, end = value.partition("..")
        first = read_day(start) if start else None
        last = read_day(end) if end else None
        if not dots:
            last = first
        if (start and not first) or (end and not last) or not (first or last):
            return None
        low = _number(first.earliest) if first else _FIRST_KNOWN_DAY
        high = _number(last.latest) if last else _LAST_DAY
        return AllOf(
            (
                NumberRange(schema.LAST_DAY, low, _LAST_DAY),
                NumberRange(schema.FIRST_DAY, _FIRST_KNOWN_DAY, high),
            )
        )

    def before(self, value: str) -> Node | None:
        """Articles that can be older than the first day of a date."""
        day = read_day(value)
        return NumberRange(schema.FIRST_DAY, 1, _number(day.earliest) - 1) if day else None

    def after(self, value: str) -> Node | None:
        """Articles that can be newer than the last day of a date."""
        day = read_day(value)
        return NumberRange(schema.LAST_DAY, _number(day.latest) + 1, _LAST_DAY) if day else None


def _name_of(field: Field) -> str:
    """What a field is usually called in the language of the interface."""
    names = FIELD_WORDS.get((get_language() or "en").split("-")[0], FIELD_WORDS["en"])
    return names[field].split()[0]


def read_day(text: str) -> EdtfDate | None:
    """A date with both bounds, written in EDTF or in words of any of the languages."""
    for candidate in (text.strip(), read_date(text)):
        try:
            parsed = parse_edtf(candidate) if candidate else None
        except EdtfError:
            continue
        if parsed and parsed.earliest and parsed.latest:
            return parsed
    return None


def _number(day: object) -> int:
    return int(str(day).replace("-", ""))


def _tagged(field_name: str, kind: str, value: str) -> Node | None:
    records = current_names().look_up(value)
    return _any_term(field_name, [str(one.pk) for one in records if one.kind == kind])


def _any_term(field_name: str, values: list[str]) -> Node | None:
    nodes = tuple(Term(field_name, value) for value in values)
    if not nodes:
        return None
    return nodes[0] if len(nodes) == 1 else AnyOf(nodes)
