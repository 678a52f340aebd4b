"""News agencies as they stand in datelines, and words that are no place of one."""

from typing import NamedTuple


class Agency(NamedTuple):
    """A news agency: the name to store, how datelines write it, and its domain.

    `spellings` is a regular expression, matched without regard to case.
    """

    name: str
    spellings: str
    domain: str = ""


AGENCIES: tuple[Agency, ...] = (
    Agency("ҚазАқпарат", r"[ҚК]аз[АA][қк]парат|QazAqparat", "inform.kz"),
    Agency("Казинформ", r"(?:МИА\s*)?«?Казинформ»?", "inform.kz"),
    Agency("Kazinform", r"Kazinform", "inform.kz"),
    Agency("КазТАГ", r"КазТАГ|KazTAG", "kaztag.kz"),
    Agency("Sputnik", r"Sputnik|Спутник"),
    Agency("Кабар", r"«?Кабар»?|Kabar", "kabar.kg"),
    Agency("AKIpress", r"(?:ИА\s*)?«?A[KК]Ipress»?|АКИпресс", "akipress.org"),
    Agency("24.kg", r"(?:ИА\s*)?«?24\.kg»?", "24.kg"),
    Agency("КирТАГ", r"КирТАГ|KyrTAG", "kyrtag.kg"),
    Agency("Дунё", r"(?:ИА\s*)?«?Дунё»?", "dunyo.info"),
    Agency("УзА", r"УзА|ЎзА|UzA", "uza.uz"),
    Agency("Ховар", r"(?:НИАТ\s*)?«?Ховар»?", "khovar.tj"),
    Agency("Интерфакс-Казахстан", r"Интерфакс-Казахстан", "interfax.kz"),
    Agency("Интерфакс", r"«?Интерфакс»?|Interfax", "interfax.ru"),
    Agency("ТАСС", r"(?:ИТАР-)?ТАСС|TASS", "tass.ru"),
    Agency("РИА Новости", r"РИА\s+«?Новости»?", "ria.ru"),
    Agency("Регнум", r"(?:ИА\s*)?Регнум|REGNUM", "regnum.ru"),
    Agency("Тренд", r"Тренд|Trend", "trend.az"),
    Agency("Синьхуа", r"Синьхуа|Xinhua", "xinhuanet.com"),
    Agency("Reuters", r"Reuters|Рейтер"),
    Agency("AFP", r"AFP|АФП"),
    Agency("AP", r"AP(?!\w)"),
)

SPUTNIK_DOMAINS: dict[str, str] = {
    "Ташкент": "sputniknews.uz",
    "Тошкент": "sputniknews.uz",
    "Бишкек": "sputnik.kg",
    "Астана": "sputnik.kz",
    "Алматы": "sputnik.kz",
    "Нур-Султан": "sputnik.kz",
    "Нұр-Сұлтан": "sputnik.kz",
    "Душанбе": "sputnik.tj",
    "Москва": "sputniknews.ru",
}
"""Sputnik is one agency with a site per country: the dateline's place tells which."""

NOT_PLACES: frozenset[str] = frozenset(
    {
        *("акш", "сша", "кр", "рк", "рф", "кмш", "тмд", "снг", "буу", "бху", "оон", "шыу", "шку"),
        *("шос", "еаэб", "еаэс", "еаэо", "ес", "ео", "еб", "кнр", "кхр", "кэр", "кндр", "нато"),
        *("уткс", "укмк", "ким", "иим", "мвд", "мид", "чс", "твж", "тжм", "жк", "чп", "видео"),
        *("фото", "аудио", "сегодня", "вчера", "завтра", "бугин", "бугун", "кеше", "кечээ"),
        *("ертен", "эртен", "однако", "бирок", "бирак", "алайда", "срочно", "шугыл", "обновлено"),
    }
)
"""Folded words that begin sentences the way a place begins a dateline."""

DATELINE_PLACES: frozenset[str] = frozenset(
    {
        *("астана", "алматы", "алма-ата", "шымкент", "нур-султан", "талдыкорган", "актау"),
        *("актобе", "актобе", "атырау", "караганды", "караганда", "кокшетау", "конаев", "костанай"),
        *("кызылорда", "орал", "уральск", "оскемен", "усть-каменогорск", "павлодар", "семей"),
        *("петропавл", "петропавловск", "тараз", "туркистан", "туркестан", "жезказган", "кызылжар"),
        *("бишкек", "ош", "жалал-абад", "джалал-абад", "манас", "баткен", "нарын", "талас"),
        *("каракол", "чолпон-ата", "токмок", "ташкент", "тошкент", "самарканд", "бухара"),
        *("наманган", "андижан", "фергана", "нукус", "термез", "душанбе", "худжанд", "хужанд"),
        *("ашхабад", "ашгабат", "москва", "санкт-петербург", "казань", "новосибирск", "омск"),
        *("пекин", "бээжин", "бейжин", "урумчи", "анкара", "стамбул", "баку", "ереван", "тбилиси"),
        *("киев", "минск", "вашингтон", "нью-йорк", "брюссель", "женева", "париж", "лондон"),
        *("берлин", "вена", "токио", "сеул", "дели", "тегеран", "кабул", "исламабад", "улан-батор"),
    }
)
"""Folded cities that count as the place of a dateline even where no agency is named."""

SMALL_WORDS: frozenset[str] = frozenset({"на", "де", "ла", "лас", "лос", "да", "дель", "аль"})
"""Inner parts of place names that keep their small letter."""
