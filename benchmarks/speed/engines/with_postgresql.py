"""PostgreSQL's own full-text search, in a server that is started for it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.speed.engines.base import Engine, Mode
from benchmarks.speed.prepared import Prepared
from benchmarks.speed.queries import OR, PHRASE, PREFIX, Query

try:
    import psycopg
except ImportError:
    psycopg = None

_SCHEMA = """
    CREATE TABLE documents (
        id int PRIMARY KEY, language text, day int, year int, source int,
        regions int[], officials int[], body text, terms tsvector
    )
"""
_COPY = "COPY documents (id, language, day, year, source, regions, officials, body) FROM STDIN"
_COUNT = "SELECT count(*) FROM documents WHERE terms @@ to_tsquery('simple', %(query)s)"
_RANKED = """
    SELECT id FROM documents, to_tsquery('simple', %(query)s) wanted WHERE terms @@ wanted
    ORDER BY ts_rank(terms, wanted) DESC LIMIT 20
"""
_TOP = {
    Mode.RELEVANCE: _RANKED,
    Mode.FACETS: _RANKED,
    Mode.DATE: """
        SELECT id FROM documents WHERE terms @@ to_tsquery('simple', %(query)s)
        ORDER BY day DESC LIMIT 20
    """,
    Mode.SNIPPETS: """
        SELECT ts_headline('simple', body, wanted, 'MaxWords=30, MinWords=15')
        FROM (
            SELECT body, wanted FROM documents, to_tsquery('simple', %(query)s) wanted
            WHERE terms @@ wanted ORDER BY ts_rank(terms, wanted) DESC LIMIT 20
        ) top
    """,
}
_FACETS = """
    WITH hits AS MATERIALIZED (
        SELECT language, year, source, regions, officials FROM documents
        WHERE terms @@ to_tsquery('simple', %(query)s)
    )
    (SELECT 1, language, count(*) n FROM hits GROUP BY 2 ORDER BY n DESC LIMIT 10)
    UNION ALL (SELECT 2, year::text, count(*) n FROM hits GROUP BY 2 ORDER BY n DESC LIMIT 10)
    UNION ALL (SELECT 3, source::text, count(*) n FROM hits GROUP BY 2 ORDER BY n DESC LIMIT 10)
    UNION ALL (
        SELECT 4, unnest(regions)::text, count(*) n FROM hits GROUP BY 2 ORDER BY n DESC LIMIT 10
    )
    UNION ALL (
        SELECT 5, unnest(officials)::text, count(*) n FROM hits GROUP BY 2 ORDER BY n DESC LIMIT 10
    )
"""
_SERVER_OPTIONS = "-c listen_addresses= -c shared_buffers=1GB -c fsync=off -c max_wal_size=8GB"


class Postgresql(Engine):
    """Tokens in a tsvector with a GIN index; ts_rank is not BM25."""

    name = "PostgreSQL"

    @classmethod
    def missing(cls) -> str:
        if psycopg is None:
            return "psycopg"
        return "" if _programs() else "a PostgreSQL server (initdb and pg_ctl)"

    def build(self, documents: Iterable[Prepared]) -> None:
        self.folder.mkdir(parents=True)
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        _run("initdb", "--encoding=UTF8", "--locale=C.UTF-8", "--pgdata", str(self.folder / "data"))
        self.open()
        self.connection.execute(_SCHEMA)
        with self.connection.cursor().copy(_COPY) as copy:
            for document in documents:
                copy.write_row(_row(document))
        self.connection.execute("SET maintenance_work_mem = '512MB'")
        self.connection.execute("UPDATE documents SET terms = to_tsvector('simple', body)")
        self.connection.execute("VACUUM FULL ANALYZE documents")
        self.connection.execute("CREATE INDEX ON documents USING gin (terms)")
        self.connection.execute("CREATE INDEX ON documents (day)")
        self.close()

    def open(self) -> None:
        self.socket = tempfile.mkdtemp(prefix="speed-")
        Path(self.socket).chmod(0o777)
        options = f"{_SERVER_OPTIONS} -k {self.socket}"
        log = str(self.folder / "server.log")
        _run("pg_ctl", "--wait", f"--log={log}", f"--options={options}", *self._data(), "start")
        user = "postgres" if os.geteuid() == 0 else None
        self.connection = psycopg.connect(
            host=self.socket, dbname="postgres", user=user, autocommit=True
        )

    def run(self, query: Query, mode: Mode) -> int:
        values = {"query": _tsquery(query)}
        self.connection.execute(_TOP[mode], values).fetchall()
        if mode is Mode.FACETS:
            self.connection.execute(_FACETS, values).fetchall()
        return int(self.connection.execute(_COUNT, values).fetchone()[0])

    def close(self) -> None:
        self.connection.close()
        _run("pg_ctl", "--wait", "--mode=fast", *self._data(), "stop")
        shutil.rmtree(self.socket, ignore_errors=True)

    def _data(self) -> tuple[str, str]:
        return "--pgdata", str(self.folder / "data")


def _programs() -> Path | None:
    """The folder of the newest server's programs."""
    found = shutil.which("pg_ctl")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    return Path(found).parent if found else debian[-1].parent if debian else None


def _run(program: str, *arguments: str) -> None:
    """Run a program of the server; it refuses to be root."""
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run(  # noqa: S603
        [f"{_programs()}/{program}", *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        user=user,
        cwd="/",
    )


def _row(document: Prepared) -> tuple[object, ...]:
    return (
        document.number,
        document.language,
        document.day,
        document.year,
        document.source,
        list(document.regions),
        list(document.officials),
        document.stems,
    )


def _tsquery(query: Query) -> str:
    terms = [f"'{term}'" for term in query.terms]
    if query.kind == PREFIX:
        return terms[0] + ":*"
    return {OR: " | ", PHRASE: " <-> "}.get(query.kind, " & ").join(terms)
