"""What is offered for a query that finds nothing or next to nothing."""

import pytest

from archive.models import Article
from archive.search import SearchRequest, search

pytestmark = pytest.mark.django_db


def offers(query, **request):
    return search(SearchRequest(query=query, **request)).did_you_mean


def unmatched(query, **request):
    return search(SearchRequest(query=query, **request)).unmatched


SLIPS = [
    ("kk", "Өкілдер келісімге қол қойды", "келсім", "келісім"),
    ("kk", "Облыста жаңа мектеп ашылды", "мектпе", "мектеп"),
    ("kk", "Облыста жаңа мектеп ашылды", "Мекжтеп", "Мектеп"),
    ("kk", "Түркістан туралы", "Түркситан", "Түркістан"),
    ("kk", "Түркістан туралы", "туркситан", "түркістан"),
    ("kk", "Ынтымақтастық туралы", "ынтмақтасық", "ынтымақтастық"),
    ("ky", "Жогорку Кеңеш чогулду", "чогудлу", "чогулду"),
    ("ky", "Өнөктөштөр келди", "өнктөштөр", "өнөктөштөр"),
    ("ru", "Подписано соглашение о торговле", "соглошение", "соглашение"),
    ("ru", "Подписано соглашение о торговле", "солгашение", "соглашение"),
    ("ru", "Президент прибыл в Бишкек", "призидент", "президент"),
    ("ru", "Президент прибыл в Бишкек", "прзидент", "президент"),
]


@pytest.mark.parametrize(("language", "headline", "typed", "meant"), SLIPS)
def test_slip_is_corrected_to_a_word_of_the_archive(
    make_article, update_index, language, headline, typed, meant
):
    make_article(headline, "Мәтін.", language=language)
    make_article("Мәтін", f"Басында. {headline}.", language=language)
    update_index()
    assert offers(typed) == (meant,)
    assert unmatched(typed) == (typed,)


NAMES = [
    ("Токапев", "Токаев"),
    ("токапев", "токаев"),
    ("Тоқапев", "Тоқаев"),
    ("Жпаров", "Жапаров"),
    ("Japrov", "Japarov"),
]


@pytest.mark.parametrize(("typed", "meant"), NAMES)
def test_slip_is_corrected_to_a_name(make_article, make_official, update_index, typed, meant):
    tokayev = make_official("tokayev", kk="Қасым-Жомарт Тоқаев", ru="Касым-Жомарт Токаев")
    japarov = make_official("japarov", ky="Садыр Жапаров", en="Sadyr Japarov")
    make_article("Келді", officials=[tokayev, japarov])
    update_index()
    assert offers(typed) == (meant,)


def test_commoner_word_is_offered_first(make_article, update_index):
    make_article("баран")
    for number in range(3):
        make_article(f"барак {number}")
    update_index()
    assert offers("барап") == ("барак", "баран")


def test_nearer_word_is_offered_before_a_commoner_one(make_article, update_index):
    make_article("конституция")
    for number in range(3):
        make_article(f"институция {number}")
    update_index()
    assert offers("конституцыя")[0] == "конституция"


def test_forms_of_one_word_are_offered_once(make_article, update_index):
    make_article("Елшілікте", "елшіліктер елшілікке елшіліктен")
    update_index()
    assert len(offers("елшлік")) == 1


KEPT = [
    ("келісім мектпе", "келісім мектеп"),
    ("  мектпе   келісім ", "мектеп   келісім"),
    ('"жаңа келісім" мектпе', '"жаңа келісім" мектеп'),
    ("«жаңа келісім» мектпе", "«жаңа келісім» мектеп"),
    ("мектпе -соғыс", "мектеп -соғыс"),
    ("мектпе -мектпе", "мектеп -мектпе"),
    ("-мектпе мектпе", "-мектпе мектеп"),
    ("title:мектеп мектпе", "title:мектеп мектеп"),
    ("мектпе date:2024", "мектеп date:2024"),
    ("(мектпе OR соғыс) келіс*", "(мектеп OR соғыс) келіс*"),
    ("мектпе кеілсім", "мектеп келісім"),
]


@pytest.mark.parametrize(("typed", "meant"), KEPT)
def test_rest_of_the_query_is_untouched(make_article, update_index, typed, meant):
    make_article("Мектеп: жаңа келісім", published="2024")
    update_index()
    assert offers(typed)[0] == meant


LAYOUTS = [
    ("njrftd", "токаев"),
    ("Njrftd", "Токаев"),
    ("nj0ftd", "тоқаев"),
    ("сауда njrftd", "сауда токаев"),
    ('"njrftd cfelf"', '"токаев сауда"'),
    ("cfelf n8hr3cnfy", "сауда түркістан"),
    ("Ещлфнум", "Tokayev"),
]


