"""Words that say what a place is: облысы, шаары, район. Matched on folded whole words.

Each row: the kinds of region that the word can stand for, best first; the pattern; the pattern of
its plurals, behind which a list of places may stand (Түркістан және Алматы облыстары).
"""

PROVINCE = ("province",)
DISTRICT = ("district",)
CITY = ("city",)
AREA = ("province", "city", "country")
STATE = ("country", "province")

REGION_WORDS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (PROVINCE, r"обл[ыу]с\w*", r"обл[ыу]ст[ао]р\w*"),
    (PROVINCE, r"област\w*|обл|oblast|province|вилоят\w*", r"област(?:и|ей|ям|ями|ях)"),
    (PROVINCE, r"провинци\w*|provinces?", r"провинци(?:и|й|ям|ями|ях|яла\w*)|provinces"),
    (PROVINCE, r"кра[йяюе]|краем", r"края"),
    (DISTRICT, r"район\w*|аудан\w*|уезд\w*|districts?", r"район(?:ы|ов|ам|ах|дор\w*)|аудандар\w*"),
    (CITY, r"кала(?:|сы\w*|лар\w*|лык\w*|да\w*|га|дан|ны\w*|нын|мен)", r"калалар\w*"),
    (CITY, r"шаар\w*|city|town", r"шаарлар\w*"),
    (CITY, r"город(?:а|у|ом|е|ск\w+|ами?|ах|ов)?|гор|г", r"город(?:а|ов|ам|ах|ами)"),
    (AREA, r"онир\w*|айма[кг]\w*|регион\w*|regions?", r"онирлер\w*|айма[кг]тар\w*|regions"),
    (STATE, r"республик\w*|republic", r"республики|республикалар\w*"),
)

LEADING = (
    r"город(?:а|у|ом|е)?|гор|г|област[ьию]\w*|провинци[яиюе]\w*|район(?:а|у|ом|е)?|республик\w*"
)
"""Region words that Russian puts before the place: город Алматы, провинция Шэньси."""

LEADING_ABBREVIATION = r"г|гор"
"""The only ones that also Kazakh and Kyrgyz texts put there."""

LEADING_ENGLISH = r"city|province|republic|district|region"
"""Region words that stand before "of" and the place."""

CONJUNCTIONS = frozenset({"и", "жана", "жане", "мен", "пен", "бен", "менен", "and"})
"""Words between the places of a list."""
