"""What a program proposes about an article, each with its reason, for an editor to decide.

On the page every proposal is a choice; `decide()` carries out what was chosen. What is left open
stays a proposal.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext as _

from archive.editing import (
    accept_story,
    confirm_tag,
    dismiss_proposal,
    dismiss_story,
    reject_tag,
    restore_tag,
)
from archive.models import UNCONFIRMED, Article, Likeness, Official, OfficialProposal, StoryProposal
from archive.tagging import (
    Mention,
    OfficialTag,
    RegionTag,
    Tags,
    suggest_for,
)

ACCEPT, REJECT, EVERYWHERE, LATER = "accept", "reject", "everywhere", "later"
REST = "decide-rest"
"""Accepts the tags that were shown and left open."""

_EXCERPTS = 2


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence, and the name in it."""

    before: str
    name: str
    after: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One proposal: what, why, and what the editor chose; `field` is its name in the form."""

    field: str
    title: Any
    choice: str
    url: str = ""
    detail: str = ""
    warning: str = ""
    excerpts: tuple[Excerpt, ...] = ()
    create_url: str = ""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All proposals about one article, by kind."""

    records: tuple[Suggestion, ...] = ()
    people: tuple[Suggestion, ...] = ()
    stories: tuple[Suggestion, ...] = ()
    rejected: tuple[Suggestion, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.records or self.people or self.stories or self.rejected)


def field_of(kind: str, pk: int) -> str:
    """The name under which a proposal is decided."""
    return f"decide-{kind}-{pk}"


def of_text(tags: Tags, chosen: Mapping[str, str]) -> Suggestions:
    """What was found in a text that is no article yet."""
    records = [_of_tag(tag, chosen) for tag in _records(tags)]
    people = [
        Suggestion(
            field=f"person-{number}",
            title=person.name,
            choice=LATER,
            detail=person.title,
            excerpts=_excerpts([person.mention]),
        )
        for number, person in enumerate(tags.people)
    ]
    return Suggestions(tuple(records), tuple(people))


def of_article(article: Article, chosen: Mapping[str, str]) -> Suggestions:
    """What waits for an editor about a saved article."""
    tags = suggest_for(article)
    found = {(_kind(tag), tag.record.pk): tag for tag in _records(tags)}
    records = []
    for stored in _unconfirmed(article):
        record = getattr(stored, "official", None) or stored.region
        kind = "official" if isinstance(record, Official) else "region"
        tag = found.get((kind, record.pk))
        if tag:
            records.append(_of_tag(tag, chosen))
        else:
            field = field_of(kind, record.pk)
            records.append(Suggestion(field, record, chosen.get(field, LATER)))
    return Suggestions(
        tuple(records),
        tuple(_of_proposal(one, chosen) for one in article.proposals.open()),
        tuple(_of_story(one, article, chosen) for one in _stories(article)),
        tuple(_of_rejected(article, chosen)),
    )


def decide(article: Article, chosen: Mapping[str, str], editor: User) -> None:
    """Carry out what an editor chose about the proposals of a saved article."""
    for stored in _unconfirmed(article):
        kind = "official" if hasattr(stored, "official_id") else "region"
        _decide_tag(stored, chosen, field_of(kind, getattr(stored, f"{kind}_id")), editor)
    for person in article.proposals.open():
        choice = chosen.get(field_of("person", person.pk))
        if choice in {REJECT, EVERYWHERE}:
            dismiss_proposal(person, editor, everywhere=choice == EVERYWHERE)
    for story in _stories(article):
        match chosen.get(field_of("story", story.pk)):
            case "accept":
                accept_story(story, editor)
            case "reject":
                dismiss_story(story, editor)
    for rejected in article.rejected_tags.all():
        if chosen.get(field_of("rejected", rejected.pk)) == ACCEPT:
            restore_tag(rejected)


def _decide_tag(tag: Any, chosen: Mapping[str, str], field: str, editor: User) -> None:
    choice = chosen.get(field)
    if choice == ACCEPT or (choice == LATER and chosen.get(REST) == ACCEPT):
        confirm_tag(tag, editor)
    elif choice == REJECT:
        reject_tag(tag, editor)


def _unconfirmed(article: Article) -> list[Any]:
    """The tags that nobody but the tagger stands behind."""
    officials = article.official_tags.filter(UNCONFIRMED).select_related("official")
    regions = article.region_tags.filter(UNCONFIRMED).select_related("region")
    return [*officials, *regions]


def _stories(article: Article) -> Iterable[StoryProposal]:
    return StoryProposal.objects.open().of(article).select_related("first", "second")


def _records(tags: Tags) -> list[OfficialTag | RegionTag]:
    return [*tags.officials, *tags.regions]


def _kind(tag: OfficialTag | RegionTag) -> str:
    return "official" if isinstance(tag, OfficialTag) else "region"


def _of_tag(tag: OfficialTag | RegionTag, chosen: Mapping[str, str]) -> Suggestion:
    field = field_of(_kind(tag), tag.record.pk)
    detail, warning = "", ""
    if isinstance(tag, RegionTag):
        region_kind = tag.record.get_kind_display()
        shown = tag.role.label if tag.role else ""
        detail = f"{region_kind} · {shown}" if shown else region_kind
    elif tag.mismatch:
        warning = _("The text says “%(title)s”: %(problem)s.") % {
            "title": tag.mismatch.title,
            "problem": tag.mismatch.kind.label,
        }
    return Suggestion(
        field=field,
        title=tag.record,
        choice=chosen.get(field, LATER),
        url=reverse(f"admin:archive_{_kind(tag)}_change", args=[tag.record.pk]),
        detail=detail,
        warning=warning,
        excerpts=_excerpts(tag.mentions),
    )


def _of_proposal(proposal: OfficialProposal, chosen: Mapping[str, str]) -> Suggestion:
    field = field_of("person", proposal.pk)
    return Suggestion(
        field=field,
        title=proposal.name,
        choice=chosen.get(field, LATER),
        detail=proposal.title,
        excerpts=(_excerpt(proposal.sentence, proposal.surface),),
        create_url=reverse("admin:archive_officialproposal_accept", args=[proposal.pk]),
    )


def _of_story(proposal: StoryProposal, article: Article, chosen: Mapping[str, str]) -> Suggestion:
    field = field_of("story", proposal.pk)
    other = proposal.other(article)
    return Suggestion(
        field=field,
        title=other.headline,
        choice=chosen.get(field, LATER),
        url=reverse("admin:archive_article_change", args=[other.pk]),
        detail=f"{Likeness(proposal.likeness).label} · {round(100 * proposal.likelihood)} %",
    )


def _of_rejected(article: Article, chosen: Mapping[str, str]) -> Iterator[Suggestion]:
    for rejected in article.rejected_tags.select_related("region", "official", "rejected_by"):
        field = field_of("rejected", rejected.pk)
        who = rejected.rejected_by
        detail = _("rejected by %(editor)s") % {"editor": who} if who else ""
        yield Suggestion(field, rejected, chosen.get(field, LATER), detail=detail)


def _excerpts(mentions: Iterable[Mention]) -> tuple[Excerpt, ...]:
    """The first sentences with the name, each once."""
    sentences = {mention.sentence: mention.text for mention in reversed(list(mentions))}
    found = [_excerpt(sentence, name) for sentence, name in sentences.items()]
    return tuple(reversed(found))[:_EXCERPTS]


def _excerpt(sentence: str, name: str) -> Excerpt:
    return Excerpt(*sentence.partition(name))
