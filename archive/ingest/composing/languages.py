"""The language of an article: what its record states, or else what its text looks like."""

from collections.abc import Sequence

from archive.ingest.drafts import Finding, Note, Remark
from archive.ingest.mapping_data import LANGUAGE_NAMES
from archive.models import Certainty, Origin
from archive.text.languages import Language, detect_language, is_mixed


def article_language(
    stated: str, text: str, hints: Sequence[str] = ()
) -> tuple[Language, list[Finding], list[Note]]:
    """The language, where it came from, and what to tell the archivist.

    A statement is believed, and remarked on when the text looks to be in another language. The
    hints of a page, which often tell the language of the site, count for texts too short to tell.
    """
    detected = detect_language(text)
    notes = [Note(Remark.LANGUAGE_MIXED)] if is_mixed(text) else []
    if code := _code(stated):
        if detected not in {code, Language.UNDETERMINED}:
            notes.append(Note(Remark.LANGUAGE_DIFFERS, f"{code} / {detected}"))
        return code, [Finding("language", Origin.RECORD)], notes
    if detected is not Language.UNDETERMINED:
        return detected, [Finding("language", Origin.TEXT, Certainty.LIKELY)], notes
    if hinted := next(filter(None, map(_code, hints)), None):
        return hinted, [Finding("language", Origin.PAGE, Certainty.GUESS)], notes
    return detected, [], [*notes, Note(Remark.LANGUAGE_UNKNOWN, stated)]


def _code(stated: str) -> Language | None:
    """The language a record means by «kk-KZ», «kaz», «қазақша»; None for others."""
    name = stated.strip().lower().replace("_", "-")
    code = LANGUAGE_NAMES.get(name) or LANGUAGE_NAMES.get(name.split("-")[0])
    return Language(code) if code else None
