"""The modules whose tests are measured, each with the tests that speak of it."""

MODULES: dict[str, tuple[str, ...]] = {
    "archive/ingest/near_duplicates.py": (
        "tests/ingest/test_near_duplicates.py",
        "tests/ingest/test_limits_of_copies.py",
    ),
    "archive/tagging/roles.py": (
        "tests/tagging/test_roles.py",
        "tests/tagging/test_role_reaches.py",
    ),
    "archive/web/forms.py": ("tests/web/test_forms.py",),
    "archive/tagging/changes.py": (
        "tests/tagging/test_changes.py",
        "tests/tagging/test_retagging.py",
    ),
    "archive/editing/assertions.py": (
        "tests/editing/test_assertions.py",
        "tests/editing/test_contradictions.py",
    ),
    "archive/editing/merging.py": ("tests/editing/test_merging.py",),
    "archive/search/updates.py": (
        "tests/search/test_updates.py",
        "tests/search/test_tag_updates.py",
    ),
    "archive/search/segments/maintenance.py": ("tests/search/segments/test_store.py",),
}
