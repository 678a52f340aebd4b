"""Which regions a text names."""

import pytest

from tests.tagging.conftest import Finder

NAMED = [
    # province, city of the same name, and the bare name
    ("kk", "Алматы облысының әкімі келді.", ["almaty-region"]),
    ("kk", "Алматы қаласының әкімі келді.", ["almaty"]),
    ("kk", "Жиын Алматыда өтті.", ["almaty"]),
    ("kk", "Алматы қаласы мен Алматы облысының шекарасы", ["almaty", "almaty-region"]),
    ("kk", "Түркістан өңірінің шаруалары", ["turkistan-region"]),
    ("kk", "Түркістанда қонақүй салынады.", ["turkistan"]),
    ("kk", "Түркістан облыстық мәслихаты", ["turkistan-region"]),
    ("kk", "Жетісуда құрастыру тиімді.", ["jetisu-region"]),
    ("ky", "Ош облусунда жана Ош шаарында", ["osh-region", "osh"]),
    ("ky", "Делегация Ошто болду.", ["osh"]),
    ("ru", "аким Алматинской области и аким города Алматы", ["almaty-region", "almaty"]),
    ("ru", "в г. Алматы", ["almaty"]),
    ("ru", "в области Жетысу и в области Абай", ["jetisu-region", "abai-region"]),
    ("ru", "Абайскую область посетил посол", ["abai-region"]),
    ("ru", "Жетысуская область", ["jetisu-region"]),
    ("ru", "совершил визит в Джетысуйский район Казахстана", ["jetisu-region", "kazakhstan"]),
    ("ru", "Палата предпринимателей Джетысуского района", ["jetisu-region"]),
    # inflection
    ("kk", "Өзбекстанмен бірқатар жобаларды", ["uzbekistan"]),
    ("kk", "Қазақстанның Өзбекстандағы елшілігі", ["kazakhstan", "uzbekistan"]),
    ("kk", "Ресейдің және Қытайдың", ["russia", "china"]),
    ("ky", "Кыргызстандагы адистер Кытайга барышты", ["kyrgyzstan", "china"]),
    ("ky", "Казакстандан келген", ["kazakhstan"]),
    ("ru", "из Казахстана в Китай через Россию", ["kazakhstan", "china", "russia"]),
    ("ru", "В Бишкеке его принял президент Кыргызстана", ["bishkek", "kyrgyzstan"]),
    ("ru", "делегация Туркестанской области", ["turkistan-region"]),
    ("ru", "вместе с Астаной", ["astana"]),
    # names of several words, longest first
    ("kk", "Батыс Қазақстан облысында", ["west-kazakhstan-region"]),
    ("ru", "в Западно-Казахстанской области", ["west-kazakhstan-region"]),
    ("kk", "Қытай Халық Республикасына барды", ["china"]),
    ("ky", "Кытай Эл Республикасынын", ["china"]),
    ("ky", "Кыргыз Республикасынын Президенти", ["kyrgyzstan"]),
    ("ru", "парламент Кыргызской Республики", ["kyrgyzstan"]),
    ("ru", "законы Республики Казахстан", ["kazakhstan"]),
    ("ru", "официальный визит президента в РК", ["kazakhstan"]),
    ("kk", "Шэньси провинциясының Вэйнань қаласында", ["shaanxi", "weinan"]),
    ("ru", "в провинции Шэньси", ["shaanxi"]),
    # former names
    ("kk", "Нұр-Сұлтан қаласында", ["astana"]),
    ("ru", "в Нур-Султане", ["astana"]),
    ("kk", "Оңтүстік Қазақстан облысының әкімі", ["turkistan-region"]),
    ("ru", "Южно-Казахстанскую область", ["turkistan-region"]),
    # lists with one region word
    ("kk", "Түркістан және Алматы облыстарының әкімдері", ["turkistan-region", "almaty-region"]),
    ("ky", "Талас, Ош облустарында", ["talas-region", "osh-region"]),
    (
        "ru",
        "акимы Алматинской и Туркестанской областей",
        ["almaty-region", "turkistan-region"],
    ),
    # other spellings
    ("kk", "Туркистан облысынын акими", ["turkistan-region"]),
    ("kk", "Түркістан облысы", ["turkistan-region"]),
    ("kk", "Шэнси провинциясының", ["shaanxi"]),
    ("kk", "ТАШКЕНТ. ҚазАқпарат", ["tashkent"]),
    ("kk", "Qazaqstannyñ prezidenti", ["kazakhstan"]),
    ("kk", "Almaty oblysynyñ äkımı", ["almaty-region"]),
    ("en", "The governor of Turkistan Region came to Almaty.", ["turkistan-region", "almaty"]),
    ("en", "Kazakhstan's exports from the city of Almaty", ["kazakhstan", "almaty"]),
    ("und", "Казахстанда, Қазақстанға, Казахстаном", ["kazakhstan"]),
    # routes
    ("ru", "рейс Бишкек-Ош", ["bishkek", "osh"]),
]

