"""Titles of officials, and the words that say which office a title means. All folded.

Each row: the kind of office; the title in Kazakh and Kyrgyz, as it stands before a name (bare or
with a possessive, never with a case); the Russian word without its ending; that ending.
"""

from archive.models import OfficeKind

HARD = {"": "N", "а": "G", "у": "D", "ом": "I", "е": "P"}
SOFT = {"ь": "N", "я": "G", "ю": "D", "ем": "I", "е": "P"}
FEMININE = {"а": "N", "ы": "G", "и": "G", "е": "DP", "у": "G", "ой": "I", "ей": "I"}
"""Endings of Russian titles → cases. The accusative of people is their genitive."""

TITLES: tuple[tuple[OfficeKind, str, str, dict[str, str]], ...] = (
    (OfficeKind.HEAD_OF_STATE, r"президент(?:и|имиз)?", "президент", HARD),
    (OfficeKind.HEAD_OF_STATE, r"елбасы(?:мыз)?", "елбас", {"ы": "NGDIP"}),
    (OfficeKind.HEAD_OF_GOVERNMENT, r"премьер(?:и)?", "премьер", HARD),
    (OfficeKind.HEAD_OF_GOVERNMENT, r"канцлер(?:и)?", "канцлер", HARD),
    (OfficeKind.MINISTER, r"министр(?:и)?", "министр", HARD),
    (OfficeKind.GOVERNOR, r"аким(?:и)?", "аким", HARD),
    (OfficeKind.GOVERNOR, r"губернатор(?:[ыу])?", "губернатор", HARD),
    (OfficeKind.GOVERNOR, r"мэр(?:и)?", "мэр", HARD),
    (OfficeKind.GOVERNOR, r"хоким(?:и)?", "хоким", HARD),
    (OfficeKind.AMBASSADOR, r"елши(?:си)?|элчи(?:си)?", "пос", {"ол": "N"}),
    (OfficeKind.AMBASSADOR, r"", "посл", {"а": "G", "у": "D", "ом": "I"}),
    (OfficeKind.AMBASSADOR, r"консул(?:[ыу])?", "консул", HARD),
    (OfficeKind.LEGISLATOR, r"депутат(?:ы)?", "депутат", HARD),
    (OfficeKind.LEGISLATOR, r"сенатор(?:[ыу])?", "сенатор", HARD),
    (OfficeKind.LEGISLATOR, r"спикер(?:и)?", "спикер", HARD),
    (OfficeKind.OTHER, r"торага(?:сы)?|торайым(?:ы)?", "председател", SOFT),
    (OfficeKind.OTHER, r"орынбасар(?:ы)?|басар(?:ы)?", "заместител", SOFT),
    (OfficeKind.OTHER, r"хатшы(?:сы)?|катчы(?:сы)?", "секретар", SOFT),
    (OfficeKind.OTHER, r"мемхатшы(?:сы)?", "госсекретар", SOFT),
    (OfficeKind.OTHER, r"ректор(?:[ыу])?", "ректор", HARD),
    (OfficeKind.OTHER, r"жетекши(?:си)?|жетекчи(?:си)?", "руководител", SOFT),
    (OfficeKind.OTHER, r"басшы(?:сы)?|башчы(?:сы)?", "глав", FEMININE),
    (OfficeKind.OTHER, r"директор(?:[ыу])?", "директор", HARD),
    (OfficeKind.OTHER, r"прокурор(?:[ыу])?", "прокурор", HARD),
    (OfficeKind.OTHER, r"бастыгы|начальниги", "начальник", HARD),
    (OfficeKind.OTHER, r"кенесши(?:си)?|кенешчи(?:си)?", "советник", HARD),
    (OfficeKind.OTHER, r"комекши(?:си)?|жардамчы(?:сы)?", "помощник", HARD),
    (OfficeKind.OTHER, r"окили|окулу", "представител", SOFT),
    (OfficeKind.OTHER, r"мушеси|мучосу", "член", HARD),
    (OfficeKind.OTHER, r"омбудсмен(?:и)?", "омбудсмен", HARD),
    (
        OfficeKind.OTHER,
        r"судья(?:сы)?",
        "судь",
        {"я": "N", "и": "G", "е": "DP", "ю": "G", "ей": "I"},
    ),
)

INSTITUTIONS: tuple[tuple[OfficeKind, str], ...] = (
    (OfficeKind.HEAD_OF_GOVERNMENT, r"кабинет\w*|кабмин\w*|правительств\w*|укимет\w*|окмот\w*"),
    (OfficeKind.HEAD_OF_GOVERNMENT, r"премьер\w*"),
    (OfficeKind.LEGISLATOR, r"мажилис\w*|сенат\w*|парламент\w*|жогорку|дум[аыуе]\w*|маслихат\w*"),
    (OfficeKind.MINISTER, r"министерств\w*|министрлиг\w*|мид\w*|минздрав\w*|мчс\w*|мвд\w*"),
    (OfficeKind.HEAD_OF_STATE, r"государств\w*|мемлекет|мамлекет"),
    (OfficeKind.GOVERNOR, r"район\w*|город\w*|област\w*|облыс\w*|облус\w*|аудан\w*"),
    (OfficeKind.GOVERNOR, r"кала\w*|шаар\w*|округ\w*|кра[яйюе]\w*|республик(?:а|и|е|у|ой|асы\w*)"),
    (OfficeKind.OTHER, r"администраци\w*|акимшили\w*|аппарат\w*|кенсе\w*|палат\w*|комитет\w*"),
    (
        OfficeKind.OTHER,
        r"баскарм\w*|башкарм\w*|департамент\w*|управлени\w*|банк\w*|орталы\w*|центр\w*",
    ),
    (OfficeKind.OTHER, r"федераци\w*|совет\w*|кенес\w*|ассоциаци\w*|фонд\w*|форум\w*|клуб\w*"),
    (OfficeKind.OTHER, r"кызмет\w*|служб\w*|агентств\w*|агенттик\w*|компани\w*|партия\w*|партии"),
)
"""Words beside төраға, председатель, глава and the like → the kind of office they make of it.

The one nearest to the title decides.
"""

