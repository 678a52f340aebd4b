"""The keys of a keyboard in the order of its four rows, as each layout writes them."""

QWERTY = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
QWERTY_SHIFTED = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'

CYRILLIC_LAYOUTS = {
    "ru": "ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.",
    "kk": '("әіңғ,.үұқөһйцукенгшщзхъ\\фывапролджэячсмитьбю№',
    "ky": "ё1234567890өңйцукенгшщзхъүфывапролджэячсмитьбю.",
}
"""Kazakh has its letters on the digits, Kyrgyz on the keys that Russian needs least."""