NOT_NAMED = [
    ("kk", "900 орындық «Түркістан» концерттік залында"),
    ("kk", '900 орындық "Түркістан" концерттік залында'),
    ("ru", 'АО "Казахстан темір жолы"'),
    ("kk", "«Батыс Еуропа – Батыс Қытай» дәлізі"),
    ("kk", "Абай атындағы университет"),
    ("kk", "Абай ақын болған."),
    ("kk", "Шығыс Түркістан тарихы"),
    ("kk", "қазақстандық кәсіпкерлер"),
    ("kk", "Қазақстандық кәсіпкерлер"),
    ("kk", "Талас Омарбеков келді."),
    ("ky", "Журналист Нарын Асан келди."),
    ("kk", "Талас тудырған мәселе"),
    ("kk", "Қонаев сөз сөйледі"),
    ("kk", "Жамбыл ауданында"),
    ("kk", "Алматы көшесінде"),
    ("kk", "Smart Astana қосымшасы туралы хабар тарады"),
    ("ky", "Талас дарыясы ташкындады"),
    ("ky", "Күндүн жыйынтыгы менен"),
    ("ky", "Биринчи Май районунун соту"),
    ("ky", "Ошондой эле кыргыз ишкерлери"),
    ("ky", "Ош-Пирим айылында"),
    ("kk", "Қоқан хандығы мен Талас құмы"),
    ("ky", "Талас айылында"),
    ("ky", "Раввин Аталас Голдун, Гүандүн Асанов"),
    ("ru", "казахстанско-китайская граница"),
    ("ru", "Семей стало больше."),
    ("ru", "Туркестанская глина"),
    ("ru", "на улице Ташкент"),
    ("ru", "в Майском районе"),
    ("ru", "аким Бостандыкского района Алтай Рахимбетов"),
    ("ru", "сообщает Sputnik Казахстан"),
    ("ru", "рк"),
    ("en", "Mary's letter"),
]


@pytest.mark.parametrize(("language", "text", "slugs"), NAMED)
def test_regions_are_found_under_every_form_of_their_names(
    finder: Finder, language: str, text: str, slugs: list[str]
) -> None:
    assert list(finder.regions(text, language)) == slugs


@pytest.mark.parametrize(("language", "text"), NOT_NAMED)
def test_what_is_no_region_is_not_tagged(finder: Finder, language: str, text: str) -> None:
    assert finder.regions(text, language) == {}


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        (
            "Алматы облысының Жамбыл ауданында",
            ["almaty-region", "zhambyl-district-almaty-region"],
        ),
        (
            "Жамбыл ауданы, Түркістан облысы",
            ["zhambyl-district-turkistan-region", "turkistan-region"],
        ),
        ("Қазақстанның Жамбыл ауданында", ["kazakhstan"]),
    ],
)
def test_regions_of_one_name_are_told_apart_by_what_they_are_part_of(
    finder: Finder, text: str, slugs: list[str]
) -> None:
    assert list(finder.regions(text, "kk")) == slugs


def test_a_district_with_namesakes_abroad_needs_its_province(finder: Finder) -> None:
    assert list(finder.regions("в Майском районе Таласской области", "ru")) == [
        "may-district",
        "talas-region",
    ]


def test_a_quotation_that_is_speech_is_read(finder: Finder) -> None:
    text = "«Біз Қазақстан мен Өзбекстан арасындағы достықты одан әрі дамыта береміз», – деді ол."
    assert list(finder.regions(text, "kk")) == ["kazakhstan", "uzbekistan"]


def test_mentions_include_the_region_word(finder: Finder) -> None:
    text = "Түркістан облысының әкімі. Түркістан облысы. В области Абай"
    assert finder.regions(text, "und") == {
        "turkistan-region": ["Түркістан облысының", "Түркістан облысы"],
        "abai-region": ["области Абай"],
    }
