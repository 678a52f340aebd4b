"""What the settings of production promise browsers, unless the environment says more."""

from pathlib import Path

import pytest

from tests.processes import ArchiveOnDisk

ASK = """
from django.test import Client
print(Client().get("/robots.txt", secure=True, HTTP_HOST="localhost")["Strict-Transport-Security"])
"""


@pytest.mark.parametrize(
    ("wanted", "sent"),
    [
        ({}, "max-age=31536000"),
        ({"HSTS_INCLUDE_SUBDOMAINS": "True"}, "max-age=31536000; includeSubDomains"),
        (
            {"HSTS_INCLUDE_SUBDOMAINS": "True", "HSTS_PRELOAD": "True"},
            "max-age=31536000; includeSubDomains; preload",
        ),
    ],
)
def test_other_hosts_are_bound_to_https_only_when_asked(
    tmp_path: Path, wanted: dict[str, str], sent: str
) -> None:
    archive = ArchiveOnDisk(tmp_path)
    archive.environment = {**archive.environment, "HTTPS": "True", **wanted}
    assert archive.run("shell", "--verbosity", "0", "-c", ASK) == f"{sent}\n"
