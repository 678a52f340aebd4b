"""Every cleaning rule cuts its example, leaves its near miss, and says what it cut."""

import time

import pytest

from archive.ingest.cleaning.cleaning import clean, normalise, one_line
from archive.ingest.cleaning.cleaning_data import LINE_RULES, REPAIR_RULES, LineRule, RepairRule


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: rule.name)
def test_rule_cuts_its_example_and_nothing_like_it(rule: LineRule) -> None:
    kept, removed = clean(f"Аким приехал.\n{rule.example}\nАким уехал.")
    assert kept == ["Аким приехал.", "Аким уехал."]
    assert [(cut.rule, cut.text) for cut in removed] == [(rule.name, rule.example)]
    kept, removed = clean(rule.near_miss)
    assert " ".join(kept) == rule.near_miss
    assert not removed


@pytest.mark.parametrize("rule", REPAIR_RULES, ids=lambda rule: rule.name)
def test_repair_mends_its_example_and_leaves_its_near_miss(rule: RepairRule) -> None:
    kept, removed = clean(f"Аким приехал.\n{rule.example}")
    assert kept == ["Аким приехал.", *rule.after.split("\n")]
    assert {cut.rule for cut in removed} <= {rule.name}
    kept, removed = clean(f"Аким приехал.\n{rule.near_miss}")
    assert kept == ["Аким приехал.", rule.near_miss]
    assert not removed


def test_words_that_a_repair_takes_away_are_noted() -> None:
    kept, removed = clean("Мост [открыли](https://example.kz/1) **весной**.")
    assert kept == ["Мост открыли весной."]
    assert [str(cut) for cut in removed] == ["markdown link: [открыли](https://example.kz/1)"]


LINES = {
    "NONE": "no value",
    "null": "no value",
    "СҮРӨТ: өкмөт": "photo credit",
    "Сурет: әкімдік": "photo credit",
    "Фото: пресс-служба акима области": "photo credit",
    "Фото: Н. Омаров": "photo credit",
    "Фото Асандын архивинен алынды": "photo credit",
    "Видео: ТВ / Канал": "photo credit",
    "Дереккөз: облыс әкімдігі": "image source",
    "1 / 12": "gallery counter",
    "12 ден 3": "gallery counter",
    "Ауылдағы жаңалықтар | Gazeta.kz RU search": "site menu",
    "KZ RU EN": "language switch",
    "Соңғы жаңалықтар": "section heading",
    "Читайте также": "read also",
    "Тағы да оқыңыз: Көпір ашылды": "read also",
    "Бөлісу:": "sharing",
    "🔹 Подписаться на канал Gazeta": "subscription",
    "▪ Подписывайтесь на «Г»|Оставляйте «бусты»": "subscription",
    "24.kg эң маанилүү жаңылыктар биздин Telegram каналыбызда.": "subscription",
    "Подписаться на новый заём решили три банка.": "",
    "Главная Новости Политика Спорт": "menu",
    "Басты бет | Жаңалықтар | Саясат": "menu",
    "Спорт и культура": "",
    "Комментарий жазуу": "page control",
    "Facebook Twitter WhatsApp": "sharing",
    "Подробнее — в материале «Газеты».": "read also",
    "Все новости по теме выборов читайте здесь.": "read also",
    "Подробнее о планах аким расскажет осенью.": "",
    "Реклама. АО «Русский краб»": "advertisement",
    "Реклама, ООО «Русский краб», 18+": "advertisement",
    "Реклама. Её было много.": "",
    "қазақшаqazaqрусскийenglish Ақпарат агенттігі 01.02.2015": "language switch",
    "📷 Облыс газеті": "photo credit",
    "📷 Аким открыл мост.": "",
    "По теме:": "related articles",
    "@gazeta": "channel name",
    "gazeta.kz": "bare link",
    "Фото 24.kg": "photo credit",
    "(Фото: пресс-служба акима)": "photo credit",
    "Фото предоставлено пресс-службой акимата": "photo credit",
    "Фото 3 из 12": "gallery counter",
    "Сурет 1/5": "gallery counter",
    "* Внесён в перечень террористов": "legal notice",
    "Telegram арнамызға жазылыңыз": "",
    "Біздің Telegram арнамызға жазылыңыз": "subscription",
    "Қате таптыңыз ба? Белгілеңіз": "mistake report",
    "Ачкыч сөздөр: суу, жол": "keywords",
    "🔔 #alert": "hashtags",
    "Жарнама": "advertisement",
    "Все права защищены. 2024": "copyright",
    "1 204 просмотра": "counter",
    "— — —": "rule",
}


@pytest.mark.parametrize(("line", "rule"), LINES.items())
def test_forms_of_boilerplate(line: str, rule: str) -> None:
    removed = clean(line)[1]
    assert [cut.rule for cut in removed] == ([rule] if rule else [])


@pytest.mark.parametrize("text", ["1\n\nиз \n3", "1 из\n3", "1\nиз 3", "1 из 3"])
def test_gallery_counter_is_found_over_several_lines(text: str) -> None:
    kept, removed = clean(f"Первое.\n{text}\nВторое.")
    assert kept == ["Первое.", "Второе."]
    assert str(removed[0]) == "gallery counter: 1 из 3"


