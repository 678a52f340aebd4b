"""Officials and regions by name, one a line: tagging without a mouse, and without JavaScript."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.fields import lookups  # noqa: F401  # registers the lookup `folded`
from archive.models import Official, OfficialName, Region, RegionName
from archive.text.scripts import fold

MAX_NAMES = 50
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class NamedRecords:
    """The records that somebody named."""

    regions: tuple[Region, ...] = ()
    officials: tuple[Official, ...] = ()

    def __iter__(self) -> Iterator[Region | Official]:
        yield from self.regions
        yield from self.officials


class RecordNamesField(forms.CharField):
    """Names of officials and regions in any language, or their slugs; one on each line.

    Its value is NamedRecords. A name that nobody has, or several, is refused with what to write.
    """

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault(
            "help_text",
            gettext_lazy("One name on each line, in any language; or the slug: turkistan-region."),
        )
        super().__init__(**kwargs)
        self.widget.attrs |= {"rows": 3, "cols": 40}

    def clean(self, value: Any) -> NamedRecords:
        lines = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        if len(lines) > MAX_NAMES:
            raise ValidationError(_("At most %(count)d names.") % {"count": MAX_NAMES})
        found: list[Official | Region] = []
        complaints: list[str] = []
        for line in lines:
            records = _named(line)
            if len(records) == 1:
                found += records
            else:
                complaints.append(_complaint(line, records))
        if complaints:
            raise ValidationError(complaints)
        return NamedRecords(
            tuple(one for one in found if isinstance(one, Region)),
            tuple(one for one in found if isinstance(one, Official)),
        )


def _named(name: str) -> list[Official | Region]:
    """The records with a slug or a name; those that have the name in full, where there are any."""
    records: list[Any] = []
    complete: list[Any] = []
    for model, names, owner in (
        (Official, OfficialName, "official"),
        (Region, RegionName, "region"),
    ):
        unmerged: Any = model
        if slug := unmerged.objects.unmerged().filter(slug=name).first():
            return [slug]
        rows: Any = names
        for row in rows.objects.filter(text__folded=name, **{f"{owner}__merged_into": None}):
            record = getattr(row, owner)
            records += [record] if record not in records else []
            if _folded(row.text) == _folded(name) and record not in complete:
                complete.append(record)
    return complete or records


def _folded(text: str) -> list[str]:
    return [fold(word) for word in text.split()]


def _complaint(name: str, records: list[Official | Region]) -> str:
    if not records:
        return _("No official or region is called “%(name)s”.") % {"name": name}
    slugs = ", ".join(record.slug for record in records[:_SHOWN])
    more = ", …" if len(records) > _SHOWN else ""
    return _("“%(name)s” can be several: %(slugs)s. Write one of these.") % {
        "name": name,
        "slugs": slugs + more,
    }
