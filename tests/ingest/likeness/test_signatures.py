"""Copies of a text have the same key or like signatures, other texts do not."""

import random

import pytest

from archive.ingest.likeness.signatures import SHORTEST, UNSIGNED, shared_text, sign, text_key

WORDS = [f"сөз{number}" for number in range(400)]
BODY = " ".join(WORDS[:200])
HEADLINE = "Облыс әкімі жаңа көпір ашты"


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (HEADLINE, BODY),
        (HEADLINE.upper(), BODY.replace(" ", "  \n")),
        (HEADLINE, f"{HEADLINE}. {BODY}"),
        (f"«{HEADLINE}»", BODY.replace("с", "c")),
        ("Облыс акими жана копир ашты", BODY.replace("ө", "о")),
    ],
)
def test_same_text_has_the_same_key_and_signature(headline: str, body: str) -> None:
    assert sign(headline, body) == sign(HEADLINE, BODY)
    assert text_key(headline, body) == sign(HEADLINE, BODY).text_key


def test_other_text_has_another_key_and_no_like_signature() -> None:
    one, other = sign(HEADLINE, BODY), sign(HEADLINE, " ".join(WORDS[200:]))
    assert one.text_key != other.text_key
    assert one.likeness(other.minhash) < 0.2
    assert not set(one.bands()) & set(other.bands())


@pytest.mark.parametrize("changed", [4, 10, 20])
def test_estimate_is_near_the_exact_share(changed: int) -> None:
    words = WORDS[:200]
    for place in random.Random(1).sample(range(200), changed):  # noqa: S311
        words[place] = "басқа"
    body = " ".join(words)
    exact = shared_text((HEADLINE, BODY), (HEADLINE, body))
    one, other = sign(HEADLINE, BODY), sign(HEADLINE, body)
    assert one.likeness(other.minhash) == pytest.approx(exact, abs=0.15)
    assert set(one.bands()) & set(other.bands())


def test_signature_is_the_same_on_every_machine() -> None:
    signature = sign(HEADLINE, BODY)
    assert signature.text_key == "e3a2a02d3a8781aea60d9d24e0769e6f"
    assert signature.minhash[:8].hex() == "b0804e0421815d01"
    assert len(signature.bands()) == 21
    assert all(-(2**63) <= key < 2**63 for key in signature.bands())


def test_short_texts_and_headlines_alone_have_none() -> None:
    assert sign("", " ".join(WORDS[: SHORTEST - 1])) == UNSIGNED
    assert sign(BODY, "") == UNSIGNED
    assert text_key(BODY, "") == ""
    assert UNSIGNED.bands() == []
    assert UNSIGNED.likeness(sign(HEADLINE, BODY).minhash) == 0
    assert shared_text(("", ""), (HEADLINE, BODY)) == 0
