"""How months are written: regular expressions per month, of lower-case text.

Every form a date uses in Russian, Kazakh, Kyrgyz and English, also typed without the
special letters; abbreviations; case endings of Kazakh and Kyrgyz («12-мартта», «7 наурыздағы»).
"""

_ENDING = (
    r"(?:[ыиіуү]н?|с[ыиі]н?)?(?:[дт][ае](?:н|[гғ][ыиі])?|н[ае]н|[гғкқ][ае]|[нд][ыиіуү][нң]|на)?"
)

MONTHS: tuple[str, ...] = (
    rf"январ[ьея]|январ(?:ь|{_ENDING})|янв|[қк]а[ңн]тар{_ENDING}|[қк]а[ңн]|january|jan",
    rf"феврал[ьея]|феврал(?:ь|{_ENDING})|февр?|а[қк]пан{_ENDING}|а[қк]п|february|feb",
    rf"март[ае]|март{_ENDING}|мар|наурыз{_ENDING}|нау|march|mar",
    rf"апрел[ьея]|апрел(?:ь|{_ENDING})|апр|с[әа]у[іи]р{_ENDING}|с[әа]у|april|apr",
    rf"ма[йяе]|май{_ENDING}|мамыр{_ENDING}|мам|may",
    rf"июн[ьея]|июн(?:ь|{_ENDING})|маусым{_ENDING}|мау|june|jun",
    rf"июл[ьея]|июл(?:ь|{_ENDING})|ш[іи]лде{_ENDING}|ш[іи]л|july|jul",
    rf"август[ае]|август{_ENDING}|авг|тамыз{_ENDING}|там|august|aug",
    rf"сентябр[ьея]|сентябр(?:ь|{_ENDING})|сент?|[қк]ырк[үу]йек{_ENDING}|[қк]ыр|september|sept?",
    rf"октябр[ьея]|октябр(?:ь|{_ENDING})|окт|[қк]азан{_ENDING}|[қк]аз|october|oct",
    rf"ноябр[ьея]|ноябр(?:ь|{_ENDING})|нояб?|[қк]араша{_ENDING}|[қк]ар|november|nov",
    rf"декабр[ьея]|декабр(?:ь|{_ENDING})|дек|желто[қк]сан{_ENDING}|жел|december|dec",
)
"""January first."""

YEAR_WORD = r"(?:года|году|год|гг?|жыл[гғ]ы|жылы|жылдын|жылдың|жыл|ж)\b\.?"
"""What may stand behind the number of a year."""

LABEL = (
    r"(?:дата(?:\s+публикации)?|опубликован[оа]?|публикация|размещено|добавлено|обновлено|"
    r"жарияланған(?:\s+күні)?|жарияланды|жарияланган(?:\s+күнү)?|күні|күнү|датасы|"
    r"date|published(?:\s+on)?|posted(?:\s+on)?)"
)
"""What a line that gives the date of publication may begin with."""

WEEKDAY = (
    r"(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    r"дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|"
    r"дүйшөмбү|шейшемби|шаршемби|бейшемби|жума|ишемби|жекшемби|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
