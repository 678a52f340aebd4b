"""Language of a text: the archive's four, or `und`."""

from collections import Counter
from pathlib import Path

import pytest

from archive.text.languages.detection import detect_language
from archive.text.languages.detection_data import KAZAKH_WORDS, KYRGYZ_WORDS
from archive.text.scripts.folding import fold

DEVELOPMENT_SET = Path(__file__).parents[4] / "shared" / "data" / "language_id" / "dev.tsv"

TEXTS = {
    "Облыс әкімі кәсіпкерлермен кездесіп, жаңа жобаларды талқылады.": "kk",
    "Облустун башчысы ишкерлер менен жолугуп, жаңы долбоорлорду талкуулады.": "ky",
    "Аким области встретился с предпринимателями и обсудил новые проекты.": "ru",
    "The governor met entrepreneurs and discussed the new projects with them.": "en",
    "Вілоят ҳокими тадбиркорлар билан учрашиб, янги лойиҳаларни муҳокама қилди.": "und",
    "Губернатор зустрівся з підприємцями та обговорив із ними нові проєкти.": "und",
    "Влада оголосила нове рішення про угоду са суседима.": "und",
    "Владата го усвои новиот закон за општините.": "und",
    "Мен ертең келемін.": "kk",
    "Таза суу аз экен.": "ky",
    "Это было вчера.": "ru",
    "Мама пекла коржи из отрубей и давала молоко.": "ru",
    "Ошенткенбиз.": "und",
    "Помните?": "und",
    "Астана, 12": "und",
    "12345 67890 12345 67890": "und",
    "": "und",
}


@pytest.mark.parametrize(("text", "language"), TEXTS.items())
def test_language_is_told(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_kazakh_typed_without_its_letters_is_kazakh() -> None:
    text = (
        "Облыс акими сапар барысында кала тургындарымен кездести жане олардын сурактарына жауап "
        "берди. Кездесу барысында кала ушин жана мектеп салу туралы айтылды, бирак мерзими осы "
        "жылга дейин белгиленген жок. Сондай-ак жол жондеу бойынша жумыстар туралы айтылды."
    )
    assert detect_language(text) == "kk"


def test_kyrgyz_typed_without_its_letters_stays_kyrgyz() -> None:
    text = (
        "Облустун башчысы шаардын тургундары менен жолугуп, алардын суроолоруна жооп берди. "
        "Жолугушууда шаар учун жаны мектеп куруу тууралуу айтылды, бирок анын мооноту боюнча "
        "ушул убакка чейин чечим кабыл алынган эмес. Ошондой эле жол ондоо иштери болуп жатат."
    )
    assert detect_language(text) == "ky"


def test_function_words_are_folded_and_of_one_language_only() -> None:
    assert not KAZAKH_WORDS & KYRGYZ_WORDS
    assert all(fold(word) == word for word in KAZAKH_WORDS | KYRGYZ_WORDS)


def test_only_the_beginning_of_a_huge_text_is_looked_at() -> None:
    assert detect_language("Аким области встретился с предпринимателями. " * 200_000) == "ru"


SENTENCES = {"sib200", "ntrex", "lingua-sentences"}


@pytest.mark.skipif(not DEVELOPMENT_SET.exists(), reason="../shared/data/language_id is absent")
def test_development_sentences_are_told_as_measured() -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    with DEVELOPMENT_SET.open(encoding="utf-8") as file:
        for line in file:
            language, source, _split, text = line.rstrip("\n").split("\t")
            ours = language in {"kk", "ky", "ru"}
            if source in SENTENCES and (ours or source == "sib200"):
                group = language if ours or language == "en" else "others"
                expected = "und" if group == "others" else language
                total[group] += 1
                right[group] += detect_language(text) == expected
    assert total.keys() == {"kk", "ky", "ru", "en", "others"}
    assert all(right[group] / total[group] >= 0.99 for group in total)
