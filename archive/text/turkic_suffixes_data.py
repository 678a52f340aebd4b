"""Suffixes of Kazakh and Kyrgyz, folded, by the layer of the word that they close.

Written from the grammars' description of vowel harmony and consonant assimilation. `A` stands for
а е о and `I` for ы и у: folding has already merged ә→а, ө→о, ү ұ→у, і→и. The letters after the
suffix are the classes of letters that it can follow:

    V vowel   G й у и as a glide   R р   L л   N м н (and ң)   Z з ж   D б в г д   T voiceless
    P a third-person possessive ending, which must be stripped before the suffix is
"""

PREDICATIVE = (
    ("мIн", "VGRLNZ"),
    ("бIн", "Z"),
    ("пIн", "TD"),
    ("сIз", "GRLNZDT"),
    ("мIз", "VGRLN"),
    ("бIз", "VGRLNZD"),
    ("пIз", "TD"),
)
"""Person endings of nouns and participles, and the copula."""

CASE = (
    ("нIн", "VN"),
    ("дIн", "GRLNZD"),
    ("тIн", "TD"),
    ("гA", "VGRLNZ"),
    ("кA", "TD"),
    ("нI", "V"),
    ("дI", "GRLNZD"),
    ("тI", "TD"),
    ("дA", "VGRLNZD"),
    ("тA", "TD"),
    ("дAн", "VGRLNZD"),
    ("нAн", "N"),
    ("тAн", "TD"),
    ("мен", "VGRLN"),
    ("бен", "Z"),
    ("пен", "TD"),
    ("дAй", "VGRLNZ"),
    ("тAй", "TD"),
    ("дAгI", "VGRLNZD"),
    ("тAгI", "TD"),
    ("нIкI", "VGRLNZD"),
    ("дIкI", "GRLZ"),
    ("тIкI", "TD"),
    ("нIн", "P"),
    ("н", "P"),
    ("нA", "P"),
    ("ндA", "P"),
    ("нAн", "P"),
    ("ндAй", "P"),
    ("ндAгI", "P"),
    ("мен", "P"),
)
"""Cases, the attributive -дағы, and the comparing -дай."""

POSSESSIVE = (
    ("сI", "A"),
    ("I", "GRLNZDT"),
    ("Iн", "GRLNZDT"),
    ("IмIз", "GRLNZDT"),
    ("IбIз", "GRLNZDT"),
    ("IнIз", "GRLNZDT"),
    ("мIз", "V"),
    ("бIз", "V"),
    ("нIз", "V"),
)
"""Possessives; the class `A` here is an open vowel (а е о э я): жұмыс+ы, not жұмы+сы."""

PLURAL = (("лAр", "VGR"), ("дAр", "LNZD"), ("тAр", "TD"))

ABSTRACT = (("лIк", "VGRLNZ"), ("дIк", "VGRLNZ"), ("тIк", "TD"))
"""-лық: облыстық → облыс, кыргызстандык → кыргызстан."""

VERBAL = (
    ("гAн", "VGRLNZ"),
    ("кAн", "TD"),
    ("ып", "GRLNZDT"),
    ("ип", "GRLNZDT"),
    ("уп", "GRLNZDT"),
    ("п", "V"),
    ("у", "GRLNZDT"),
    ("уу", "GRLNZDT"),
    ("оо", "GRLNZDT"),
    ("AтIн", "GRLNZDT"),
    ("йтIн", "V"),
    ("AдI", "GRLNZDT"),
    ("йдI", "V"),
    ("Aт", "GRLNZD"),
    ("йт", "V"),
    ("дI", "VGRLNZ"),
    ("тI", "TD"),
    ("дIк", "VGRLNZ"),
    ("тIк", "TD"),
    ("дIм", "VGRLNZ"),
    ("тIм", "TD"),
    ("сA", "VGRLNZDT"),
)
"""Participles, converbs, verbal nouns and the commonest finite forms."""

NEGATIVE = (("мA", "VGRLN"), ("бA", "VGRLNZD"), ("пA", "TD"))
