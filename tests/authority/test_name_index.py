"""One spelling of an official's full name finds another, and nobody else's name."""

import pytest

from archive.authority.name_index import NameIndex
from archive.authority.written_names import Reference, WrittenName

TOLD_BY_CONSONANTS = [
    ("Нұрлан Тұрсынқұлов", "Нурлан Турсункулов"),
    ("Ерлан Ыдырысов", "Erlan Idrissov"),
    ("Өмірбек Текебаев", "Омурбек Текебаев"),
    ("Қамшыбек Ташиев", "Kamchybek Tashiev"),
    ("Шыныбай Тұрсынбеков", "Чыныбай Турсунбекову"),
    ("Қырымбек Көшербаев", "Krymbek Kusherbayev"),
    ("Мұрат Нұртілеу", "Нуртлеу Мурат"),
]
WITH_PATRONYMIC = [
    ("Серик Баймаганбетов", "Serik Nurtajewitsch Bajmaganbetow"),
    ("Serik Nurtajewitsch Bajmaganbetow", "Баймаганбетов Серик"),
    ("Касым-Жомарт Токаев", "Касым-Жомарт Кемелевич Токаев"),
    ("Касым-Жомарт Токаев", "Касыма-Жомарта Кемелевича Токаева"),
    ("Қасым-Жомарт Кемелұлы Тоқаев", "Касым-Жомарт Токаев"),
    ("Касым-Жомарт Токаев", "Токаев Касым-Жомарт Кемелевич"),
    ("Сооронбай Жээнбеков", "Сооронбай Шарип уулу Жээнбеков"),
]
DIFFERENT = [
    ("Владимир Потанин", "Владимир Путин"),
    ("Сергей Кулагин", "Сергей Галкин"),
    ("Сергей Королев", "Сергей Крылов"),
    ("Олег Степанов", "Ольга Степанова"),
    ("Валерий Гущин", "Валерий Кичин"),
    ("Садыр Жапаров", "Акылбек Жапаров"),
    ("Ли На", "Лю Нэ"),
    ("Садыр Жапаров", "Садыр Шапаров"),
    ("Роман Скляр", "Роман Абрамович"),
]


def index_of(*names: str) -> NameIndex:
    """An index in which every name is an official."""
    index = NameIndex()
    for number, name in enumerate(names):
        index.add(Reference("official", number), WrittenName("ru", name))
    return index


def whole_names(index: NameIndex, typed: str) -> list[tuple[int, ...]]:
    """The officials found by more than a surname."""
    words = typed.replace("-", " ").split()
    return [tuple(r.pk for r in one.records) for one in index.find(words) if not one.partial]


@pytest.mark.parametrize(("known", "typed"), TOLD_BY_CONSONANTS + WITH_PATRONYMIC)
def test_other_spelling_of_a_full_name_finds_it(known: str, typed: str) -> None:
    assert whole_names(index_of(known), typed) == [(0,)]


@pytest.mark.parametrize("typed", [typed for _, typed in WITH_PATRONYMIC])
def test_no_word_of_a_name_with_patronymic_is_left_over(typed: str) -> None:
    words = typed.replace("-", " ").split()
    (found,) = index_of("Серик Баймаганбетов", "Касым-Жомарт Токаев", "Сооронбай Жээнбеков").find(
        words
    )
    assert (found.start, found.end) == (0, len(words))


@pytest.mark.parametrize(("known", "typed"), DIFFERENT)
def test_somebody_else_is_not_found(known: str, typed: str) -> None:
    assert whole_names(index_of(known), typed) == []


def test_spelling_that_is_known_wins_over_one_that_only_sounds_alike() -> None:
    index = index_of("Серик Ахметов", "Серик Ахматов")
    assert whole_names(index, "Серик Ахматов") == [(1,)]


def test_words_around_a_name_are_left_alone() -> None:
    (found,) = index_of("Нұрлан Тұрсынқұлов").find(["министр", "Нурлан", "Турсункулов", "Ошто"])
    assert (found.start, found.end) == (1, 3)


def test_patronymic_alone_names_nobody() -> None:
    assert not list(index_of("Касым-Жомарт Токаев").find(["Кемелевич"]))


INITIALS = [
    ("С Жапаров келди", 0, 2),
    ("Жапаровдун С келди", 0, 2),
    ("S Japarov", 0, 2),
    ("кеше С Н Жапаровго", 1, 4),
    ("Жапаров С Н", 0, 3),
]


