"""Mixed texts are told from texts in one language."""

import pytest

from archive.text.languages.mixing import is_mixed

MIXED = [
    "Доставка бір күнде келді, очень быстро, спасибо",
    "Дүкен жабық болды. Приехали зря, никто не предупредил.",
    "Суроо: эмне үчүн мугалимдер келген жок, кто будет отвечать за это?",
]
ONE_LANGUAGE = [
    "Түркістан облысының әкімі Қытайға іс-сапармен барды.",
    "Бакыт Төрөбаев жергиликтүү ишкерлер менен жолукту.",
    "Посол Узбекистана обсудил торговлю с предпринимателями региона.",
    "Коммерциялык банктардын бүгүнкү наркы.",
    "The delegation visited Tashkent.",
    "",
]


@pytest.mark.parametrize("text", MIXED)
def test_mixed(text):
    assert is_mixed(text)


@pytest.mark.parametrize("text", ONE_LANGUAGE)
def test_in_one_language(text):
    assert not is_mixed(text)
