"""What the seeds name: language; officials with a title, slug → base form; regions."""

SEEDS: dict[str, tuple[str, dict[str, str], set[str]]] = {
    "000": (
        "ky",
        {"bakyt-torobaev": "Бакыт Төрөбаев"},
        {"kyrgyzstan", "china", "xinjiang", "kashgar", "kizilsu"},
    ),
    "001": (
        "kk",
        {"amandyk-batalov": "Амандық Баталов", "nodir-otajonov": "Нодир Отажонов"},
        {"kazakhstan", "almaty-region", "taldykorgan", "uzbekistan", "tashkent"},
    ),
    "002": (
        "kk",
        {
            "cao-hui": "Цао Хуэй",
            "chen-xiaoyun": "Чен Сяоюн",
            "darkhan-satybaldy": "Дархан Сатыбалды",
            "kassym-jomart-tokayev": "Қасым-Жомарт Кемелұлы",
            "wu-hao": "Ву Хао",
            "xi-jinping": "Си Цзиньпин",
            "zhao-yide": "Чжао Идэ",
            "zhoshykhan-kyraubaev": "Жошыхан Қыраубаев",
        },
        {
            *("china", "kazakhstan", "mianyang", "shaanxi", "turkistan", "turkistan-region"),
            *("weinan", "xian"),
        },
    ),
    "003": (
        "ru",
        {
            "olzhas-bektenov": "Олжас Бектенов",
            "sadyr-japarov": "Садыр Жапаров",
            "kassym-jomart-tokayev": "Касым-Жомарт Токаев",
            "akylbek-japarov": "Акылбек Жапаров",
        },
        {"kazakhstan", "kyrgyzstan", "bishkek"},
    ),
    "004": (
        "ru",
        {
            "bakhtiyor-ibragimov": "Бахтиёр Ибрагимов",
            "beibit-isabaev": "Бейбит Исабаев",
            "nurzhan-sultanaliev": "Нуржан Султаналиев",
            "sanzhar-sobirboev": "Санжар Собирбоев",
        },
        {"jetisu-region", "kazakhstan", "khorgos", "tashkent", "uzbekistan"},
    ),
}
