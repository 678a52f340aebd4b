"""Linked data cannot break out of its element."""

import json

from archive.templatetags.structured_data import json_ld


def test_no_character_can_end_the_script() -> None:
    data = {"headline": "</script><!-- & > «Түркістан»"}
    written = json_ld(data)
    assert not set("<>&") & set(written)
    assert json.loads(written) == data
