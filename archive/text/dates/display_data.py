"""The words of dates, by language of the interface.

Kazakh, Kyrgyz and Russian put a month into a case: «7 наурыз» but «7 наурыздан бері». Each
language therefore gives its patterns, and each pattern says which form of the month it takes.
"""

from dataclasses import dataclass


def _forms(words: str) -> tuple[str, ...]:
    """Words in the order of the calendar."""
    return tuple(words.split())


@dataclass(frozen=True, slots=True)
class Words:
    """How one language writes dates.

    Patterns take the year `{y}`, the day `{d}`, the month (or season) alone `{m}` and as part of
    a longer date `{of}`. `from_month` and `to_month` are the month as the end of a span
    («наурыздан», «наурызға»). All are in the order of the calendar. No line begins with «г.» or
    with a dash: the space before it does not break.
    """

    month: tuple[str, ...]
    of_month: tuple[str, ...]
    from_month: tuple[str, ...]
    to_month: tuple[str, ...]
    season: tuple[str, ...]
    full: str
    month_year: str
    season_year: str
    year: str
    day_month: str
    decade: str
    years: str
    since_full: str
    since_month: str
    since_year: str
    until_full: str
    until_month: str
    until_year: str
    since: str
    until: str
    year_unknown: str
    unknown: str
    end_unknown: str
    uncertain: str
    approximate: str


_RU_OF_MONTH = _forms(
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)

_KK_MONTH = _forms(
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
)

_KY_OF_MONTH = _forms(
    "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры"
)

_EN_MONTH = _forms(
    "January February March April May June July August September October November December"
)

KAZAKH = Words(
    month=_KK_MONTH,
    of_month=_KK_MONTH,
    from_month=_forms(
        "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан "
        "қыркүйектен қазаннан қарашадан желтоқсаннан"
    ),
    to_month=_forms(
        "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке "
        "қазанға қарашаға желтоқсанға"
    ),
    season=("көктем", "жаз", "күз", "қыс"),
    full="{y} жылғы {d} {of}",
    month_year="{y} жылғы {m}",
    season_year="{y} жылғы {m}",
    year="{y} жыл",
    day_month="{d} {m}",
    decade="{y}-жылдар",
    years="{a}–{b}\u00a0жж.",
    since_full="{y} жылғы {d} {m} бері",
    since_month="{y} жылғы {m} бері",
    since_year="{y} жылдан бері",
    until_full="{y} жылғы {d} {m} дейін",
    until_month="{y} жылғы {m} дейін",
    until_year="{y} жылға дейін",
    since="{date}\u00a0– қазірге дейін",
    until="…\u00a0– {date}",
    year_unknown="{date}, жылы белгісіз",
    unknown="күні белгісіз",
    end_unknown="{date}, аяқталуы белгісіз",
    uncertain="{date}, анық емес",
    approximate="{date}, шамамен",
)

KYRGYZ = Words(
    month=_forms("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    of_month=_KY_OF_MONTH,
    from_month=_forms(
        "январынан февралынан мартынан апрелинен майынан июнунан июлунан августунан "
        "сентябрынан октябрынан ноябрынан декабрынан"
    ),
    to_month=_forms(
        "январына февралына мартына апрелине майына июнуна июлуна августуна сентябрына "
        "октябрына ноябрына декабрына"
    ),
    season=("жазы", "жайы", "күзү", "кышы"),
    full="{y}-жылдын {d}-{of}",
    month_year="{y}-жылдын {of}",
    season_year="{y}-жылдын {m}",
    year="{y}-жыл",
    day_month="{d}-{m}",
    decade="{y}-жылдар",
    years="{a}–{b}-жж.",
    since_full="{y}-жылдын {d}-{m} бери",
    since_month="{y}-жылдын {m} бери",
    since_year="{y}-жылдан бери",
    until_full="{y}-жылдын {d}-{m} чейин",
    until_month="{y}-жылдын {m} чейин",
    until_year="{y}-жылга чейин",
    since="{date}\u00a0– азыркыга чейин",
    until="…\u00a0– {date}",
    year_unknown="{date}, жылы белгисиз",
    unknown="күнү белгисиз",
    end_unknown="{date}, аягы белгисиз",
    uncertain="{date}, так эмес",
    approximate="{date}, болжол менен",
)

RUSSIAN = Words(
    month=_forms("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    of_month=_RU_OF_MONTH,
    from_month=_RU_OF_MONTH,
    to_month=_RU_OF_MONTH,
    season=("весна", "лето", "осень", "зима"),
    full="{d} {of} {y}\u00a0г.",
    month_year="{m} {y}\u00a0г.",
    season_year="{m} {y}\u00a0г.",
    year="{y}\u00a0г.",
    day_month="{d} {of}",
    decade="{y}-е\u00a0гг.",
    years="{a}–{b}\u00a0гг.",
    since_full="с {d} {m} {y}\u00a0г.",
    since_month="с {m} {y}\u00a0г.",
    since_year="с {y}\u00a0г.",
    until_full="до {d} {m} {y}\u00a0г.",
    until_month="до {m} {y}\u00a0г.",
    until_year="до {y}\u00a0г.",
    since="{date}\u00a0– по настоящее время",
    until="…\u00a0– {date}",
    year_unknown="{date}, год неизвестен",
    unknown="дата неизвестна",
    end_unknown="{date}, окончание неизвестно",
    uncertain="{date}, предположительно",
    approximate="{date}, примерно",
)

ENGLISH = Words(
    month=_EN_MONTH,
    of_month=_EN_MONTH,
    from_month=_EN_MONTH,
    to_month=_EN_MONTH,
    season=("spring", "summer", "autumn", "winter"),
    full="{d} {of} {y}",
    month_year="{m} {y}",
    season_year="{m} {y}",
    year="{y}",
    day_month="{d} {m}",
    decade="{y}s",
    years="{a}–{b}",
    since_full="since {d} {m} {y}",
    since_month="since {m} {y}",
    since_year="since {y}",
    until_full="until {d} {m} {y}",
    until_month="until {m} {y}",
    until_year="until {y}",
    since="{date}\u00a0– now",
    until="…\u00a0– {date}",
    year_unknown="{date}, year unknown",
    unknown="date unknown",
    end_unknown="{date}, end unknown",
    uncertain="{date}, uncertain",
    approximate="{date}, approximately",
)

WORDS = {"kk": KAZAKH, "ky": KYRGYZ, "ru": RUSSIAN, "en": ENGLISH}
