"""Settings of the tests: the production ones, over plain HTTP, in a temporary folder."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108
"""A file system in memory: a busy disk can keep a commit waiting for many seconds."""

if "ZHYLNAMA_VAR" not in os.environ:
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 2_000_000_000
    folder = tempfile.mkdtemp(prefix="zhylnama-tests-", dir=MEMORY if roomy else None)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["ZHYLNAMA_VAR"] = folder
os.environ["SECRET_KEY"] = "only-for-tests"  # noqa: S105
os.environ["HTTPS"] = "False"

from archive.settings import *  # noqa: E402, F403
from archive.settings import STATIC_ROOT  # noqa: E402

STATIC_ROOT.mkdir(parents=True, exist_ok=True)

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
HAYSTACK_CONNECTIONS = {
    "default": {
        "ENGINE": "archive.engines.haystack_backend.ArchiveEngine",
        "PATH": str(Path(os.environ["ZHYLNAMA_VAR"]) / f"index-{WORKER}"),
    },
}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
AUTHORITY_SECONDS = 0.0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
