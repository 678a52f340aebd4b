"""Settings of the tests: the production ones, over plain HTTP, in a temporary folder."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("ZHYLNAMA_VAR", tempfile.mkdtemp(prefix="zhylnama-tests-"))
os.environ["SECRET_KEY"] = "only-for-tests"  # noqa: S105
os.environ["HTTPS"] = "False"

from archive.settings import *  # noqa: F403
from archive.settings import STATIC_ROOT

STATIC_ROOT.mkdir(parents=True, exist_ok=True)

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
HAYSTACK_CONNECTIONS = {
    "default": {
        "ENGINE": "archive.search.backend.ArchiveEngine",
        "PATH": str(Path(os.environ["ZHYLNAMA_VAR"]) / f"index-{WORKER}"),
    },
}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
AUTHORITY_SECONDS = 0.0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
