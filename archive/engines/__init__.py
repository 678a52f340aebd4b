"""What ties the archive to haystack and Whoosh. Nothing imports it: the settings name its backend.

    HAYSTACK_CONNECTIONS = {
        "default": {"ENGINE": "archive.engines.haystack_backend.ArchiveEngine", "PATH": "var/index"}
    }
    SearchQuerySet().auto_query("келісім").facet("regions")      # and haystack's commands

A second engine stands here, beside the first.
"""
