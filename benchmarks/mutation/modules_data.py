"""The modules whose tests are measured, each with the tests that speak of it."""

MODULES: dict[str, tuple[str, ...]] = {
    "archive/ingest/likeness/near_duplicates.py": (
        "tests/ingest/likeness/test_near_duplicates.py",
        "tests/ingest/likeness/test_limits_of_copies.py",
    ),
    "archive/tagging/events/roles.py": (
        "tests/tagging/events/test_roles.py",
        "tests/tagging/events/test_role_reaches.py",
    ),
    "archive/web/listing/forms.py": ("tests/web/listing/test_forms.py",),
    "archive/tagging/stored/changed_records.py": (
        "tests/tagging/stored/test_changed_records.py",
        "tests/tagging/stored/test_retagging.py",
    ),
    "archive/editing/assertions.py": (
        "tests/editing/test_assertions.py",
        "tests/editing/test_contradictions.py",
    ),
    "archive/editing/merging.py": ("tests/editing/test_merging.py",),
    "archive/index/upkeep/changes.py": (
        "tests/index/upkeep/test_changes.py",
        "tests/index/upkeep/test_draining.py",
        "tests/index/upkeep/test_tag_changes.py",
    ),
    "archive/index/upkeep/draining.py": ("tests/index/upkeep/test_draining.py",),
    "archive/index/segments/maintenance.py": (
        "tests/index/segments/test_maintenance.py",
        "tests/index/segments/test_store.py",
    ),
}
