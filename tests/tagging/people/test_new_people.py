"""People with a title whom the authority file does not have."""

import pytest

from archive.tagging import Tagger
from archive.tagging.titles import titles_data
from archive.text.scripts.folding import fold

PROPOSED = [
    ("kk", "Кеше облыс әкімі Ертай Қошқаровтың сөзі", ["Ертай Қошқаров"]),
    ("kk", "Премьер-министр Ертай Қошқаров Үкімет отырысында", ["Ертай Қошқаров"]),
    ("kk", "министрі Ертай Маратұлы Қошқаровқа", ["Ертай Маратұлы Қошқаров"]),
    ("kk", "хатшысы Чжан Идэмен кездесті", ["Чжан Идэ"]),
    ("kk", "министрі міндетін атқарушы Ертай Қошқаров", ["Ертай Қошқаров"]),
    ("ky", "депутат Бакыт Жапар уулу Асановго", ["Бакыт Жапар уулу Асанов"]),
    ("ky", "агенттиктин башчысы Абдыкалык Рустамов УКМКнын", ["Абдыкалык Рустамов"]),
    ("ky", "премьер-министр Ираклий Кобахидзе Грузиянын", ["Ираклий Кобахидзе"]),
    ("ky", "президенти Режеп Тайып Эрдоганга", ["Режеп Тайып Эрдоган"]),
    ("ky", "Ош облусунун губернатору Элчибек Асанов", ["Элчибек Асанов"]),
    ("ru", "с акимом района Ертаем Кошкаровым", ["Ертай Кошкаров"]),
    ("ru", "президент Грузии Михаил Асанов", ["Михаил Асанов"]),
    ("ru", "президента Грузии Михаила Асанова", ["Михаил Асанов"]),
    ("ru", "глава Роскосмоса Анатолий Петров", ["Анатолий Петров"]),
    ("ru", "министр финансов Роза Асанова", ["Роза Асанова"]),
    ("ru", "вице-президент Жерпромбанка Роза Асанова", ["Роза Асанова"]),
    ("ru", "заместителя директора Гидрометцентра Павла Петрова", ["Павел Петров"]),
    ("ru", "министру финансов Розе Асановой", ["Роза Асанова"]),
    ("ru", "министр Асанов Михаил Петрович", ["Михаил Петрович Асанов"]),
    ("ru", "главы комитета Павла Петрова", ["Павел Петров"]),
    ("ru", "глава фонда «Даму» Ертай Кошкаров", ["Ертай Кошкаров"]),
    ("ru", "министр Ертай Кошкаров. Позже министр Ертай Кошкаров", ["Ертай Кошкаров"]),
]

NOT_PROPOSED = [
    ("kk", "Ертай Қошқаров келді"),
    ("kk", "әкімі. Ертай Қошқаров"),
    ("kk", "Президенті Ұлттық Банк басшысы"),
    ("kk", "депутаты Ертай Қошқаров атындағы мектеп"),
    ("kk", "облыс әкімі Дархан Сатыбалды"),
    ("kk", "министрі Е. Қошқаров"),
    ("ky", "Кыргызстандын президенти Жогорку Кеңеште"),
    ("ru", "представитель Организации Объединённых Наций"),
    ("ru", "депутат Верховной Рады"),
    ("ru", "Главу Минсельхоза Асанова"),
    ("ru", "мэра Москвы Лужкова"),
    ("ru", "прокурор района Морено в Буэнос Айресе"),
    ("ru", "министр Е. Кошкаров"),
    ("ru", "МИНИСТР ЕРТАЙ КОШКАРОВ"),
    ("en", "president Ertai Koshkarov"),
]


@pytest.mark.parametrize(("language", "text", "names"), PROPOSED)
def test_titled_people_are_proposed_in_their_base_form(
    full_tagger: Tagger, language: str, text: str, names: list[str]
) -> None:
    assert [person.name for person in full_tagger.suggest(text, language).people] == names


@pytest.mark.parametrize(("language", "text"), NOT_PROPOSED)
def test_nobody_else_is_proposed(full_tagger: Tagger, language: str, text: str) -> None:
    assert full_tagger.suggest(text, language).people == ()


def test_a_proposal_says_what_stands_in_the_text(full_tagger: Tagger) -> None:
    text = "Жаңалық\n\nКеше Түркістан облысының әкімі Ертай Қошқаровтың сөзі шықты. Соңы."
    (person,) = full_tagger.suggest(text, "kk").people
    assert person.mention.text == "Ертай Қошқаровтың"
    assert text[person.mention.start : person.mention.end] == person.mention.text
    assert person.mention.sentence.startswith("Кеше")
    assert person.mention.sentence.endswith("шықты.")
    assert person.title == "Түркістан облысының әкімі"
    assert person.office_kind == "governor"
    assert person.region is not None
    assert person.region.slug == "turkistan-region"


def test_tables_of_titles_are_folded_as_the_texts_are() -> None:
    tables = [
        *(pattern for _, turkic, stem, _ in titles_data.TITLES for pattern in (turkic, stem)),
        *(pattern for _, pattern in titles_data.INSTITUTIONS),
        *(titles_data.VAGUE, titles_data.DEPUTY, titles_data.FORMER, titles_data.NOT_NAMES),
        *titles_data.ACTING,
        *titles_data.OTHER_PERSON,
    ]
    letters = set("".join(tables)) - set("w")
    assert {letter for letter in letters if letter.isalpha() and fold(letter) != letter} == set()
