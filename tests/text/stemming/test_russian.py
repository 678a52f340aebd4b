"""The stemmer for Russian."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.text.scripts.folding import fold
from archive.text.stemming.russian import stem_russian

FORMS = {
    "Казахстан": "Казахстана Казахстану Казахстаном Казахстане",
    "Кыргызстан": "Кыргызстана Кыргызстану Кыргызстаном Кыргызстане",
    "Астана": "Астаны Астане Астану Астаной",
    "Бишкек": "Бишкека Бишкеку Бишкеком Бишкеке",
    "Туркестан": "Туркестана Туркестане",
    "Алматы": "Алматы",
    "Ош": "Оша Ошу Ошом Оше",
    "Китай": "Китая Китаю Китаем Китае",
    "Костанай": "Костаная Костанаю Костанаем Костанае",
    "Россия": "России Россию Россией",
    "Токаев": "Токаева Токаеву Токаевым Токаеве Токаевы Токаевых Токаевыми Токаевой",
    "Жапаров": "Жапарова Жапарову Жапаровым Жапарове Жапаровой",
    "Мишустин": "Мишустина Мишустину Мишустиным Мишустине",
    "Масловский": "Масловского Масловскому Масловским Масловском Масловская Масловской Масловскую",
    "Сергей": "Сергея Сергею Сергеем Сергее",
    "Касым": "Касыма Касыму Касымом Касыме",
    "Дмитрий": "Дмитрия Дмитрию Дмитрием Дмитрии",
    "область": "области областью областей областям областями областях",
    "президент": "президента президенту президентом президенте президенты президентов",
    "председатель": "председателя председателю председателем председатели председателей",
    "посол": "посла послу послом после послы послов послам",
    "рынок": "рынка рынку рынком рынке рынки рынков рынками",
    "уровень": "уровня уровню уровнем уровне уровни уровней",
    "китаец": "китайца китайцу китайцев китайцы китайцами",
    "гражданин": "гражданина гражданину граждане граждан гражданами",
    "материал": "материала материалу материалов материалами",
    "государственный": "государственная государственное государственного государственной",
    "развитие": "развития развитию развитием развитии",
    "заявка": "заявки заявку заявок заявкам заявками",
    "система": "системы систему систем системам",
    "прием": "приема приему приемом приеме",
    "герой": "героя герою героем герои героев героям",
    "время": "времени временем времен",
    "находящийся": "находящегося находящиеся находящихся",
}
ALPHABET = "абвгдежзийклмнопрстуфхцчшщыьэюя"


@pytest.mark.parametrize(
    ("base", "form"), [(base, form) for base, forms in FORMS.items() for form in forms.split()]
)
def test_declined_form_has_the_stem_of_its_nominative(base: str, form: str) -> None:
    assert stem_russian(fold(form)) == stem_russian(fold(base))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Жапаров", "Жапар"),
        ("Касымов", "Касым"),
        ("Китай", "кит"),
        ("казах", "Казахстан"),
        ("Токаев", "ток"),
    ],
)
def test_different_words_have_different_stems(one: str, other: str) -> None:
    assert stem_russian(fold(one)) != stem_russian(fold(other))


@pytest.mark.parametrize("form", ["Балхаш", "Балхаша", "Балхашем", "Балхаше"])
def test_forms_of_a_protected_name_lead_to_it(form: str) -> None:
    assert stem_russian(fold(form), frozenset({"балхаш"})) == "балхаш"


@pytest.mark.parametrize("name", ["сатыбалды", "алматы", "жетысу"])
def test_protected_name_that_is_not_declined_is_left_whole(name: str) -> None:
    assert stem_russian(name, frozenset({name})) == name


@pytest.mark.parametrize("form", ["Кокпектай", "Кокпектая", "Кокпектаю", "Кокпектаем"])
def test_protected_name_in_yot_is_no_adjective(form: str) -> None:
    assert stem_russian(fold(form), frozenset({"кокпектай"})) == "кокпектай"


@given(
    st.text(alphabet=ALPHABET, max_size=8),
    st.sampled_from(["", "ов", "ами", "ского", "ок", "ец", "ая", "анин", "ость", "ией", "ся"]),
)
def test_stem_of_a_stem_is_itself(start: str, ending: str) -> None:
    stem = stem_russian(start + ending)
    assert stem_russian(stem) == stem


@given(st.text())
def test_any_string_has_a_stem(text: str) -> None:
    stem = stem_russian(fold(text))
    assert stem_russian(stem) == stem