VAGUE = (
    r"торага\w*|торайым\w*|председател\w*|басшы\w*|башчы\w*|жетекши\w*|жетекчи\w*|глав\w*"
    r"|руководител\w*"
)
"""Titles that say nothing without their institution."""

COUNTRY_WORDS = ("елимиз", "елорда", "олко", "республик", "мамлекет", "мемлекет")
"""Beginnings of words for the country; a president of anything else is no head of state."""

DEPUTY = r"орынбасар\w*|басар\w*|заместител\w*|вице|зам"
"""Words that make a title that of a deputy."""

FORMER = r"экс|бывш\w*|бурынгы|мурдагы|мурунку|марку\w+|покойн\w*"
"""Words that say that somebody no longer holds the office."""

FIRST = r"перв(?:ый|ого|ому|ым|ом)|тунгыш|елбасы\w*"
"""Words that make a president the first one, who is no longer in office."""

DEPUTY_OF = "заместител"
"""Beginning of a Russian title whose complement can be in the case of the name, too."""

ACTING = frozenset({"милдетин", "миндетин", "аткаруучу", "аткаруши", "аткарушы", "болгон", "ма"})
"""Words between a Kazakh or Kyrgyz title and the name."""

NOT_NAMES = (
    r"банк\w*|совет\w*|палат\w*|департамент\w*|комитет\w*|университет\w*|академи\w*|служб\w*"
    r"|союз\w*|парти[яию]\w*|федерац\w*|республик\w*|агент\w*|министрл\w*|министер\w*|кабинет\w*"
    r"|парламент\w*|мажилис\w*|сенат\w*|кенеш\w*|кенес\w*|ассоциац\w*|корпорац\w*|холдинг\w*"
    r"|компани\w*|администрац\w*|акимшил\w*|аким(?:ат\w*|дик\w*|диг\w*)|уйым\w*|уюм\w*|одак\w*"
    r"|биримдик\w*|бирикме\w*|ассамбле\w*|кауымдаст\w*|институт\w*|орталы[кг]\w*|борбор\w*|центр\w*"
    r"|мемлекет\w*|мамлекет\w*|государств\w*|улттык\w*|улуттук\w*|жогор\w*|национальн\w*|главн\w*"
    r"|халыкара\w*|эл|эларал\w*|халык|народн\w*|куралдуу|карулы|вооруж\w*|бас|башкы|биринчи|биринши"
    r"|конституци\w*|европ\w*|еуроп\w*|азия\w*|ази[ияю]|америк\w*|араб\w*|орус\w*|орыс\w*"
    r"|кыргыз\w*|казак\w*|казах\w*|озбек\w*|узбек\w*|росси\w*|ресей\w*|кыта[йи]\w*|китай\w*|турк\w*"
    r"|суд\w*|сот\w*|фонд\w*|коры\w*|кор|музей\w*|театр\w*|клуб\w*|газет\w*|фракци\w*|движени\w*"
    r"|наурыз|нооруз|рамазан|курбан|жаны|жана|жане|бул|ал|мен|биз|сиз|ол|осы|ушу|бугун|бугин|кечээ"
    r"|он|она|они|это|в|на|по|также|также|как|что|наш\w*|мырза|ханым|господин\w*|госпож\w*"
    r"|организаци\w*|обединен\w*|наци[йи]|федеральн\w*|собрани\w*|аппарат\w*|правительств\w*"
    r"|верховн\w*|высш\w*|рад[аы]|исламск\w*|соединен\w*|королевств\w*|городск\w*|церк\w*"
    r"|мин(?:здрав|обр|сельхоз|фин|юст|культ|транс|эконом|энерго|пром|спорт|труд|строй|цифр)\w*"
    r"|рос(?:здрав|потреб|авиа|атом|реестр|стат|космос|нефт|гвард|сельхоз|финмон|техн|имущ)\w*"
    r"|газпром\w*|\w{3,}(?:банк|центр|надзор|энерго|холдинг|комбинат|завод|фильм)(?:а|у|ом|е)?"
    r"|нур|отан|аманат|ак|жол|ата|мекен|журт|туу\w*"
)
"""Capitalised words behind a title that are no part of a person's name."""

RUSSIAN_VERBS = r"\w+(?:л|ла|ло|ли)(?:ся|сь)?|\w+(?:ает|яет|ует|ют|ит)(?:ся)?"
"""A verb between a Russian title and a name: the name is somebody else's."""

RUSSIAN_PREPOSITIONS = frozenset(
    "в во на при с со из от для к ко о об по у за под над между до без через про".split()
)
"""Behind one of these, a name is not that of the title's holder."""

OTHER_PERSON = frozenset({"его", "ее", "их", "который", "которая", "а", "но"})
"""Words between a title and the name of somebody else."""

NO_VERBS = frozenset(
    {"дел", "сил", "школ", "сел", "генерал", "генерала", "канала", "правил", "кабинет", "филиала"}
)
"""Words that only look like one."""
