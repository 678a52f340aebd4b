"""The report of an import as a file of JSON, written line by line while the import goes on."""

import json
from pathlib import Path
from typing import TextIO

from django.utils.translation import gettext as _

from archive.ingest.exceptions import IngestError
from archive.ingest.running.report import ImportReport, ReportLine


class ReportFile:
    """One object: `documents` with a line for each, then the counts. Use it as a context manager.

    Until the import has come to its end the file is not complete.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._file: TextIO = path.open("w", encoding="utf-8")
        except OSError as error:
            raise IngestError(
                _("The report %(path)s cannot be written: %(error)s")
                % {"path": path, "error": error.strerror or error}
            ) from error
        self._separator = '{"documents": [\n'

    def __enter__(self) -> "ReportFile":
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def add(self, line: ReportLine) -> None:
        self._file.write(f"{self._separator}{_json(line.as_dict())}")
        self._separator = ",\n"

    def finish(self, report: ImportReport) -> None:
        """Write the counts, and with them the end."""
        if self._separator != ",\n":
            self._file.write(self._separator)
        self._file.write(f"\n], {_json(report.as_dict())[1:]}\n")


def _json(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False)
