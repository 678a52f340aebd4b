"""Suffixes of Kazakh and Kyrgyz, folded, by the layer of the word that they close.

Written from the grammars' description of vowel harmony and consonant assimilation. In a suffix, `A`
stands for а е о and `I` for ы и у, in harmony with each other: folding has already merged ә→а,
ө→о, ү ұ→у and і→и. Each group of suffixes can follow these letters:

    V vowel   A open vowel   G й у и as a glide   R р   L л   N м н (and ң)   Z з ж
    D б в г д   T voiceless

or what letters cannot express:

    possessed      a third-person possessive, stripped with the suffix (облыс-ы-нда)
    noun, verb     a known one: the suffix proves too little by itself
    contracted     a verb whose last vowel has run together with the suffix (башта + уу → баштоо)
    swallowed й    a verb whose й has run together with the suffix (қой + у → қою)
    verbal         what has a known verb in it, or a factitive one (Алтай-ды is not алта-йды)
    factitive      a verb made with -ла, -да, -та, -тыр, or a known one (баста-л, талкуула-н)
"""

Suffixes = dict[str, str]
"""What the suffixes can follow → the suffixes."""

PERSON: Suffixes = {
    "VGRLNZ": "мIн",
    "VGRLN": "мIз",
    "VGRLNZD": "бIз",
    "Z": "бIн",
    "TD": "пIн пIз",
    "GRLNZDT": "сIн",
    "VGRLNZDT": "сIздAр сIнAр",
}
"""Person endings of nouns and participles."""

CASE: Suffixes = {
    "V": "нI",
    "VN": "нIн",
    "N": "нAн",
    "GRLNZD": "дIн дI",
    "VGRLNZD": "гA гAчA дA дAн дAгI нIкI",
    "VGRLNZ": "дAй",
    "VGRLN": "мен",
    "GRLZ": "дIкI",
    "ZD": "бен",
    "TD": "тIн тI кA кAчA тA тAн тAгI тIкI тAй пен",
    "VGRLNZDT": "менен",
    "possessed": "н нIн нA ндA нAн ндAй ндAгI мен ншA нчA нIкI",
}
"""Cases, the attributive -дағы, and the comparing -дай."""

POSSESSIVE: Suffixes = {
    "V": "сI мIз бIз нIз",
    "GRLNZDT": "ы и IмIз IбIз IнIз",
    "йRLNZDT": "у",
    "noun": "м Iм",
}
"""Possessives. Which vowels -сы follows is a question of its own: жұмыс-ы, not жұмы-сы."""

PLURAL: Suffixes = {"VGR": "лAр", "LNZD": "дAр", "TD": "тAр"}

DERIVED: Suffixes = {
    "VGRLNZ": "лIк дIк",
    "TD": "тIк туу",
    "VGR": "луу",
    "GRLNZ": "дуу",
    "VGRLNZDT": "сIз",
    "RLNZ": "гI",
    "TN": "кI",
    "и": "й",
    "GRLNZDT": "ый",
}
"""Adjectives and abstract nouns: облыстық → облыс, кыргызстандык → кыргызстан, тышкы → тыш."""

PARTICIPLE: Suffixes = {
    "VGRLNZ": "гAн",
    "TD": "кAн",
    "AGRLNZDT": "у ушы уши",
    "GRLNZDT": "уу уучу атын етин",
    "V": "йтIн",
    "verb": "Aр р мAс бAс пAс мAк бAк пAк",
    "contracted": "у уу оо оочу",
    "swallowed й": "ю юу",
}
"""Forms of the verb that are declined: participles, verbal nouns, agents."""

FINITE: Suffixes = {
    "GRLNZDT": "Iп ады еди Aт AмIн AсIз AмIз AбIз",
    "verbal": "йдI",
    "V": "п йт ймIн йсIз ймIз йбIз",
    "VGRLNZ": "дI дIм дIк дIнIз",
    "TD": "тI тIм тIк тIнIз",
    "VGRLNZDT": "сA сAм сAк сIн",
    "verb": "A й мAй бAй пAй",
    "contracted": "идI имIн имIз",
}
"""Forms of the verb that only person endings can follow, and converbs."""

NEGATIVE: Suffixes = {"VGRLN": "мA", "VGRLNZD": "бA", "TD": "пA"}

PASSIVE: Suffixes = {
    "verb": "Iл Iн н",
    "factitive": "л Iл",
    "swallowed й": "юл юн",
}
"""Passive and reflexive, which the dictionary form of a verb does not have: ашылды → аш."""

VOWELS = "аоуыеиюяэ"
LETTERS = {
    "V": VOWELS,
    "A": "аеоэя",
    "G": "йуию",
    "R": "р",
    "L": "л",
    "N": "мн",
    "Z": "зж",
    "D": "бвгд",
    "T": "кпстфхцчшщ",
}
HARMONY = frozenset(
    ("аа", "аы", "ее", "еи", "оо", "оу", "ыы", "ыа", "ии", "ие", "уу", "уа", "уо"),
)
"""Vowels that can follow each other within a suffix."""

CONTRACTED = {"а": "а", "ы": "а", "я": "а", "е": "е", "и": "е", "э": "е"}
"""The last vowel before a contracted -оо → the vowel that it has swallowed; else that is о."""

DEVOICED = {"б": "п", "г": "к"}
"""What a voiced end is without a vowel behind it: кітабы → кітап."""

THIRD_PERSON = ("сы", "си", "су", "ы", "и", "у")
AGENT = ("шы", "чы", "ши", "чи", "чу")
"""-шы belongs to the stem (елші), though its vowel looks like a possessive."""

BEFORE_SY = tuple("аеоэя") + AGENT + ("гы", "ги", "кы", "ки", "жы", "жи", "уу")
"""Ends of nouns that have -сы for a possessive."""

RELATIONAL = ("гы", "ги", "гу", "кы", "ки", "ку")
FACTITIVE = {"д": "нмлз", "т": "кпсштфх", "л": "аеоэяйр"}
"""The consonant of -да, -та, -ла that make verbs of nouns → the letters before it."""

CAUSATIVE = ("тыр", "тир", "тур", "дыр", "дир", "дур")
NAMES_IN_O = ("ово", "ево", "ино", "енко")
