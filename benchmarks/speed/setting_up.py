"""Starts Django for a measurement."""

import os
from pathlib import Path


def set_up(folder: Path | None = None) -> None:
    """Start Django, once per process, with the archive in a folder, or that of the environment."""
    import django

    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("DATABASE_URL", "INDEX_PATH"):
            os.environ.pop(name, None)
        os.environ["ZHYLNAMA_VAR"] = str(folder.resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    os.environ.setdefault("SECRET_KEY", "only-for-measuring")
    os.environ.setdefault("LOG_LEVEL", "WARNING")
    django.setup()
