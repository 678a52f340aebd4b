"""A cheap measure of the authority records, for what is built from all of them."""

from functools import cache

from django.db import connection

from archive.models import Name, Office, OfficeName, Official, OfficialName, Region, RegionName

_MODELS = (Region, Official, Office, RegionName, OfficialName, OfficeName)


def authority_version() -> tuple[object, ...]:
    """Changes whenever an official, an office, a region or a name does; one short query.

    The history notices what editors save; counts and texts notice what is loaded past it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_query())
        return tuple(cursor.fetchone())


@cache
def _query() -> str:
    """One row of measures of the tables and of their histories."""
    quote = connection.ops.quote_name
    measures = []
    for model in _MODELS:
        table, key = quote(model._meta.db_table), quote(model._meta.pk.attname)  # noqa: SLF001
        history = quote(model.history.model._meta.db_table)  # noqa: SLF001
        measures += [(f"COUNT({key})", table), (f"MAX({key})", table)]
        measures += [("MAX(history_id)", history), ("MAX(history_date)", history)]
        if issubclass(model, Name):
            measures += [("SUM(LENGTH(text))", table), ("MAX(text)", table)]
    # The names are those of our own tables.
    return "SELECT " + ", ".join(f"(SELECT {what} FROM {table})" for what, table in measures)  # noqa: S608
