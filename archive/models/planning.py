"""What the database's planner must know to choose its indexes well."""

from django.db import connection


def gather_statistics() -> None:
    """Have SQLite look at its tables; call it after many rows have changed. It takes 0.1 s.

    Without it an official's page took twenty times as long at 100,000 articles. PostgreSQL does so
    by itself.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA analysis_limit=1000")
            cursor.execute("ANALYZE")
