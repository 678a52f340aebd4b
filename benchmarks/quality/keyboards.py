"""Queries as they are typed where the keyboard has no Kazakh or Kyrgyz letters."""

_LETTERS = "әғқңөұүһі"
_TYPED = "агкноуухи"
_TABLE = str.maketrans(_LETTERS + _LETTERS.upper(), _TYPED + _TYPED.upper())


def on_russian_keyboard(text: str) -> str:
    """The nearest Russian letters for those that a Russian keyboard lacks."""
    return text.translate(_TABLE)