FOOTERS = {
    "Мост открыт, пишет «Г».Еще больше новостей — в Telegram-канале «Г».": "subscription",
    "Мост открыт. Больше новостей в нашем Telegram-канале. Подписывайся!": "subscription",
    "Факторов много.,Больше новостей в Telegram-канале ,. Подписывайся!": "subscription",
    "Көпір ашылды. 24.kg эң маанилүү жаңылыктар биздин Telegram каналыбызда.": "subscription",
    "«Мост открыт», — сказал аким. Фото: пресс-служба акима": "photo credit",
    "Мост открыт. Читайте также: Дорогу закрыли": "read also",
    "Мост открыт #мост #дорога": "hashtags",
}


@pytest.mark.parametrize(("line", "rule"), FOOTERS.items())
def test_footer_glued_to_a_paragraph_is_cut_off(line: str, rule: str) -> None:
    kept, removed = clean(line)
    assert len(kept) == 1
    assert line.startswith(kept[0])
    assert len(kept[0]) < 32
    assert [cut.rule for cut in removed] == [rule]


@pytest.mark.parametrize(
    "line",
    [
        "В законе сказано, подписаться на канал Telegram может каждый.",
        "Аким сказал: «Фото: дорогу открыли». После этого он уехал в область.",
        "Поезд № 5. Читайте также детям, советуют педагоги.",
    ],
)
def test_ends_of_sentences_are_no_footers(line: str) -> None:
    assert clean(line) == ([line], [])


def test_headlines_listed_under_a_heading_are_cut_with_it() -> None:
    text = ["Мост открыт.", "Дорога готова.", "Аким доволен.", "Тектеш"]
    listed = ["Кеминде үч көпүрө оңдолот", "Жолдор эмнеге жабылды"]
    kept, removed = clean("\n".join([*text, *listed, "Мост длиной 90 метров."]))
    assert kept == [*text[:3], "Мост длиной 90 метров."]
    assert [cut.rule for cut in removed] == ["related articles", *["listed headline"] * 2]


def test_related_headline_goes_with_its_heading_also_behind_the_lead() -> None:
    kept, removed = clean("Мост открыт.\nТектеш\nЭскертме. Жолдор эмнеге жабылды\nЖол бар.")
    assert kept == ["Мост открыт.", "Жол бар."]
    assert [cut.rule for cut in removed] == ["related articles", "listed headline"]


def test_heading_of_a_menu_takes_nothing_of_the_article_along() -> None:
    kept, removed = clean("Мост открыт\nПоследние новости\nАким открыл мост через реку")
    assert kept == ["Мост открыт", "Аким открыл мост через реку"]
    assert [cut.rule for cut in removed] == ["section heading"]


@pytest.mark.parametrize("line", ["На", "Аким приехал на", "Облыс және", "Мост и"])
def test_line_that_waits_for_more_goes_on(line: str) -> None:
    assert clean(f"{line}\nКазахстанский мост.")[0] == [f"{line} Казахстанский мост."]


def test_headline_under_a_heading_at_the_top_is_the_articles_own() -> None:
    assert clean("Басты жаңалықтар\nКөпір ашылды деп жариялады\nОл ұзын.")[0] == [
        "Көпір ашылды деп жариялады",
        "Ол ұзын.",
    ]


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ("Мост открыл\n\nаким области\n\nв четверг.", ["Мост открыл аким области в четверг."]),
        ("Мост открыт.\nон длинный.", ["Мост открыт.", "он длинный."]),
        ("Работают:\nмагазины;\nаптеки.", ["Работают:", "магазины;", "аптеки."]),
        ("Мост открыт\nАким доволен", ["Мост открыт", "Аким доволен"]),
        ("Мост | 5\nдорога | 6", ["Мост | 5", "дорога | 6"]),
    ],
)
def test_line_broken_inside_a_sentence_is_mended(lines: str, paragraphs: list[str]) -> None:
    assert clean(lines)[0] == paragraphs


def test_text_glued_behind_a_credit_survives() -> None:
    assert clean("Фото: gazeta.kzМост открыли весной.")[0] == ["Мост открыли весной."]
    glued = "Фото: МЧС РКМост открыли весной"
    assert clean(glued)[0] == [glued]


@pytest.mark.parametrize(
    ("raw", "clean_text"),
    [
        ("Аким\u00adат\u200b", "Акимат"),
        ("а\u0438\u0306", "ай"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\u00a0\t b", "a b"),
        ("&quot;Мост&quot; &amp; дорога &laquo;А&raquo;", '"Мост" & дорога «А»'),
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("a\x00\x07\u202eb", "ab"),
    ],
)
def test_letters_spaces_and_entities_are_normalised(raw: str, clean_text: str) -> None:
    assert normalise(raw) == clean_text


def test_headline_is_brought_to_one_line() -> None:
    assert one_line(" **Мост**\n открыт&nbsp;сегодня ") == "Мост открыт сегодня"


def test_hostile_text_is_cleaned_quickly() -> None:
    started = time.perf_counter()
    for text in ("[" * 50_000, "a.b" * 30_000, "#а" * 20_000, "1 из\n" * 5_000, "|.kz" * 20_000):
        clean(text)
    assert time.perf_counter() - started < 5
