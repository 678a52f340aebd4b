"""What happens to a new article beside being stored: evidence, fingerprint, stories."""

from archive.ingest.drafts import Draft, Note, Remark
from archive.ingest.likeness import (
    Event,
    Match,
    Telling,
    Text,
    find_copies,
    find_tellings,
    store_fingerprint,
)
from archive.models import Article, Evidence, Likeness, ProposalState, StoryProposal, join_stories


def file_article(article: Article, draft: Draft) -> list[Note]:
    """File an article that was just made of a draft, and say what it was found to be like.

    Call it in the transaction that stores the article, once it has its tags. Copies become one
    story at once; what is less sure is proposed to editors.
    """
    store_evidence(article, draft)
    text = Text(article.headline, article.body, article.published, draft.signature)
    notes = [_beside_a_copy(article, match) for match in find_copies(text, besides=article.pk)]
    store_fingerprint(article, draft.signature)
    tellings = find_tellings(Event.of(article), besides=article)
    return notes + [propose_telling(article, telling) for telling in tellings]


def store_evidence(article: Article, draft: Draft) -> None:
    """Keep where the fields of a draft came from."""
    fields = {
        one.field: {"origin": one.origin, "certainty": one.certainty, "quote": one.quote}
        for one in draft.findings
    }
    Evidence.objects.bulk_create(
        [Evidence(article=article, fields=fields)],
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["fields"],
    )


def propose_copy(article: Article, match: Match) -> Note:
    """Propose that an article is a copy of another."""
    _propose(article, match.article_id, Likeness.COPY, match.likeness)
    return Note(Remark.PERHAPS_COPY, f"{match.article_id} ({match.likeness:.2f})")


def propose_telling(article: Article, telling: Telling) -> Note:
    """Propose that an article tells the event of another in another language."""
    proposal = _propose(article, telling.article_id, Likeness.TELLING, telling.likelihood)
    if proposal.state == ProposalState.OPEN:
        proposal.officials.set(telling.officials)
        proposal.regions.set(telling.regions)
    return Note(Remark.PERHAPS_TOLD, f"{telling.article_id} ({telling.likelihood:.2f})")


def _beside_a_copy(article: Article, match: Match) -> Note:
    """Put an article into the story of its copy, unless an editor has parted the two."""
    parted = StoryProposal.objects.dismissed().between(article.pk, match.article_id).exists()
    if parted or not match.is_copy:
        return propose_copy(article, match)
    join_stories(Article.objects.get(pk=match.article_id), article)
    return Note(Remark.COPY, f"{match.article_id} ({match.likeness:.2f})")


def _propose(
    article: Article, other_id: int, likeness: Likeness, likelihood: float
) -> StoryProposal:
    """The proposal on two articles; what an editor has decided stays as it is."""
    first, second = sorted([article.pk, other_id])
    proposal, _created = StoryProposal.objects.get_or_create(
        first_id=first,
        second_id=second,
        defaults={"likeness": likeness, "likelihood": likelihood},
    )
    return proposal
