"""The generator of a corpus: repeatable, and like real news where engines notice."""

import json
import re
from itertools import combinations, islice
from statistics import median

import pytest

from archive.text.dates.edtf import parse_edtf
from archive.text.languages.codes import Language
from archive.text.stemming.stems import stem
from archive.text.tokens import tokenise
from benchmarks.speed.authority import OFFICIALS, REGIONS, officials, regions
from benchmarks.speed.corpus import Corpus
from benchmarks.speed.real_texts import RealTexts
from benchmarks.speed.statistics import document_stems

SIZE = 400


@pytest.fixture(scope="module")
def documents():
    return list(Corpus(SIZE).documents())


def test_document_depends_on_seed_and_number_alone(documents):
    assert list(Corpus(SIZE).documents(50, 60)) == documents[50:60]
    assert Corpus(1_000_000).document(57) == documents[57]
    assert Corpus(SIZE, seed=2).document(57) != documents[57]


def test_languages_have_their_shares(documents):
    languages = [document.language for document in documents]
    shares = {code: languages.count(code) / SIZE for code in ("ru", "kk", "ky")}
    assert shares == pytest.approx({"ru": 0.45, "kk": 0.35, "ky": 0.20}, abs=0.07)
    assert set(languages) <= set(Language)


def test_lengths_are_those_of_news(documents):
    lengths = [len(document_stems(document)) for document in documents]
    assert 260 < median(lengths) < 340
    assert min(lengths) < 120
    assert max(lengths) > 800


@pytest.mark.parametrize(
    ("language", "stems_of_real_texts", "forms_of_a_stem"),
    [("ru", 9_800, 1.6), ("kk", 5_500, 2.4), ("ky", 5_500, 2.4)],
)
def test_vocabulary_is_like_that_of_real_texts(language, stems_of_real_texts, forms_of_a_stem):
    # Of 50,000 words. The Kazakh texts at hand are mostly laws: the Kyrgyz news stand for both.
    texts = [one.paragraphs for one in Corpus(1_000).documents() if one.language == language]
    written = [token.text for text in texts for each in text for token in tokenise(each)]
    forms = set(map(str.lower, islice(written, 50_000)))
    stems = {stem(form, language) for form in forms}
    assert 0.7 < len(stems) / stems_of_real_texts < 1.6
    assert 0.8 < len(forms) / len(stems) / forms_of_a_stem < 1.2


def test_new_words_never_stop_coming(documents):
    seen, distinct = set(), []
    for document in documents:
        seen.update(document_stems(document))
        distinct.append(len(seen))
    assert 1.35 < distinct[-1] / distinct[SIZE // 2] < 1.8


def test_every_word_is_one_token(documents):
    for document in documents[:50]:
        for text in document.paragraphs:
            written = re.findall(r"\w+", text)
            assert [token.text for token in tokenise(text)] == written


def test_day_is_the_last_that_the_date_can_be(documents):
    for document in documents:
        latest = parse_edtf(document.published).latest
        assert document.day == (int(latest.strftime("%Y%m%d")) if latest else 0)
    assert {len(document.published) for document in documents} == {4, 7, 10}
    assert any(document.published == "XXXX" for document in documents)


def test_records_exist_and_the_text_names_them(documents):
    for document in documents:
        assert set(document.regions) <= set(range(REGIONS))
        assert set(document.officials) <= set(range(OFFICIALS))
        text = " ".join(document.paragraphs)
        for number in document.officials:
            assert officials()[number].surname in text
        for number in document.regions:
            assert regions()[number].names[document.language].split()[0] in text


def test_articles_of_a_story_share_what_they_are_about(documents):
    pairs = [
        (one, other)
        for one, other in combinations(documents, 2)
        if one.story is not None and one.story == other.story
    ]
    assert len(pairs) > 20
    assert all(one.officials == other.officials for one, other in pairs)
    assert all(one.paragraphs != other.paragraphs for one, other in pairs)


def test_half_of_the_paragraphs_can_be_real(tmp_path):
    real = [
        f"Настоящий абзац с номером {number} из папки с текстами одной газеты."
        for number in range(9)
    ]
    row = {"lang": "ru", "text": "\n".join([*real, "коротко"])}
    (tmp_path / "news.jsonl").write_text(json.dumps(row))
    corpus = Corpus(200, real=RealTexts.read(tmp_path))
    russian = [one for one in corpus.documents() if one.language == "ru"]
    paragraphs = [text for document in russian for text in document.paragraphs]
    assert sum(text in real for text in paragraphs) / len(paragraphs) == pytest.approx(
        0.5, abs=0.05
    )
    assert "коротко" not in paragraphs
    others = [one for one in corpus.documents() if one.language != "ru"]
    assert not any(text in real for document in others for text in document.paragraphs)
