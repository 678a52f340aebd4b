"""The language of an article: what its record states, or else what its text looks like."""

from archive.ingest.drafts import Note, Remark
from archive.ingest.mapping_data import LANGUAGE_NAMES
from archive.text.detection import detect_language
from archive.text.languages import Language
from archive.text.mixing import is_mixed


def article_language(stated: str, text: str) -> tuple[Language, list[Note]]:
    """A statement is believed, and remarked on when the text looks to be in another language."""
    detected = detect_language(text)
    notes = [Note(Remark.LANGUAGE_MIXED)] if is_mixed(text) else []
    code = _code(stated)
    if code is None:
        unknown = detected is Language.UNDETERMINED
        return detected, [*notes, *([Note(Remark.LANGUAGE_UNKNOWN, stated)] if unknown else [])]
    if detected in {code, Language.UNDETERMINED}:
        return code, notes
    return code, [*notes, Note(Remark.LANGUAGE_DIFFERS, f"{code} / {detected}")]


def _code(stated: str) -> Language | None:
    """The language a record means by «kk-KZ», «kaz», «қазақша»; None for others."""
    name = stated.strip().lower().replace("_", "-")
    code = LANGUAGE_NAMES.get(name) or LANGUAGE_NAMES.get(name.split("-")[0])
    return Language(code) if code else None
