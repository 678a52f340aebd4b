"""SQLite with its full-text index FTS5."""

import sqlite3
from collections.abc import Iterable

from benchmarks.speed.engines.base import Engine, Mode
from benchmarks.speed.prepared import Prepared
from benchmarks.speed.queries import OR, PHRASE, PREFIX, Query

_SCHEMA = """
    CREATE VIRTUAL TABLE texts USING fts5(
        body, prefix='4 5',
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
    );
    CREATE TABLE documents (
        id INTEGER PRIMARY KEY, language TEXT, day INTEGER, year INTEGER, source INTEGER
    );
    CREATE TABLE regions (id INTEGER, value INTEGER, PRIMARY KEY (id, value)) WITHOUT ROWID;
    CREATE TABLE officials (id INTEGER, value INTEGER, PRIMARY KEY (id, value)) WITHOUT ROWID;
"""
_COUNT = "SELECT count(*) FROM texts WHERE texts MATCH ?"
_HITS = "INSERT INTO hits SELECT rowid FROM texts WHERE texts MATCH ?"
_RANKED = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20"
_TOP = {
    Mode.RELEVANCE: _RANKED,
    Mode.FACETS: _RANKED,
    Mode.DATE: "SELECT id FROM texts JOIN documents ON documents.id = texts.rowid"
    " WHERE texts MATCH ? ORDER BY day DESC LIMIT 20",
    Mode.SNIPPETS: "SELECT rowid, snippet(texts, 0, '<b>', '</b>', '…', 30)"
    " FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20",
}
_FACETS = (
    "SELECT language, count(*) AS n FROM hits JOIN documents USING (id) GROUP BY 1",
    "SELECT source, count(*) AS n FROM hits JOIN documents USING (id) GROUP BY 1",
    "SELECT year, count(*) AS n FROM hits JOIN documents USING (id) GROUP BY 1",
    "SELECT value, count(*) AS n FROM hits JOIN regions USING (id) GROUP BY 1",
    "SELECT value, count(*) AS n FROM hits JOIN officials USING (id) GROUP BY 1",
)
_COMMONEST = " ORDER BY n DESC LIMIT 10"


class SqliteFts(Engine):
    """Tokens in an FTS5 table, the facets in tables beside it."""

    name = f"SQLite {sqlite3.sqlite_version} FTS5"

    def build(self, documents: Iterable[Prepared]) -> None:
        self.folder.mkdir(parents=True)
        self.open()
        with self.connection as connection:
            connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
            for document in documents:
                _insert(connection, document)
            connection.execute("INSERT INTO texts (texts) VALUES ('optimize')")
        self.connection.execute("ANALYZE")
        self.close()

    def open(self) -> None:
        self.connection = sqlite3.connect(self.folder / "fts.sqlite3")
        self.connection.executescript("PRAGMA cache_size=-200000; PRAGMA temp_store=MEMORY;")
        self.connection.execute("CREATE TEMP TABLE hits (id INTEGER PRIMARY KEY)")

    def run(self, query: Query, mode: Mode) -> int:
        match = (_match(query),)
        execute = self.connection.execute
        execute(_TOP[mode], match).fetchall()
        if mode is not Mode.FACETS:
            return int(execute(_COUNT, match).fetchone()[0])
        execute("DELETE FROM hits")
        total = execute(_HITS, match).rowcount
        for facet in _FACETS:
            execute(facet + _COMMONEST).fetchall()
        return total

    def close(self) -> None:
        self.connection.close()


def _insert(connection: sqlite3.Connection, document: Prepared) -> None:
    number = document.number
    connection.execute("INSERT INTO texts (rowid, body) VALUES (?, ?)", (number, document.stems))
    row = (number, document.language, document.day, document.year, document.source)
    connection.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?)", row)
    regions = ((number, region) for region in document.regions)
    connection.executemany("INSERT INTO regions VALUES (?, ?)", regions)
    officials = ((number, official) for official in document.officials)
    connection.executemany("INSERT INTO officials VALUES (?, ?)", officials)


def _match(query: Query) -> str:
    quoted = [f'"{term}"' for term in query.terms]
    if query.kind == PHRASE:
        return f'"{" ".join(query.terms)}"'
    if query.kind == PREFIX:
        return quoted[0] + "*"
    return (" OR " if query.kind == OR else " AND ").join(quoted)
