"""What differs in two texts is marked."""

from time import perf_counter

import pytest

from archive.admin.conflicts.marked_differences import marked

WORDS = " ".join(f"сөз{number}" for number in range(200))


@pytest.mark.parametrize(
    ("text", "before", "expected"),
    [
        ("", "", ""),
        ("жаңа", "", "[жаңа]"),
        ("бір үш", "бір екі үш", "бір үш"),
        ("бір төрт үш", "бір екі үш", "бір [төрт ]үш"),
        ("бір\n\nекі", "бір\n\nекі", "бір\n\nекі"),
    ],
)
def test_words_that_differ_are_marked(text: str, before: str, expected: str) -> None:
    assert shown(text, before) == expected


def test_long_stretches_in_common_are_left_out() -> None:
    text = WORDS.replace("сөз100", "жаңа")
    assert shown(text, WORDS) == (
        f"… {' '.join(f'сөз{number}' for number in range(88, 100))} [жаңа ]"
        f"{' '.join(f'сөз{number}' for number in range(101, 113))} … "
    )


def test_place_of_words_left_out_is_marked_in_a_long_text() -> None:
    assert "сөз99 [⟨…⟩ ]сөз101" in shown(WORDS.replace("сөз100 ", ""), WORDS)


def test_long_law_is_compared_in_no_time() -> None:
    lines = [f"{number}-бап. {WORDS}" for number in range(500)]
    before = "\n".join(lines)
    lines[250] = lines[250].replace("сөз100", "жаңа")
    started = perf_counter()
    assert "сөз99 [жаңа ]сөз101" in shown("\n".join(lines), before)
    assert perf_counter() - started < 5


def shown(text: str, before: str) -> str:
    """The text with brackets around what is marked."""
    pieces = marked(text, before)
    return "".join(f"[{one.text}]" if one.differs else one.text for one in pieces)
