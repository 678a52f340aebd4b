"""The fields of the index, and what a find in each is worth."""

from archive.analysis import ANALYSIS_VERSION, Kind
from archive.index.segments import Fields, TextField

SCHEMA_VERSION = 5
"""Raise it with every change to the fields: the index must then be rebuilt."""

STAMP = f"schema {SCHEMA_VERSION}, analysis {ANALYSIS_VERSION}"
"""What an index must have been made with to be read by this code."""

HEADLINE, BODY = "headline", "body"
HEADLINE_EXACT, BODY_EXACT = "headline_exact", "body_exact"
FIRST, SKELETON = "first", "skeleton"
LANGUAGE, REGIONS, OFFICIALS, SOURCE = "language", "regions", "officials", "source"
YEARS, MONTHS = "years", "months"
FIRST_DAY, LAST_DAY, ARTICLE = "first_day", "last_day", "article"
UNDATED = 0
"""The value of YEARS for an article whose year is not known."""

STORY = "story"
"""The story that an article tells; 0 when it is the only one to tell its own."""
ID, DJANGO_CT, DJANGO_ID = IDENTITY = ("id", "django_ct", "django_id")
"""How haystack names a document: by its id, and by its model and its key there."""
FINGERPRINT = "fingerprint"
"""A hash of all that a document was made of, to tell an outdated one."""

STEM_FIELDS = (HEADLINE, BODY)
EXACT_FIELDS = (HEADLINE_EXACT, BODY_EXACT)
FACET_FIELDS = (LANGUAGE, REGIONS, OFFICIALS, SOURCE, YEARS, MONTHS)
SORT_FIELDS = (FIRST_DAY, LAST_DAY, ARTICLE, LANGUAGE, SOURCE, YEARS)

FIELDS = Fields(
    key=ARTICLE,
    texts={
        HEADLINE: TextField((HEADLINE,), Kind.STEM),
        BODY: TextField((BODY,), Kind.STEM),
        HEADLINE_EXACT: TextField((HEADLINE,), Kind.EXACT),
        BODY_EXACT: TextField((BODY,), Kind.EXACT),
        FIRST: TextField((HEADLINE, BODY), Kind.FIRST, located=False),
        SKELETON: TextField((HEADLINE, BODY), Kind.SKELETON, located=False),
    },
    values=(*FACET_FIELDS, *IDENTITY),
    numbers=(FIRST_DAY, LAST_DAY, STORY, FINGERPRINT),
)
"""What a segment holds. Values of facets are ids of records: names change and contain commas."""

BOOSTS = {
    HEADLINE: 2.5,
    BODY: 1.0,
    HEADLINE_EXACT: 0.45,
    BODY_EXACT: 0.15,
    FIRST: 1.0,
    SKELETON: 0.2,
}
"""Field weights, by which scores are multiplied: headline above body, exact form above stem.

A form that is found is found in the fields of its stem and its first letters too, and the scores
add up. Chosen by nDCG@10 on one half of 500 topics of each of four sets and checked on the other
(docs/search-quality.md, “How the boosts were chosen”); HEADLINE_EXACT is three times BODY_EXACT,
which was not measured by itself. `python -m benchmarks.quality` measures a change.
"""
