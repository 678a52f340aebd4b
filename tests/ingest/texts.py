"""Long texts for tests: different subjects share no run of words."""

SUBJECTS = {
    "bridge": "көпір өзен жол әкім құрылыс бетон тірек жаяу көлік ашылу",
    "school": "мектеп мұғалім оқушы сынып кітап сабақ директор емтихан тақта қоңырау",
    "factory": "зауыт жұмысшы өнім желі экспорт болат кеңсе ауысым қойма баға",
}


def long_text(subject: str = "bridge", sentences: int = 12) -> str:
    """A text of so many sentences about a subject, the same one every time."""
    words = SUBJECTS[subject].split()
    return " ".join(
        f"{words[n % 10].capitalize()} {words[(n * 3 + 1) % 10]}{n} {words[(n * 7 + 2) % 10]} "
        f"{subject}{n} {words[(n + 4) % 10]} болды."
        for n in range(sentences)
    )
