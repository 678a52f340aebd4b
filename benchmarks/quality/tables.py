"""Tables in plain text, which are Markdown tables as well."""

from collections.abc import Iterable, Sequence

Cell = str | int | float


def print_table(title: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """A heading and a table: numbers to the right, fractions with one digit."""
    body = [[_written(cell) for cell in row] for row in rows]
    numbers = [all(not isinstance(row[i], str) for row in rows) for i in range(len(header))]
    widths = [max(len(row[i]) for row in [header, *body]) for i in range(len(header))]
    print(f"\n### {title}\n")
    print(_line(header, widths, numbers))
    rules = (
        "-" * (width - 1) + (":" if number else "-")
        for width, number in zip(widths, numbers, strict=True)
    )
    print(_line(list(rules), widths, numbers))
    for row in body:
        print(_line(row, widths, numbers))
    print(flush=True)


def _written(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.1f}"
    return f"{cell:,}" if isinstance(cell, int) else cell


def _line(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> str:
    padded = (
        cell.rjust(width) if number else cell.ljust(width)
        for cell, width, number in zip(cells, widths, numbers, strict=True)
    )
    return f"| {' | '.join(padded)} |"
