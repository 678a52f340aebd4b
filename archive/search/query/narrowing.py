"""Looks up the values of fields: names, languages, sources, dates."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.authority import current_names
from archive.index import AnyOf, Node, NumberRange, Term, schema
from archive.models import Region, Source
from archive.search.query.syntax import Field
from archive.search.query.typed_dates import after, before, read_day, read_period
from archive.search.query.words_data import FIELD_WORDS, LANGUAGE_NAMES
from archive.text.scripts import fold

_NEVER = NumberRange(schema.LAST_DAY, -1, -1)


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
        """Articles that can be from a date or a range of dates."""
        period = read_period(value)
        return period.node() if period else None

    def before(self, value: str) -> Node | None:
        day = read_day(value)
        return before(day) if day else None

    def after(self, value: str) -> Node | None:
        day = read_day(value)
        return after(day) if day else None


def _name_of(field: Field) -> str:
    """What a field is usually called in the language of the interface."""
    names = FIELD_WORDS.get((get_language() or "en").split("-")[0], FIELD_WORDS["en"])
    return names[field].split()[0]


def _tagged(field_name: str, kind: str, value: str) -> Node | None:
    records = current_names().look_up(value)
    return _any_term(field_name, [str(one.pk) for one in records if one.kind == kind])


def _any_term(field_name: str, values: list[str]) -> Node | None:
    nodes = tuple(Term(field_name, value) for value in values)
    if not nodes:
        return None
    return nodes[0] if len(nodes) == 1 else AnyOf(nodes)
