"""Proposals about an article that somebody else decided on while its form was open."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from archive.admin.articles.proposed.decisions import ACCEPT, EVERYWHERE, REJECT
from archive.admin.conflicts import Decided
from archive.models import Article, Official, ProposalState, Region, StoryProposal

_DECISION = re.compile("decide-(official|region|person|story)-([0-9]{1,18})")


def decided_meanwhile(article: Article, chosen: Mapping[str, str]) -> list[Decided]:
    """The choices that can no longer be carried out, but for those that came out as chosen."""
    found: list[Decided] = []
    for name, choice in chosen.items():
        match = _DECISION.fullmatch(name)
        if match and choice in {ACCEPT, REJECT, EVERYWHERE}:
            look_up = {"person": _person, "story": _story}.get(match[1], _tag)
            found += look_up(article, match[1], int(match[2]), choice)
    return found


def _tag(article: Article, kind: str, pk: int, choice: str) -> Iterator[Decided]:
    tags: Any = article.official_tags if kind == "official" else article.region_tags
    tag = tags.filter(**{f"{kind}_id": pk}).first()
    if tag and not tag.confirmed:
        return
    rejected = article.rejected_tags.filter(**{f"{kind}_id": pk}).exists()
    outcome = ACCEPT if tag else REJECT if rejected else ""
    records: Any = Official if kind == "official" else Region
    record = records.objects.filter(pk=pk).first()
    if record and outcome != choice:
        labels = {ACCEPT: _("accepted"), REJECT: _("rejected"), "": _("no longer proposed")}
        yield Decided(str(record), labels[outcome])


def _person(article: Article, _kind: str, pk: int, choice: str) -> Iterator[Decided]:
    person = article.proposals.exclude(state=ProposalState.OPEN).filter(pk=pk).first()
    if person is None:
        return
    if person.state == ProposalState.ACCEPTED or (choice == EVERYWHERE and not person.everywhere):
        yield Decided(person.name, person.get_state_display())


def _story(article: Article, _kind: str, pk: int, choice: str) -> Iterator[Decided]:
    proposal = StoryProposal.objects.of(article).filter(pk=pk).first()
    outcomes = {ProposalState.ACCEPTED.value: ACCEPT, ProposalState.DISMISSED.value: REJECT}
    if proposal and outcomes.get(proposal.state, choice) != choice:
        yield Decided(proposal.other(article).headline, proposal.get_state_display())
