"""Which officials a text names."""

import pytest

from tests.tagging.conftest import Finder

NAMED = [
    ("kk", "Түркістан облысының әкімі Дархан Сатыбалды бастаған", ["darkhan-satybaldy"]),
    ("kk", "Дархан Сатыбалдының айтуынша", ["darkhan-satybaldy"]),
    ("kk", "Сатыбалды Дархан", ["darkhan-satybaldy"]),
    ("kk", "Мұхтар Тілеубердіге", ["muratbek-tileuberdi"]),
    ("kk", "Амандық Баталовтың", ["amandyk-batalov"]),
    ("kk", "Қасым-Жомарт Тоқаевпен", ["kassym-jomart-tokayev"]),
    ("kk", "Қасымжомарт Тоқаев", ["kassym-jomart-tokayev"]),
    ("kk", "Қасым-Жомарт Кемелұлы Тоқаевтың", ["kassym-jomart-tokayev"]),
    ("kk", "Президентіміз Қасым-Жомарт Кемелұлы мен", ["kassym-jomart-tokayev"]),
    ("kk", "Дархан Амангелдіұлы Сатыбалды", ["darkhan-satybaldy"]),
    ("kk", "Төрағасы Си Цзиньпинмен", ["xi-jinping"]),
    ("ky", "Садыр Жапаровго", ["sadyr-japarov"]),
    ("ky", "Бакыт Төрөбаев Кашкарда", ["bakyt-torobaev"]),
    ("ky", "Бакыт Торобаевдин", ["bakyt-torobaev"]),
    ("ky", "Акылбек Үсөнбек уулу Жапаров", ["akylbek-japarov"]),
    ("ky", "Роза Отунбаеванын", ["roza-otunbayeva"]),
    ("ru", "президента Садыра Жапарова", ["sadyr-japarov"]),
    ("ru", "с Акылбеком Жапаровым", ["akylbek-japarov"]),
    ("ru", "Джапаров Акылбек", ["akylbek-japarov"]),
    ("ru", "Жапарову Акылбеку Усенбековичу", ["akylbek-japarov"]),
    ("ru", "главы государства Касым-Жомарта Токаева", ["kassym-jomart-tokayev"]),
    ("ru", "Касым-Жомарт Кемелевич Токаев", ["kassym-jomart-tokayev"]),
    ("ru", "с акимом Бейбитом Исабаевым", ["beibit-isabaev"]),
    ("ru", "Розе Отунбаевой", ["roza-otunbayeva"]),
    ("ru", "Дархана Сатыбалды", ["darkhan-satybaldy"]),
    ("en", "Sadyr Zhaparov met Kassym-Jomart Tokayev's envoy", None),
    ("kk", "Qasym-Jomart Toqaevtyñ", ["kassym-jomart-tokayev"]),
    ("ky", "Sadyr Caparov", ["sadyr-japarov"]),
    ("und", "Садыра Жапарова, Садыр Жапаровго", ["sadyr-japarov"]),
    ("ru", "ПРЕЗИДЕНТ САДЫР ЖАПАРОВ", ["sadyr-japarov"]),
]

NOT_NAMED = [
    ("ru", "Жапаров прибыл в Бишкек."),
    ("ru", "Марат Жапаров"),
    ("ru", "Садыр. Жапаров уехал."),
    ("ru", "садыр жапаров"),
    ("ru", "Акылбек Маратович Жапаров"),
    ("ru", "С. Жапаров"),
    ("ru", "К. К. Токаев"),
    ("ru", "улица имени Садыра Жапарова"),
    ("kk", "Дархан Амангелдіұлы"),
    ("kk", "Дарханның Сатыбалды"),
    ("kk", "Амандық Баталов атындағы мектеп"),
    ("kk", "Нұрлан Сағынтаев"),
    ("ky", "Садыр\nЖапаров"),
    ("ky", "Жапаров Жапаров"),
]


@pytest.mark.parametrize(("language", "text", "slugs"), NAMED)
def test_officials_are_found_under_every_form_of_their_names(
    finder: Finder, language: str, text: str, slugs: list[str] | None
) -> None:
    assert list(finder.officials(text, language)) == (
        slugs or ["sadyr-japarov", "kassym-jomart-tokayev"]
    )


@pytest.mark.parametrize(("language", "text"), NOT_NAMED)
def test_whoever_is_not_named_in_full_is_not_tagged(
    finder: Finder, language: str, text: str
) -> None:
    assert finder.officials(text, language) == {}


def test_namesakes_are_told_apart_by_given_name(finder: Finder) -> None:
    text = "Садыр Жапаров менен Акылбек Жапаров жолугушту."
    assert list(finder.officials(text, "ky")) == ["sadyr-japarov", "akylbek-japarov"]


def test_namesakes_are_told_apart_by_patronymic_or_not_at_all(finder: Finder) -> None:
    assert list(finder.officials("Нұрлан Бақытұлы Сағынтаев", "kk")) == ["nurlan-sagintayev"]
    assert list(finder.officials("Нурлана Ерлановича Сагинтаева", "ru")) == ["nurlan-sagintayev-2"]
    assert finder.officials("Нұрлан Маратұлы Сағынтаев", "kk") == {}


def test_a_surname_alone_is_a_mention_only_behind_the_full_name(finder: Finder) -> None:
    text = "Торобаев приехал. Бакыт Торобаев выступил. Торобаевым сказано, что Торобаев рад."
    assert finder.officials(text, "ru") == {
        "bakyt-torobaev": ["Бакыт Торобаев", "Торобаевым", "Торобаев"]
    }


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Садыр Жапаров. Акылбек Жапаров. Жапаров кетти.", 1),
        ("Садыр Жапаров келди. Кечээ Марат Жапаров кетти.", 1),
        ("Садыр Жапаров келди. А. Жапаров кетти.", 1),
        ("Садыр Жапаров келди. С. Жапаров кетти.", 2),
        ("Садыр Жапаров келди. Президент Жапаров кетти.", 2),
        ("Садыр Жапаров келди. Анан Жапаров Маратович кетти.", 1),
    ],
)
def test_a_surname_alone_is_no_mention_when_it_may_be_a_namesakes(
    finder: Finder, text: str, mentions: int
) -> None:
    assert len(finder.officials(text, "ky")["sadyr-japarov"]) == mentions


def test_given_name_with_patronymic_is_a_mention_behind_the_full_name(finder: Finder) -> None:
    text = "Дархан Сатыбалды келді. Дархан Амангелдіұлы сөйледі."
    assert finder.officials(text, "kk") == {
        "darkhan-satybaldy": ["Дархан Сатыбалды", "Дархан Амангелдіұлы"]
    }


def test_a_name_of_an_official_is_never_a_region(finder: Finder) -> None:
    text = "Әкім Алтай Көлгінов пен Амандық Баталов"
    assert list(finder.officials(text, "kk")) == ["altai-kulginov", "amandyk-batalov"]
    assert finder.regions(text, "kk") == {}
