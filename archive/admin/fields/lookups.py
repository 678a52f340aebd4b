"""The lookup `folded`: contains, whatever the keyboard: `names__text__folded="туркистан"`.

The admin's own `icontains` is blind to the case of Cyrillic letters in SQLite and would need every
ә, ғ, қ, ң, ө, ұ, ү, һ and і typed. Importing the module registers the lookup.
"""

import re
from collections import defaultdict
from functools import lru_cache
from typing import Any

from django.db.models import CharField, TextField
from django.db.models.lookups import IRegex

from archive.text.scripts import APOSTROPHES, CYRILLIC_FOLDS, INVISIBLE, fold

_WRITTEN_AS: defaultdict[str, str] = defaultdict(str)
for _letter, _folded in CYRILLIC_FOLDS.items():
    _WRITTEN_AS[_folded or ""] += _letter
_SKIPPED = f"[{re.escape(_WRITTEN_AS[''] + INVISIBLE + APOSTROPHES)}]*"


@lru_cache(maxsize=256)
def folded_pattern(text: str) -> str:
    """A regular expression for every way of writing a text that folds to the same."""
    return _SKIPPED.join(
        f"[{letter}{_WRITTEN_AS[letter]}]" if letter in _WRITTEN_AS else re.escape(letter)
        for letter in fold(text)
    )


@CharField.register_lookup
@TextField.register_lookup
class Folded(IRegex):
    """Whether a column contains a text, folded."""

    lookup_name = "folded"

    def get_prep_lookup(self) -> str:
        return folded_pattern(str(self.rhs))

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return IRegex(self.lhs, self.rhs).as_sql(compiler, connection)