@pytest.mark.parametrize(("typed", "meant"), LAYOUTS)
def test_other_keyboard_layout_is_offered(make_article, update_index, typed, meant):
    make_article("Тоқаев сауда туралы", "Tokayev. Өзбекстан, Түркістан.")
    update_index()
    assert offers(typed) == (meant,)


def test_minus_that_can_be_a_letter_is_offered_both_ways(make_article, update_index):
    make_article("Өзбекстан", "сауда")
    update_index()
    assert offers("-p,trcnfy cfelf") == ("-збекстан сауда", "өзбекстан сауда")


def test_only_what_finds_something_is_offered(make_article, update_index):
    make_article("Мектеп")
    make_article("Келісім")
    update_index()
    assert offers("мектпе келісім") == ()
    assert offers("абракадабра") == ()


@pytest.mark.parametrize(
    "typed", ["щщщщ", "ъъъъ", "жжжж", "ыыыы", "оооо", "uuuu", "qqqq", ";;;;", "ыъыъ"]
)
def test_nonsense_gets_no_offer(make_article, make_official, update_index, typed):
    make_article("У нас", "О том и о сем: у Хао и Ю Ли, ООО и ОАО, с ним", language="ru")
    make_official("u-hao", ru="У Хао", en="Wu Hao")
    update_index()
    assert offers(typed) == ()


def test_filters_count(make_article, update_index):
    make_article("Мектеп", language="kk")
    update_index()
    assert offers("мектпе", languages=("kk",)) == ("мектеп",)
    assert offers("мектпе", languages=("ru",)) == ()


def test_nothing_is_offered_when_enough_is_found(make_article, update_index):
    for number in range(3):
        make_article(f"Мектеп {number}")
    for number in range(60):
        make_article(f"Мектер {number}")
    update_index()
    assert offers("мектеп") == ()


def test_rare_word_is_no_slip_unless_another_is_far_commoner(make_article, update_index):
    make_article("Салман келді")
    for number in range(9):
        make_article(f"Келді {number}", "Сарман")
    update_index()
    assert offers("салман") == ()
    make_article("Келді", "Сарман")
    update_index()
    assert offers("салман") == ("сарман",)


def test_name_of_the_authority_is_no_slip(make_article, make_official, update_index):
    make_official("japarov", ky="Садыр Жапаров")
    make_article("Жапароз")
    update_index()
    assert offers("Жапаров") == ()


def test_query_itself_is_never_replaced(make_article, update_index):
    make_article("Мектеп")
    update_index()
    page = search(SearchRequest(query="мектпе"))
    assert (page.total, page.request.query) == (0, "мектпе")


def test_unmatched_words_are_those_that_no_article_has(make_article, update_index):
    make_article("Жаңа мектеп")
    update_index()
    assert unmatched("мектептердің мұхит Ocean") == ("мұхит", "Ocean")
    assert unmatched("мұхит OR мектеп") == ("мұхит",)
    assert unmatched("mektep") == ()
    assert unmatched('"мұхит" -мұхит') == ()


def test_word_that_a_filter_hides_is_not_unmatched(make_article, update_index):
    make_article("Жаңа мектеп", language="kk")
    update_index()
    assert unmatched("мектеп", languages=("ru",)) == ()


def test_word_found_under_another_name_is_not_unmatched(make_article, make_official, update_index):
    official = make_official("japarov", ky="Садыр Жапаров", en="Sadyr Japarov")
    make_article("Келди", officials=[official])
    update_index()
    assert unmatched("Japarov") == ()


def test_new_words_are_known_at_once(make_article, update_index):
    make_article("Мектеп")
    update_index()
    assert offers("баспасзө") == ()
    make_article("Баспасөз")
    update_index()
    assert offers("баспасзө") == ("баспасөз",)


def test_word_of_no_article_any_more_is_not_offered(make_article, update_index):
    article = make_article("Мектеп")
    make_article("Басқа")
    update_index()
    Article.objects.get(pk=article.pk).delete()
    update_index()
    assert offers("мектпе") == ()


HOSTILE = [
    *("мектпе\ud800", "\0мектпе", "мектпе🙂", "<b>мектпе</b>", "мектпе'", "((мектпе", 'мектпе"'),
    *("мектпе " * 100, "м" * 5_000, "OR мектпе", "==мектпе", "и\u0306мектпе", "12345", "a", "ǆǆǆ"),
    *("ß" * 30, "İİİİ", "мек\u00adтпе", "мектпе:", ":мектпе", "title:", "ъъъ", "ʼʼʼ", "''"),
]


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_fails(make_article, update_index, query):
    make_article("Мектеп")
    update_index()
    search(SearchRequest(query=query))