@pytest.mark.parametrize(("typed", "start", "end"), INITIALS)
def test_initials_tell_namesakes_apart(typed: str, start: int, end: int) -> None:
    index = index_of("Садыр Жапаров", "Акылбек Жапаров")
    (found,) = index.find(typed.split())
    names = [index.names[record][0].text for record in found.records]
    assert (names, found.start, found.end) == (["Садыр Жапаров"], start, end)


@pytest.mark.parametrize("typed", ["М Жапаров", "с Жапаров", "Жапаров", "Жапаров с"])
def test_other_letters_are_no_initials(typed: str) -> None:
    index = index_of("Садыр Жапаров", "Акылбек Жапаров")
    (found,) = index.find(typed.split())
    assert (len(found.records), found.end - found.start, found.partial) == (2, 1, True)


def test_surname_as_written_is_no_form_of_a_place() -> None:
    index = index_of("Дәурен Абаев")
    index.add(Reference("region", 9), WrittenName("kk", "Абай"))
    found = [next(index.find([word])).records[0].kind for word in ("Абаев", "Абаевтың", "Абайдың")]
    assert found == ["official", "official", "region"]


TITLES = ["Түркістан облысының әкімі", "аким Туркестанской области", "президент Казахстана"]


@pytest.mark.parametrize(
    "typed",
    [
        "Түркістан облысының әкімі",
        "әкім Түркістан облысы",
        "Туркестанская область аким",
        "Туркестанской области аким",
        "облысы Түркістан әкім",
    ],
)
def test_office_is_found_with_its_words_in_any_order(typed: str) -> None:
    index = NameIndex()
    for language, title in zip(("kk", "ru", "ru"), TITLES, strict=True):
        office = Reference("office", 1 if "Т" in title[:20] else 2)
        index.add(office, WrittenName(language, title))
    assert [one.records for one in index.find_offices(typed.split())] == [(Reference("office", 1),)]
    assert not list(index.find_offices(typed.split()[:2]))


def test_office_with_a_long_title_is_found_in_any_order_and_case() -> None:
    title = "председатель Государственного комитета национальной безопасности Кыргызской Республики"
    typed = "Кыргызской Республики председателю государственного комитета национальной безопасности"
    index = NameIndex()
    index.add(Reference("office", 1), WrittenName("ru", title))
    index.add(Reference("office", 2), WrittenName("ru", "председатель комитета"))
    (found,) = index.find_offices(["Кто", *typed.split(), "теперь"])
    assert (found.start, found.end, found.records) == (1, 8, (Reference("office", 1),))


def test_words_of_an_office_that_stand_apart_are_no_office() -> None:
    index = NameIndex()
    index.add(Reference("office", 1), WrittenName("ru", "президент Казахстана"))
    assert not list(index.find_offices("президент приехал из Казахстана".split()))


@pytest.mark.parametrize("typed", ["Түркістан", "Түркістанда", "Туркестан", "Turkistan"])
def test_region_is_also_called_without_the_word_for_its_kind(typed: str) -> None:
    index = NameIndex()
    index.add(Reference("region", 1), WrittenName("kk", "Түркістан облысы"))
    index.add(Reference("region", 1), WrittenName("ru", "Туркестанская область"))
    index.add(Reference("region", 2), WrittenName("kk", "Түркістан"))
    assert index.regions_called([typed]) == (Reference("region", 1),)
    assert [one.records for one in index.find([typed])] == [(Reference("region", 2),)]


@pytest.mark.parametrize("name", ["Ош", "Osh", "Науаи", "Иу", "Shu", "У Хао", "Тыуа"])
def test_short_name_is_found(name: str) -> None:
    assert whole_names(index_of(name), name) == [(0,)]


@pytest.mark.parametrize("word", ["на", "to", "со", "та", "то", "ка", "у", "ыыыы"])
def test_particle_is_no_name_with_a_short_key(word: str) -> None:
    index = NameIndex()
    for number, (language, name) in enumerate(
        [
            ("kk", "Түмен"),
            ("ky", "Сүлүктү"),
            ("kk", "Науаи"),
            ("kk", "Тайынша"),
            ("kk", "Тыуа"),
            ("ru", "Иу"),
        ]
    ):
        index.add(Reference("region", number), WrittenName(language, name))
    assert not list(index.find([word]))
