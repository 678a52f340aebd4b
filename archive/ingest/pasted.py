"""One document that an editor pastes: what an import makes of it, before anything is written."""

import hashlib
import re
from dataclasses import dataclass, replace

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.ingest.composing import compose
from archive.ingest.drafts import Draft
from archive.ingest.exceptions import NotImportable
from archive.ingest.likeness import (
    Event,
    Match,
    Telling,
    Text,
    figures,
    find_copies,
    find_tellings,
    sign,
    store_fingerprint,
)
from archive.ingest.raw_documents import MAX_BYTES, Fields
from archive.ingest.readers import looks_like_markup, markup_text, page_fields
from archive.ingest.running import Register, propose_copy, propose_telling, store_evidence
from archive.ingest.sources import SourceFinder
from archive.models import (
    Article,
    ImportLine,
    ImportRun,
    Outcome,
    Source,
    SourceDocument,
)
from archive.tagging import Tags, suggest_tags

_PAGE = re.compile(r"\s*<|.{0,20000}<(?:html|body|article|meta)\b", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Analysis:
    """A draft with its source and tags, and the articles of the archive that are like it.

    `same` is the article of the same address or of the very same text, `copies` share much of the
    text, `tellings` may tell the same event in another language.
    """

    draft: Draft
    source: Source | None
    tags: Tags
    same: int | None
    copies: tuple[Match, ...]
    tellings: tuple[Telling, ...]


def analyse(pasted: str, known: Fields, published: str = "") -> Analysis:
    """Read a text, or the HTML of a page, as an import would; nothing is written.

    It is compared with the articles whose fingerprints were taken, which costs the same however
    many wait for theirs: whoever stores a text takes its fingerprint.

    `known`, and the date `published` in EDTF, are what the editor says of it: that is taken for
    granted. Raises NotImportable, with what to tell the editor, when there is no article in it.
    """
    if len(pasted.encode("utf-8", "replace")) > MAX_BYTES:
        raise NotImportable(_("It is larger than 5 megabytes."))
    read = _read(pasted, known.url)
    draft = compose(replace(known.or_else(read), text=read.text))
    source, notes = SourceFinder().find(draft)
    draft = replace(draft, notes=(*draft.notes, *notes), published=published or draft.published)
    text = f"{draft.headline}\n\n{draft.body}"
    tags = suggest_tags(text, draft.language.value, draft.published)
    same, copies, tellings = _alike(draft, tags)
    return Analysis(draft, source, tags, same, copies, tellings)


@transaction.atomic
def keep_pasted(article: Article, pasted: str, analysis: Analysis, editor: User) -> None:
    """Store with a saved article what it was made of: original, report, evidence."""
    content = pasted.encode("utf-8", "replace")
    where = _("pasted by %(editor)s") % {"editor": editor.get_username()}
    original, _created = SourceDocument.objects.get_or_create(
        sha256=hashlib.sha256(content).hexdigest(),
        defaults={
            "content": content,
            "locator": article.source_url or where,
            "media_type": "text/html" if _is_markup(pasted) else "text/plain",
        },
    )
    article.source_document = original
    article.save(update_fields=["source_document", "modified"])
    run = ImportRun.objects.create(paths=[where], user=editor, finished=timezone.now())
    ImportLine.objects.create(
        run=run,
        locator=original.locator,
        outcome=Outcome.IMPORTED,
        removed="\n".join(map(str, analysis.draft.removed)),
        source_document=original,
        article=article,
    )
    store_evidence(article, analysis.draft)


def note_likeness(article: Article) -> None:
    """Propose the stories that a saved article may belong to, by its text and by its tags."""
    signature = sign(article.headline, article.body)
    store_fingerprint(article, signature)
    text = Text(article.headline, article.body, article.published, signature)
    for match in find_copies(text, besides=article.pk):
        propose_copy(article, match)
    for telling in find_tellings(Event.of(article), besides=article):
        propose_telling(article, telling)


def _is_markup(pasted: str) -> bool:
    return bool(_PAGE.match(pasted)) or looks_like_markup(pasted)


def _read(pasted: str, url: str) -> Fields:
    """What a text or page says of itself; a piece of a page is read as a text."""
    if not _is_markup(pasted):
        return Fields(text=pasted)
    try:
        return page_fields(pasted, url)
    except NotImportable:
        if not (text := markup_text(pasted)):
            raise
        return Fields(text=text)


def _alike(draft: Draft, tags: Tags) -> tuple[int | None, tuple[Match, ...], tuple[Telling, ...]]:
    """The articles that are, or may be, the same as a draft."""
    register = Register(dry_run=True)
    known = register.same_url(draft.url) or register.same_text(draft)
    text = Text(draft.headline, draft.body, draft.published, draft.signature)
    event = Event(
        draft.language.value,
        draft.published,
        frozenset(tag.record.pk for tag in tags.officials),
        frozenset(tag.record.pk for tag in tags.regions),
        figures(draft.headline, draft.body),
    )
    same = known.article_id if known else None
    copies = tuple(match for match in find_copies(text) if match.article_id != same)
    return same, copies, tuple(find_tellings(event))
