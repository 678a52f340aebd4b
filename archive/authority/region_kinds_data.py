"""Words for kinds of regions as they end the names of regions."""

REGION_KINDS = frozenset(
    "облысы аймагы ауданы каласы провинциясы уалаяты "
    "облусу аймагы району шаары "
    "region oblast province district city prefecture".split()
)
"""Folded. Russian ones are left out, for there the name in front is an adjective."""
